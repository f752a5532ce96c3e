import { type ForumRow, forumRow, forumsList } from '../../forum/rules/views.ts';
import { counted } from '../../i18n/counted.ts';
import { localDate, plusDays, shortDate } from '../../i18n/dates.ts';
import { fill, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { membersOf } from '../../membership/rules/views.ts';
import { readRow } from '../../platform/tomorrow.ts';
import { byDate, openOfForum, type TaskRow } from '../../tasks/rules/views.ts';
import type { StaffContext } from '../../web/context.ts';
import { Section, State } from '../../web/parts.tsx';
import { workflowTexts as texts } from './texts.ts';

/** The latest forums that are looked through, and how long after its day one is still shown. */
const LATEST = 4;
const AFTERWARDS_DAYS = 21;
/** Open tasks of the next forum that are looked at, and late ones that are named: who holds them is read for each. */
const TASKS = 60;
const NAMED = 3;

/** A forum in its workflow; of the next one also what is open in its plan. */
export interface ForumFlow {
  readonly forum: ForumRow;
  readonly plan?: {
    readonly open: number;
    readonly more: boolean;
    readonly late: readonly TaskRow[];
    readonly next?: TaskRow | undefined;
  };
}

/** Forums that are ahead, and those of the last weeks, the next first. */
export async function forumFlows({
  services: { views, now },
  networkId,
  network,
}: StaffContext['var']): Promise<ForumFlow[]> {
  const today = localDate(now(), network.settings.zone);
  const { rows } = await views.list(forumsList(networkId), { limit: LATEST, backwards: true });
  const forums = rows
    .flatMap(({ data }) => readRow('forums', forumRow(), data) ?? [])
    .filter(({ date }) => date >= plusDays(today, -AFTERWARDS_DAYS))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const next = forums.find(({ status, date }) => status === 'planned' && date >= today);
  if (!next) return forums.map((forum) => ({ forum }));
  const { tasks, more } = await openOfForum(views, networkId, next.id, TASKS);
  const dated = tasks.filter(({ due }) => due !== undefined).toSorted(byDate);
  const late = dated.filter(({ due = today }) => due < today);
  const plan = { open: tasks.length, more, late, next: dated.find(({ due = '' }) => due >= today) };
  return forums.map((forum) => (forum === next ? { forum, plan } : { forum }));
}

/** Who holds the tasks that are named, by id of the task. */
async function holdersOf(c: StaffContext, tasks: readonly TaskRow[]): Promise<ReadonlyMap<string, string>> {
  const { lang, services, networkId } = c.var;
  const seats = tasks.flatMap(({ owners }) =>
    owners.flatMap(({ party, seat }) => (party === 'member' ? [seat] : [])),
  );
  const members = await membersOf(services.views, networkId, seats);
  const names = new Map(members.map(({ id, member }) => [id, plain(member.organisation.name, lang)]));
  return new Map(
    tasks.map(({ id, owners }) => {
      const held = owners.map(({ seat }) => names.get(seat) || say(lang, texts.guest));
      return [id, held.length > 0 ? held.join(', ') : say(lang, texts.nobody)];
    }),
  );
}

/** Each forum with what is next, what is late and who holds it; organisations, nobody's name. */
export async function ForumsSection({ c, flows }: { c: StaffContext; flows: readonly ForumFlow[] }) {
  const { lang, networkId, network } = c.var;
  if (flows.length === 0) return null;
  const date = (day: string) => shortDate(day, network.settings.zone, lang);
  const named = flows.flatMap(({ plan }) =>
    plan ? [...plan.late.slice(0, NAMED), ...(plan.next ? [plan.next] : [])] : [],
  );
  const holders = await holdersOf(c, named);
  const words = (task: TaskRow) => ({
    what: plain(task.what, lang),
    date: date(task.due ?? ''),
    who: holders.get(task.id) ?? '',
  });
  return (
    <Section id="forums" title={say(lang, texts.forums)}>
      <ul class="rows">
        {flows.map(({ forum, plan }) => (
          <li>
            <div>
              <a class="what" href={`/n/${networkId}/forums/${forum.id}`}>
                {plain(forum.name, lang)}
              </a>
              <p class="muted">
                {date(forum.date)} ·{' '}
                {forum.status === 'cancelled'
                  ? say(lang, texts.forumCancelled)
                  : plan
                    ? counted(lang, plan.open, texts.forumOpen)
                    : counted(lang, forum.tasks, texts.forumPlanned)}
              </p>
              {plan?.next ? <p>{fill(texts.forumNext[lang], words(plan.next))}</p> : null}
              {plan?.late.slice(0, NAMED).map((task) => (
                <p class="muted small">{fill(texts.lateTask[lang], words(task))}</p>
              ))}
              {plan?.more ? <p class="muted small">{say(lang, texts.forumLateMost)}</p> : null}
            </div>
            {plan && plan.late.length > 0 ? (
              <State mood="failed">{counted(lang, plan.late.length, texts.forumLate)}</State>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
