import { deleteFile } from '../../files/rules/decide.ts';
import { fileAggregate } from '../../files/rules/file.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { isId } from '../../web/parse.ts';
import { Actions, Button, LinkButton } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { type StandingTask, taskAggregate } from '../rules/task.ts';
import { fileTexts as texts } from './file-texts.ts';

interface Found {
  readonly task: string;
  readonly what: StandingTask['what'];
  readonly file: string;
  readonly isThere: boolean;
}

/** `GET …/tasks/:task/files/:file/delete`: what will be gone, before anything is. */
export async function showDeleteTaskFile(c: StaffContext): Promise<Response> {
  const found = await foundIn(c);
  if (!found) return await notFound(c);
  return found.isThere ? await question(c, found, freshForm(c.var.lang)) : back(c, found);
}

/** `POST …/tasks/:task/files/:file/delete`: nobody opens it from this moment on; its objects go with the next tick. */
export async function postDeleteTaskFile(c: StaffContext): Promise<Response> {
  const found = await foundIn(c);
  if (!found) return await notFound(c);
  const { services, networkId, lang } = c.var;
  const done = await attempt(lang, () =>
    services.repository.change(fileAggregate, networkId, found.file, metaOf(c), deleteFile),
  );
  if (done.done) return back(c, found);
  return await question(c, found, { lang, values: {}, problems: done.problems }, 409);
}

/** A file of the task of the address that was kept once. */
async function foundIn(c: StaffContext): Promise<Found | undefined> {
  const { services, networkId } = c.var;
  const { task = '', file: id = '' } = c.req.param();
  if (!isId(task) || !isId(id)) return undefined;
  const [{ state }, { state: file }] = await Promise.all([
    services.repository.load(taskAggregate, networkId, task),
    services.repository.load(fileAggregate, networkId, id),
  ]);
  if (state.status === 'none' || (file.status !== 'kept' && file.status !== 'over')) return undefined;
  if (file.of.kind !== taskAggregate.kind || file.of.id !== task) return undefined;
  return { task, what: state.what, file: id, isThere: file.status === 'kept' };
}

function back(c: StaffContext, { task }: Found): Response {
  return c.redirect(`/n/${c.var.networkId}/tasks/${task}?saved#history`, 303);
}

async function question(c: StaffContext, found: Found, form: FormState, status: 200 | 409 = 200) {
  const { lang, networkId } = c.var;
  const own = `/n/${networkId}/tasks/${found.task}`;
  return await show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={plain(found.what, lang)}
      place="tasks"
      back={{ href: own, label: say(lang, texts.back) }}
    >
      <p>{say(lang, texts.lead)}</p>
      <Form form={form} action={`${own}/files/${found.file}/delete`}>
        <Actions>
          <Button weight="danger">{say(lang, texts.button)}</Button>
          <LinkButton href={own} weight="quiet">
            {say(lang, texts.keep)}
          </LinkButton>
        </Actions>
      </Form>
    </StaffPage>,
    status,
  );
}
