import { asset } from '../../web/asset.ts';

/**
 * Opens the browser's own print window on a page that was asked for by `?print`, once its letters are there, and not again when
 * the page is loaded anew. Without it the page says how to print.
 */
const script = `(() => {
  const url = new URL(location.href);
  if (!url.searchParams.has('print')) return;
  url.searchParams.delete('print');
  history.replaceState(null, '', url);
  const ready = document.fonts ? document.fonts.ready : Promise.resolve();
  ready.then(() => window.print());
})();
`;

export const printScript = asset('print.js', 'text/javascript; charset=utf-8', script);
