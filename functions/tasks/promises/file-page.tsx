import type { Context } from 'hono';
import { ulid } from 'ulid';
import { MB, MOST_BYTES, MOST_TAKEN } from '../../files/rules/decide.ts';
import { fileId, readUploadKey, uploadKey } from '../../files/rules/keys.ts';
import { counted } from '../../i18n/counted.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { deadLink, postDeadLink } from '../../lost-link/dead-link.tsx';
import { bounded } from '../../platform/bounds.ts';
import type { StaffEnv } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { inTheirLanguage } from '../../web/language.ts';
import { LinkPage } from '../../web/link-page.tsx';
import { isId, readForm, textAt } from '../../web/parse.ts';
import { Button } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { isOpen, isOwner, taskAggregate } from '../rules/task.ts';
import { type Holder, holderOfTask } from './open-link.ts';
import { promiseTexts as texts } from './texts.ts';

type LinkContext = Context<StaffEnv>;

/** Files that those of one organisation, or a guest, may send in a day. */
const SENDINGS = 10;
/** Seconds in which an upload must begin. */
const FORM_SECONDS = 3600;

/** `POST /t/:token/file`: a form that leads to S3, for a file that shows how far a task is. */
export async function postTaskFile(c: LinkContext): Promise<Response> {
  const found = await holderOfTask(c.var.services, c.req.param('token') ?? '');
  if (!found) return await postDeadLink(c);
  const { holder } = found;
  inTheirLanguage(c, holder.lang);
  const { services, lang } = c.var;
  const { networkId: network, actor } = holder;
  const task = textAt(await readForm(c), 'task');
  if (!isId(task) || !(await mayShow(c, holder, task))) return await notFound(c);
  const back = `/t/${c.req.param('token') ?? ''}`;
  const outcome = await attempt(lang, () =>
    bounded(services, { network, id: actor.seat }, 'taskFiles', SENDINGS, 'day'),
  );
  const form = (await services.files()).form({
    key: uploadKey({
      ...{ network, of: { kind: taskAggregate.kind, id: task }, purpose: 'evidence', by: actor.person },
      form: ulid(Date.parse(services.now())),
    }),
    most: MOST_TAKEN,
    leadsTo: `${services.origin}${back}/file`,
    now: services.now(),
    seconds: FORM_SECONDS,
  });
  c.set('postsTo', new URL(form.action).origin);
  c.header('Cache-Control', 'no-store');
  const { settings } = holder.network;
  return await show(
    c,
    <LinkPage
      c={c}
      title={say(lang, texts.sendFile)}
      network={plain(settings.name, lang) || settings.shortName}
      foot={say(lang, texts.foot, { name: plain(holder.organisation, lang) || holder.name })}
    >
      <h1>{say(lang, texts.sendFile)}</h1>
      {outcome.done ? (
        <form method="post" action={form.action} enctype="multipart/form-data">
          {form.fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <div class="field">
            <label for="file">{say(lang, texts.chooseFile)}</label>
            <p class="help" id="file-help">
              {counted(lang, MOST_BYTES / MB, texts.fileLimits)}
            </p>
            <input type="file" id="file" name="file" required aria-describedby="file-help" />
          </div>
          <Button weight="main">{say(lang, texts.sendFile)}</Button>
        </form>
      ) : (
        outcome.problems.map(({ text }) => <p>{text}</p>)
      )}
      <p>
        <a href={`${back}?task=${task}`}>{say(lang, texts.backToTask)}</a>
      </p>
    </LinkPage>,
    outcome.done ? 200 : 422,
  );
}

/** `GET /t/:token/file?key&etag`: where S3 sends the browser afterwards; the file goes with what is said next. */
export async function showTaskFile(c: LinkContext): Promise<Response> {
  const token = c.req.param('token') ?? '';
  const found = await holderOfTask(c.var.services, token);
  if (!found) return await deadLink(c);
  const upload = readUploadKey(c.req.query('key') ?? '');
  const file = upload && fileId(upload.form, c.req.query('etag') ?? '');
  const task = upload?.of.kind === taskAggregate.kind ? upload.of.id : found.claims.cause;
  return c.redirect(`/t/${token}?task=${task}${file ? `&file=${file}` : ''}#task`, 303);
}

async function mayShow({ var: { services } }: LinkContext, { networkId, actor }: Holder, task: string) {
  const { state } = await services.repository.load(taskAggregate, networkId, task);
  return (state.status === 'done' || isOpen(state)) && isOwner(state, actor.seat);
}
