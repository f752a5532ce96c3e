import { asset } from './asset.ts';

/**
 * For the page that is shown to who signed out: takes the copies of check-in pages of the staff off this phone. One of
 * which taps wait stays, since it shows them, and the part `left` of the page says so. The links of helpers belong to no
 * account and keep theirs.
 *
 * Names as in `day/door/phone/`: a copy is called 'door ' and the path of its page (`worker.ts`), a tap that waits has a
 * key of its own that begins with that path and ' t ' (`queue.ts`).
 */
export const leaveText = `(function () {
  var waits = {};
  try {
    for (var n = 0; n < localStorage.length; n += 1) {
      var found = /^(\\/n\\/\\S+) t /.exec(localStorage.key(n) || '');
      if (found) waits[found[1]] = true;
    }
  } catch (error) {}
  var left = document.getElementById('left');
  if (left && Object.keys(waits).length > 0) left.hidden = false;
  if (!window.caches) return;
  caches.keys().then(function (names) {
    names.forEach(function (name) {
      var path = name.slice('door '.length);
      if (name.indexOf('door /n/') !== 0 || waits[path]) return;
      caches.delete(name);
      if (!navigator.serviceWorker) return;
      navigator.serviceWorker.getRegistration(path).then(function (worker) {
        if (worker && worker.scope.slice(-path.length) === path) worker.unregister();
      });
    });
  }).catch(function () {});
})();
`;

export const leaveScript = asset('leave.js', 'text/javascript; charset=utf-8', leaveText);
