import * as z from 'zod';
import { localDate } from '../../i18n/dates.ts';
import type { Lang } from '../../i18n/say.ts';
import { bounded } from '../../platform/bounds.ts';
import { once } from '../../platform/once.ts';
import type { Services } from '../../web/context.ts';
import { type Attempted, attempt } from '../../web/errors.tsx';
import { flag, oneOf, optional, pageId, paragraph, readAs, typedDate, typedLink } from '../../web/fields.ts';
import { type FormTree, type FormValue, textAt, valueAt } from '../../web/parse.ts';
import type { Labels, Problem } from '../../web/problems.ts';
import {
  askMoreTime,
  beginTask,
  finishTask,
  giveBack,
  noteOnTask,
  type Shown,
  takeBackDone,
  takeTask,
  withdrawClaim,
} from '../rules/decide.ts';
import { MAX_NOTE, type TaskEvent } from '../rules/events.ts';
import { answerHandOver, withdrawHandOver } from '../rules/hand-over.ts';
import { DateHasPassed, DateTooFar, EvidenceMissing } from '../rules/refusals.ts';
import { isOpen, type Task, taskAggregate } from '../rules/task.ts';
import type { Holder } from './open-link.ts';
import { promiseTexts as texts } from './texts.ts';

/** What somebody may say of a task by their link: this, and nothing else. */
const parts = [
  'accept',
  'begin',
  'done',
  'takeBack',
  'time',
  'note',
  'notMine',
  'claim',
  'withdraw',
  'takeOver',
  'declineOver',
  'withdrawOver',
] as const;
export type Part = (typeof parts)[number];

const said = once(() =>
  z.object({
    task: pageId(),
    part: oneOf(parts),
    note: optional(paragraph(MAX_NOTE)),
    link: optional(typedLink()),
    /** Id of a file that was sent just before. */
    file: optional(pageId()),
    until: optional(typedDate()),
    /** There is nothing that shows it. */
    none: flag(),
  }),
);

/** The same, with a date that must be there. */
const withDate = once(() => said().extend({ until: typedDate() }));

type Said = z.infer<ReturnType<typeof said>>;

const labels: Labels = { note: texts.note, link: texts.link, until: texts.newDate };

/** Times that those of one organisation, or a guest, may say something in a day. */
export const SAYINGS = 60;

/**
 * Takes what somebody says of a task, once: what is so already writes nothing.
 *
 * @returns which part it was; problems are of the form that was posted.
 */
export async function takeSaying(
  services: Services,
  { networkId, network, actor }: Holder,
  tree: FormTree,
  lang: Lang,
): Promise<Attempted<Part>> {
  const name = textAt(tree, 'part');
  const own = valueAt(tree, name);
  const typed: FormTree = { ...(isTree(own) ? own : {}), task: textAt(tree, 'task'), part: name };
  const reading = readAs(name === 'time' ? withDate() : said(), typed, lang, labels);
  // Each form of the page has its own fields, by the name of its part.
  const inForm = (problem: Problem): Problem =>
    problem.field in labels ? { ...problem, field: `${name}.${problem.field}` } : { ...problem, field: '' };
  if (!reading.ok) return { done: false, conflict: false, problems: reading.problems.map(inForm) };
  const { task: id, part } = reading.value;
  const now = services.now();
  const today = localDate(now, network.settings.zone);
  const decide = (task: Task) => decided(reading.value, task, actor, today);
  return attempt(
    lang,
    async () => {
      await bounded(services, { network: networkId, id: actor.seat }, 'tasks', SAYINGS, 'day');
      const meta = { by: `person:${actor.person}`, at: now };
      await services.repository.change(taskAggregate, networkId, id, meta, decide);
      return part;
    },
    (refusal) => (refusal instanceof DateHasPassed || refusal instanceof DateTooFar ? 'time.until' : ''),
  );
}

function decided(
  { part, note, link, file, until = '', none }: Said,
  task: Task,
  actor: Holder['actor'],
  today: string,
): TaskEvent[] {
  switch (part) {
    case 'accept':
    case 'claim':
      return takeTask(task, actor);
    case 'begin':
      return beginTask(task, actor);
    case 'done':
      if (!none && wantsEvidence(task, { note, link, file })) throw new EvidenceMissing();
      return finishTask(task, actor, { note, link, file });
    case 'takeBack':
      return takeBackDone(task, actor);
    case 'time':
      return askMoreTime(task, actor, { until, note, today });
    case 'note':
      return noteOnTask(task, actor, { note, link, file });
    case 'notMine':
      return giveBack(task, actor, note);
    case 'takeOver':
    case 'declineOver':
      return answerHandOver(task, actor, part === 'takeOver');
    case 'withdrawOver':
      return withdrawHandOver(task, actor);
    case 'withdraw':
      return withdrawClaim(task, actor);
  }
}

/** Something is to be shown when it is done, and nothing was: that is asked for once. */
function wantsEvidence(task: Task, { note, link, file }: Shown): boolean {
  return isOpen(task) && task.evidenceWanted !== undefined && !note && !link && !file;
}

function isTree(value: unknown): value is { readonly [name: string]: FormValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
