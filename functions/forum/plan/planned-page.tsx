import { ulid } from 'ulid';
import * as z from 'zod';
import { fullDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { once } from '../../platform/once.ts';
import { MAX_NEEDS, MAX_WHAT } from '../../tasks/rules/events.ts';
import { DateHasPassed, DateTooFar, TaskNeedsWords } from '../../tasks/rules/refusals.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import {
  bilingual,
  flag,
  ids,
  oneOf,
  optional,
  pageId,
  readAs,
  typedDate,
  wholeNumber,
} from '../../web/fields.ts';
import { CheckBox, CheckList, Select } from '../../web/form-choices.tsx';
import { DateField, Form, type FormState, freshForm, NumberField } from '../../web/forms.tsx';
import { isId, listAt, readForm } from '../../web/parse.ts';
import { Actions, Button, LinkButton } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { ForumSubPage } from '../forum-frame.tsx';
import { roleNames } from '../frame-texts.ts';
import { forumPath } from '../open-forum.ts';
import { type PlanNow, planNow } from '../plan-now.ts';
import { FURTHEST, type PlannedTask } from '../rules/events.ts';
import { forumAggregate } from '../rules/forum.ts';
import { offsetOf } from '../rules/plan/calendar.ts';
import { addTask, replanTask } from '../rules/plan/decide.ts';
import { DateIsTooEarly, NeededSooner, NeedsWhatComesLater, PlanHasCircle } from '../rules/refusals.ts';
import { roles } from '../rules/roles.ts';
import { calendarNow } from './calendar-now.ts';
import { planTexts as texts } from './texts.ts';

const plannedForm = once(() =>
  z.object({
    what: bilingual(MAX_WHAT, 'paragraph'),
    role: oneOf(roles),
    due: typedDate(),
    pinned: flag(),
    anew: flag(),
    minDays: wholeNumber(1, FURTHEST),
    needs: ids(MAX_NEEDS),
    evidence: optional(bilingual(MAX_WHAT)),
  }),
);

const labels = {
  ...{ what: texts.what, 'what.en': texts.what, 'what.km': texts.what, role: texts.role, due: texts.due },
  ...{ minDays: texts.minDays, needs: texts.needs, evidence: texts.evidence },
};

async function opened(c: StaffContext): Promise<PlanNow | undefined> {
  const id = c.req.param('forum') ?? '';
  const now = isId(id) ? await planNow(c, id) : undefined;
  return now?.forum.status === 'planned' ? now : undefined;
}

/** `GET …/tasks/new`: a task more. */
export async function showNewPlanned(c: StaffContext): Promise<Response> {
  const now = await opened(c);
  if (!now) return notFound(c);
  const values = { id: ulid(), minDays: '2', role: 'coordinator' };
  return page(c, now, undefined, freshForm(c.var.lang, values), 200);
}

export async function postNewPlanned(c: StaffContext): Promise<Response> {
  const now = await opened(c);
  return now ? await save(c, now, undefined) : notFound(c);
}

/** `GET …/tasks/:task`: a task as it is planned. */
export async function showPlanned(c: StaffContext): Promise<Response> {
  const now = await opened(c);
  const task = now?.forum.tasks.find(({ id }) => id === c.req.param('task'));
  if (!now || !task) return notFound(c);
  const { what, role, minDays, needs, evidenceWanted, pinned } = task;
  const values = {
    ...{ what, role, minDays: String(minDays), needs, evidence: evidenceWanted ?? {} },
    due: now.forum.dates[task.id] ?? '',
    pinned: pinned === undefined ? '' : 'yes',
  };
  return page(c, now, task, freshForm(c.var.lang, values), 200);
}

export async function postPlanned(c: StaffContext): Promise<Response> {
  const now = await opened(c);
  const task = now?.forum.tasks.find(({ id }) => id === c.req.param('task'));
  return now && task ? await save(c, now, task) : notFound(c);
}

