import * as z from 'zod';
import { counted } from '../../i18n/counted.ts';
import { localDate, shortDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { listMembers } from '../../membership/rules/views.ts';
import { once } from '../../platform/once.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { appendOf } from '../../platform/repository.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { mayAct, metaOf, type StaffContext } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { line, optional, pageId, paragraph, readAs, typedDate, wholeNumber } from '../../web/fields.ts';
import { DateField, Form, type FormState, freshForm, NumberField, TextArea } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { isId, readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, Notice, Section, Table } from '../../web/parts.tsx';
import type { Labels, Problem } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import {
  MOST_LINES,
  type Named,
  namedMembers,
  type PastLine,
  readNames,
  readPastLines,
} from '../rules/past-list.ts';
import {
  DayIsNotPast,
  enterPast,
  listPast,
  MOST_PEOPLE,
  MorePresentThanMembers,
  MorePwdThanPresent,
  MoreWomenThanPresent,
  NobodyCame,
  type PastFields,
  pastMeetingAggregate,
  takeOutPast,
} from '../rules/past-meeting.ts';
import { pastTexts as texts } from './texts.ts';

/** Longest text that is read. */
const MOST_TEXT = 100_000;

const fields = once(() =>
  z.object({
    id: pageId(),
    title: z.object({ en: optional(line()), km: optional(line()) }).optional(),
    day: typedDate(),
    people: wholeNumber(0, MOST_PEOPLE),
    women: optional(wholeNumber(0, MOST_PEOPLE)),
    pwd: optional(wholeNumber(0, MOST_PEOPLE)),
    active: optional(wholeNumber(1, MOST_PEOPLE)),
    organisations: optional(paragraph(MOST_TEXT)),
  }),
);

const labels: Labels = {
  day: texts.day,
  people: texts.people,
  women: texts.women,
  pwd: texts.pwd,
  active: texts.active,
  organisations: texts.organisations,
  title: texts.name,
};

interface Shown {
  readonly one?: FormState;
  readonly list?: FormState;
  /** How pasted lines are read. */
  readonly lines?: readonly PastLine[];
  readonly status?: 200 | 422;
}

/** `GET /n/:network/health/past`: meetings that were entered from paper, and the forms to enter more. */
export function showPast(c: StaffContext): Promise<Response> {
  return page(c, {});
}

export async function postPast(c: StaffContext): Promise<Response> {
  const tree = await readForm(c);
  switch (textAt(tree, 'do')) {
    case 'takeOut':
      return takeOut(c, textAt(tree, 'meeting'));
    case 'look':
    case 'enter':
      return enterList(c, tree);
    default:
      return enterOne(c, tree);
  }
}

async function enterOne(c: StaffContext, tree: Awaited<ReturnType<typeof readForm>>): Promise<Response> {
  const { lang, networkId, services } = c.var;
  const reading = readAs(fields(), tree, lang, labels);
  const refused = (problems: readonly Problem[]) =>
    page(c, { one: { lang, values: tree, problems }, status: 422 });
  if (!reading.ok) return refused(reading.problems);
  const { id, title = {}, day, people, women, pwd, active, organisations = '' } = reading.value;
  const { members, unknown } = readNames(organisations, await namesOf(c));
  const typed: PastFields = {
    day,
    title: { ...(title.en ? { en: title.en } : {}), ...(title.km ? { km: title.km } : {}) },
    members: [...members],
    others: unknown.length,
    people,
    ...(women === undefined ? {} : { women }),
    ...(pwd === undefined ? {} : { pwd }),
    ...(active === undefined ? {} : { active }),
  };
  const outcome = await attempt(
    lang,
    () =>
      services.repository.change(pastMeetingAggregate, networkId, id, metaOf(c), (past) =>
        enterPast(past, typed, todayOf(c)),
      ),
    fieldOf,
  );
  return outcome.done ? entered(c, 1, unknown.length) : refused(outcome.problems);
}

function fieldOf(refusal: Refusal): string {
  if (refusal instanceof DayIsNotPast) return 'day';
  if (refusal instanceof MoreWomenThanPresent) return 'women';
  if (refusal instanceof MorePwdThanPresent) return 'pwd';
  if (refusal instanceof MorePresentThanMembers) return 'active';
  return refusal instanceof NobodyCame ? 'people' : '';
}

/** Looks how the lines are read, or enters them all: one that cannot be keeps the others back, too. */
async function enterList(c: StaffContext, tree: Awaited<ReturnType<typeof readForm>>): Promise<Response> {
  const { lang, networkId, services } = c.var;
  const lines = readPastLines(textAt(tree, 'lines').slice(0, MOST_TEXT), await namesOf(c));
  const readable = lines.flatMap((one) => (one.read ? [one] : []));
  const form = isId(textAt(tree, 'id')) ? textAt(tree, 'id') : '';
  const appends = readable.map(({ n, fields: typed }) => ({ n, id: `${form.slice(0, 40)}-${n}`, typed }));
  const problems = [...problemsOf(lines, lang), ...appends.flatMap((one) => refusalsOf(c, one))];
  const list = { lang, values: tree, problems };
  if (problems.length > 0) return page(c, { list, lines, status: 422 });
  if (textAt(tree, 'do') === 'look' || form === '') return page(c, { list, lines });
  const known = await Promise.all(
    appends.map(({ id }) => services.repository.load(pastMeetingAggregate, networkId, id)),
  );
  const fresh = appends.filter((_, n) => known[n]?.version === 0);
  const today = todayOf(c);
  await services.repository.log.appendAll(
    fresh.map(({ id, typed }) =>
      appendOf(pastMeetingAggregate, networkId, id, 0, enterPast({}, typed, today), metaOf(c)),
    ),
  );
  return entered(
    c,
    readable.length,
    readable.reduce((sum, { unknown }) => sum + unknown.length, 0),
  );
}

function problemsOf(lines: readonly PastLine[], lang: Lang): Problem[] {
  const at = (text: string): Problem => ({ field: 'lines', text });
  if (lines.length === 0) return [at(say(lang, texts.noLines))];
  if (lines.length > MOST_LINES) {
    const [max, n] = [MOST_LINES, lines.length].map((one) => digitsFor(lang, one));
    return [at(say(lang, texts.tooManyLines, { max: max ?? '', n: n ?? '' }))];
  }
  return lines.flatMap((one) => (one.read ? [] : [at(lineText(one.n, say(lang, texts[one.why]), lang))]));
}

/** What the rules say against a line. */
function refusalsOf(
  c: StaffContext,
  { n, typed }: { readonly n: number; readonly typed: PastFields },
): Problem[] {
  const { lang } = c.var;
  try {
    enterPast({}, typed, todayOf(c));
    return [];
  } catch (error) {
    const refusal = [DayIsNotPast, MoreWomenThanPresent, NobodyCame].some((kind) => error instanceof kind);
    if (!refusal) throw error;
    return [{ field: 'lines', text: lineText(n, (error as Refusal).text[lang], lang) }];
  }
}

function lineText(n: number, why: string, lang: Lang): string {
  return say(lang, texts.line, { n: digitsFor(lang, n), why });
}

async function takeOut(c: StaffContext, id: string): Promise<Response> {
  const { networkId, services } = c.var;
  if (isId(id)) {
    await services.repository.change(pastMeetingAggregate, networkId, id, metaOf(c), takeOutPast);
  }
  return c.redirect(`/n/${networkId}/health/past?out#listed`, 303);
}

function entered(c: StaffContext, n: number, others: number): Response {
  return c.redirect(`/n/${c.var.networkId}/health/past?entered=${n}&others=${others}`, 303);
}

function todayOf({ var: { services, network } }: StaffContext): string {
  return localDate(services.now(), network.settings.zone);
}

async function namesOf({ var: { services, networkId } }: StaffContext): Promise<Named> {
  return namedMembers(await listMembers(services.views, networkId));
}

async function page(c: StaffContext, { one, list, lines = [], status = 200 }: Shown): Promise<Response> {
  const { lang, networkId } = c.var;
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={say(lang, texts.lead)}
      back={{ href: `/n/${networkId}/health`, label: say(lang, texts.back) }}
    >
      <Done c={c} />
      {mayAct(c) ? <OneForm c={c} form={one ?? freshForm(lang)} /> : null}
      {mayAct(c) ? <ListForm c={c} form={list ?? freshForm(lang)} lines={lines} /> : null}
      <Listed c={c} />
    </StaffPage>,
    status,
  );
}

