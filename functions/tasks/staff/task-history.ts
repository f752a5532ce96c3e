import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { RecordedFileEvent } from '../../files/rules/events.ts';
import { asShown, fileAggregate } from '../../files/rules/file.ts';
import { shortDate } from '../../i18n/dates.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { Staff } from '../../network/rules/network.ts';
import { fold } from '../../platform/aggregate.ts';
import { known } from '../../platform/personal.ts';
import type { Owner, RecordedTaskEvent } from '../rules/events.ts';
import { isByStaff } from '../rules/heard.ts';
import { fileTexts } from './file-texts.ts';
import { historyTexts as texts } from './history-texts.ts';
import type { Names } from './names.ts';
import { ownersText } from './rows.tsx';
import type { TaskFiles } from './task-files.ts';
import type { TurnMails } from './turn-mails.ts';

export interface TaskHistoryLine {
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly note?: string | undefined;
  readonly link?: string | undefined;
  readonly file?: FileOf | undefined;
}

/** A file that came with what was said: `none` has not been looked at yet, or was not kept. */
interface FileOf {
  readonly id: string;
  readonly is: 'kept' | 'over' | 'none';
}

interface Knowing {
  readonly names: Names;
  /** What became of its reminders, by the version of their fact. */
  readonly turns: ReadonlyMap<number, TurnMails>;
  /** What became of one message, in words. */
  readonly outcome: (row: LedgerRow) => string;
  readonly staff: readonly Staff[];
  readonly zone: string;
  readonly lang: Lang;
}

/** What happened to a task and its files, in words, the newest first. */
export function taskHistory(
  facts: readonly RecordedTaskEvent[],
  files: TaskFiles,
  knowing: Knowing,
): TaskHistoryLine[] {
  const lines = facts.map((fact, n): TaskHistoryLine => {
    const note = 'note' in fact.data ? known(fact.data.note) : 'why' in fact.data ? fact.data.why : undefined;
    const id = 'file' in fact.data ? fact.data.file : undefined;
    const file = id === undefined ? undefined : { id, is: isNow(files.get(id)) };
    const link = 'link' in fact.data ? fact.data.link : undefined;
    return {
      at: fact.at,
      by: saidBy(fact, facts.slice(0, n), knowing),
      what: whatOf(fact, knowing),
      note,
      link,
      file,
    };
  });
  const said = new Set(lines.flatMap(({ file }) => file?.id ?? []));
  const ofFiles = [...files].flatMap(([id, of]) =>
    of.flatMap((fact): TaskHistoryLine[] => {
      const what = fileLine(fact);
      // What came with a word is told with it.
      if (!what || (fact.type === 'FileKept' && said.has(id))) return [];
      const file = fact.type === 'FileKept' ? { id, is: isNow(of) } : undefined;
      return [{ at: fact.at, by: byOf(fact, knowing), what: say(knowing.lang, what), file }];
    }),
  );
  // Sorting keeps the order of what was noted at one instant.
  return [...lines, ...ofFiles].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).reverse();
}

function isNow(facts: readonly RecordedFileEvent[] = []): FileOf['is'] {
  const { status } = asShown(fold(fileAggregate, facts));
  return status === 'kept' || status === 'over' ? status : 'none';
}

function fileLine(fact: RecordedFileEvent) {
  switch (fact.type) {
    case 'FileKept':
      return fileTexts.arrived;
    case 'FileRefused':
      return fact.data.why === 'tooMany' ? fileTexts.tooMany : fileTexts.refused;
    case 'FileDeleted':
      return fileTexts.deleted;
    default:
      return undefined;
  }
}