async function save(c: StaffContext, now: PlanNow, was: PlannedTask | undefined): Promise<Response> {
  const { lang, networkId, services } = c.var;
  const tree = await readForm(c);
  const refused = (problems: FormState['problems']) =>
    page(c, now, was, { lang, values: tree, problems }, 422);
  const reading = readAs(plannedForm(), tree, lang, labels);
  if (!reading.ok) return refused(reading.problems);
  const id = was
    ? { ok: true as const, value: { id: was.id } }
    : readAs(z.object({ id: pageId() }), tree, lang, labels);
  if (!id.ok) return refused(id.problems);
  const { due, pinned, anew, evidence, ...typed } = reading.value;
  const calendar = calendarNow(c, now.forum.date, now.rows.values());
  const isSameDate =
    was !== undefined && due === now.forum.dates[was.id] && pinned === (was.pinned !== undefined);
  const known = new Set(now.forum.tasks.map((one) => one.id));
  const task: PlannedTask = {
    ...{ id: id.value.id, what: typed.what, role: typed.role, minDays: typed.minDays },
    needs: typed.needs.filter((need) => known.has(need)),
    offset: isSameDate || (was && pinned) ? was.offset : offsetOf(calendar, due),
    ...(evidence ? { evidenceWanted: evidence } : {}),
    ...(pinned ? { pinned: due } : {}),
  };
  const wanted = isSameDate ? undefined : due;
  const outcome = await attempt(
    lang,
    () =>
      services.repository.change(forumAggregate, networkId, now.id, metaOf(c), (forum) =>
        was ? replanTask(forum, task, { wanted, anew }, calendar) : addTask(forum, task, due, calendar),
      ),
    (refusal) => {
      const at = (...kinds: readonly (abstract new (...of: never[]) => unknown)[]) =>
        kinds.some((one) => refusal instanceof one);
      if (at(PlanHasCircle, NeedsWhatComesLater)) return 'needs';
      if (at(DateIsTooEarly, NeededSooner, DateHasPassed, DateTooFar)) return 'due';
      return at(TaskNeedsWords) ? 'what' : '';
    },
  );
  if (!outcome.done) return refused(outcome.problems);
  return c.redirect(forumPath(c, now, was ? '?told' : '?saved'), 303);
}

function page(
  c: StaffContext,
  now: PlanNow,
  task: PlannedTask | undefined,
  form: FormState,
  status: 200 | 422,
): Response | Promise<Response> {
  const { lang, networkId, network } = c.var;
  const { zone } = network.settings;
  const others = now.forum.tasks.filter(({ id }) => id !== task?.id);
  const row = task && now.rows.get(task.id);
  const planDate = task && now.forum.dates[task.id];
  return show(
    c,
    <ForumSubPage c={c} open={now} title={say(lang, task ? texts.taskTitle : texts.addTask)}>
      {row ? (
        <p>
          <a href={`/n/${networkId}/tasks/${row.id}`}>{say(lang, texts.whoAndHow)}</a>
        </p>
      ) : null}
      <Form
        form={form}
        action={forumPath(c, now, task ? `/tasks/${task.id}` : '/tasks/new')}
        {...(task ? {} : { creates: true })}
      >
        <BilingualField form={form} name="what" label={say(lang, texts.what)} lines={2} />
        <Select
          form={form}
          name="role"
          label={say(lang, texts.role)}
          options={roles.map((value) => ({ value, label: say(lang, roleNames[value]) }))}
        />
        <DateField form={form} name="due" label={say(lang, texts.due)} help={say(lang, texts.dueHelp)} />
        <CheckBox form={form} name="pinned" label={say(lang, texts.pin)} help={say(lang, texts.pinHelp)} />
        {row?.ownDate && row.due && planDate ? (
          <CheckBox
            form={form}
            name="anew"
            label={say(lang, texts.anew, {
              date: fullDate(planDate, zone, lang),
              own: fullDate(row.due, zone, lang),
            })}
          />
        ) : null}
        <NumberField
          form={form}
          name="minDays"
          label={say(lang, texts.minDays)}
          unit={say(lang, texts.minDaysUnit)}
        />
        <CheckList
          form={form}
          name="needs"
          label={say(lang, texts.needs)}
          optional
          options={others.map(({ id, what }) => ({ value: id, label: plain(what, lang) }))}
          chosen={listAt(form.values, 'needs')}
        />
        <BilingualField form={form} name="evidence" label={say(lang, texts.evidence)} optional />
        <Actions>
          <Button weight="main">{say(lang, texts.save)}</Button>
          {task ? (
            <LinkButton href={forumPath(c, now, `/tasks/${task.id}/remove`)} weight="quiet">
              {say(lang, texts.takeOut)}
            </LinkButton>
          ) : null}
        </Actions>
      </Form>
    </ForumSubPage>,
    status,
  );
}
