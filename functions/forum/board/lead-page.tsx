import type { Context } from 'hono';
import { counted } from '../../i18n/counted.ts';
import { localDate, shortDate } from '../../i18n/dates.ts';
import { dueWords } from '../../i18n/due.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { deadLink } from '../../lost-link/dead-link.tsx';
import type { Member } from '../../membership/rules/member.ts';
import { sendKeptFile } from '../../tasks/kept-file.ts';
import { type Holder, holderOfTask } from '../../tasks/promises/open-link.ts';
import { dueStanding } from '../../tasks/rules/due-standing.ts';
import { type Said, type StandingTask, taskAggregate } from '../../tasks/rules/task.ts';
import { byDate, forumTasksList, listTasks } from '../../tasks/rules/views.ts';
import { standingMood } from '../../tasks/standing-mood.ts';
import type { StaffEnv } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { inTheirLanguage } from '../../web/language.ts';
import { LinkPage } from '../../web/link-page.tsx';
import { isId } from '../../web/parse.ts';
import { State, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { roleNames } from '../frame-texts.ts';
import { rolesLedBy } from '../rules/people.ts';
import type { Role } from '../rules/roles.ts';
import type { ForumRow } from '../rules/views.ts';
import { leadTexts as texts } from './lead-texts.ts';
import { forumsPrepared, membersById } from './on-board.ts';

type LinkContext = Context<StaffEnv>;

/** Tasks of a role that one page shows, each read as it is: a role of the template has six. */
const MOST = 40;

interface Led {
  readonly forum: ForumRow;
  readonly role: Role;
  readonly tasks: readonly { readonly id: string; readonly task: StandingTask }[];
  readonly more: number;
}

/** `GET /t/:token/lead`: the tasks of the roles that this person leads, and what was shown for them. */
export async function showLead(c: LinkContext): Promise<Response> {
  const holder = await leadOf(c);
  if (!holder) return await deadLink(c);
  inTheirLanguage(c, holder.lang);
  const { services, lang } = c.var;
  const { network, networkId, name } = holder;
  const { zone, shortName } = network.settings;
  const today = localDate(services.now(), zone);
  const [led, members] = await Promise.all([ledBy(c, holder, today), membersById(services, networkId)]);
  const at = `/t/${tokenOf(c)}`;
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
      {led.length === 0 ? <p>{say(lang, texts.none)}</p> : null}
      {led.map(({ forum, role, tasks, more }) => (
        <section id={`${forum.id}-${role}`}>
          <h2>{say(lang, roleNames[role])}</h2>
          <p class="muted">
            <Typed text={forum.name} lang={lang} />
          </p>
          {tasks.length === 0 ? <p>{say(lang, texts.noTasks)}</p> : null}
          <ul class="plain">
            {tasks.map((one) => (
              <OfRole {...one} {...{ lang, zone, today, members }} at={`${at}/lead`} />
            ))}
          </ul>
          {more > 0 ? <p>{counted(lang, more, texts.more)}</p> : null}
        </section>
      ))}
      <p>
        <a href={`${at}/board`}>{say(lang, texts.board)}</a>
      </p>
    </LinkPage>,
  );
}

/** `GET /t/:token/lead/:task/:file`: what was sent to show how far a task of their role is. */
export async function sendLeadFile(c: LinkContext): Promise<Response> {
  const holder = await leadOf(c);
  if (!holder) return await deadLink(c);
  const { services } = c.var;
  const { networkId, actor, network } = holder;
  const { task = '', file = '' } = c.req.param();
  if (!isId(task)) return await notFound(c);
  const { state } = await services.repository.load(taskAggregate, networkId, task);
  const today = localDate(services.now(), network.settings.zone);
  const forums = await forumsPrepared(services, networkId, today);
  const forum = forums.find(({ id }) => state.status !== 'none' && id === state.origin.forum);
  const leads =
    forum && state.status !== 'none' && rolesLedBy(forum, actor).some((role) => role === state.role);
  const sent = leads ? await sendKeptFile(c, { network: networkId, task, file }) : undefined;
  return sent ?? (await notFound(c));
}

/** Only contacts of members lead something. */
async function leadOf(c: LinkContext): Promise<Holder | undefined> {
  const found = await holderOfTask(c.var.services, tokenOf(c));
  return found?.holder.actor.party === 'member' ? found.holder : undefined;
}

async function ledBy(c: LinkContext, { networkId, actor }: Holder, today: string): Promise<Led[]> {
  const { services } = c.var;
  const forums = await forumsPrepared(services, networkId, today);
  const led = await Promise.all(
    forums.map(async (forum): Promise<Led[]> => {
      const roles = rolesLedBy(forum, actor);
      if (roles.length === 0) return [];
      const rows = (await listTasks(services.views, forumTasksList(networkId, forum.id))).sort(byDate);
      return await Promise.all(
        roles.map(async (role): Promise<Led> => {
          const all = rows.filter((row) => row.role === role);
          const states = await Promise.all(
            all.slice(0, MOST).map(async ({ id }) => {
              const { state } = await services.repository.load(taskAggregate, networkId, id);
              return state.status === 'none' ? [] : [{ id, task: state }];
            }),
          );
          return { forum, role, tasks: states.flat(), more: Math.max(0, all.length - MOST) };
        }),
      );
    }),
  );
  return led.flat();
}

interface OfRoleProps {
  readonly lang: Lang;
  readonly zone: string;
  /** Local date. */
  readonly today: string;
  readonly members: ReadonlyMap<string, Member>;
  /** Address below which files are. */
  readonly at: string;
  readonly id: string;
  readonly task: StandingTask;
}

function OfRole({ lang, zone, today, members, at, id, task }: OfRoleProps) {
  const { what, due, status, owners, evidenceWanted, said } = task;
  const standing = dueStanding(status);
  const isLate = due !== undefined && due < today && standing === 'promised';
  const names = owners.flatMap(({ seat }) => plain(members.get(seat)?.organisation.name, lang) || []);
  const isBack = status === 'open' && said.some(({ about }) => about === 'givenBack');
  const text = isBack ? texts.back : texts[status];
  const shown = said.filter(({ note, link, file }) => note || link || file).slice(-5);
  return (
    <li>
      <b>
        <Typed text={what} lang={lang} />
      </b>
      <br />
      <State mood={isLate || isBack ? 'failed' : standingMood[status]}>
        {isLate ? `${say(lang, texts.late)} · ` : ''}
        {say(lang, text, { names: names.join(', ') || '–' })}
      </State>
      <br />
      <span class="muted">{dueWords({ due, standing, today, zone, lang })}</span>
      {evidenceWanted ? (
        <p class="help">
          {say(lang, texts.evidence)}: <Typed text={evidenceWanted} lang={lang} />
        </p>
      ) : null}
      {shown.length > 0 ? (
        <details>
          <summary>
            <span class="change">{say(lang, texts.said)}</span>
          </summary>
          <ul>
            {shown.map((one) => (
              <SaidLine {...{ lang, zone, one }} at={`${at}/${id}`} />
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}

function SaidLine({ lang, zone, one, at }: { lang: Lang; zone: string; one: Said; at: string }) {
  const { note, link, file } = one;
  return (
    <li>
      {shortDate(one.at, zone, lang)}: {note}{' '}
      {link ? (
        <a href={link} rel="noopener noreferrer">
          {link}
        </a>
      ) : null}{' '}
      {file ? <a href={`${at}/${file}`}>{say(lang, texts.file)}</a> : null}
    </li>
  );
}

function tokenOf(c: LinkContext): string {
  return c.req.param('token') ?? '';
}
