declare const checked: unique symbol;

/** One e-mail address that Amazon SES accepts. Made by {@link mailAddress} only. */
export type MailAddress = string & { readonly [checked]: true };

/**
 * Why a text is no address SES takes:
 * - `empty`: nothing was typed · `several`: more than one address
 * - `noAt`: the @ is missing, or there are two · `notAscii`: letters SES cannot carry (no SMTPUTF8)
 * - `localPart`: what is before the @ · `domain`: what is after it · `tooLong`: over 254
 */
export type AddressRefusal = 'empty' | 'several' | 'noAt' | 'notAscii' | 'localPart' | 'domain' | 'tooLong';

export type AddressReading =
  | { readonly ok: true; readonly address: MailAddress }
  | { readonly ok: false; readonly refusal: AddressRefusal };

/** Octets of a whole address and of its local part (RFC 5321 §4.5.3.1). */
const MAX_ADDRESS = 254;
export const MAX_LOCAL_PART = 64;
/** RFC 5322 dot-atom. Quoted local parts exist on paper; every one seen in a form is a slip. */
const DOT_ATOM = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/i;
const ZERO_WIDTH_AT_ENDS = /^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g;

/**
 * Reads one address as typed or pasted. Blanks around it, `mailto:` and the name in `Dara <…>` are taken
 * off, the domain is lower-cased; nothing else is changed. The check is that of SES: one address, all ASCII.
 */
export function mailAddress(text: string): AddressReading {
  const pasted = text.slice(0, 2 * MAX_ADDRESS + 100).replace(ZERO_WIDTH_AT_ENDS, '');
  const typed = pasted.replace(/^mailto:/i, '').replace(/^[^<>@,;]*<([^<>]*)>$/, '$1');
  if (typed === '') return refused('empty');
  if (/[,;\s]/.test(typed)) return refused(typed.split('@').length > 2 ? 'several' : 'localPart');
  if (/[^\x21-\x7e]/.test(typed)) return refused('notAscii');
  const [local, domain, ...more] = typed.split('@');
  if (!local || !domain || more.length > 0) return refused('noAt');
  if (text.length > pasted.length + MAX_ADDRESS || typed.length > MAX_ADDRESS) return refused('tooLong');
  if (local.length > MAX_LOCAL_PART || !DOT_ATOM.test(local)) return refused('localPart');
  if (!DOMAIN.test(domain)) return refused('domain');
  const address = `${local}@${domain.toLowerCase()}`;
  return isMailAddress(address) ? { ok: true, address } : refused('localPart');
}

/** `true` for a text that is an address exactly as {@link mailAddress} returns it. */
export function isMailAddress(text: string): text is MailAddress {
  const [local, domain, ...more] = text.split('@');
  return (
    more.length === 0 &&
    text.length <= MAX_ADDRESS &&
    local !== undefined &&
    local.length <= MAX_LOCAL_PART &&
    DOT_ATOM.test(local) &&
    domain !== undefined &&
    DOMAIN.test(domain) &&
    domain === domain.toLowerCase()
  );
}

/** An address that was checked before it was stored. Throws where it was not. */
export function storedAddress(text: string): MailAddress {
  if (isMailAddress(text)) return text;
  const reading = mailAddress(text);
  if (!reading.ok) throw new TypeError(`not a mail address: ${reading.refusal}`);
  return reading.address;
}

/**
 * What two addresses are compared by: domains ignore case, and nobody keeps two mailboxes apart by it. Of A to Z
 * only: in Unicode the lower case of the Kelvin sign (U+212A) is k, and its mailbox is not that of a k.
 */
export function addressKey(address: string): string {
  return address.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Whether both are the address of one mailbox; nothing is no address. */
export function sameAddress(one: string | undefined, other: string | undefined): boolean {
  return Boolean(one) && Boolean(other) && addressKey(one ?? '') === addressKey(other ?? '');
}

/**
 * A link in the form that headers, calendar parts and html can all carry: http or https, ASCII, without
 * `<`, `>`, blanks, and the signs that calendar text escapes. Throws TypeError where it is not one.
 */
export function webAddress(url: string): string {
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') throw new TypeError('not a web address');
  return parsed.href
    .replaceAll(',', '%2C')
    .replaceAll(';', '%3B')
    .replaceAll('\\', '%5C')
    .replaceAll("'", '%27');
}

function refused(refusal: AddressRefusal): AddressReading {
  return { ok: false, refusal };
}
