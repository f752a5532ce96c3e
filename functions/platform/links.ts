import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';

/**
 * What a personal link says: who it is for, what it opens and until when. Links only name; what they
 * may do is decided when a form is posted. Nothing in a link is secret but its signature.
 */
export interface LinkClaims {
  readonly purpose: LinkPurpose;
  readonly network: string;
  /** Id of the meeting (or other aggregate) it is about; `-` where it is about the person alone. */
  readonly cause: string;
  readonly seat: string;
  readonly person: string;
  /** Must equal the epoch in the person's state; raising that revokes every older link. */
  readonly epoch: number;
  /** Last day it works, as an ISO date in UTC. */
  readonly expires: string;
}

export const linkPurposes = [
  'answer',
  'personal',
  'staff',
  'feed',
  'preferences',
  'dailyLine',
  'door',
  'task',
  'rapporteur',
  'registration',
  'proposal',
  'reader',
  'speaker',
] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/**
 * What links said of their purpose until they said it whole. Mails of that time lie in mailboxes, and
 * calendars are subscribed to for years: these four stay readable, and no purpose joins them.
 */
const letters: ReadonlyMap<string, LinkPurpose> = new Map([
  ['a', 'answer'],
  ['p', 'personal'],
  ['s', 'staff'],
  ['f', 'feed'],
]);

/** Signing keys by version: `current` signs, the others are still accepted. */
export const linkKeys = z.object({
  current: z.string(),
  keys: z.record(z.string(), z.string().min(16)),
});
export type LinkKeys = z.infer<typeof linkKeys>;

/** The secret that holds the keys has another shape. Its value is never in the message. */
export class UnusableLinkKeys extends Error {
  constructor() {
    super('The link keys cannot be used: see docs/deployment.md for what the secret must hold.');
    this.name = 'UnusableLinkKeys';
  }
}

/** Reads the secret that holds the keys. @throws {UnusableLinkKeys} */
export function parseLinkKeys(secret: string): LinkKeys {
  const keys = linkKeys.safeParse(jsonOf(secret));
  if (!keys.success || !keys.data.keys[keys.data.current]) throw new UnusableLinkKeys();
  return keys.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export type LinkReading =
  | { readonly valid: true; readonly claims: LinkClaims }
  | { readonly valid: false; readonly reason: 'tampered' | 'expired'; readonly network?: string };

const FIELDS = 8;
const SIGNATURE_BYTES = 18;

/** A URL-safe token. The same claims give the same token, so that a resent mail has the same bytes. */
export function signLink(claims: LinkClaims, keys: LinkKeys): string {
  const { purpose, network, cause, seat, person, epoch, expires } = claims;
  const body = [
    keys.current,
    purpose,
    network,
    cause,
    seat,
    person,
    String(epoch),
    expires.replaceAll('-', ''),
  ].join('.');
  return `${body}.${signature(body, keys.keys[keys.current] ?? '')}`;
}

/** Reads a token; `today` is an ISO date in UTC. */
export function readLink(token: string, keys: LinkKeys, today: string): LinkReading {
  const cut = token.lastIndexOf('.');
  const body = token.slice(0, cut);
  const parts = body.split('.');
  const [version, said = '', network, cause, seat, person, epoch, expires] = parts;
  const key = keyOf(keys, version);
  if (cut < 0 || parts.length !== FIELDS || !key) return { valid: false, reason: 'tampered' };
  if (!sameText(signature(body, key), token.slice(cut + 1))) return { valid: false, reason: 'tampered' };
  const purpose = linkPurposes.find((name) => name === said) ?? letters.get(said);
  if (!purpose || !network || !cause || !seat || !person || !expires) {
    return { valid: false, reason: 'tampered' };
  }
  const last = `${expires.slice(0, 4)}-${expires.slice(4, 6)}-${expires.slice(6, 8)}`;
  if (last < today) return { valid: false, reason: 'expired', network };
  return {
    valid: true,
    claims: { purpose, network, cause, seat, person, epoch: Number(epoch), expires: last },
  };
}

/** `undefined` for a version that nobody made, also where every object has something by that name. */
function keyOf({ keys }: LinkKeys, version = ''): string | undefined {
  return Object.hasOwn(keys, version) ? keys[version] : undefined;
}

function signature(body: string, key: string): string {
  return createHmac('sha256', key).update(body).digest().subarray(0, SIGNATURE_BYTES).toString('base64url');
}

/**
 * A text hashed with the current key, or with an older version: names what was typed without keeping it. The words
 * before it keep it apart from everything else that is signed with the key. Empty for a version that is gone.
 */
export function keyedHash(text: string, keys: LinkKeys, version = keys.current): string {
  const key = keyOf(keys, version);
  return key === undefined
    ? ''
    : createHmac('sha256', key).update(`hash of\n${text}`).digest('hex').slice(0, 40);
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
