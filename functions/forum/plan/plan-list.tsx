import { counted } from '../../i18n/counted.ts';
import { daysBetween, fullDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import type { Names } from '../../tasks/staff/names.ts';
import { ownersText, standingText } from '../../tasks/staff/rows.tsx';
import { standingMood } from '../../tasks/standing-mood.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { Empty, Section, State, Typed } from '../../web/parts.tsx';
import { drawingTexts } from '../drawing/texts.ts';
import { roleNames } from '../frame-texts.ts';
import { forumPath } from '../open-forum.ts';
import type { PlanNow } from '../plan-now.ts';
import type { Scheduled } from '../rules/plan/schedule.ts';
import { roles } from '../rules/roles.ts';
import { planTexts as texts } from './texts.ts';

interface Props {
  readonly c: StaffContext;
  readonly now: PlanNow;
  /** Of those who have its tasks. */
  readonly names: Names;
}

/** The tasks of a plan, by role: who has each, until when, how far it is, and the way to change it. */
export function PlanList({ c, now, names }: Props) {
  const { lang } = c.var;
  const { tasks } = now.schedule;
  if (tasks.length === 0) {
    return (
      <Empty>
        <p>{say(lang, texts.noTasks)}</p>
      </Empty>
    );
  }
  return (
    <>
      {roles.map((role) => {
        const own = tasks.filter(({ task }) => task.role === role);
        return own.length === 0 ? null : (
          <Section id={role} title={say(lang, roleNames[role])}>
            <ul class="rows">
              {own.map((scheduled) => (
                <Row {...{ c, now, names, scheduled }} />
              ))}
            </ul>
          </Section>
        );
      })}
    </>
  );
}

function Row({ c, now, names, scheduled }: Props & { readonly scheduled: Scheduled }) {
  const { lang, network } = c.var;
  const { task, due, isLate } = scheduled;
  const row = now.rows.get(task.id);
  const mark = task.pinned !== undefined ? texts.pinned : row?.ownDate ? texts.ownDate : undefined;
  const status = row?.status ?? 'open';
  const late = counted(lang, daysBetween(due, now.today), drawingTexts.late);
  const facts = [
    ...(status === 'open' ? [] : [ownersText(row?.owners ?? [], names, lang)]),
    fullDate(due, network.settings.zone, lang),
    ...(mark ? [say(lang, mark)] : []),
  ];
  const standing = standingText(status, lang);
  return (
    <li>
      <div>
        {mayAct(c) && now.forum.status === 'planned' ? (
          <a href={forumPath(c, now, `/tasks/${task.id}`)}>
            <Typed text={task.what} lang={lang} />
          </a>
        ) : (
          <Typed text={task.what} lang={lang} />
        )}
        <p class="muted">{facts.join(' · ')}</p>
      </div>
      <State mood={isLate ? 'failed' : standingMood[status]}>
        {isLate ? `${standing}, ${late}` : standing}
      </State>
    </li>
  );
}
