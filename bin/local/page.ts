import { html, raw } from 'hono/html';

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, 'Noto Sans Khmer', sans-serif; }
  body { margin: 0 auto; max-width: 62rem; padding: 1rem; overflow-wrap: anywhere; }
  body::before { content: ''; display: block; height: 6px; margin: -1rem -1rem 1rem; background:
    repeating-conic-gradient(#1e6647 0 25%, #fbf9f4 0 50%) 0 0 / 12px 12px; }
  h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
  a { color: #1e6647; } @media (prefers-color-scheme: dark) { a { color: #7fcba4; } }
  button, input, select { font: inherit; min-height: 44px; padding: 0 .8rem; border-radius: 8px; border: 1px solid #8a8f86; }
  button { background: #1e6647; color: #fff; border-color: #1e6647; cursor: pointer; }
  textarea { font: 14px/1.4 monospace; width: 100%; box-sizing: border-box; }
  form.line, div.line { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: .5rem 0; }
  label { display: grid; font-size: .9rem; }
  input { max-width: 100%; } table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .4rem; border-bottom: 1px solid #d9d4c7; vertical-align: top; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #8881; padding: 1rem; border-radius: 8px; }
  iframe { width: 100%; height: 70vh; border: 1px solid #d9d4c7; border-radius: 8px; background: #fff; }
  nav a { margin-right: 1rem; } .muted { opacity: .75; font-size: .9rem; }`;

/** A page of the local cloud's own: never part of the product. */
export function page(title: string, body: unknown) {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><style>${raw(STYLE)}</style></head>
    <body>${body}</body></html>`;
}
