import { calendarPart, meetingUid } from '../delivery/calendar.ts';
import type { Frozen, LedgerRow, MailState } from '../delivery/ledger-row.ts';
import type { MailContent, MailSource, MailTools, ReadLane, Verdict } from '../delivery/mail-source.ts';
import { threadRoot } from '../delivery/mime.ts';
import { replyAddress } from '../delivery/reply-address.ts';
import { langsOf } from '../i18n/say.ts';
import { plain } from '../i18n/typed-text.ts';
import type { NetworkSettings } from '../network/rules/events.ts';
import { NETWORK_ID, networkAggregate } from '../network/rules/network.ts';
import type { Repository } from '../platform/repository.ts';
import { type MeetingMail, meetingMail } from './messages/meeting-mail.ts';
import {
  invitationWaits,
  isForStaff,
  isMessage,
  judgeMessage,
  messageModel,
} from './messages/message-source.ts';
import { answerFor } from './people/answers.ts';
import { findPerson, type Person } from './people/people.ts';
import { linksOf } from './people/person-links.ts';
import { toldChanges } from './rules/changes.ts';
import { completeDetails, instantsOf } from './rules/decide.ts';
import { meetingEvents } from './rules/events.ts';
import { meetingAggregate } from './rules/meeting.ts';
import { type Convened, isConvened, type Meeting } from './rules/state.ts';
import { whyNotWanted } from './rules/timeline/wants.ts';

/** Mails that stand in a person's calendar share a lane. */
const calendarKinds = [
  'invitation',
  'askAlternate',
  'askHead',
  'change',
  'cancellation',
  'uninvite',
] as const;

/** What deliver knows about mails whose cause is a meeting. */
export const meetingMails: MailSource = { causeKind: 'meeting', calendarKinds, mergeable, judge, write };

function mergeable(kind: string): boolean {
  return isMessage(kind) || isForStaff(kind);
}

async function judge(row: LedgerRow, lane: ReadLane, now: string, tools: MailTools): Promise<Verdict> {
  const { repository } = tools;
  const { state: meeting, version } = await repository.load(meetingAggregate, row.network, idOf(row));
  if (meeting.status === 'none') return no('notConvened');
  if (isMessage(row.kind) || isForStaff(row.kind)) {
    return await judgeMessage(row, { id: idOf(row), meeting, version }, now, repository);
  }
  if (meeting.status === 'discarded') return no('notConvened');
  const taking = row.kind === 'cancellation' || row.kind === 'uninvite';
  const last = taking ? lastOf(await lane(), left) : undefined;
  // A cancellation goes where the invitation went, also if the person has left or moved since.
  const person = await findPerson(
    repository,
    row,
    { details: meeting.details, version },
    last?.personVersion,
  );
  if (!person) return no('noSuchPerson');
  if (!person.email) return no(person.barred ?? 'noAddress');
  if (person.barred && !taking) return no(person.barred);
  const yes: Verdict = {
    send: true,
    frozen: { stateVersion: version, personVersion: person.version },
  };
  if (row.kind === 'preview') return yes;
  if (!isConvened(meeting)) return no('notConvened');
  const heard = row.kind === 'change' ? lastOf(await lane(), told) : undefined;
  const reason = untimely(row, meeting, now, heard) ?? (await needless(row, meeting, heard, repository));
  if (reason) return no(reason);
  return (
    (await invitationWaits(row, meeting, now, repository)) ?? {
      ...yes,
      frozen: { ...yes.frozen, sequence: meeting.sequence },
    }
  );
}

/** Why a message about this meeting has lost its sense by now. */
function untimely(
  row: LedgerRow,
  meeting: Extract<Meeting, { endsAt: string }>,
  now: string,
  heard: Frozen | undefined,
): string | undefined {
  if (row.kind === 'cancellation' || row.kind === 'uninvite') {
    return now > meeting.endsAt ? 'meetingOver' : undefined;
  }
  if (meeting.status === 'cancelled') return 'meetingCancelled';
  if (now >= meeting.startsAt) return 'meetingBegun';
  if (meeting.singles[row.person]?.invited === false) return 'uninvited';
  if (row.kind === 'change' && heard?.sequence !== undefined && heard.sequence >= meeting.sequence) {
    return 'alreadyTold';
  }
  return undefined;
}

