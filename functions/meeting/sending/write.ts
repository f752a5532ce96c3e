import type { Frozen, LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailModel } from '../../delivery/mail-model.ts';
import type { MailContent, MailTools } from '../../delivery/mail-source.ts';
import { threadRoot } from '../../delivery/mime.ts';
import { plusDays } from '../../i18n/dates.ts';
import { searchKey } from '../../i18n/khmer.ts';
import { type Lang, langsOf } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { messageMail } from '../messages/frame/message-mail.ts';
import { staffMail } from '../messages/frame/staff-mail.ts';
import { type WholeMail, wholeMail } from '../messages/frame/whole-mail.ts';
import type { MessageRule } from '../messages/rule.ts';
import {
  beginningOf,
  entryKindOf,
  followerOf,
  isForStaff,
  isMessage,
  isTimed,
  isToNamed,
  isWhole,
  lastQuestion,
  ruleOf,
  rules,
  writtenAs,
} from '../messages/table.ts';
import { words } from '../messages/words.ts';
import { answerFor, expectedAt } from '../people/answers.ts';
import { envelopeOf } from '../people/envelope.ts';
import { findPerson, guestsIn, type Person } from '../people/people.ts';
import { linksOf, personalPageOf } from '../people/person-links.ts';
import { toldChanges } from '../rules/changes.ts';
import type { Headcount } from '../rules/headcount.ts';
import { dayTold } from '../rules/kept-day.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { type GivenAnswer, isStale, seatAggregate, seatId, standingAnswer } from '../rules/seat.ts';
import { type Convened, isConvened } from '../rules/state.ts';
import { scheduleOf } from '../rules/timeline/schedule.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { timeline } from '../rules/timeline/timeline.ts';
import { wordOf } from '../rules/words-said.ts';
import { entryOf } from './entry.ts';
import { meetingOf, UnknownMessage } from './judge.ts';
import { spokenFor } from './judge-seats.ts';
import { agendaTold } from './told-agenda.ts';
import { toldIn } from './told-summary.ts';
import { whereSummaryIs } from './where-summary-is.ts';
import { tookPart } from './who-came.ts';
import { previewMail } from './write-preview.ts';
import type { Writing } from './writing.ts';

/** Days for which somebody who was only asked to keep a day free can open their own page. */
const SAVED_DAYS = 30;

/** Writes a mail from what was frozen: answers count as they were at its DTSTAMP. */
export async function write(
  planned: LedgerRow,
  claimed: Frozen,
  options: { firstSent: boolean; lastSent?: Frozen | undefined },
  tools: MailTools,
): Promise<MailContent> {
  const { repository } = tools;
  const seats = spokenFor(planned, claimed);
  const { row, frozen } = seats[0] ?? { row: planned, frozen: claimed };
  const rule = ruleOf(row.kind);
  if (!rule) throw new UnknownMessage(row.kind);
  const id = meetingOf(row);
  const { state: meeting } = await repository.load(meetingAggregate, row.network, id, frozen.stateVersion);
  const { state: network } = await repository.load(networkAggregate, row.network, NETWORK_ID);
  if (meeting.status === 'none') throw new Error('no meeting to write of');
  if (network.status !== 'founded') throw new Error('no network to write for');
  const guests = guestsIn(meeting, frozen.stateVersion);
  const people = await Promise.all(
    seats.map((one) =>
      findPerson(repository, one.row, guests, row.party === 'guest' ? undefined : one.frozen.personVersion),
    ),
  );
  const person = people[0] && { ...people[0], organisation: together(people) };
  if (!person?.email) throw new Error('no address to write to');

  const { settings } = network;
  // Who does without the message already is not offered to turn off what is left of it.
  const mayDoWithout = rule.optional && !frozen.only ? [rule.optional] : [];
  const envelope = envelopeOf(
    { row, person, settings, writtenAt: frozen.dtstamp, switches: mayDoWithout },
    tools,
  );
  const thread = { root: threadRoot(id, tools.mailDomain), first: options.firstSent };
  const writing: Writing = {
    row,
    frozen,
    seats,
    first: planned.seats?.[0] ?? row,
    id,
    meeting,
    network,
    person,
    tools,
  };
  switch (rule.mail) {
    case 'whole':
      return { ...envelope, thread, ...(await writeWhole(writing, options)) };
    case 'message':
      return { ...envelope, thread, model: await writeMessage(writing) };
    case 'staff':
      return { ...envelope, model: await writeToStaff(writing, rule) };
    case 'sample':
      return { ...envelope, model: wholeMail(words.preview.letter, await previewMail(writing)) };
  }
}