function Done({ c }: { readonly c: StaffContext }) {
  const { lang } = c.var;
  const [n, others] = ['entered', 'others'].map((name) => Math.trunc(Number(c.req.query(name))) || 0);
  if (c.req.query('out') !== undefined) {
    return (
      <Notice mood="done" live>
        <p>{say(lang, texts.takenOut)}</p>
      </Notice>
    );
  }
  if (!n || n < 1 || n > MOST_LINES) return null;
  return (
    <Notice mood="done" live>
      <p>{counted(lang, n, texts.entered)}</p>
      {others && others > 0 ? <p>{counted(lang, others, texts.others)}</p> : null}
    </Notice>
  );
}

function OneForm({ c, form }: { readonly c: StaffContext; readonly form: FormState }) {
  const { lang, networkId } = c.var;
  return (
    <Section id="one" title={say(lang, texts.oneTitle)}>
      <Form form={form} action={`/n/${networkId}/health/past`} creates>
        <DateField form={form} name="day" label={say(lang, texts.day)} />
        <BilingualField form={form} name="title" label={say(lang, texts.name)} optional />
        <NumberField form={form} name="people" label={say(lang, texts.people)} />
        <NumberField form={form} name="women" label={say(lang, texts.women)} optional />
        <NumberField form={form} name="pwd" label={say(lang, texts.pwd)} optional />
        <TextArea
          form={form}
          name="organisations"
          label={say(lang, texts.organisations)}
          help={say(lang, texts.organisationsHelp)}
          rows={6}
          optional
        />
        <NumberField
          form={form}
          name="active"
          label={say(lang, texts.active)}
          help={say(lang, texts.activeHelp)}
          optional
        />
        <Actions>
          <Button weight="main" name="do" value="one">
            {say(lang, texts.save)}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
}

function ListForm(props: {
  readonly c: StaffContext;
  readonly form: FormState;
  readonly lines: readonly PastLine[];
}) {
  const { c, form, lines } = props;
  const { lang, networkId, network } = c.var;
  const readable = lines.flatMap((one) => (one.read ? [one] : []));
  const isWhole = readable.length > 0 && form.problems.length === 0;
  return (
    <Section id="several" title={say(lang, texts.listTitle)}>
      {readable.length === 0 ? null : (
        <Table
          caption={say(lang, texts.readAs)}
          columns={columns(lang)}
          rows={readable.map(({ fields: one, unknown }) => [
            shortDate(one.day, network.settings.zone, lang),
            digitsFor(lang, one.people),
            one.women === undefined ? '–' : digitsFor(lang, one.women),
            digitsFor(lang, one.members.length),
            unknown.join(', '),
          ])}
        />
      )}
      <Form form={form} action={`/n/${networkId}/health/past`} creates>
        <TextArea
          form={form}
          name="lines"
          label={say(lang, texts.lines)}
          help={say(lang, texts.linesHelp)}
          rows={Math.max(6, Math.min(24, lines.length + 2))}
        />
        <Actions>
          {isWhole ? (
            <Button weight="main" name="do" value="enter">
              {counted(lang, readable.length, texts.saveAll)}
            </Button>
          ) : null}
          <Button name="do" value="look">
            {say(lang, texts.look)}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
}

function columns(lang: Lang) {
  const [day, people, women, members, others] = [
    texts.day,
    texts.people,
    texts.women,
    texts.members,
    texts.otherOrganisations,
  ].map((text) => say(lang, text));
  return [
    { title: day },
    { title: people, number: true },
    { title: women, number: true },
    { title: members, number: true },
    { title: others },
  ];
}

async function Listed({ c }: { readonly c: StaffContext }) {
  const { lang, networkId, network, services } = c.var;
  const rows = await listPast(services.views, networkId);
  return (
    <Section id="listed" title={say(lang, texts.listed)}>
      {rows.length === 0 ? (
        <p>{say(lang, texts.listedNone)}</p>
      ) : (
        <Table
          caption={say(lang, texts.listed)}
          columns={[...columns(lang), ...(mayAct(c) ? [{ title: say(lang, texts.takeOut) }] : [])]}
          rows={rows.map((one) => {
            const day = shortDate(one.day, network.settings.zone, lang);
            return [
              day,
              digitsFor(lang, one.people),
              one.women === undefined ? '–' : digitsFor(lang, one.women),
              digitsFor(lang, one.members),
              digitsFor(lang, one.others),
              ...(mayAct(c)
                ? [
                    <form method="post" action={`/n/${networkId}/health/past`}>
                      <input type="hidden" name="meeting" value={one.id} />
                      <button class="button quiet" name="do" value="takeOut" type="submit">
                        {say(lang, texts.takeOutOf, { day })}
                      </button>
                    </form>,
                  ]
                : []),
            ];
          })}
        />
      )}
    </Section>
  );
}
