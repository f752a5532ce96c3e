import type { RequestListener } from 'node:http';

/** Seconds after which a waiting browser asks again. */
const AGAIN = 3;

const words = [
  {
    lang: 'km',
    title: 'Prachum កំពុងចាប់ផ្តើម',
    text: 'ការចាប់ផ្តើមលើកដំបូងបង្កើតបណ្តាញសាកល្បង ដែលចំណាយពេលបន្តិច។ ទំព័រនេះនឹងបើកឡើងដោយខ្លួនឯង។',
  },
  {
    lang: 'en',
    title: 'Prachum is starting',
    text: 'The first start sets up the demo network, which takes a moment. This page will open by itself.',
  },
];

/**
 * What a request gets before the functions are there: 503 with a page that asks again by itself. The port is
 * taken early, because links and the issuer need to know it, and a request without a reply would wait for ever.
 */
export const startingPage: RequestListener = (request, response) => {
  request.resume();
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': String(AGAIN),
    refresh: String(AGAIN),
    connection: 'close',
  });
  response.end(html);
};

const html = `<!doctype html><html lang="km"><head><meta charset="utf-8"><title>Prachum</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<style>
  :root { font: 17px/1.55 system-ui, 'Noto Sans Khmer', sans-serif; background: #fbf9f4; color: #1c2621; }
  :lang(km) { line-height: 1.8; }
  body { margin: 0; } main { max-width: 34rem; margin: 0 auto; padding: 3rem 1.25rem; }
  h1 { font-size: 1.3rem; margin: 2rem 0 .25rem; } p { margin: 0; }
  .krama { height: 6px; background: repeating-conic-gradient(#a3402a 0 25%, transparent 0 50%) 0 0 / 12px 12px; }
  @media (prefers-color-scheme: dark) { :root { background: #151b18; color: #e9ece6; } }
</style></head><body><div class="krama"></div><main>${words
  .map(({ lang, title, text }) => `<section lang="${lang}"><h1>${title}</h1><p>${text}</p></section>`)
  .join('')}</main></body></html>`;
