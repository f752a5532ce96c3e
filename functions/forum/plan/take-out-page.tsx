import * as z from 'zod';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { MAX_NOTE } from '../../tasks/rules/events.ts';
import { namesOf } from '../../tasks/staff/names.ts';
import { ownersText } from '../../tasks/staff/rows.tsx';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { line, optional, readAs } from '../../web/fields.ts';
import { Form, type FormState, freshForm, TextField } from '../../web/forms.tsx';
import { isId, readForm } from '../../web/parse.ts';
import { Actions, Button, LinkButton } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { ForumSubPage } from '../forum-frame.tsx';
import { forumPath } from '../open-forum.ts';
import { type PlanNow, planNow } from '../plan-now.ts';
import { forumAggregate } from '../rules/forum.ts';
import { takeOut } from '../rules/plan/decide.ts';
import { calendarNow } from './calendar-now.ts';
import { planTexts as texts } from './texts.ts';

/** `GET …/tasks/:task/remove`: what it means, before it is done. */
export async function showTakeOut(c: StaffContext): Promise<Response> {
  const found = await opened(c);
  return found ? await page(c, found, freshForm(c.var.lang), 200) : notFound(c);
}

export async function postTakeOut(c: StaffContext): Promise<Response> {
  const found = await opened(c);
  if (!found) return notFound(c);
  const { lang, networkId, services } = c.var;
  const { now, task } = found;
  const tree = await readForm(c);
  const reading = readAs(z.object({ why: optional(line(MAX_NOTE)) }), tree, lang, { why: texts.why });
  if (!reading.ok) return await page(c, found, { lang, values: tree, problems: reading.problems }, 422);
  const calendar = calendarNow(c, now.forum.date, now.rows.values());
  const done = await attempt(lang, () =>
    services.repository.change(forumAggregate, networkId, now.id, metaOf(c), (forum) =>
      takeOut(forum, task.id, reading.value.why, calendar),
    ),
  );
  if (!done.done) return await page(c, found, { lang, values: tree, problems: done.problems }, 422);
  return c.redirect(forumPath(c, now, '?told'), 303);
}

async function opened(c: StaffContext) {
  const id = c.req.param('forum') ?? '';
  const now = isId(id) ? await planNow(c, id) : undefined;
  const task = now?.forum.tasks.find((one) => one.id === c.req.param('task'));
  return now?.forum.status === 'planned' && task ? { now, task } : undefined;
}

async function page(
  c: StaffContext,
  { now, task }: { readonly now: PlanNow; readonly task: PlanNow['forum']['tasks'][number] },
  form: FormState,
  status: 200 | 422,
): Promise<Response> {
  const { lang } = c.var;
  const row = now.rows.get(task.id);
  const names = await namesOf(c, row?.owners ?? []);
  const path = forumPath(c, now, `/tasks/${task.id}`);
  return show(
    c,
    <ForumSubPage
      c={c}
      open={now}
      title={say(lang, texts.takeOutTitle)}
      lead={plain(task.what, lang)}
      back={{ href: path, label: say(lang, texts.taskTitle) }}
    >
      <p>{say(lang, row?.status === 'done' ? texts.takeOutDone : texts.takeOutLead)}</p>
      {row && row.owners.length > 0 && row.status !== 'done' ? (
        <p>{say(lang, texts.takeOutWith, { who: ownersText(row.owners, names, lang) })}</p>
      ) : null}
      <Form form={form} action={`${path}/remove`}>
        <TextField form={form} name="why" label={say(lang, texts.why)} optional />
        <Actions>
          <Button weight="danger">{say(lang, texts.takeOut)}</Button>
          <LinkButton href={path}>{say(lang, texts.back)}</LinkButton>
        </Actions>
      </Form>
    </ForumSubPage>,
    status,
  );
}
