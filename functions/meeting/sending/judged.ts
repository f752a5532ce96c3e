import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { Verdict } from '../../delivery/mail-source.ts';
import type { Repository } from '../../platform/repository.ts';
import type { MessageRule } from '../messages/rule.ts';
import { seatFor } from '../people/answers.ts';
import type { Person } from '../people/people.ts';
import type { MeetingReason } from '../reasons.ts';
import type { Meeting } from '../rules/state.ts';
import { doesWithout, switchedOff } from '../rules/timeline/recipients.ts';
import { whyNotWanted } from '../rules/timeline/wants.ts';

/** A message that is to be sent, and what it is about. */
export interface Judged {
  readonly row: LedgerRow;
  readonly rule: MessageRule;
  readonly id: string;
  readonly meeting: Exclude<Meeting, { status: 'none' }>;
  readonly version: number;
  readonly now: string;
  readonly repository: Repository;
}

/** Why somebody invited does not need it, by what their seat has said, or does without it. */
export async function unwanted(
  judged: Judged,
  meeting: Extract<Meeting, { endsAt: string }>,
  person: Pick<Person, 'off'>,
): Promise<MeetingReason | undefined> {
  return (await wantedBy(judged, meeting, person, undefined)).reason;
}

/**
 * The same, and whether they have turned the message off.
 *
 * @param promised whether they have promised something that the message says; absent where it says none.
 */
export async function wantedBy(
  { row, id, repository }: Judged,
  meeting: Extract<Meeting, { endsAt: string }>,
  person: Pick<Person, 'off'>,
  promised: boolean | undefined,
): Promise<{ readonly off: boolean; readonly reason?: MeetingReason | undefined }> {
  if (row.party === 'staff') return { off: false };
  const single = meeting.singles[row.person];
  if (single?.invited === false) return { off: false, reason: 'uninvited' };
  const { current: answer, off: ofGuest } = await seatFor(repository, row, id);
  const wanting = { person: row.person, ladder: single?.ladder, answer, meeting };
  const off = row.party === 'member' ? person.off : ofGuest;
  return {
    off: switchedOff(row.kind, off) !== undefined,
    // First what holds for the whole person: of somebody with several seats it decides about all of them.
    reason: doesWithout(row.kind, off, promised) ?? whyNotWanted(row.kind, wanting),
  };
}

export function no(reason: MeetingReason): Extract<Verdict, { send: false }> {
  return { send: false, reason };
}
