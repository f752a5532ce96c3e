import { createHash } from 'node:crypto';
import type { Named } from '../people/audience-names.ts';
import type { Invitee } from '../rules/events.ts';
import type { PreviewAudience } from './preview-audience.ts';

/** A longer list is not carried in the form: only its hash says that it changed. */
const REMEMBERED = 1000;

/** Characters (base64url, 6 bits each) that tell a person from the others, and one way to reach them from another. */
const WHO = 6;
const HOW = 2;

/**
 * The list as the form remembers it, so that a later one can be compared: of each person a few characters, since
 * ids of a thousand people would be half of the page. That two people share them is rare and does no harm: whether
 * the list is the same is not asked of them, but of its hash.
 */
export function rememberedAudience(invited: readonly Invitee[]): string {
  if (invited.length > REMEMBERED) return '';
  return invited.map((one) => whoOf(one) + howOf(one)).join('');
}

export interface AudienceDifference {
  readonly added: readonly Named[];
  readonly gone: readonly Named[];
  readonly otherwise: readonly Named[];
}

/** What became different since a list was remembered; nothing is known of a long one. */
export function differenceSince(remembered: string, now: PreviewAudience): AudienceDifference {
  const before = new Map(
    [...remembered.matchAll(/([\w-]{6})([\w-]{2})/g)].map(([, who = '', how = '']) => [who, how] as const),
  );
  if (before.size === 0) return { added: [], gone: [], otherwise: [] };
  const after = new Set(now.invited.map(whoOf));
  const named = (list: readonly Pick<Invitee, 'seat' | 'person'>[]) =>
    list.map(({ seat, person }) => now.named(seat, person));
  return {
    added: named(now.invited.filter((one) => !before.has(whoOf(one)))),
    gone: named(notInvited(now).filter((one) => before.has(whoOf(one)) && !after.has(whoOf(one)))),
    otherwise: named(
      now.invited.filter((one) => {
        const was = before.get(whoOf(one));
        return was !== undefined && was !== howOf(one);
      }),
    ),
  };
}

/** Everybody who may have been invited before: people of members, also those who left, and guests left out. */
function notInvited({ members, leftOut }: PreviewAudience): Pick<Invitee, 'seat' | 'person'>[] {
  return [
    ...members.flatMap(({ id, member }) => member.contacts.map((one) => ({ seat: id, person: one.id }))),
    ...leftOut.flatMap(({ seat, person }) => (person === seat ? [{ seat, person }] : [])),
  ];
}

function whoOf({ seat, person }: Pick<Invitee, 'seat' | 'person'>): string {
  return digest(`${seat}/${person}`, WHO);
}

function howOf({ channel, lang }: Invitee): string {
  return digest(`${channel}/${lang}`, HOW);
}

function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, length);
}
