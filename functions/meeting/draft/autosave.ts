import { asset } from '../../web/asset.ts';

/**
 * Saves the draft by itself while somebody types: the same form, sent to the same address, asking for
 * a short answer. Without it the buttons do the same. It never replaces what is in a field.
 */
const script = `(() => {
  const frame = document.querySelector('.autosave');
  const form = frame && frame.querySelector('form');
  const status = document.getElementById('saved');
  if (!form || !status || !window.fetch) return;
  if (!status.textContent.trim()) status.textContent = frame.dataset.ready;
  let timer = 0, busy = false, again = false, stopped = false;
  const later = (wait) => { clearTimeout(timer); timer = setTimeout(save, wait); };
  async function save() {
    if (stopped) return;
    if (busy) { again = true; return; }
    busy = true; again = false;
    status.textContent = frame.dataset.saving;
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams(new FormData(form)),
        credentials: 'same-origin',
        redirect: 'error',
      });
      const said = await answer.json();
      status.textContent = said.text || frame.dataset.failed;
      if (said.saved) form.elements.version.value = said.version;
      else stopped = true;
    } catch {
      status.textContent = frame.dataset.failed;
      again = true;
    }
    busy = false;
    if (again) later(5000);
  }
  form.addEventListener('input', () => later(1500));
  form.addEventListener('change', () => later(300));
  form.addEventListener('submit', () => { stopped = true; clearTimeout(timer); });
})();
`;

export const autosaveScript = asset('autosave.js', 'text/javascript; charset=utf-8', script);
