import { asset } from '../../web/asset.ts';

/**
 * Asks before a page is left on which something was typed that is not saved. Without it everything that leads on from a
 * line is a button of the form, which saves first.
 */
const script = `(() => {
  const frame = document.querySelector('[data-unsaved]');
  const form = frame && frame.querySelector('form');
  if (!form) return;
  const said = () => new URLSearchParams(new FormData(form)).toString();
  const begun = frame.dataset.unsaved === 'yes' ? undefined : said();
  let sending = false;
  form.addEventListener('submit', () => { sending = true; });
  window.addEventListener('pageshow', () => { sending = false; });
  window.addEventListener('beforeunload', (event) => {
    if (sending || said() === begun) return;
    event.preventDefault();
    event.returnValue = '';
  });
})();
`;

export const unsavedScript = asset('unsaved.js', 'text/javascript; charset=utf-8', script);
