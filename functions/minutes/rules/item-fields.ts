import * as z from 'zod';
import type { Lang } from '../../i18n/say.ts';
import { once } from '../../platform/once.ts';
import { MAX_OWNERS } from '../../tasks/rules/events.ts';
import { readOwner } from '../../tasks/rules/owner-text.ts';

/** What an entry is: something decided, something promised, something to be taken up with somebody else. */
export const entryKinds = ['decision', 'point', 'issue'] as const;
export type EntryKind = (typeof entryKinds)[number];

/**
 * Parts of an entry. `text.*` says it; `owners` and `due` belong to a point; `askedOf`, `reply.*` and `repliedOn` to an
 * issue. Owners are written one after another, the one who leads first, each as `owner-text.ts` of tasks says; `open`
 * alone: for anybody who takes it.
 */
export const entryParts = [
  'kind',
  'text.en',
  'text.km',
  'membersOnly',
  'owners',
  'due',
  'askedOf',
  'reply.en',
  'reply.km',
  'repliedOn',
] as const;
export type EntryPart = (typeof entryParts)[number];

/** Letters of whom an issue is taken up with: a name or an office. */
export const MAX_ASKED_OF = 200;

/** Which field of an item somebody types into. */
export type ItemField =
  | { readonly of: 'notes'; readonly lang: Lang }
  | { readonly of: 'entry'; readonly entry: string; readonly part: EntryPart };

/** Ids that forms make: ULIDs, and shorter ones of tests. */
const ENTRY = /^[A-Za-z0-9_-]{1,40}$/;

/** A date that there is, `2026-02-28`. */
const day = once(() => z.iso.date());

/** Reads the name of a field, `notes.en` or `<entry>.due`; nothing where it is none. */
export function readFieldName(name: string): ItemField | undefined {
  if (name === 'notes.en' || name === 'notes.km') {
    return { of: 'notes', lang: name === 'notes.en' ? 'en' : 'km' };
  }
  const [entry = '', ...rest] = name.split('.');
  const part = entryParts.find((one) => one === rest.join('.'));
  return part && entry !== 'notes' && ENTRY.test(entry) ? { of: 'entry', entry, part } : undefined;
}

/** Whether a field of this kind takes a text. */
export function fits(field: ItemField, text: string): boolean {
  if (text === '' || field.of === 'notes') return true;
  const owners = text.split(' ');
  switch (field.part) {
    case 'kind':
      return entryKinds.some((one) => one === text);
    case 'membersOnly':
      return text === 'yes';
    case 'due':
    case 'repliedOn':
      return day().safeParse(text).success;
    case 'owners':
      return (
        text === 'open' ||
        (owners.length <= MAX_OWNERS && owners.every((one) => readOwner(one) !== undefined))
      );
    case 'askedOf':
      return text.length <= MAX_ASKED_OF;
    default:
      return true;
  }
}
