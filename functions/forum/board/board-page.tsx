import type { Context } from 'hono';
import { counted } from '../../i18n/counted.ts';
import { localDate } from '../../i18n/dates.ts';
import { dueWords } from '../../i18n/due.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { deadLink, postDeadLink } from '../../lost-link/dead-link.tsx';
import { type Holder, holderOfTask } from '../../tasks/promises/open-link.ts';
import { taskAggregate } from '../../tasks/rules/task.ts';
import type { StaffEnv } from '../../web/context.ts';
import { type FormState, ProblemSummary } from '../../web/forms.tsx';
import { inTheirLanguage } from '../../web/language.ts';
import { LinkPage } from '../../web/link-page.tsx';
import { isId, readForm, textAt } from '../../web/parse.ts';
import { Button, Notice, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { rolesLedBy } from '../rules/people.ts';
import { type Claimed, claimTask } from './claim.ts';
import { BoardOfForum } from './forum-board.tsx';
import { boardOf, membersById } from './on-board.ts';
import { boardTexts as texts } from './texts.ts';

type LinkContext = Context<StaffEnv>;

/** `GET /t/:token/board`: what every forum that is prepared needs, who has what, and what nobody has yet. */
export async function showBoard(c: LinkContext): Promise<Response> {
  const holder = await memberOf(c);
  return holder ? await page(c, holder, {}) : await deadLink(c);
}

/** `POST /t/:token/board`: 'we take this'. */
export async function postBoard(c: LinkContext): Promise<Response> {
  const holder = await memberOf(c);
  if (!holder) return await postDeadLink(c);
  inTheirLanguage(c, holder.lang);
  const { services, lang } = c.var;
  const tree = await readForm(c);
  const task = textAt(tree, 'task');
  const at = `/t/${tokenOf(c)}/board`;
  if (!isId(task)) return c.redirect(at, 303);
  const outcome = await claimTask(services, holder, task, textAt(tree, 'sure') === 'yes', lang);
  if (!outcome.done) {
    return await page(c, holder, { refused: { lang, values: tree, problems: outcome.problems } });
  }
  if (outcome.value.is === 'much') return await page(c, holder, { much: { task, ...outcome.value } });
  return c.redirect(`${at}?is=${outcome.value.is}&task=${encodeURIComponent(task)}`, 303);
}

/** Guests of one meeting have no part in it: the board is for organisations. */
async function memberOf(c: LinkContext): Promise<Holder | undefined> {
  const found = await holderOfTask(c.var.services, tokenOf(c));
  return found?.holder.actor.party === 'member' ? found.holder : undefined;
}

interface Shown {
  /** A claim that was refused, with why. */
  readonly refused?: FormState;
  /** One that waits for a second thought. */
  readonly much?: { readonly task: string } & Extract<Claimed, { is: 'much' }>;
}

async function page(c: LinkContext, holder: Holder, { refused, much }: Shown): Promise<Response> {
  inTheirLanguage(c, holder.lang);
  const { services, lang } = c.var;
  const { network, networkId, organisation, actor } = holder;
  const { shortName, zone } = network.settings;
  const today = localDate(services.now(), zone);
  const [listed, members, wanted] = await Promise.all([
    boardOf(services, networkId, today),
    membersById(services, networkId),
    wordsOf(c, networkId, much?.task ?? c.req.query('task')),
  ]);
  // The list is a moment behind the task.
  const gone = wanted && wanted.owners.length > 0 ? wanted.id : undefined;
  const forums = listed.map((one) => ({ ...one, free: one.free.filter(({ id }) => id !== gone) }));
  const action = `/t/${tokenOf(c)}/board`;
  const name = plain(organisation, lang) || shortName;
  const free = forums.reduce((sum, one) => sum + one.free.length, 0);
  const title = say(lang, texts.title);
  return await show(
    c,
    <LinkPage
      c={c}
      title={title}
      network={plain(network.settings.name, lang) || shortName}
      foot={say(lang, texts.foot, { name })}
    >
      <h1>{title}</h1>
      <p>
        {say(lang, texts.lead, { organisation: name })} <a href="/t/lost">{say(lang, texts.notMe)}</a>
      </p>
      {refused ? <ProblemSummary form={refused} /> : null}
      {refused && free > 0 ? (
        <p>
          <a href="#free">{counted(lang, free, texts.below)}</a>
        </p>
      ) : null}
      {refused || much ? null : <Outcome c={c} what={wanted?.what ?? ''} seat={actor.seat} wanted={wanted} />}
      {much ? (
        <Notice mood="waiting" title={counted(lang, much.others.length, texts.muchTitle)} live>
          <ul>
            {much.others.slice(0, 5).map(({ what, due, status }) => (
              <li>
                <Typed text={what} lang={lang} />,{' '}
                {dueWords({
                  due,
                  standing: status === 'offered' ? 'offered' : 'promised',
                  today,
                  zone,
                  lang,
                  short: true,
                })}
              </li>
            ))}
          </ul>
          <p>{say(lang, texts.muchLead, { what: wanted?.what ?? '' })}</p>
          <form method="post" action={action} class="tap">
            <input type="hidden" name="task" value={much.task} />
            <input type="hidden" name="sure" value="yes" />
            <Button>{say(lang, texts.sure, { name })}</Button>
          </form>
        </Notice>
      ) : null}
      {forums.length === 0 ? <p>{say(lang, texts.nothing)}</p> : null}
      {forums.map((forum, n) => (
        <BoardOfForum
          {...{ lang, zone, today, action, forum, members, organisation, seat: actor.seat }}
          first={n === 0}
          all={c.req.query('all') !== undefined}
        />
      ))}
      <p>
        <a href={`/t/${tokenOf(c)}`}>{say(lang, texts.own)}</a>
      </p>
      {forums.some(({ forum }) => rolesLedBy(forum, actor).length > 0) ? (
        <p>
          <a href={`/t/${tokenOf(c)}/lead`}>{say(lang, texts.ledByMe)}</a>
        </p>
      ) : null}
    </LinkPage>,
    refused ? 422 : 200,
  );
}

interface Wanted {
  readonly id: string;
  readonly what: string;
  /** Seats that have it, and seats that want it. */
  readonly owners: readonly string[];
  readonly asking: readonly string[];
}

/** The task that was wanted, as it is: nobody is thanked for one that went to others. */
async function wordsOf(
  c: LinkContext,
  network: string,
  task: string | undefined,
): Promise<Wanted | undefined> {
  if (task === undefined || !isId(task)) return undefined;
  const { services, lang } = c.var;
  const { state } = await services.repository.load(taskAggregate, network, task);
  if (state.status === 'none' || state.origin.forum === undefined) return undefined;
  return {
    id: task,
    what: plain(state.what, lang),
    owners: state.owners.map(({ seat }) => seat),
    asking: state.claims.map(({ seat }) => seat),
  };
}

/** What came of the tap before. */
function Outcome(props: {
  readonly c: LinkContext;
  readonly what: string;
  readonly seat: string;
  readonly wanted: Wanted | undefined;
}) {
  const { c, what, seat, wanted } = props;
  const { lang } = c.var;
  const is = c.req.query('is');
  const again = is === 'already';
  const text = wanted?.owners.includes(seat)
    ? again
      ? texts.already
      : texts.yours
    : wanted?.asking.includes(seat)
      ? again
        ? texts.alreadyAsked
        : texts.asked
      : undefined;
  if (is === undefined || !text) return null;
  return (
    <Notice mood="done" live>
      <p>{say(lang, text, { what })}</p>
    </Notice>
  );
}

function tokenOf(c: LinkContext): string {
  return c.req.param('token') ?? '';
}
