import * as z from 'zod';
import { localDate } from '../../i18n/dates.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { type Attempted, attempt } from '../../web/errors.tsx';
import {
  bilingual,
  flag,
  line,
  oneOf,
  optional,
  paragraph,
  readAs,
  typedDate,
  typedLink,
} from '../../web/fields.ts';
import { type FormTree, textAt } from '../../web/parse.ts';
import type { Labels } from '../../web/problems.ts';
import {
  type Actor,
  askMoreTime,
  beginTask,
  decideMoreTime,
  dropTask,
  finishTask,
  giveBack,
  grantClaim,
  nameLead,
  nameOwners,
  noteOnTask,
  redateTask,
  refuseClaims,
  rewordTask,
  takeBackDone,
  takeTask,
  takeUpAgain,
} from '../rules/decide.ts';
import { MAX_NOTE, MAX_WHAT, type TaskEvent } from '../rules/events.ts';
import { DateHasPassed, DateTooFar } from '../rules/refusals.ts';
import { type StandingTask, type Task, taskAggregate } from '../rules/task.ts';
import { contactFor, isDeserted } from '../rules/written-to.ts';
import { namesOf } from './names.ts';
import { ownersForm, taskLabels } from './task-form.tsx';
import { staffTaskTexts as texts } from './texts.ts';

/** What a coordinator notes that somebody said. */
export const sayings = ['done', 'begun', 'accept', 'time', 'notMine', 'note'] as const;

const labels: Labels = {
  ...taskLabels,
  who: texts.saidWho,
  claimant: texts.claimsWho,
  said: texts.saidWhat,
  until: texts.saidUntil,
  note: texts.note,
  link: texts.link,
  why: texts.dropWhy,
  lead: texts.whoLeads,
};

/** What the staff may do with a task by its page. */
const parts = [
  'reword',
  'redate',
  'give',
  'lead',
  'drop',
  'takeUp',
  'done',
  'takeBack',
  'grantTime',
  'refuseTime',
  'grantClaim',
  'refuseClaim',
  'claims',
  'said',
] as const;
export type Part = (typeof parts)[number];

const none = z.object({});
const forms = {
  reword: () => z.object({ what: bilingual(MAX_WHAT, 'paragraph'), membersOnly: flag() }),
  redate: () => z.object({ due: optional(typedDate()) }),
  lead: () => z.object({ lead: line(64) }),
  one: () => z.object({ who: line(64) }),
  claims: () => z.object({ claimant: line(64) }),
  drop: () => z.object({ why: optional(line(MAX_NOTE)) }),
  said: () =>
    z.object({
      who: line(64),
      said: oneOf(sayings),
      until: optional(typedDate()),
      note: optional(paragraph(MAX_NOTE)),
      link: optional(typedLink()),
    }),
  // What a person needs a date for, and did not say.
  saidTime: () => forms.said().extend({ until: typedDate() }),
};

type Decide = (task: Task) => TaskEvent[];

/** Carries out what was posted on the page of a task. */
export async function changeTask(
  c: StaffContext,
  id: string,
  now: StandingTask,
  tree: FormTree,
): Promise<Attempted<void>> {
  const { lang, networkId, network, services } = c.var;
  const today = localDate(services.now(), network.settings.zone);
  const asked = textAt(tree, 'part');
  const part = parts.find((one) => one === asked);
  if (!part) return { done: true, value: undefined };
  const read = <S extends z.ZodType>(schema: S, then: (value: z.output<S>) => Decide): Attempted<Decide> => {
    const reading = readAs(schema, tree, lang, labels);
    return reading.ok
      ? { done: true, value: then(reading.value) }
      : { done: false, conflict: false, problems: reading.problems };
  };
  const decision = await decisionOf(c, part, now, today, read, tree);
  if (!decision.done) return decision;
  return attempt(
    lang,
    async () => {
      await services.repository.change(taskAggregate, networkId, id, metaOf(c), decision.value);
    },
    (refusal) =>
      refusal instanceof DateHasPassed || refusal instanceof DateTooFar
        ? part === 'said'
          ? 'until'
          : 'due'
        : '',
  );
}

async function decisionOf(
  c: StaffContext,
  part: Part,
  now: StandingTask,
  today: string,
  read: <S extends z.ZodType>(schema: S, then: (value: z.output<S>) => Decide) => Attempted<Decide>,
  tree: FormTree,
): Promise<Attempted<Decide>> {
  const simply = (decide: Decide) => read(none, () => decide);
  switch (part) {
    case 'reword':
      return read(forms.reword(), (value) => (task) => rewordTask(task, value));
    case 'redate':
      return read(
        forms.redate(),
        ({ due }) =>
          (task) =>
            redateTask(task, due, now.pinned, today),
      );
    case 'give':
      return read(
        ownersForm(now.owners),
        ({ owners, begins }) =>
          (task) =>
            nameOwners(task, owners, begins),
      );
    case 'lead':
      return read(
        forms.lead(),
        ({ lead }) =>
          (task) =>
            nameLead(task, lead),
      );
    case 'drop':
      return read(
        forms.drop(),
        ({ why }) =>
          (task) =>
            dropTask(task, why),
      );
    case 'takeUp':
      return simply(takeUpAgain);
    case 'done':
      return simply((task) => finishTask(task, undefined, {}));
    case 'takeBack':
      return simply((task) => takeBackDone(task, undefined));
    case 'grantTime':
    case 'refuseTime':
      return simply((task) => decideMoreTime(task, part === 'grantTime'));
    case 'grantClaim':
    case 'refuseClaim':
      return read(
        forms.one(),
        ({ who }) =>
          (task) =>
            part === 'grantClaim' ? grantClaim(task, who) : refuseClaims(task, who),
      );
    case 'claims': {
      const { members } = await namesOf(c, []);
      return read(forms.claims(), ({ claimant }) => {
        const member = members.get(claimant);
        const person = member && !isDeserted(member) ? contactFor(member, undefined)?.id : undefined;
        if (person === undefined) return () => [];
        return (task) => takeTask(task, { seat: claimant, party: 'member', person });
      });
    }
    case 'said': {
      const names = await namesOf(c, []);
      const schema = textAt(tree, 'said') === 'time' ? forms.saidTime() : forms.said();
      return read(schema, ({ who, said, until = '', note, link }) => {
        const owner = now.owners.find(({ seat }) => seat === who);
        const member = names.members.get(who);
        const person = (member ? contactFor(member, owner?.person)?.id : owner?.person) ?? who;
        const actor: Actor = {
          seat: who,
          party: owner?.party ?? 'member',
          person,
          ...(owner?.meeting ? { meeting: owner.meeting } : {}),
        };
        return (task) => saidByPhone(task, actor, { said, until, note, link, today });
      });
    }
  }
}

function saidByPhone(
  task: Task,
  actor: Actor,
  what: {
    readonly said: (typeof sayings)[number];
    readonly until: string;
    readonly note: string | undefined;
    readonly link: string | undefined;
    readonly today: string;
  },
): TaskEvent[] {
  const { said, until, note, link, today } = what;
  switch (said) {
    case 'done':
      return finishTask(task, actor, { note, link });
    case 'begun':
      return beginTask(task, actor);
    case 'accept':
      return takeTask(task, actor);
    case 'time':
      return askMoreTime(task, actor, { until, note, today });
    case 'notMine':
      return giveBack(task, actor, note);
    case 'note':
      return noteOnTask(task, actor, { note, link });
  }
}
