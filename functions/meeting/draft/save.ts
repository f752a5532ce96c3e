import { ulid } from 'ulid';
import { markOf } from '../../typing/rules/merge.ts';
import type { StaffContext } from '../../web/context.ts';
import { type FormTree, formTree, listAt, rowsAsked, textAt, valueAt } from '../../web/parse.ts';
import { asksToPick } from '../../web/pick-list.tsx';
import type { Problem } from '../../web/problems.ts';
import type { KnownMeeting, OpenMeeting } from '../page/context.ts';
import { askingOf } from '../rules/answer-by.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import type { PartialDetails } from '../rules/state.ts';
import { chosenVisibility } from '../rules/visibility.ts';
import {
  type DetailField,
  detailFields,
  type MeetingReading,
  misfits,
  readMeetingForm,
  withAnswerBy,
  withRowIds,
} from './form.ts';
import { asTyped, type Marks, marksOf, mergeDetails, textOf } from './meanwhile.ts';

/** A form as it came: what it says, and on what it was filled in. */
export interface Posted {
  /** What was typed, rows with their ids. */
  readonly values: FormTree;
  readonly marks: Marks;
  /** What the script had sent before of each field without hearing what became of it. */
  readonly unheard: Readonly<Partial<Record<DetailField, readonly FormTree[]>>>;
  /** The list in which a row was added or removed by a button, or which was searched or turned over. */
  readonly openList?: string | undefined;
  /** A field of which somebody chose the stored text. */
  readonly dropped?: DetailField | undefined;
}

/** A posted form, read against what is stored now. */
export interface ReadForm {
  /** What the form shows if it comes again: as typed; what others changed and nobody touched here, as it is now. */
  readonly values: FormTree;
  /** What is to be stored. */
  readonly details: PartialDetails;
  /** What the form says of each field. */
  readonly typed: PartialDetails;
  /** Fields that cannot be stored as they are typed. */
  readonly unreadable: readonly DetailField[];
  readonly problems: readonly Problem[];
  /** Changed here and by somebody else meanwhile. */
  readonly clashes: readonly DetailField[];
  /** Not touched here, and changed by somebody else meanwhile. */
  readonly news: readonly DetailField[];
  readonly openList?: string | undefined;
}

/** Takes a form as it came; nothing is stored. */
export async function readPosted(c: StaffContext, open: OpenMeeting, tree: FormTree): Promise<Posted> {
  const rowsOf = textAt(tree, 'add') || textAt(tree, 'remove').replace(/\.\d+$/, '');
  const openList = rowsOf || (asksToPick(tree) ? 'audience' : undefined);
  const values = withRowIds(rowsAsked(tree) ?? tree, ulid);
  const unheard = detailFields.map((field) => {
    const texts = listAt(tree, `sent.${field}`).slice(0, MOST_UNHEARD);
    return [field, texts.map((text) => formTree(new URLSearchParams(text)))] as const;
  });
  const { guests, audience, ...rest } = await marksIn(c, open, tree);
  // Whom a meeting is for was fixed when people were invited; people are added and taken away singly.
  const marks = open.meeting.status === 'draft' ? { guests, audience, ...rest } : rest;
  return { values, unheard: Object.fromEntries(unheard), openList, ...chosen(marks, textAt(tree, 'choose')) };
}

/** As many as the script remembers. */
const MOST_UNHEARD = 3;

/** What the form names itself; else all that was there in the version that it was made of. */
async function marksIn(c: StaffContext, open: OpenMeeting, tree: FormTree): Promise<Marks> {
  const named = valueAt(tree, 'was');
  if (typeof named === 'object' && named !== null) {
    const marks = detailFields.flatMap((field): [DetailField, string][] =>
      Object.hasOwn(named, field) ? [[field, textAt(named, field)]] : [],
    );
    return Object.fromEntries(marks);
  }
  const { services, networkId } = c.var;
  const seen = seenVersion(tree, open.version);
  if (seen === open.version) return marksOf(open.meeting.details);
  const { state } = await services.repository.load(meetingAggregate, networkId, open.id, seen);
  return marksOf(detailsOf(state));
}

/**
 * What a button between two texts of a field means: the one of the form, which was filled in knowing the other; or the
 * stored one, so that the form says nothing of it.
 */
function chosen(marks: Marks, choice: string): Pick<Posted, 'marks' | 'dropped'> {
  const [which, mark = '', name = ''] = choice.split(' ');
  const field = detailFields.find((one) => one === name);
  if (!field || marks[field] === undefined) return { marks };
  if (which !== 'this') return { marks: { ...marks, [field]: mark } };
  return { marks: { ...marks, [field]: undefined }, dropped: field };
}

/** A version that the form cannot have seen is taken for the present one. */
function seenVersion(tree: FormTree, now: number): number {
  const typed = Number(textAt(tree, 'version'));
  return Number.isInteger(typed) && typed > 0 && typed < now ? typed : now;
}

function detailsOf(state: object): PartialDetails {
  return 'details' in state && typeof state.details === 'object' && state.details !== null
    ? state.details
    : {};
}

/** Reads a form against a meeting as it is now: each field by itself, see {@link mergeDetails}. */
export function mergePosted(c: StaffContext, posted: Posted, meeting: KnownMeeting): ReadForm {
  const { lang, network, services } = c.var;
  const { details: stored, template, zone } = meeting;
  const { values, openList } = posted;
  const reading: MeetingReading = readMeetingForm(values, stored, lang);
  const typed = chosenVisibility(reading.details, stored, template);
  const marks = withoutUnheard(posted, stored, lang);
  const merged = mergeDetails(stored, typed, marks);
  const details = withAnswerBy(merged.details, stored, { ...askingOf(network), zone }, services.now());
  const unreadable = detailFields.filter((field) => reading.problems.some((one) => isOf(field, one)));
  const shown = [...merged.news, ...(posted.dropped ? [posted.dropped] : [])]
    .filter((field) => !unreadable.includes(field))
    .map((field) => [field, asTyped(stored[field])] as const);
  return {
    values: { ...values, ...Object.fromEntries(shown) },
    details,
    typed,
    unreadable,
    problems: [...reading.problems, ...misfits(details, lang)],
    clashes: merged.clashes,
    news: merged.news,
    openList,
  };
}

/** Its own text, stored unheard, is not taken for somebody else's. */
function withoutUnheard({ marks, unheard }: Posted, stored: PartialDetails, lang: 'km' | 'en'): Marks {
  const own = detailFields.flatMap((field): [DetailField, string][] => {
    const now = markOf(textOf(field, stored));
    const isOwn = (unheard[field] ?? []).some((tree) => {
      const { details } = readMeetingForm(withRowIds(tree, ulid), {}, lang);
      return markOf(textOf(field, details)) === now;
    });
    return marks[field] !== undefined && isOwn ? [[field, now]] : [];
  });
  return { ...marks, ...Object.fromEntries(own) };
}

/** Whether a problem is about a field, or about a row in it. */
export function isOf(field: DetailField, { field: at }: Pick<Problem, 'field'>): boolean {
  return at === field || at.startsWith(`${field}.`);
}
