import { asset } from './asset.ts';

/**
 * Adds a 'copy' button to every text that is there to be copied. Without it the text is marked by
 * touching it, and everything else works as well.
 */
const script = `(() => {
  for (const box of document.querySelectorAll('[data-copy]')) {
    const text = box.querySelector('textarea');
    if (!text) continue;
    text.addEventListener('focus', () => text.select());
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = box.dataset.copy;
    button.addEventListener('click', async () => {
      try { await navigator.clipboard.writeText(text.value); }
      catch { text.select(); document.execCommand('copy'); }
      button.textContent = box.dataset.copied;
      setTimeout(() => { button.textContent = box.dataset.copy; }, 2000);
    });
    const actions = box.querySelector('.actions');
    if (actions) actions.prepend(button); else text.after(button);
  }
})();
`;

export const copyScript = asset('copy.js', 'text/javascript; charset=utf-8', script);
