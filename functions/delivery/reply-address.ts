import { createHmac, timingSafeEqual } from 'node:crypto';
import { MAX_LOCAL_PART } from '../platform/address.ts';
import type { LinkKeys } from '../platform/links.ts';

/** One person at one seat of one meeting. */
export interface ReplySeat {
  readonly network: string;
  readonly meeting: string;
  readonly seat: string;
  readonly person: string;
}

/** What an address says that answers are sent to. */
export interface ReplyRecipient {
  readonly network: string;
  readonly tag: string;
}

/** Hex digits: 64 bits, and nothing in them that a mail program could change by folding the case. */
const TAG_LENGTH = 16;
const LOCAL_PART = /^rsvp\+([a-z][a-z0-9-]*)\.([0-9a-f]{16})$/;

/**
 * The mark of a seat in the address that its answers go to. It is made with the key version that the
 * meeting was convened under, so that a new key does not change ORGANIZER. Where that version is gone the
 * present one is used: a mail with another address is better than none.
 */
export function replyTag(seat: ReplySeat, keys: LinkKeys, version: string): string {
  return tagOf(seat, keys.keys[version] ?? keys.keys[keys.current] ?? '');
}

/** Whether a tag was made for this seat, with any of the keys that links are accepted with. */
export function isTagOf(tag: string, seat: ReplySeat, keys: LinkKeys): boolean {
  return Object.values(keys.keys).some((key) => sameText(tagOf(seat, key), tag.toLowerCase()));
}

/**
 * `rsvp+<network>.<tag>@<domain>`: the same in every revision to one person, since calendars refuse a
 * change of ORGANIZER (RFC 5546 §6.1.3). Throws TypeError where the network's name is too long.
 */
export function replyAddress({ network, tag }: ReplyRecipient, domain: string): string {
  const local = `rsvp+${network}.${tag}`;
  if (local.length > MAX_LOCAL_PART) throw new TypeError('the local part of an address is too long');
  return `${local}@${domain}`;
}

/** Reads an address that a mail came to; `undefined` where it is not ours. */
export function readReplyAddress(address: string, domain: string): ReplyRecipient | undefined {
  const folded = address.trim().toLowerCase();
  const ending = `@${domain.toLowerCase()}`;
  if (!folded.endsWith(ending)) return undefined;
  const [, network, tag] = LOCAL_PART.exec(folded.slice(0, -ending.length)) ?? [];
  return network && tag ? { network, tag } : undefined;
}

function tagOf({ network, meeting, seat, person }: ReplySeat, key: string): string {
  // The first word keeps it apart from links, which are signed with the same keys.
  const body = ['reply', network, meeting, seat, person].join('.');
  return createHmac('sha256', key).update(body).digest('hex').slice(0, TAG_LENGTH);
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