/** Why a message says nothing that this person does not know already. */
async function needless(
  row: LedgerRow,
  meeting: Extract<Meeting, { endsAt: string }>,
  heard: Frozen | undefined,
  repository: Repository,
): Promise<string | undefined> {
  if (row.kind === 'askAlternate' || row.kind === 'askHead') {
    const answer = await answerFor(repository, row, idOf(row));
    return whyNotWanted(row.kind, { person: row.person, answer, times: meeting });
  }
  if (row.kind !== 'change' || !heard) return undefined;
  // Whoever was invited after the edit and before the notice knows the meeting as it is.
  const before = await repository.load(meetingAggregate, row.network, idOf(row), heard.stateVersion);
  if (!isConvened(before.state)) return undefined;
  return toldChanges(before.state.details, meeting.details).length === 0 ? 'alreadyTold' : undefined;
}

async function write(
  row: LedgerRow,
  frozen: Frozen,
  options: { firstSent: boolean; lastSent?: Frozen | undefined },
  tools: MailTools,
): Promise<MailContent> {
  const { repository } = tools;
  const id = idOf(row);
  const { state: meeting } = await repository.load(meetingAggregate, row.network, id, frozen.stateVersion);
  const network = await repository.load(networkAggregate, row.network, NETWORK_ID);
  if (meeting.status === 'none') throw new Error('no meeting to write of');
  if (network.state.status !== 'founded') throw new Error('no network to write for');
  const person = await findPerson(
    repository,
    row,
    { details: meeting.details, version: frozen.stateVersion },
    row.party === 'guest' ? undefined : frozen.personVersion,
  );
  if (!person?.email) throw new Error('no address to write to');

  const { settings } = network.state;
  const from = { name: settings.shortName, address: `${settings.senderLocalPart}@${tools.mailDomain}` };
  const envelope = {
    from,
    to: { name: person.name, address: person.email },
    replyTo: { name: plain(settings.name, 'en') || settings.shortName, address: settings.replyAddress },
    thread: { root: threadRoot(id, tools.mailDomain), first: options.firstSent },
  };
  if (isMessage(row.kind) || isForStaff(row.kind)) {
    const model = await messageModel(row, frozen, { id, meeting, network: settings, person }, tools);
    return { ...envelope, ...(isForStaff(row.kind) ? { thread: undefined } : {}), model };
  }
  if (meeting.status === 'discarded') throw new Error('no meeting to write of');
  if (row.kind === 'preview') {
    const mail = await previewMail(row, frozen, meeting, settings, person, tools);
    const model = meetingMail(mail);
    return { ...envelope, thread: undefined, model };
  }
  if (!isConvened(meeting)) throw new Error('nobody is invited to a draft');

  const links = linksOf(row, person, meeting.endsAt, tools);
  const kind = row.kind === 'change' && options.firstSent ? 'invitation' : wordingOf(row.kind);
  const before = options.lastSent
    ? await repository.load(meetingAggregate, row.network, id, options.lastSent.stateVersion)
    : undefined;
  const told =
    before && isConvened(before.state) ? toldChanges(before.state.details, meeting.details) : undefined;
  const mail: MeetingMail = {
    kind,
    details: meeting.details,
    zone: meeting.zone,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    writtenAt: frozen.dtstamp,
    network: settings,
    reader: person,
    // Whoever is asked for a second time is asked because no answer stands.
    answeredBefore: kind === 'ask' && (await answerFor(repository, row, id, frozen.dtstamp)) !== undefined,
    changes: told,
    reason: meeting.status === 'cancelled' ? meeting.reason : undefined,
    links,
  };
  const model = meetingMail(mail);
  return {
    ...envelope,
    model,
    calendar: calendarOf(
      mail,
      person,
      { id, sequence: frozen.sequence ?? 0, dtstamp: frozen.dtstamp },
      organizerOf(row, meeting, settings, tools),
      tools,
    ),
  };
}

