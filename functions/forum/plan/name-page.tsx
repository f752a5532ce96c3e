import * as z from 'zod';
import { say } from '../../i18n/say.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { bilingual, readAs } from '../../web/fields.ts';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { readForm } from '../../web/parse.ts';
import { Button } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { ForumSubPage } from '../forum-frame.tsx';
import { forumPath, type OpenForum, openForum } from '../open-forum.ts';
import { MAX_NAME } from '../rules/events.ts';
import { forumAggregate } from '../rules/forum.ts';
import { renameForum } from '../rules/plan/decide.ts';
import { planTexts as texts } from './texts.ts';

/** `GET …/name`: what the forum is called. */
export async function showName(c: StaffContext): Promise<Response> {
  const open = await openForum(c);
  return open ? page(c, open, freshForm(c.var.lang, { name: open.forum.name }), 200) : notFound(c);
}

export async function postName(c: StaffContext): Promise<Response> {
  const open = await openForum(c);
  if (!open) return notFound(c);
  const { lang, networkId, services } = c.var;
  const tree = await readForm(c);
  const labels = { name: texts.name, 'name.en': texts.name, 'name.km': texts.name };
  const reading = readAs(z.object({ name: bilingual(MAX_NAME) }), tree, lang, labels);
  if (!reading.ok) return page(c, open, { lang, values: tree, problems: reading.problems }, 422);
  const done = await attempt(lang, () =>
    services.repository.change(forumAggregate, networkId, open.id, metaOf(c), (forum) =>
      renameForum(forum, reading.value.name),
    ),
  );
  if (!done.done) return page(c, open, { lang, values: tree, problems: done.problems }, 422);
  return c.redirect(forumPath(c, open, '?saved'), 303);
}

function page(c: StaffContext, open: OpenForum, form: FormState, status: 200 | 422) {
  const { lang } = c.var;
  return show(
    c,
    <ForumSubPage c={c} open={open} title={say(lang, texts.nameTitle)}>
      <Form form={form} action={forumPath(c, open, '/name')}>
        <BilingualField form={form} name="name" label={say(lang, texts.name)} />
        <Button weight="main">{say(lang, texts.saveName)}</Button>
      </Form>
    </ForumSubPage>,
    status,
  );
}
