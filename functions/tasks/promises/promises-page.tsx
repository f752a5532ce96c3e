import type { Context } from 'hono';
import { refusalTexts } from '../../files/refusal-texts.ts';
import type { FileRefusal } from '../../files/rules/events.ts';
import { fileAggregate } from '../../files/rules/file.ts';
import { say, type Text } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { deadLink, postDeadLink } from '../../lost-link/dead-link.tsx';
import type { Services, StaffEnv } from '../../web/context.ts';
import { type FormState, ProblemSummary } from '../../web/forms.tsx';
import { inTheirLanguage } from '../../web/language.ts';
import { LinkPage } from '../../web/link-page.tsx';
import { isId, readForm, textAt } from '../../web/parse.ts';
import { Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { TypedWords } from '../../web/typed-words.tsx';
import { isOwner, type StandingTask } from '../rules/task.ts';
import { sharersOf } from '../sending/sharers.ts';
import { partOfPerson } from './of-person.tsx';
import { holderOfTask, openPromises } from './open-link.ts';
import { OtherTasks } from './other-tasks.tsx';
import { typedWords } from './say-forms.tsx';
import { type Part, takeSaying } from './take.ts';
import { OneTask, saidBy } from './task-parts.tsx';
import { promiseTexts as texts } from './texts.ts';

type LinkContext = Context<StaffEnv>;
type Found = NonNullable<Awaited<ReturnType<typeof holderOfTask>>>;

/** `GET /t/:token`: all that this organisation or guest has promised, the task of the mail first. */
export async function showPromises(c: LinkContext): Promise<Response> {
  const found = await holderOfTask(c.var.services, tokenOf(c));
  if (!found) return await deadLink(c);
  return await page(c, found, c.req.query('task') ?? found.claims.cause);
}

/** `POST /t/:token`: what somebody says of one task. */
export async function postPromises(c: LinkContext): Promise<Response> {
  const found = await holderOfTask(c.var.services, tokenOf(c));
  if (!found) return await postDeadLink(c);
  const { holder } = found;
  inTheirLanguage(c, holder.lang);
  const { services, lang } = c.var;
  const tree = await readForm(c);
  const asked = textAt(tree, 'task');
  const task = isId(asked) ? asked : found.claims.cause;
  const outcome = await takeSaying(services, holder, tree, lang);
  if (!outcome.done) {
    const form: FormState = { lang, values: tree, problems: outcome.problems };
    return await page(c, found, task, form);
  }
  return c.redirect(`/t/${tokenOf(c)}?task=${encodeURIComponent(task)}&saved=${outcome.value}#task`, 303);
}

/** `refused`: what was posted and not saved, with what was said against it. */
async function page(
  c: LinkContext,
  { holder, claims }: Found,
  asked: string,
  refused?: FormState,
): Promise<Response> {
  inTheirLanguage(c, holder.lang);
  const { services, lang } = c.var;
  const opened = await openPromises(services, holder, isId(asked) ? asked : undefined);
  const { network, organisation, name, first, others, free, ofForums, hasBoard } = opened;
  const { shortName, zone } = network.settings;
  const action = `/t/${tokenOf(c)}`;
  const title = organisation
    ? say(lang, texts.title, { name: plain(organisation, lang) })
    : say(lang, texts.titleGuest);
  const sharers =
    first && isOwner(first.task, holder.actor.seat)
      ? await sharersOf(services.repository, holder.networkId, first.task.owners, holder.actor.seat)
      : [];
  const sent = c.req.query('file') ?? (refused && fileIn(refused));
  const file = sent && isId(sent) ? sent : undefined;
  const files = first ? [file, ...saidBy(first.task, holder.actor).map((one) => one.file)] : [];
  const filesRefused = await refusedOf(services, holder.networkId, first?.id, files);
  const notKept = file && filesRefused.get(file);
  const saved = c.req.query('saved');
  // What others have for them; what was promised is this page.
  const parts = (await c.var.brought.personParts()).filter((part) => part !== partOfPerson);
  const brought = await Promise.all(parts.map((part) => part(c, { ...claims, zone })));
  return await show(
    c,
    <LinkPage
      c={c}
      title={title}
      network={plain(network.settings.name, lang) || shortName}
      foot={say(lang, free.length + ofForums.length > 0 ? texts.footFree : texts.foot, {
        name: plain(organisation, lang) || name,
      })}
    >
      <h1>{title}</h1>
      {saved === undefined || refused ? null : (
        <Notice mood="done" live>
          <p>{say(lang, savedText(saved, first?.task))}</p>
        </Notice>
      )}
      {notKept ? (
        <Notice mood="failed">
          <p>{say(lang, refusalTexts[notKept])}</p>
        </Notice>
      ) : null}
      {refused ? <ProblemSummary form={refused} /> : null}
      {refused && !(first && isOwner(first.task, holder.actor.seat)) ? (
        <TypedWords texts={Object.values(typedWords(refused))} lang={lang} />
      ) : null}
      {first ? null : <p>{say(lang, others.length === 0 ? texts.none : texts.openAll)}</p>}
      {first ? (
        <OneTask
          lang={lang}
          zone={zone}
          now={services.now()}
          action={action}
          id={first.id}
          task={first.task}
          actor={holder.actor}
          organisation={organisation}
          sharedWith={sharers}
          filesRefused={filesRefused}
          refused={refused}
          file={notKept ? undefined : file}
        />
      ) : null}
      <OtherTasks
        lang={lang}
        zone={zone}
        now={services.now()}
        action={action}
        others={others}
        free={free}
        ofForums={ofForums}
        board={hasBoard ? `${action}/board` : undefined}
        organisation={organisation}
        all={c.req.query('all') !== undefined}
      />
      {brought}
    </LinkPage>,
    refused ? 422 : 200,
  );
}

/** Why some of these files of a task are not kept; nothing of those that are, or of which nothing is known yet. */
async function refusedOf(
  { repository }: Pick<Services, 'repository'>,
  network: string,
  task: string | undefined,
  files: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, FileRefusal>> {
  const ids = [...new Set(files.flatMap((id) => id ?? []))];
  const found = await Promise.all(
    ids.map(async (id) => {
      const { state: file } = await repository.load(fileAggregate, network, id);
      return file.status === 'refused' && file.of.id === task ? [[id, file.why] as const] : [];
    }),
  );
  return new Map(found.flat());
}

/** The file that goes with what was posted and not saved. */
function fileIn({ values }: FormState): string | undefined {
  return textAt(values, 'done.file') || textAt(values, 'note.file') || undefined;
}

function savedText(part: string, task: StandingTask | undefined): Text {
  const said: Readonly<Partial<Record<Part, Text>>> = {
    done: texts.savedDone,
    notMine: texts.savedBack,
    claim: task?.status === 'asked' ? texts.savedAsked : texts.savedClaim,
  };
  return Object.entries(said).find(([name]) => name === part)?.[1] ?? texts.saved;
}

function tokenOf(c: LinkContext): string {
  return c.req.param('token') ?? '';
}
