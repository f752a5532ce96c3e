import type { TypingSaid } from '../rules/said.ts';

/** Sends the form as that button would, without its being pressed again. */
export function submitBy(form: HTMLFormElement, button: HTMLButtonElement): void {
  const { name, value } = button;
  if (button.hasAttribute('formaction')) form.action = button.formAction;
  const hidden = document.createElement('input');
  hidden.type = 'hidden';
  hidden.name = name;
  hidden.value = value;
  form.appendChild(hidden);
  form.submit();
  form.removeChild(hidden);
}

/** On a computer that others use, what was typed ends with the tab. Some browsers throw already when it is named. */
export function shelfOf(keeps: boolean): Storage | undefined {
  try {
    return keeps ? window.localStorage : window.sessionStorage;
  } catch {
    return undefined;
  }
}

export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** `17 of at most 20 KB` */
export function sizeText(text: string, bytes: number, most: number): string {
  return text.replace('{kb}', digits(Math.ceil(bytes / 1000))).replace('{max}', digits(most / 1000));
}

/** In the digits of the page's language. */
export function digits(n: number | string): string {
  const isKhmer = document.documentElement.lang === 'km';
  return isKhmer ? String(n).replace(/\d/g, (one) => String.fromCharCode(0x17e0 + Number(one))) : String(n);
}

/** A ULID: 48 bits of time, then 80 random ones, in the letters of Crockford's base 32. */
export function newId(time: number): string {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  let left = time;
  let id = '';
  for (let n = 0; n < 10; n += 1) {
    id = letters.charAt(left % 32) + id;
    left = Math.floor(left / 32);
  }
  const random = Array.from(crypto.getRandomValues(new Uint8Array(16)));
  return id + random.map((byte) => letters.charAt(byte % 32)).join('');
}

/** What is asked of the server: to save a form, or without a body what is new. `of`: which form. */
interface Asked {
  readonly url: string;
  readonly of: string;
  readonly body?: URLSearchParams | undefined;
  /** The page goes away: the request outlives it where the browser can do that (Chrome 66). */
  readonly last: boolean;
}

/** Nothing where somebody else answered, as portals of hotels do, or nobody. */
export function askServer(
  { url, of, body, last }: Asked,
  heard: (status: number) => void,
): Promise<TypingSaid | undefined> {
  return fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: { accept: 'application/json' },
    credentials: 'same-origin',
    ...(body ? { body } : {}),
    ...(last ? { keepalive: true } : {}),
  })
    .then((answer) => {
      heard(answer.status);
      return answer.json();
    })
    .then((said: Partial<TypingSaid> | null) => {
      const isOurs = !!said && said.of === of && typeof said.fields === 'object';
      return isOurs ? (said as TypingSaid) : undefined;
    });
}
