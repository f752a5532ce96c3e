import * as z from 'zod';
import { counted } from '../../i18n/counted.ts';
import { say } from '../../i18n/say.ts';
import { MAX_NOTE } from '../../tasks/rules/events.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { paragraph, readAs } from '../../web/fields.ts';
import { Form, type FormState, freshForm, TextArea } from '../../web/forms.tsx';
import { isId, readForm } from '../../web/parse.ts';
import { Actions, Button, LinkButton } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { ForumSubPage } from '../forum-frame.tsx';
import { forumPath } from '../open-forum.ts';
import { type PlanNow, planNow } from '../plan-now.ts';
import { forumAggregate } from '../rules/forum.ts';
import { cancelForum } from '../rules/plan/decide.ts';
import { peopleToTell } from './calendar-now.ts';
import { planTexts as texts } from './texts.ts';

/** `GET …/cancel`: whom it touches, before it is done. */
export async function showCancelForum(c: StaffContext): Promise<Response> {
  const now = await opened(c);
  if (!now) return notFound(c);
  if (now.forum.status === 'cancelled') return c.redirect(forumPath(c, now), 303);
  return page(c, now, freshForm(c.var.lang), 200);
}

export async function postCancelForum(c: StaffContext): Promise<Response> {
  const now = await opened(c);
  if (!now) return notFound(c);
  const { lang, networkId, services } = c.var;
  const tree = await readForm(c);
  const reading = readAs(z.object({ why: paragraph(MAX_NOTE) }), tree, lang, { why: texts.why });
  if (!reading.ok) return page(c, now, { lang, values: tree, problems: reading.problems }, 422);
  const done = await attempt(lang, () =>
    services.repository.change(forumAggregate, networkId, now.id, metaOf(c), (forum) =>
      cancelForum(forum, reading.value.why),
    ),
  );
  if (!done.done) return page(c, now, { lang, values: tree, problems: done.problems }, 422);
  return c.redirect(forumPath(c, now, '?told'), 303);
}

async function opened(c: StaffContext): Promise<PlanNow | undefined> {
  const id = c.req.param('forum') ?? '';
  return isId(id) ? await planNow(c, id) : undefined;
}

function page(c: StaffContext, now: PlanNow, form: FormState, status: 200 | 422) {
  const { lang } = c.var;
  const statusOf = (id: string) => now.rows.get(id)?.status ?? 'open';
  const ids = now.forum.tasks.map(({ id }) => id);
  const done = ids.filter((id) => statusOf(id) === 'done').length;
  const open = ids.filter((id) => !['done', 'dropped'].includes(statusOf(id))).length;
  const lead = [
    counted(lang, open, texts.closes),
    counted(lang, done, texts.doneStay),
    counted(lang, peopleToTell(now.rows.values()), texts.toldPeople),
  ].join(' · ');
  return show(
    c,
    <ForumSubPage c={c} open={now} title={say(lang, texts.cancelTitle)} lead={lead}>
      <p>{say(lang, texts.cancelFinal)}</p>
      <Form form={form} action={forumPath(c, now, '/cancel')}>
        <TextArea form={form} name="why" label={say(lang, texts.cancelWhy)} rows={3} />
        <Actions>
          <Button weight="danger">{say(lang, texts.cancelNow)}</Button>
          <LinkButton href={forumPath(c, now)}>{say(lang, texts.back)}</LinkButton>
        </Actions>
      </Form>
    </ForumSubPage>,
    status,
  );
}