async function writeWhole(
  writing: Writing,
  { firstSent, lastSent }: { firstSent: boolean; lastSent?: Frozen | undefined },
): Promise<Pick<MailContent, 'model' | 'calendar'>> {
  const { row, frozen, seats, id, meeting, network, person, tools } = writing;
  const { repository } = tools;
  if (!isWhole(row.kind)) throw new UnknownMessage(row.kind);
  if (!isConvened(meeting)) throw new Error('nobody is invited to a draft');
  const kind = writtenAs(row.kind, firstSent);
  const before = lastSent
    ? await repository.load(meetingAggregate, row.network, id, lastSent.stateVersion)
    : undefined;
  const changes =
    before && isConvened(before.state) ? toldChanges(before.state.details, meeting.details) : undefined;
  const answers = await Promise.all(
    seats.map(async (one) => ({
      ...one,
      answer: await standingAt(one.frozen, meeting, one.row, repository),
    })),
  );
  const mail: WholeMail = {
    details: meeting.details,
    zone: meeting.zone,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    writtenAt: frozen.dtstamp,
    network: network.settings,
    reader: person,
    // A person who is asked for a second time is asked because no answer counts any more.
    answeredBefore: isTimed(kind) && (await answerFor(repository, row, id, frozen.dtstamp)) !== undefined,
    changes,
    answer: answers.every(({ answer }) => answer) ? answers[0]?.answer : undefined,
    insteadOf: frozen.keeps,
    reason: meeting.status === 'cancelled' ? meeting.reason : undefined,
    links: linksOf(row, person, meeting.endsAt, tools),
  };
  return {
    model: wholeMail(words[kind].letter, mail),
    calendar: entryOf(
      kind,
      mail,
      meeting,
      answers.map(({ row: { person: asked }, answer }) => ({ person: asked, answer })),
      writing,
    ),
  };
}

/** What the seat had said by the version that was frozen, if it counts for the meeting as it is told. */
async function standingAt(
  { seatVersion }: Frozen,
  meeting: Convened,
  { network, cause, seat }: LedgerRow,
  repository: MailTools['repository'],
): Promise<GivenAnswer | undefined> {
  if (!seatVersion) return undefined;
  const stream = seatId(meetingOf({ cause }), seat);
  const { state } = await repository.load(seatAggregate, network, stream, seatVersion);
  return standingAnswer(state, meeting);
}

/** The organisations that somebody is written to for, as one. */
function together(people: readonly (Person | undefined)[]): Person['organisation'] {
  const names = people.flatMap((one) => one?.organisation ?? []);
  const [first, ...others] = names;
  if (others.length === 0) return first;
  const all = (lang: Lang) => names.map((name) => plain(name, lang)).join(' · ');
  return { en: all('en'), km: all('km') };
}

