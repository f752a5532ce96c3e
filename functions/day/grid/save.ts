import * as z from 'zod';
import { firstOf } from '../../i18n/clean-text.ts';
import { digitsFor, searchKey } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { fieldsOf, reviseContact } from '../../membership/rules/decide.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import { AddressNotUsable, NoSuchContact } from '../../membership/rules/refusals.ts';
import type { Append, AppendMeta } from '../../platform/event-log.ts';
import { Refusal } from '../../platform/refusal.ts';
import { appendOf } from '../../platform/repository.ts';
import { together } from '../../platform/together.ts';
import type { Services } from '../../web/context.ts';
import { line, mailField, optional, readAs } from '../../web/fields.ts';
import { type FormTree, rowsAt, textAt, valueAt } from '../../web/parse.ts';
import { checkedPhone } from '../../web/phone-field.tsx';
import { type Labels, type Problem, problemOf } from '../../web/problems.ts';
import type { OpenDoor } from '../door/open-door.ts';
import { sentence } from '../door/sentence.ts';
import { type Day, dayAggregate, tapsOf } from '../rules/day.ts';
import { type DayEvent, isPersonId, type Tap } from '../rules/events.ts';
import { withCounts } from '../rules/final-counts.ts';
import { knowingOf } from '../rules/known-people.ts';
import { memberNamed } from '../rules/member-named.ts';
import { type Presence, presencesOf } from '../rules/presence.ts';
import { WalkInNeedsAName, WhyIsNeeded } from '../rules/refusals.ts';
import { emptyRowNumber } from '../rules/sheet-rows.ts';
import { takeTaps } from '../rules/take-taps.ts';
import { type Cells, cellsOf, emptyCells, tapOf, typedId, typedOver } from '../rules/typed-in.ts';
import type { Grid, GridRow } from './grid-rows.ts';
import { gridTexts as texts } from './texts.ts';

