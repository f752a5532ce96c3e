import * as z from 'zod';
import { counted } from '../../i18n/counted.ts';
import { fullDate, shortDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { once } from '../../platform/once.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { flag, readAs, typedDate } from '../../web/fields.ts';
import { CheckBox } from '../../web/form-choices.tsx';
import { DateField, Form, type FormState, freshForm } from '../../web/forms.tsx';
import { isId, readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, LinkButton, Notice, Table } from '../../web/parts.tsx';
import { problemOf } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { ForumSubPage } from '../forum-frame.tsx';
import { forumPath } from '../open-forum.ts';
import { type PlanNow, planNow } from '../plan-now.ts';
import { forumAggregate } from '../rules/forum.ts';
import { type Move, moveForum } from '../rules/plan/decide.ts';
import { PlanHasChanged } from '../rules/refusals.ts';
import { calendarNow, peopleToTell } from './calendar-now.ts';
import { planTexts as texts } from './texts.ts';

const moveForm = once(() => z.object({ date: typedDate(), withPinned: flag() }));

/** `GET …/move`: another day for the forum. */
export async function showMove(c: StaffContext): Promise<Response> {
  const now = await opened(c);
  return now ? page(c, now, freshForm(c.var.lang, { date: now.forum.date }), 200) : notFound(c);
}

/** Shows what would move, who stays and how many hear of it; it is moved with the button below that. */
export async function postMove(c: StaffContext): Promise<Response> {
  const now = await opened(c);
  if (!now) return notFound(c);
  const { lang, networkId, services } = c.var;
  const tree = await readForm(c);
  const form: FormState = { lang, values: tree, problems: [] };
  const reading = readAs(moveForm(), tree, lang, { date: texts.date });
  if (!reading.ok) return page(c, now, { ...form, problems: reading.problems }, 422);
  const asked = reading.value;
  const calendar = calendarNow(c, asked.date, now.rows.values());
  const isSure = textAt(tree, 'do') === 'move';
  const seen = Number(textAt(tree, 'version'));
  const outcome = await attempt(
    lang,
    async () => {
      if (!isSure) return moveForum(now.forum, asked, calendar);
      await services.repository.change(
        ...([forumAggregate, networkId, now.id, metaOf(c)] as const),
        (forum) => moveForum(forum, asked, calendar).events,
        seen,
      );
      return undefined;
    },
    () => 'date',
  );
  if (!outcome.done && outcome.conflict) {
    return page(c, now, { ...form, problems: [problemOf(new PlanHasChanged(), lang)] }, 409);
  }
  if (!outcome.done) return page(c, now, { ...form, problems: outcome.problems }, 422);
  if (outcome.value === undefined) return c.redirect(forumPath(c, now, '?told'), 303);
  return page(c, now, form, 200, { date: asked.date, move: outcome.value });
}

async function opened(c: StaffContext): Promise<PlanNow | undefined> {
  const id = c.req.param('forum') ?? '';
  const now = isId(id) ? await planNow(c, id) : undefined;
  return now?.forum.status === 'planned' ? now : undefined;
}

interface Preview {
  readonly date: string;
  readonly move: Move;
}

function page(
  c: StaffContext,
  now: PlanNow,
  form: FormState,
  status: 200 | 409 | 422,
  preview?: Preview,
): Response | Promise<Response> {
  const { lang } = c.var;
  return show(
    c,
    <ForumSubPage c={c} open={now} title={say(lang, texts.moveTitle)} lead={say(lang, texts.moveLead)}>
      <Form form={form} action={forumPath(c, now, '/move')}>
        <DateField form={form} name="date" label={say(lang, texts.date)} />
        <CheckBox form={form} name="withPinned" label={say(lang, texts.withPinned)} />
        <Button {...(preview ? {} : { weight: 'main' as const })} name="do" value="preview">
          {say(lang, texts.movePreview)}
        </Button>
      </Form>
      {preview ? <WhatMoves c={c} now={now} form={form} preview={preview} /> : null}
    </ForumSubPage>,
    status,
  );
}

function WhatMoves(props: { c: StaffContext; now: PlanNow; form: FormState; preview: Preview }) {
  const { c, now, form, preview } = props;
  const { lang, network } = c.var;
  const { zone } = network.settings;
  const { move, date } = preview;
  if (move.events.length === 0) {
    return (
      <Notice mood="info">
        <p>{say(lang, texts.sameDay)}</p>
      </Notice>
    );
  }
  const open = now.forum.tasks.filter(({ id }) => {
    const row = now.rows.get(id);
    return !row || (row.status !== 'done' && row.status !== 'dropped');
  });
  const moving = open.filter(({ id }) => move.dates[id] !== undefined && !now.rows.get(id)?.ownDate);
  const short = (local: string | undefined) => (local === undefined ? '' : shortDate(local, zone, lang));
  const figures = [
    counted(lang, moving.length, texts.moves),
    counted(lang, now.forum.tasks.length - moving.length, texts.stays),
    counted(lang, peopleToTell(now.rows.values()), texts.toldPeople),
  ];
  return (
    <section id="preview">
      <Notice mood="info" title={figures.join(' · ')} live>
        <p>{say(lang, texts.nothingYet)}</p>
      </Notice>
      <form method="post" action={forumPath(c, now, '/move')}>
        <input type="hidden" name="version" value={String(now.version)} />
        <input type="hidden" name="date" value={date} />
        {textAt(form.values, 'withPinned') ? <input type="hidden" name="withPinned" value="yes" /> : null}
        <Actions>
          <Button weight="danger" name="do" value="move">
            {say(lang, texts.moveNow, { date: fullDate(date, zone, lang) })}
          </Button>
          <LinkButton href={forumPath(c, now)}>{say(lang, texts.back)}</LinkButton>
        </Actions>
      </form>
      <Table
        caption={say(lang, texts.moveTitle)}
        columns={[texts.colTask, texts.colBefore, texts.colNew].map((text) => ({ title: say(lang, text) }))}
        rows={moving.map(({ id, what }) => [
          plain(what, lang),
          short(now.forum.dates[id]),
          short(move.dates[id]),
        ])}
      />
    </section>
  );
}
