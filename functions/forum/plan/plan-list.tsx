import { fullDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { Empty, Section, Typed } from '../../web/parts.tsx';
import { roleNames } from '../frame-texts.ts';
import { forumPath } from '../open-forum.ts';
import type { PlanNow } from '../plan-now.ts';
import { roles } from '../rules/roles.ts';
import { planTexts as texts } from './texts.ts';

/** The tasks of a plan, by role, each with its date and the way to change it. */
export function PlanList({ c, now }: { readonly c: StaffContext; readonly now: PlanNow }) {
  const { lang, network } = c.var;
  const { tasks } = now.schedule;
  if (tasks.length === 0) {
    return (
      <Empty>
        <p>{say(lang, texts.noTasks)}</p>
      </Empty>
    );
  }
  const links = mayAct(c) && now.forum.status === 'planned';
  return (
    <>
      {roles.map((role) => {
        const own = tasks.filter(({ task }) => task.role === role);
        return own.length === 0 ? null : (
          <Section id={role} title={say(lang, roleNames[role])}>
            <ul class="rows">
              {own.map(({ task, due }) => {
                const mark =
                  task.pinned !== undefined
                    ? texts.pinned
                    : now.rows.get(task.id)?.ownDate
                      ? texts.ownDate
                      : undefined;
                return (
                  <li>
                    {links ? (
                      <a href={forumPath(c, now, `/tasks/${task.id}`)}>
                        <Typed text={task.what} lang={lang} />
                      </a>
                    ) : (
                      <Typed text={task.what} lang={lang} />
                    )}
                    <span>
                      {fullDate(due, network.settings.zone, lang)}
                      {mark ? ` · ${say(lang, mark)}` : null}
                    </span>
                  </li>
                );
              })}
            </ul>
          </Section>
        );
      })}
    </>
  );
}