/** One line as it was sent. */
interface TypedRow {
  /** Number among the lines that were sent, for its fields: `rows.3.phone`. */
  readonly n: number;
  readonly person: string;
  /** It was an empty row when the page was opened. */
  readonly isNew: boolean;
  /** Nothing for a new one, and for somebody who is on no list any more. */
  readonly row: GridRow | undefined;
  readonly was: Cells;
  readonly typed: Cells;
  /** What two people said opposite of was looked at. */
  readonly confirms: boolean;
  /** For the directory; absent where nothing is new. */
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

const phoneSchema = z
  .object({ phone: optional(line(40)), phoneIsRight: optional(line(40)) })
  .transform(checkedPhone);

const emailSchema = z.object({ email: optional(mailField()) });

const labels: Labels = {
  'rows.*.phone': texts.phone,
  'rows.*.email': texts.email,
  'rows.*.name': texts.name,
  why: texts.why,
};

/**
 * Stores a page of the grid: taps of the day and corrections of the directory together, or neither, where
 * there is a problem. It is decided anew where somebody else was first.
 *
 * @throws {VersionConflict} after too many attempts.
 */
export async function saveGrid(
  services: Services,
  open: OpenDoor,
  grid: Grid,
  tree: FormTree,
  of: { readonly meta: AppendMeta; readonly lang: Lang },
): Promise<readonly Problem[]> {
  const { lang, meta } = of;
  const form = textAt(tree, 'id');
  const read = typedRows(tree, form, grid, open, lang);
  if (read.problems.length > 0) return read.problems;
  const typedBy = { form, lang, meta, why: textAt(tree, 'why') };
  const { networkId, meetingId } = open;
  return await together(services, async () => {
    const day = await services.repository.load(dayAggregate, networkId, meetingId);
    const noted = noteTyped(day.state, open, grid, read.rows, typedBy);
    const corrected = await correctDirectory(services, open, read.rows, of);
    const problems = [...noted.problems, ...corrected.problems];
    if (problems.length > 0) return { appends: [], value: problems };
    const facts = withCounts(day.state, noted.events, knowingOf(open.meeting, grid.members), meta);
    const ofDay = appendOf(dayAggregate, networkId, meetingId, day.version, facts, meta);
    return { appends: [ofDay, ...corrected.appends], value: problems };
  });
}

/** The lines of a form, or what is wrong with numbers and addresses in them. A field that is not on it says what was shown. */
function typedRows(
  tree: FormTree,
  form: string,
  grid: Grid,
  { date }: Pick<OpenDoor, 'date'>,
  lang: Lang,
): { rows: readonly TypedRow[]; problems: readonly Problem[] } {
  const sent = rowsAt(tree, 'rows');
  // Each by itself: what is wrong with both is said at once.
  const phones = readAs(z.object({ rows: z.array(phoneSchema) }), { rows: sent }, lang, labels);
  const emails = readAs(z.object({ rows: z.array(emailSchema) }), { rows: sent }, lang, labels);
  const known = new Map(grid.rows.map((row) => [row.person, row]));
  if (!phones.ok || !emails.ok) {
    const wrong = [phones, emails].flatMap((one) => (one.ok ? [] : one.problems));
    const nameAt = (n: number) => known.get(textAt(sent[n], 'person'))?.name ?? textAt(sent[n], 'name');
    return { rows: [], problems: wrong.map((problem) => named(problem, nameAt)) };
  }
  const rows = sent.flatMap((one, n): TypedRow[] => {
    const sentPerson = textAt(one, 'person');
    const person = sentPerson === '' ? `w${form}x${n}` : sentPerson;
    if (!isPersonId(person)) return [];
    const row = known.get(person);
    const was = shownCells(textAt(one, 'was'));
    const isNew = sentPerson === '' || (was.is === '' && emptyRowNumber(date, person) !== undefined);
    const cell = (name: keyof Cells) =>
      valueAt(one, name) === undefined
        ? was[name]
        : firstOf(textAt(one, name).replace(/\s+/g, ' '), MAX_CELL);
    const { phone } = phones.value.rows[n] ?? {};
    const { email } = emails.value.rows[n] ?? {};
    const isWalkIn = row?.isWalkIn ?? true;
    const hasPhone = isWalkIn && valueAt(one, 'phone') !== undefined;
    const typed: Cells = {
      is: cell('is'),
      sex: cell('sex'),
      photo: cell('photo'),
      instead: cell('instead'),
      insteadSex: cell('insteadSex'),
      name: cell('name'),
      organisation: cell('organisation'),
      phone: hasPhone ? (phone ?? '') : was.phone,
    };
    const confirms = textAt(one, 'confirm') !== '';
    return [{ n, person, isNew, row, was, typed, confirms, ...(isWalkIn ? {} : { phone, email }) }];
  });
  return { rows, problems: [] };
}

/** With the name of whose line it is about: there are many on a page. */
function named(problem: Problem, nameAt: (n: number) => string): Problem {
  const name = nameAt(Number(problem.field.split('.')[1]));
  return name ? { ...problem, text: `${name} · ${problem.text}` } : problem;
}

/** Characters that a cell holds; a longer one is cut as it is stored. */
const MAX_CELL = 200;

const cellShape = z.record(z.string(), z.string());

/** What the page showed in a line; nothing, where it was an empty one. */
function shownCells(json: string): Cells {
  try {
    return { ...emptyCells, ...cellShape.parse(JSON.parse(json || '{}')) };
  } catch {
    return emptyCells;
  }
}

interface TypedBy {
  readonly form: string;
  readonly lang: Lang;
  readonly meta: AppendMeta;
  readonly why: string;
}

/** What the day learns of the lines, on the day as it is now. */
function noteTyped(
  day: Day,
  open: OpenDoor,
  grid: Grid,
  rows: readonly TypedRow[],
  { form, lang, meta, why }: TypedBy,
): { events: DayEvent[]; problems: Problem[] } {
  const presences = presencesOf(day, open.date);
  const problems: Problem[] = [];
  const lines = new Map<string, number>();
  const taps: Tap[] = [];
  for (const line of rows) {
    const { n, person, isNew, row, was, typed, confirms } = line;
    if (isNew && isEmptyRow(typed)) continue;
    const presence = presences.get(day.joined[person]?.person ?? person);
    const now = cellsOf(presence);
    if (isNew && isTaken(presence, typed, form)) {
      const said = {
        n: digitsFor(lang, emptyRowNumber(open.date, person) ?? 0),
        name: row?.name || now.name,
      };
      problems.push({ field: `rows.${n}.name`, text: say(lang, texts.rowTaken, said) });
      continue;
    }
    const next = typedOver(was, typed, now) ?? (confirms && presence?.disputed ? now : undefined);
    if (!next) continue;
    const name = row?.name || typed.name;
    const problem = whatIsMissing(next, now, line);
    if (problem) {
      const text =
        problem === 'name'
          ? problemOf(new WalkInNeedsAName(), lang).text
          : say(lang, texts[problem], { name });
      problems.push({ field: `rows.${n}.${problem === 'name' ? 'name' : 'is'}`, text });
      continue;
    }
    const tap = tapOf(person, next, now, memberNamed(next.organisation, grid.members.values()));
    if (!tap) continue;
    const id = typedId(form, tap, tapsOf(day, person));
    lines.set(id, n);
    taps.push({ ...tap, id, at: meta.at });
  }
  const seats = new Map(grid.invited.map(({ person, seat }) => [person, seat]));
  for (const { person, seat } of Object.values(day.joined)) if (!seats.has(person)) seats.set(person, seat);
  const { zone } = open.meeting;
  const batch = {
    taps,
    way: 'grid',
    date: open.date,
    on: open.on,
    ...(why ? { why: firstOf(why, MAX_CELL) } : {}),
  } as const;
  const { events, answers } = takeTaps(day, batch, { zone, seatOf: (person) => seats.get(person) }, meta.at);
  for (const answer of answers) {
    if (answer.is !== 'refused') continue;
    const isWhy = answer.why instanceof WhyIsNeeded;
    const field = isWhy ? 'why' : `rows.${lines.get(answer.id)}.is`;
    if (!problems.some((one) => one.field === field)) {
      problems.push({ field, text: sentence(answer.why, zone, lang) });
    }
  }
  return { events, problems };
}

/** Somebody else has typed another name in on this row: from a second copy of the paper, or one row too low. */
function isTaken(presence: Presence | undefined, typed: Cells, form: string): boolean {
  if (!presence || presence.taps.at(-1)?.id.startsWith(`${form}.`)) return false;
  return searchKey(typed.name) !== searchKey(cellsOf(presence).name);
}

/** Nobody is on a row of which nothing was typed but what it began with. */
function isEmptyRow({ name, organisation, phone, sex, photo }: Cells): boolean {
  return [name, organisation, phone, sex, photo].every((cell) => cell === '');
}

/** What a line still has to say. */
function whatIsMissing(
  next: Cells,
  now: Cells,
  { isNew, row }: Pick<TypedRow, 'isNew' | 'row'>,
): 'name' | 'whereNeeded' | 'insteadWhere' | undefined {
  if (next.name === '' && (isNew || (row?.isWalkIn && now.name !== ''))) return 'name';
  if (next.is === '') return 'whereNeeded';
  return next.is === 'away' && next.instead !== '' && next.instead !== now.instead
    ? 'insteadWhere'
    : undefined;
}

/** New numbers and addresses, in the stream of each member. */
async function correctDirectory(
  { repository }: Pick<Services, 'repository'>,
  { networkId }: OpenDoor,
  rows: readonly TypedRow[],
  { meta, lang }: { readonly meta: AppendMeta; readonly lang: Lang },
): Promise<{ appends: Append[]; problems: Problem[] }> {
  const told = rows.filter(({ row, phone, email }) => row?.contactOf && (phone || email));
  const problems: Problem[] = [];
  const appends: Append[] = [];
  for (const [id, lines] of Map.groupBy(told, ({ row }) => row?.contactOf ?? '')) {
    const { state: member, version } = await repository.load(memberAggregate, networkId, id);
    const events = lines.flatMap(({ n, person, phone, email }) => {
      const contact = member.contacts.find((one) => one.id === person);
      try {
        if (!contact) throw new NoSuchContact();
        return reviseContact(member, person, {
          ...fieldsOf(contact),
          ...(phone ? { phone } : {}),
          ...(email ? { email } : {}),
        });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const field = email && (error instanceof AddressNotUsable || !phone) ? 'email' : 'phone';
        problems.push(problemOf(error, lang, `rows.${n}.${field}`));
        return [];
      }
    });
    if (events.length > 0) appends.push(appendOf(memberAggregate, networkId, id, version, events, meta));
  }
  return { appends, problems };
}
