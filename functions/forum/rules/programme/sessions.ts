import type { Standing } from '../voices/standing.ts';
import type { ProposalRow } from '../voices/views.ts';
import { contactKey, type Placed } from './clashes.ts';
import { type Equipment, equipment } from './events.ts';

/** Accepted, and not called off: they may be placed. */
const placeable: ReadonlySet<Standing> = new Set(['decided', 'asked', 'confirmed']);

/** Sessions that may have a slot: decided with yes, whether or not all who speak have confirmed. */
export function placeableSessions(rows: readonly ProposalRow[]): ProposalRow[] {
  return rows.filter(({ standing, decision }) => placeable.has(standing) && decision?.is === 'yes');
}

/** What the programme must know of a session. */
export function placedOf({ id, speakers, standing, expected, needs }: ProposalRow): Placed {
  return {
    proposal: id,
    speakers: speakers.map(speakerKey),
    confirmed: standing === 'confirmed',
    expected,
    needs: needs.flatMap((need): Equipment[] => equipment.filter((one) => one === need)),
  };
}

/** A contact is told apart by who they are, everybody else by their name as it is read aloud. */
function speakerKey({ name, seat, person }: ProposalRow['speakers'][number]): string {
  if (seat !== undefined && person !== undefined) return contactKey({ seat, person });
  return `name:${name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()}`;
}
