import { ulid } from 'ulid';
import type { StaffContext } from '../../web/context.ts';
import { type FormTree, rowsAsked, textAt } from '../../web/parse.ts';
import { asksToPick } from '../../web/pick-list.tsx';
import type { Problem } from '../../web/problems.ts';
import type { OpenMeeting } from '../page/context.ts';
import { askingOf } from '../rules/answer-by.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import type { PartialDetails } from '../rules/state.ts';
import { chosenVisibility } from '../rules/visibility.ts';
import { type MeetingReading, misfits, readMeetingForm, withAnswerBy, withRowIds } from './form.ts';
import { type Meanwhile, mergeMeanwhile } from './meanwhile.ts';

/** A posted form, read against the version it was filled in on. */
export interface ReadForm {
  /** What was typed, rows with their ids. */
  readonly values: FormTree;
  /** The version that was shown. */
  readonly seen: number;
  readonly details: PartialDetails;
  readonly problems: readonly Problem[];
  /** The list in which a row was added or removed by a button, or which was searched or turned over. */
  readonly openList?: string | undefined;
}

/** Reads what was typed; nothing is stored. */
export async function readPosted(c: StaffContext, open: OpenMeeting, tree: FormTree): Promise<ReadForm> {
  const { lang, network, services, networkId } = c.var;
  const rowsOf = textAt(tree, 'add') || textAt(tree, 'remove').replace(/\.\d+$/, '');
  const openList = rowsOf || (asksToPick(tree) ? 'audience' : undefined);
  const values = withRowIds(rowsAsked(tree) ?? tree, ulid);
  const seen = seenVersion(tree, open.version);
  const base =
    seen === open.version
      ? open.meeting.details
      : detailsOf(await services.repository.load(meetingAggregate, networkId, open.id, seen));
  const reading: MeetingReading = readMeetingForm(values, base, lang);
  const { zone } = open.meeting;
  const typed = chosenVisibility(reading.details, base, open.meeting.template);
  const details = withAnswerBy(typed, base, { ...askingOf(network), zone }, services.now());
  return { values, seen, details, problems: [...reading.problems, ...misfits(details, lang)], openList };
}

/** A version that the form cannot have seen is taken for the present one. */
function seenVersion(tree: FormTree, now: number): number {
  const typed = Number(textAt(tree, 'version'));
  return Number.isInteger(typed) && typed > 0 && typed < now ? typed : now;
}

function detailsOf({ state }: { state: { status: string } }): PartialDetails {
  return 'details' in state && typeof state.details === 'object' && state.details !== null
    ? state.details
    : {};
}

/**
 * What somebody else saved since this form was opened, and the form with both in it. Undefined where
 * nobody did, or where it was the same person: their own saving by itself, or another of their windows.
 */
export async function savedMeanwhile(
  c: StaffContext,
  open: OpenMeeting,
  read: ReadForm,
): Promise<{ values: FormTree; meanwhile: readonly Meanwhile[] } | undefined> {
  if (read.seen === open.version) return undefined;
  const { services, networkId, staff } = c.var;
  const history = await services.repository.history(meetingAggregate, networkId, open.id);
  const since = history.filter((event) => event.version > read.seen);
  if (since.every((event) => event.by === `staff:${staff.id}`)) return undefined;
  const base = detailsOf(await services.repository.load(meetingAggregate, networkId, open.id, read.seen));
  const merged = mergeMeanwhile(base, open.meeting.details, read.details);
  if (merged.meanwhile.length === 0) return undefined;
  const theirs = merged.meanwhile.filter((one) => one.yours === undefined).map((one) => one.field);
  const taken = theirs.map((field) => [field, asTyped(open.meeting.details[field])] as const);
  return { values: { ...read.values, ...Object.fromEntries(taken) }, meanwhile: merged.meanwhile };
}

/** A stored value as a form would send it. */
function asTyped(value: unknown): FormTree[string] {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(asTyped);
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, asTyped(field)]));
  }
  return String(value);
}
