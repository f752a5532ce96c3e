import type { Owner } from './events.ts';

/** One owner as a form sends it: `member:<id>`, `member:<id>:<contact>` or `guest:<id>`. */
const OWNER = /^(member|guest):([A-Za-z0-9_-]{1,64})(?::([A-Za-z0-9_-]{1,64}))?$/;

export function ownerText({ party, seat, person }: Pick<Owner, 'party' | 'seat' | 'person'>): string {
  return party === 'member' && person !== undefined ? `${party}:${seat}:${person}` : `${party}:${seat}`;
}

/**
 * Reads such a text; nothing where it is none.
 *
 * @param known owners as they are: a guest is known by a meeting, which the text does not name.
 */
export function ownerOf(text: string, known: readonly Owner[]): Owner | undefined {
  const [, party, seat = '', person] = OWNER.exec(text) ?? [];
  if (party === 'member') return { seat, party, ...(person ? { person } : {}) };
  const guest =
    party === 'guest' ? known.find((one) => one.party === 'guest' && one.seat === seat) : undefined;
  if (!guest) return undefined;
  const { leads: _, ...others } = guest;
  return others;
}
