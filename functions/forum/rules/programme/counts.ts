import type { Member } from '../../../membership/rules/member.ts';
import type { ProposalRow } from '../voices/views.ts';

/** Whose voices are in a programme. */
export interface VoiceCounts {
  readonly sessions: number;
  readonly speakers: number;
  /** Speakers whose sex is known, and the women among them. */
  readonly known: number;
  readonly women: number;
  /** Sessions that an organisation of persons with disabilities speaks in. */
  readonly opd: number;
  /** Of the members who speak. */
  readonly districts: readonly string[];
  readonly subSectors: readonly string[];
}

/** Counts organisations and people once, in however many sessions they speak. */
export function countsOf(
  sessions: readonly ProposalRow[],
  members: ReadonlyMap<string, Member>,
): VoiceCounts {
  const speakers = new Map(
    sessions.flatMap(({ id, speakers: all }) =>
      all.map((one) => [one.person ?? `${id} ${one.id}`, one] as const),
    ),
  );
  const sexes = [...speakers.values()].map(({ sex }) => sex);
  const known = sexes.filter((sex) => sex === 'female' || sex === 'male');
  const seatsOf = ({ seat, speakers: all }: ProposalRow) => [seat, ...all.flatMap((one) => one.seat ?? [])];
  const organisations = [...new Set(sessions.flatMap(seatsOf))].flatMap(
    (seat) => members.get(seat)?.organisation ?? [],
  );
  return {
    sessions: sessions.length,
    speakers: speakers.size,
    known: known.length,
    women: known.filter((sex) => sex === 'female').length,
    opd: sessions.filter((one) => seatsOf(one).some((seat) => members.get(seat)?.organisation.type === 'opd'))
      .length,
    districts: [...new Set(organisations.flatMap(({ districts }) => districts))].sort(),
    subSectors: [...new Set(organisations.flatMap(({ subSectors }) => subSectors))].sort(),
  };
}
