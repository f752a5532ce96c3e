import { ulid } from 'ulid';
import * as z from 'zod';
import { counted } from '../../i18n/counted.ts';
import { fullDate, shortDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { once } from '../../platform/once.ts';
import { DateTooFar } from '../../tasks/rules/refusals.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import {
  bilingual,
  flag,
  line,
  optional,
  pageId,
  readAs,
  typedDate,
  texts as typedTexts,
} from '../../web/fields.ts';
import { CheckBox, Tick } from '../../web/form-choices.tsx';
import { DateField, Form, type FormState, freshForm, ProblemSummary } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { isId, readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, Notice, Table } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { frameTexts, roleNames } from '../frame-texts.ts';
import { MAX_NAME } from '../rules/events.ts';
import { forumAggregate } from '../rules/forum.ts';
import { type Calendar, datesOf } from '../rules/plan/calendar.ts';
import { mustBeAfterToday, planForum } from '../rules/plan/decide.ts';
import { type Fitted, fittedTemplate } from '../rules/plan/squeeze.ts';
import { template } from '../rules/plan/template.ts';
import { ForumDayHasPassed, ForumIsTooSoon, ForumNeedsName, NoTimeLeft } from '../rules/refusals.ts';
import { calendarNow } from './calendar-now.ts';
import { decidedWords } from './decided-words.ts';
import { planTexts as texts } from './texts.ts';

const newForm = once(() =>
  z.object({
    id: pageId(),
    name: bilingual(MAX_NAME),
    date: typedDate(),
    asks: flag(),
    keep: typedTexts(40),
    meeting: optional(line(64)),
    item: optional(line(64)),
    entry: optional(line(64)),
  }),
);
type Planned = z.output<ReturnType<typeof newForm>>;

const labels = { name: texts.name, 'name.en': texts.name, 'name.km': texts.name, date: texts.date };

/** `GET /n/:network/forums/new`: with `meeting`, `item` and `entry` of the decision that it follows from, if any. */
export async function showNewForum(c: StaffContext): Promise<Response> {
  const [meeting = '', item = '', entry = ''] = ['meeting', 'item', 'entry'].map((name) => c.req.query(name));
  const name = await decidedWords(c, meeting, item, entry);
  return formPage(c, freshForm(c.var.lang, { ...{ id: ulid(), meeting, item, entry }, name }), 200);
}

/** Shows the plan first; it is decided with the button below it. */
export async function postNewForum(c: StaffContext): Promise<Response> {
  const { lang, networkId, services } = c.var;
  const tree = await readForm(c);
  const reading = readAs(newForm(), tree, lang, labels);
  if (!reading.ok) return await formPage(c, { lang, values: tree, problems: reading.problems }, 422);
  const typed = reading.value;
  const outcome = await attempt(
    lang,
    async () => {
      const calendar = calendarNow(c, typed.date);
      mustBeAfterToday(typed.date, calendar.today);
      const { planning, tasks, fitted } = plannedFrom(typed, calendar);
      const events = planForum({ status: 'none' }, planning, tasks, calendar);
      if (textAt(tree, 'do') !== 'plan') return { fitted, calendar };
      await services.repository.change(forumAggregate, networkId, typed.id, metaOf(c), (now) =>
        now.status === 'none' ? events : [],
      );
      return undefined;
    },
    (refusal) =>
      [ForumDayHasPassed, ForumIsTooSoon, NoTimeLeft, DateTooFar].some((one) => refusal instanceof one)
        ? 'date'
        : refusal instanceof ForumNeedsName
          ? 'name'
          : '',
  );
  if (!outcome.done) return await formPage(c, { lang, values: tree, problems: outcome.problems }, 422);
  if (outcome.value === undefined) return c.redirect(`/n/${networkId}/forums/${typed.id}?planned`, 303);
  return previewPage(c, { lang, values: tree, problems: [] }, typed, outcome.value);
}

function plannedFrom(typed: Planned, calendar: Calendar) {
  const { id, name, date, asks, keep, meeting, item, entry } = typed;
  const fitted = fittedTemplate(calendar.workdays, calendar.today, new Set(keep));
  const idOf = (key: string) => `${id}-${key}`;
  const { dropped, weeks } = fitted;
  return {
    fitted,
    planning: {
      ...{ name, date },
      ...(meeting && isId(meeting)
        ? { decidedIn: { meeting, ...(item ? { item } : {}), ...(entry ? { entry } : {}) } }
        : {}),
      ...(weeks === undefined ? {} : { squeezed: { dropped: [...dropped], weeks } }),
      ...(asks ? { asks } : {}),
    },
    tasks: fitted.tasks.map((task) => ({ ...task, id: idOf(task.id), needs: task.needs.map(idOf) })),
  };
}

