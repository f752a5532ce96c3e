import type { Proof } from './events.ts';
import type { Received } from './notification.ts';

/**
 * Whether the receiving server vouches for the From address (RFC 7489 §3.1, relaxed alignment): its DMARC
 * verdict, or where the domain has no policy, DKIM or SPF of the same domain. A verdict of FAIL ends it.
 *
 * `results`: the topmost `Authentication-Results` of the mail, which SES wrote; those below it came with
 * the mail and prove nothing.
 */
export function vouchedBy(
  received: Pick<Received, 'verdicts' | 'envelopeFrom'>,
  from: string | undefined,
  results: string,
): Exclude<Proof, 'tag'> | undefined {
  const { dmarc, spf, dkim } = received.verdicts;
  const domain = domainOf(from ?? '');
  if (domain === '' || dmarc === 'FAIL') return undefined;
  if (dmarc === 'PASS') return 'dmarc';
  if (spf === 'PASS' && aligned(domain, domainOf(received.envelopeFrom))) return 'aligned';
  if (dkim === 'PASS' && signersIn(results).some((signer) => aligned(domain, signer))) return 'aligned';
  return undefined;
}

/** Domains whose signature SES found good: `dkim=pass header.i=@example.org`. */
function signersIn(results: string): string[] {
  if (!/^\s*amazonses\.com\s*;/i.test(results)) return [];
  const found = results.matchAll(/\bdkim=pass\b[^;]*?\bheader\.[id]=[^;\s@]*@?([^;\s]+)/gi);
  return [...found].map(([, domain = '']) => domain.toLowerCase());
}

/** The same domain, or one below the other. */
function aligned(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0
    ? ''
    : address
        .slice(at + 1)
        .replace(/>$/, '')
        .toLowerCase();
}
