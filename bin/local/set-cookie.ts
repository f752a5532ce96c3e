/**
 * A cookie as the browser can keep it here. `Secure` is left out, as the pages come over plain http and
 * not every browser takes localhost for secure (names with a `__` prefix demand it and keep it);
 * `Expires` is moved from virtual to real time, which is the browser's.
 *
 * @param offset milliseconds between virtual and real time.
 */
export function forBrowser(cookie: string, offset: number): string {
  const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
  const kept = attributes
    .filter((attribute) => attribute.toLowerCase() !== 'secure' || pair.startsWith('__'))
    .map((attribute) => {
      const at = /^expires=(.+)$/i.exec(attribute)?.[1];
      const instant = at === undefined ? Number.NaN : Date.parse(at);
      if (Number.isNaN(instant) || instant === 0) return attribute;
      return `Expires=${new Date(instant - offset).toUTCString()}`;
    });
  return [pair, ...kept].join('; ');
}
