import { laneVerdict } from '../../delivery/lanes.ts';
import { type LedgerRow, ledgerKey } from '../../delivery/ledger-row.ts';
import type { FoundedNetwork } from '../../network/network.ts';
import { fold } from '../../platform/aggregate.ts';
import type { Services } from '../../web/context.ts';
import { toldChanges } from '../changes.ts';
import type { RecordedMeetingEvent, ToldChange } from '../events.ts';
import { meetingMails } from '../mail-source.ts';
import { findPerson, type Person } from '../people.ts';
import { linksOf } from '../person-links.ts';
import { type CancelledMeeting, type ConvenedMeeting, isConvened, meetingAggregate } from '../state.ts';
import { type CopyInput, type CopyKind, copyKinds } from './copy-text.ts';

/** One message that goes by hand, with everything its card shows. */
export interface HandOver {
  /** Names the row in forms and in the page's address. */
  readonly id: string;
  readonly row: LedgerRow;
  readonly kind: CopyKind;
  readonly person: Person;
  readonly copy: CopyInput;
}

export interface HandOvers {
  readonly waiting: readonly HandOver[];
  readonly done: readonly HandOver[];
}

/** A convened meeting as hand-overs need it: as it is, and how it became so. */
export interface TalkedOf {
  readonly id: string;
  readonly meeting: ConvenedMeeting | CancelledMeeting;
  readonly version: number;
  readonly history: readonly RecordedMeetingEvent[];
}

export async function loadTalkedOf(
  services: Services,
  network: string,
  id: string,
): Promise<TalkedOf | undefined> {
  const history = await services.repository.history(meetingAggregate, network, id);
  const meeting = fold(meetingAggregate, history);
  if (!isConvened(meeting)) return undefined;
  return { id, meeting, version: history.at(-1)?.version ?? 0, history };
}

/**
 * What is to be handed over now, and what was. A message that its lane or the meeting has overtaken is
 * left out; a change to somebody who was never handed an invitation is written as one.
 */
export async function handOversOf(
  services: Services,
  networkId: string,
  network: FoundedNetwork,
  talked: TalkedOf,
): Promise<HandOvers> {
  const rows = await everyRow(services, networkId, talked.id);
  const lanes = Map.groupBy(rows, ({ person }) => person);
  const found: HandOver[] = [];
  for (const row of rows) {
    if (row.state !== 'toHandOver' && row.state !== 'handedOver') continue;
    const card = await handOverOf(services, network, talked, row, lanes.get(row.person) ?? []);
    if (card) found.push(card);
  }
  const done = found.filter(({ row }) => row.state === 'handedOver');
  return {
    waiting: found.filter(({ row }) => row.state === 'toHandOver'),
    done: done.sort((a, b) => ((a.row.handedAt ?? '') < (b.row.handedAt ?? '') ? 1 : -1)),
  };
}

async function everyRow(services: Services, network: string, meeting: string): Promise<LedgerRow[]> {
  const rows: LedgerRow[] = [];
  let page: string | undefined;
  do {
    const found = await services.ledger.ofCause(network, `meeting/${meeting}`, page);
    rows.push(...found.rows);
    page = found.next;
  } while (page);
  return rows;
}

async function handOverOf(
  services: Services,
  network: FoundedNetwork,
  talked: TalkedOf,
  row: LedgerRow,
  lane: readonly LedgerRow[],
): Promise<HandOver | undefined> {
  const { meeting, version } = talked;
  const asked = copyKinds.find((kind) => kind === row.kind);
  if (!asked) return undefined;
  const verdict = laneVerdict(row, lane, meetingMails.calendarKinds, services.now());
  if (row.state === 'toHandOver') {
    if (verdict.do === 'superseded' || verdict.do === 'skip') return undefined;
    if (isOvertaken(asked, row, meeting, services.now())) return undefined;
  }
  const person = await findPerson(services.repository, row, { details: meeting.details, version });
  if (!person || person.barred === 'forgotten') return undefined;
  const stands = asked === 'invitation' || asked === 'change';
  if (stands && row.state === 'toHandOver' && isGone(person)) return undefined;
  const first = verdict.do === 'go' && verdict.firstSent;
  const kind = asked === 'change' && first ? 'invitation' : asked;
  const copy: CopyInput = {
    kind,
    details: meeting.details,
    zone: meeting.zone,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    network: network.settings,
    reader: person,
    changes: kind === 'change' ? changesSince(talked, row, lane) : undefined,
    reason: kind === 'cancellation' && meeting.status === 'cancelled' ? meeting.reason : undefined,
    link: stands
      ? linksOf(row, person, meeting.endsAt, { sign: services.signLink, origin: services.origin }).answer
      : undefined,
  };
  return { id: ledgerKey(row).sk.replaceAll('#', '.'), row, kind, person, copy };
}

function isGone(person: Person): boolean {
  return person.barred === 'contactLeft' || person.barred === 'memberLeft';
}

function isOvertaken(
  kind: CopyKind,
  row: LedgerRow,
  meeting: ConvenedMeeting | CancelledMeeting,
  now: string,
): boolean {
  if (kind === 'cancellation' || kind === 'uninvite') return now > meeting.endsAt;
  return (
    meeting.status === 'cancelled' ||
    meeting.startsAt <= now ||
    meeting.singles[row.person]?.invited === false
  );
}

/** Old → new since this person last heard of the meeting, by hand or by mail. */
function changesSince(talked: TalkedOf, row: LedgerRow, lane: readonly LedgerRow[]): ToldChange[] {
  const heard = lane
    .filter((one) => one.revision < row.revision)
    .flatMap((one) => one.handedAt ?? one.sentAt ?? [])
    .sort()
    .at(-1);
  const before = fold(
    meetingAggregate,
    talked.history.filter((event) =>
      heard === undefined ? event.version < row.revision - 1 : event.at <= heard,
    ),
  );
  return isConvened(before) ? toldChanges(before.details, talked.meeting.details) : [];
}
