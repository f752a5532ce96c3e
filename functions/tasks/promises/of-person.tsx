import { counted } from '../../i18n/counted.ts';
import { localDate } from '../../i18n/dates.ts';
import { dueAside } from '../../i18n/due.ts';
import { say } from '../../i18n/say.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import type { PersonPart } from '../../web/context.ts';
import { LinkButton, Typed } from '../../web/parts.tsx';
import { FreeOfForums, FreeTasks } from '../free-tasks.tsx';
import { dueStanding } from '../rules/due-standing.ts';
import { NAMED } from '../rules/in-mails.ts';
import { linkToTask, NO_TASK } from '../rules/link.ts';
import {
  byDate,
  freeAmong,
  freeOfForums,
  listTasks,
  NO_FORUM,
  openTasksList,
  tasksOfList,
} from '../rules/views.ts';
import { MOST_OF_FORUMS } from './open-link.ts';
import { promiseTexts as texts } from './texts.ts';

/**
 * On somebody's own page, what they have promised: the next first, and the way to say what became of it; then what nobody
 * has yet and their organisation may take.
 */
export const partOfPerson: PersonPart = async (c, { network, zone, seat, person, epoch }) => {
  const { services, lang } = c.var;
  const isMember = seat !== person;
  const [own, all, forums] = await Promise.all([
    listTasks(services.views, tasksOfList(network, seat)),
    isMember ? listTasks(services.views, openTasksList(network), NO_FORUM) : [],
    isMember ? freeOfForums(services.views, network, MOST_OF_FORUMS) : { free: [], isPrepared: false },
  ]);
  const rows = own.sort(byDate);
  const free = freeAmong(all).slice(0, NAMED);
  const ofForums = forums.free;
  const [first = free[0] ?? ofForums[0]] = rows;
  if (!first && !forums.isPrepared) return null;
  const now = services.now();
  const today = localDate(now, zone);
  const href = linkToTask(
    { network, seat, person, epoch, task: first?.id ?? NO_TASK },
    [...rows, ...free, ...ofForums].map(({ due }) => due),
    now,
    { sign: services.signLink, origin: '' },
  );
  const more = rows.length - NAMED;
  const organisation =
    free.length + ofForums.length > 0
      ? (await services.repository.load(memberAggregate, network, seat)).state.organisation.name
      : undefined;
  return (
    <>
      {rows.length === 0 ? null : (
        <section id="promises">
          <h2>{say(lang, texts.mine)}</h2>
          <ul>
            {rows.slice(0, NAMED).map(({ what, due, status }) => (
              <li>
                <Typed text={what} lang={lang} />
                <br />
                <span class="muted">
                  {dueAside({ due, standing: dueStanding(status), today, zone, lang })}
                </span>
              </li>
            ))}
          </ul>
          {more > 0 ? <p>{counted(lang, more, texts.more)}</p> : null}
          <LinkButton href={href}>{say(lang, texts.openAll)}</LinkButton>
        </section>
      )}
      <FreeTasks lang={lang} zone={zone} now={now} action={href} free={free} organisation={organisation} />
      <FreeOfForums
        {...{ lang, zone, now, organisation }}
        action={href}
        free={ofForums}
        board={forums.isPrepared ? `${href}/board` : undefined}
      />
    </>
  );
};
