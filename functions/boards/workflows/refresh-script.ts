import { asset } from '../../web/asset.ts';

/**
 * Brings the figures of `#fresh` up to date every ten seconds without moving what is being read: nothing is replaced
 * while something in it is open, selected or has the focus, nor while nobody looks. What could not be read stays as it
 * was, and the line says since when. Without it there is the link.
 */
export const refreshText = `(function () {
  var EVERY = 10000;
  var failedSince = '';
  function part() { return document.getElementById('fresh'); }
  function isBusy(here) {
    if (document.hidden) return true;
    if (here.contains(document.activeElement)) return true;
    if (here.querySelector('details[open]')) return true;
    var chosen = window.getSelection && window.getSelection();
    return Boolean(chosen && !chosen.isCollapsed && here.contains(chosen.anchorNode));
  }
  function say(here) {
    var line = here.querySelector('[data-failed]');
    if (!line) return;
    line.hidden = !failedSince;
    if (!failedSince) return;
    var words = line.getAttribute('data-words') || line.textContent;
    line.setAttribute('data-words', words);
    line.textContent = words + ' ' + failedSince;
  }
  function failed(here) {
    failedSince = failedSince || new Date().toLocaleTimeString(document.documentElement.lang);
    say(here);
  }
  function look() {
    var here = part();
    if (!here || isBusy(here)) return again();
    fetch(location.href, { credentials: 'same-origin', headers: { accept: 'text/html' }, redirect: 'error' })
      .then(function (response) {
        if (!response.ok) throw new Error(String(response.status));
        return response.text();
      })
      .then(function (html) {
        var there = new DOMParser().parseFromString(html, 'text/html').getElementById('fresh');
        if (!there) throw new Error('another page');
        failedSince = '';
        // Somebody may have begun to read or select while it was on its way.
        if (isBusy(here)) return say(here);
        var y = window.scrollY;
        var before = here.getBoundingClientRect().height;
        here.replaceWith(document.adoptNode(there));
        // What is below the part stays where it was on the screen.
        var grown = there.getBoundingClientRect().height - before;
        if (there.getBoundingClientRect().bottom - grown < 0) window.scrollTo(0, y + grown);
        else window.scrollTo(0, y);
      })
      .catch(function () { failed(part() || here); })
      .then(again);
  }
  function again() { setTimeout(look, EVERY); }
  if (window.fetch && window.DOMParser) again();
})();
`;

export const refreshScript = asset('refresh.js', 'text/javascript; charset=utf-8', refreshText);
