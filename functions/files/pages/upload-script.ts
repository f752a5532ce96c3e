import { asset } from '../../web/asset.ts';

/**
 * Says that a file is too large before it is sent, which is minutes on a phone; and that it is being sent. Without it
 * the same sentence comes afterwards. Written for browsers of 2017.
 */
const script = `(function () {
  var form = document.querySelector('form[data-most]');
  if (!form) return;
  var input = form.querySelector('input[type=file]');
  var button = form.querySelector('button[type=submit]');
  var said = document.getElementById('file-said');
  var words = button.textContent;
  // The browser would say it in its own language.
  form.noValidate = true;
  function problem() {
    var file = input.files && input.files[0];
    if (!file) return form.dataset.none;
    if (file.size > Number(form.dataset.most)) return form.dataset.tooLarge;
    return file.size === 0 ? form.dataset.empty : '';
  }
  function show(text) {
    said.textContent = text;
    said.hidden = !text;
    if (text) input.setAttribute('aria-invalid', 'true'); else input.removeAttribute('aria-invalid');
  }
  input.addEventListener('change', function () { show(problem()); });
  form.addEventListener('submit', function (event) {
    var text = problem();
    show(text);
    if (text) { event.preventDefault(); input.focus(); return; }
    button.textContent = form.dataset.sending;
    setTimeout(function () { button.disabled = true; }, 0);
  });
  window.addEventListener('pageshow', function () { button.disabled = false; button.textContent = words; });
})();
`;

export const uploadScript = asset('upload.js', 'text/javascript; charset=utf-8', script);
