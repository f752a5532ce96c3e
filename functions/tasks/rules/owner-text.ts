import type { Owner } from './events.ts';

/** One owner as forms send it and minutes store it: `member:<id>`, `member:<id>:<contact>` or `guest:<id>`. */
const OWNER = /^(member|guest):([A-Za-z0-9_-]{1,64})(?::([A-Za-z0-9_-]{1,64}))?$/;

export function ownerText({ party, seat, person }: Pick<Owner, 'party' | 'seat' | 'person'>): string {
  return party === 'member' && person !== undefined ? `${party}:${seat}:${person}` : `${party}:${seat}`;
}

/** Reads such a text; nothing where it is none. Of a guest it does not say by which meeting they are known. */
export function readOwner(
  text: string,
): { readonly party: 'member' | 'guest'; readonly seat: string; readonly person?: string } | undefined {
  const [, party, seat = '', person] = OWNER.exec(text) ?? [];
  if (party === 'member') return { party, seat, ...(person ? { person } : {}) };
  return party === 'guest' ? { party, seat } : undefined;
}

/** The same as an owner. @param known owners as they are, among whom a guest is looked for. */
export function ownerOf(text: string, known: readonly Owner[]): Owner | undefined {
  const read = readOwner(text);
  if (read?.party !== 'guest') return read;
  const guest = known.find(({ party, seat }) => party === 'guest' && seat === read.seat);
  if (!guest) return undefined;
  const { leads: _, ...others } = guest;
  return others;
}

/** The same owners; of several the one of this seat leads, else the first. */
export function ledBy(owners: readonly Owner[], seat: string | undefined): Owner[] {
  const lead = owners.find((one) => one.seat === seat) ?? owners[0];
  return owners.map(({ leads: _, ...one }) =>
    owners.length > 1 && one.seat === lead?.seat ? { ...one, leads: true } : one,
  );
}