async function writeMessage({
  row,
  frozen,
  seats,
  id,
  meeting,
  network,
  person,
  tools,
}: Writing): Promise<MailModel> {
  if (!isMessage(row.kind)) throw new UnknownMessage(row.kind);
  const { zone } = meeting;
  const { details, convened, ...ofDay } = dayTold(row.kind, frozen.keeps, meeting);
  const answers = await Promise.all(
    seats.map((one) => answerFor(tools.repository, one.row, id, frozen.dtstamp)),
  );
  // Where one of several seats has not answered, it is asked.
  const answer =
    answers.find((one) => one === undefined || !convened || isStale(one, convened)) ?? answers[0];
  const open = answers.includes(undefined);
  const stale = answer !== undefined && (!convened || isStale(answer, convened));
  const last =
    convened?.endsAt ?? `${plusDays(details.date ?? frozen.dtstamp.slice(0, 10), SAVED_DAYS)}T00:00:00Z`;
  const links = linksOf(row, person, last, tools);
  // It may be written long after the meeting: a correction when an issue has its reply at last.
  const personal = rules[row.kind].fromMinutes
    ? personalPageOf(readerOf(row, person), frozen.dtstamp, tools)
    : links.personal;
  const took =
    convened && (await tookPart({ row, frozen, seats, id, repository: tools.repository }, convened));
  return messageMail(words[row.kind].letter, {
    details,
    zone,
    times: convened,
    writtenAt: frozen.dtstamp,
    network: network.settings,
    reader: person,
    ...ofDay,
    links: convened ? { ...links, personal } : { personal },
    answer: stale || open ? undefined : answer,
    answeredBefore: stale,
    askedForLast: convened !== undefined && isAskedForLast(convened),
    count: convened && (await countFor(rules[row.kind], { row, frozen, id, tools }, convened)),
    giver: writtenName(row, meeting, person),
    summary: convened && whereSummaryIs(convened, { origin: tools.origin, network: row.network, id }),
    took,
    word: convened && wordOf(convened, row.revision)?.text,
    told: convened && (await toldIn({ row, frozen, seats, id, person, tools }, convened, took)),
    agenda:
      convened &&
      (await agendaTold(
        tools,
        { network: row.network, id, now: frozen.dtstamp },
        convened,
      )(rules[row.kind], {
        ...{ row, person },
        seats: seats.map((one) => one.row.seat),
      })),
  });
}

/** Who a link is for. */
function readerOf({ network, seat, person }: LedgerRow, { epoch }: Pick<Person, 'epoch'>) {
  return { network, seat, person, epoch };
}

async function writeToStaff(writing: Writing, rule: MessageRule): Promise<MailModel> {
  const { row, id, meeting, network, person, tools } = writing;
  if (!isForStaff(row.kind)) throw new UnknownMessage(row.kind);
  if (!isConvened(meeting)) throw new Error('only a convened meeting has something to do');
  const [lang] = langsOf(person.lang);
  const entries = timeline(scheduleOf(meeting), timelineIn(network));
  const dueOf = (kind: string | undefined) => entries.find((one) => one.kind === kind)?.at;
  return staffMail(words[row.kind].letter, {
    details: meeting.details,
    zone: meeting.zone,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    network: network.settings,
    reader: { name: person.name, lang },
    page: `${tools.origin}/n/${row.network}/meetings/${id}`,
    count: await countFor(rule, writing, meeting),
    missing: namesNotFound(entryKindOf(row.kind), meeting),
    firstAt: dueOf(beginningOf(row.kind)),
    nextAt: isTimed(row.kind) ? dueOf(followerOf(row.kind)) : undefined,
  });
}

/** Whether everybody silent was told that they are not asked again about the present date. */
function isAskedForLast({ fired, dateNumber }: Convened): boolean {
  return lastQuestion !== undefined && fired[lastQuestion]?.date === dateNumber;
}

/** Everybody who is expected, where a message says it. */
async function countFor(
  rule: Pick<MessageRule, 'counts'>,
  { row, frozen, id, tools }: Pick<Writing, 'row' | 'frozen' | 'id' | 'tools'>,
  meeting: Convened,
): Promise<Headcount | undefined> {
  if (!rule.counts) return undefined;
  return await expectedAt(id, meeting, row.network, tools.repository, frozen.dtstamp);
}

/** Of those whom a message was for by name, whom nobody among the people was found for. */
function namesNotFound(named: string, { fanOuts, details }: Convened): string[] {
  if (!isToNamed(named)) return [];
  const found = fanOuts.filter(({ kind }) => kind === named).at(-1)?.found ?? [];
  return rules[named].names(details).filter((_, place) => !found.includes(place));
}

/** The name by which the meeting names somebody's organisation, where a message is for those it names. */
function writtenName(row: LedgerRow, { details }: Writing['meeting'], person: Person): string | undefined {
  if (!isToNamed(row.kind)) return undefined;
  const guest = details.guests?.find(({ id }) => id === row.person);
  const names = [person.organisation?.en, person.organisation?.km, guest?.organisation, person.name];
  const keys = names.flatMap((name) => (name ? [searchKey(name)] : []));
  return rules[row.kind].names(details).find((name) => keys.includes(searchKey(name)));
}