async function formPage(c: StaffContext, form: FormState, status: 200 | 422): Promise<Response> {
  const { lang, networkId } = c.var;
  return show(
    c,
    <StaffPage
      c={c}
      place="tasks"
      title={say(lang, texts.newTitle)}
      lead={say(lang, texts.newLead)}
      back={{ href: `/n/${networkId}/forums`, label: say(lang, frameTexts.forums) }}
    >
      {await DecidedAt(c, textAt(form.values, 'meeting'))}
      <Form form={form} action={`/n/${networkId}/forums/new`} creates>
        <Hidden form={form} names={['meeting', 'item', 'entry']} />
        <BilingualField form={form} name="name" label={say(lang, texts.name)} />
        <DateField form={form} name="date" label={say(lang, texts.date)} help={say(lang, texts.dateHelp)} />
        <CheckBox form={form} name="asks" label={say(lang, texts.asks)} />
        <Button weight="main" name="do" value="preview">
          {say(lang, texts.preview)}
        </Button>
      </Form>
    </StaffPage>,
    status,
  );
}

/** Where somebody decided that there be a forum. */
async function DecidedAt(c: StaffContext, meeting: string) {
  if (!isId(meeting)) return null;
  const { state } = await c.var.services.repository.load(meetingAggregate, c.var.networkId, meeting);
  if (!('details' in state)) return null;
  const { lang } = c.var;
  return <p>{say(lang, texts.decided, { meeting: plain(state.details.title, lang) })}</p>;
}

function previewPage(
  c: StaffContext,
  form: FormState,
  typed: Planned,
  { fitted, calendar }: { readonly fitted: Fitted; readonly calendar: Calendar },
): Response | Promise<Response> {
  const { lang, networkId, network } = c.var;
  const { zone } = network.settings;
  const dates = datesOf(fitted.tasks, calendar);
  return show(
    c,
    <StaffPage
      c={c}
      place="tasks"
      title={say(lang, texts.previewTitle)}
      lead={`${plain(typed.name, lang)} · ${fullDate(typed.date, zone, lang)} · ${say(lang, texts.nothingYet)}`}
      back={{ href: `/n/${networkId}/forums`, label: say(lang, frameTexts.forums) }}
    >
      <form method="post" action={`/n/${networkId}/forums/new`} novalidate>
        <button type="submit" name="do" value="preview" hidden />
        <ProblemSummary form={form} />
        <Hidden
          form={form}
          names={['id', 'date', 'name.km', 'name.en', 'asks', 'meeting', 'item', 'entry']}
        />
        <Squeezed c={c} fitted={fitted} keep={typed.keep} />
        <Actions>
          <Button weight="main" name="do" value="plan">
            {counted(lang, fitted.tasks.length, texts.planAll)}
          </Button>
        </Actions>
        <Table
          caption={say(lang, texts.previewTitle)}
          columns={[texts.colTask, texts.colRole, texts.colUntil].map((text) => ({ title: say(lang, text) }))}
          rows={fitted.tasks.map(({ id, what, role }) => [
            plain(what, lang),
            say(lang, roleNames[role]),
            shortDate(dates[id] ?? typed.date, zone, lang),
          ])}
        />
      </form>
      <details class="fold">
        <summary>
          <span class="name">{say(lang, texts.change)}</span>
        </summary>
        <div class="inside">
          <form method="post" action={`/n/${networkId}/forums/new`} novalidate>
            <Hidden form={form} names={['id', 'meeting', 'item', 'entry']} />
            <BilingualField form={form} name="name" label={say(lang, texts.name)} />
            <DateField form={form} name="date" label={say(lang, texts.date)} />
            <CheckBox form={form} name="asks" label={say(lang, texts.asks)} />
            <Button name="do" value="preview">
              {say(lang, texts.preview)}
            </Button>
          </form>
        </div>
      </details>
    </StaffPage>,
  );
}

/** What is dropped or made simpler for lack of time, before anything is decided. */
function Squeezed(props: { c: StaffContext; fitted: Fitted; keep: readonly string[] }) {
  const { c, fitted, keep } = props;
  const { lang } = c.var;
  if (fitted.weeks === undefined) return null;
  const nameOf = (key: string) => plain(template.find((one) => one.key === key)?.what, lang);
  const offered = [...fitted.dropped, ...keep.filter((key) => template.some((one) => one.key === key))];
  return (
    <Notice mood="waiting" title={say(lang, texts.short, { weeks: digitsFor(lang, fitted.weeks) })}>
      {offered.length > 0 ? <h3>{say(lang, texts.droppedTitle)}</h3> : null}
      {offered.map((key) => (
        <Tick
          name="keep"
          type="checkbox"
          option={{ value: key, label: say(lang, texts.keep, { task: nameOf(key) }) }}
          checked={keep.includes(key)}
        />
      ))}
      {offered.length > 0 ? (
        <Button name="do" value="preview">
          {say(lang, texts.preview)}
        </Button>
      ) : null}
      {fitted.changed.length > 0 ? (
        <>
          <h3>{say(lang, texts.changedTitle)}</h3>
          <ul>
            {fitted.changed.map((key) => (
              <li>
                {nameOf(key)} → {plain(fitted.tasks.find(({ id }) => id === key)?.what, lang)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>{say(lang, texts.scaled)}</p>
    </Notice>
  );
}

function Hidden({ form, names }: { readonly form: FormState; readonly names: readonly string[] }) {
  return (
    <>
      {names.map((name) => {
        const value = textAt(form.values, name);
        return value === '' ? null : <input type="hidden" name={name} value={value} />;
      })}
    </>
  );
}