function whatOf(fact: RecordedTaskEvent, knowing: Knowing): string {
  const { names, zone, lang } = knowing;
  const date = (day: string | undefined) => (day ? shortDate(day, zone, lang) : say(lang, texts.noDate));
  const who = (owners: readonly Owner[]) => ownersText(owners, names, lang);
  switch (fact.type) {
    case 'TaskWritten':
      return say(lang, texts.TaskWritten, { who: who(fact.data.owners), date: date(fact.data.due) });
    case 'TaskReworded':
      return say(lang, texts.TaskReworded, { what: plain(fact.data.what, lang) });
    case 'TaskRedated':
      return say(lang, texts.TaskRedated, { date: date(fact.data.due) });
    case 'OwnersNamed': {
      const { owners, joined, left } = fact.data;
      const lead = joined.length + left.length === 0 ? owners.find(({ leads }) => leads) : undefined;
      return lead
        ? say(lang, texts.leads, { who: who([lead]) })
        : say(lang, texts.OwnersNamed, { who: who(owners) });
    }
    case 'TaskTaken':
      return say(lang, texts.TaskTaken, { who: who([fact.data.owner]) });
    case 'HandOverOffered':
      return say(lang, texts.HandOverOffered, { who: who([fact.data.to]) });
    case 'TaskHandedOver':
      return say(lang, texts.TaskHandedOver, { who: who([fact.data.to]) });
    case 'ClaimAsked':
      return say(lang, texts.ClaimAsked, { who: who([fact.data.owner]) });
    case 'ClaimDeclined':
      return say(lang, texts.ClaimDeclined, { who: who([{ ...fact.data, party: 'member' }]) });
    case 'MoreTimeAsked':
      return say(lang, fact.data.granted ? texts.moreTime : texts.MoreTimeAsked, {
        date: date(fact.data.until),
      });
    case 'MoreTimeDecided':
      return say(lang, fact.data.granted ? texts.timeGranted : texts.timeRefused, {
        date: date(fact.data.until),
      });
    case 'TaskTurned':
      return turnOf(fact, knowing);
    default:
      return say(lang, texts[fact.type]);
  }
}

/** A reminder that fell due, and who heard of it: it says nothing more than what happened. */
function turnOf(
  { data: { step = 'week' }, version }: Extract<RecordedTaskEvent, { type: 'TaskTurned' }>,
  { turns, outcome, lang }: Knowing,
): string {
  const turn = turns.get(version);
  const asked = turn?.status === 'offered' && step !== 'week';
  const what = say(lang, asked ? askedTexts[step] : texts[step]);
  if (step === 'list' || !turn) return what;
  const told = turn.told.map(({ name, row }) => say(lang, texts.toldTo, { name, outcome: outcome(row) }));
  return [what, ...(told.length > 0 ? told : [say(lang, texts.nobodyTold)])].join(' · ');
}

const askedTexts = {
  soon: texts.askedSoon,
  overdue: texts.askedOverdue,
  head: texts.askedHead,
  list: texts.askedList,
} as const;

/** What somebody said by phone is theirs, and noted by who heard it. */
function saidBy(fact: RecordedTaskEvent, before: readonly RecordedTaskEvent[], knowing: Knowing): string {
  const by = byOf(fact, knowing);
  const who = isByStaff(fact) ? speakerOf(fact, before) : undefined;
  if (!who) return by;
  const name = byOf({ ...fact, by: `person:${who}` }, knowing);
  return say(knowing.lang, texts.notedBy, { who: name, staff: by });
}

/** The person whose words a coordinator noted; nobody where the coordinator decided it themselves. */
function speakerOf(fact: RecordedTaskEvent, before: readonly RecordedTaskEvent[]): string | undefined {
  switch (fact.type) {
    case 'TaskDone':
    case 'TaskBegun':
    case 'TaskGivenBack':
    case 'MoreTimeAsked':
    case 'TaskNoted':
      return fact.data.person;
    case 'TaskTaken': {
      // What somebody had asked for is given to them by the coordinator.
      const asked = before.findLast(({ type }) => ownership.has(type))?.type === 'ClaimAsked';
      return asked ? undefined : fact.data.owner.person;
    }
    default:
      return undefined;
  }
}

const ownership: ReadonlySet<RecordedTaskEvent['type']> = new Set([
  'TaskWritten',
  'OwnersNamed',
  'ClaimAsked',
  'ClaimDeclined',
  'TaskTaken',
  'TaskGivenBack',
]);

/** A person is the organisation's, by the fact or by the link they came by. */
function byOf(
  { by, data }: Pick<RecordedTaskEvent | RecordedFileEvent, 'by' | 'data'>,
  knowing: Knowing,
): string {
  const { names, staff, lang } = knowing;
  const [kind, id = ''] = by.split(':');
  if (kind === 'staff') return staff.find((one) => one.id === id)?.name ?? say(lang, texts.someone);
  if (kind !== 'person') return say(lang, texts.system);
  for (const { contacts } of names.members.values()) {
    const contact = contacts.find((one) => one.id === id);
    if (contact) return contact.name;
  }
  const seat = 'seat' in data ? data.seat : 'owner' in data ? data.owner.seat : undefined;
  const guest = seat === undefined ? undefined : names.of({ seat, party: 'guest' }).name;
  return plain(guest, lang) || say(lang, texts.someone);
}