/** Where this person's calendar answers to: the same address in every mail of the meeting. */
function organizerOf(
  row: LedgerRow,
  { replies }: Pick<Convened, 'replies'>,
  network: NetworkSettings,
  tools: MailTools,
): string {
  if (!replies) return network.replyAddress;
  const seat = { network: row.network, meeting: idOf(row), seat: row.seat, person: row.person };
  return replyAddress({ network: row.network, tag: tools.replyTag(seat, replies.key) }, replies.domain);
}

/** The calendar part; none for the person whom calendars would take for the host. */
function calendarOf(
  mail: MeetingMail,
  person: Person,
  object: { id: string; sequence: number; dtstamp: string },
  organizer: string,
  tools: MailTools,
): MailContent['calendar'] {
  const { network, details } = mail;
  const address = person.email ?? '';
  if (address.toLowerCase() === organizer.toLowerCase()) return undefined;
  const [lang] = langsOf(person.lang);
  const message =
    mail.kind === 'cancellation' ? 'cancelMeeting' : mail.kind === 'uninvite' ? 'uninvite' : 'invite';
  return calendarPart({
    message,
    uid: meetingUid(object.id, tools.mailDomain),
    sequence: object.sequence,
    dtstamp: object.dtstamp,
    start: mail.startsAt,
    end: mail.endsAt,
    summary: plain(details.title, lang),
    location: [plain(details.venue, lang), plain(details.address, lang)].filter(Boolean).join(', '),
    description: details.objectives.map((one, n) => `${n + 1}. ${plain(one, lang)}`).join('\n'),
    url: mail.links?.answer,
    organizer: { name: network.shortName, address: organizer },
    attendee: { name: person.name, address },
  });
}

/** The invitation as a chosen person will see it, to the coordinator who asked. */
async function previewMail(
  row: LedgerRow,
  { dtstamp }: Frozen,
  meeting: Exclude<Meeting, { status: 'none' | 'discarded' }>,
  network: NetworkSettings,
  staff: Person,
  tools: MailTools,
): Promise<MeetingMail> {
  const key = { network: row.network, kind: 'meeting', id: idOf(row) };
  const stored = (await tools.repository.log.read(key, row.revision - 1))[0];
  const asked = stored && meetingEvents.read(stored);
  const as = asked?.type === 'PreviewMailRequested' ? asked.data.as : undefined;
  const person = as
    ? await findPerson(
        tools.repository,
        { network: row.network, party: as.party, seat: as.seat, person: as.person },
        { details: meeting.details, version: row.revision },
      )
    : undefined;
  const details = completeDetails(meeting.details);
  return {
    kind: 'preview',
    details,
    zone: meeting.zone,
    ...instantsOf(details, meeting.zone),
    writtenAt: dtstamp,
    network,
    reader: person ?? staff,
  };
}

/** States in which a mail left, or may have left: a cancellation must follow it. */
const left: ReadonlySet<MailState> = new Set([
  'claimed',
  'unknown',
  'sent',
  'delivered',
  'bounced',
  'complained',
]);

/** States in which a mail surely left and did not come back: the person knows what it said. */
const told: ReadonlySet<MailState> = new Set(['sent', 'delivered', 'complained']);

/** What the newest mail of the lane in one of these states was made from. */
function lastOf(lane: readonly LedgerRow[], states: ReadonlySet<MailState>): Frozen | undefined {
  return lane
    .filter((one) => states.has(one.state))
    .flatMap((one) => one.frozen ?? [])
    .sort((a, b) => (a.dtstamp < b.dtstamp ? -1 : 1))
    .at(-1);
}

function wordingOf(kind: string): 'invitation' | 'ask' | 'change' | 'cancellation' | 'uninvite' {
  const found = calendarKinds.find((one) => one === kind);
  if (!found) throw new Error(`no mail of kind ${kind}`);
  return found === 'askAlternate' || found === 'askHead' ? 'ask' : found;
}

function idOf(row: Pick<LedgerRow, 'cause'>): string {
  return row.cause.slice(row.cause.indexOf('/') + 1);
}

function no(reason: string): Verdict {
  return { send: false, reason };
}
