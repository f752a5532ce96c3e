import { counted } from '../../i18n/counted.ts';
import { daysBetween, shortDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import type { Mood } from '../../web/parts.tsx';
import { State, Typed } from '../../web/parts.tsx';
import { roleNames } from '../frame-texts.ts';
import { forumPath } from '../open-forum.ts';
import type { PlanNow } from '../plan-now.ts';
import { numbered } from '../rules/plan/drawn.ts';
import { latenessOf, type Scheduled } from '../rules/plan/schedule.ts';
import { drawingTexts as texts } from './texts.ts';

/** Numbers that one cell names; of more it says that there are more. */
const NAMED = 8;

/**
 * The plan as a table, which says in words all that the drawing shows: what is due when, what is late and what that
 * means. `who`: the owners of a task, in the reader's words.
 */
export function PlanTable(props: {
  readonly c: StaffContext;
  readonly now: PlanNow;
  readonly who: (task: string) => string;
  readonly standing: (task: string) => { readonly mood: Mood; readonly text: string };
}) {
  const { c, now, who, standing } = props;
  const { lang, network } = c.var;
  const { zone } = network.settings;
  const rows = numbered(now.schedule);
  const numbers = new Map(rows.map(({ number, scheduled }) => [scheduled.task.id, number]));
  const named = (ids: readonly string[]) => numbersText(ids, numbers, lang);
  const columns = [
    texts.colTask,
    texts.colRole,
    texts.colWho,
    texts.colDue,
    texts.colState,
    texts.colNeeds,
  ].map((title) => say(lang, title));
  // On a phone each row is a block: browsers of today read it as a table all the same.
  return (
    <table class="plan-table">
      <caption>{say(lang, texts.list)}</caption>
      <thead>
        <tr>
          {columns.map((title) => (
            <th scope="col">{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ number, scheduled }) => {
          const { task } = scheduled;
          const what = <Typed text={task.what} lang={lang} />;
          const cells = [
            say(lang, roleNames[task.role]),
            who(task.id),
            <Due scheduled={scheduled} zone={zone} lang={lang} />,
            <Standing now={now} scheduled={scheduled} lang={lang} named={named} of={standing(task.id)} />,
            named(task.needs),
          ];
          return (
            <tr id={`task-${task.id}`}>
              <th scope="row">
                {digitsFor(lang, number)}.{' '}
                {mayAct(c) ? <a href={forumPath(c, now, `/tasks/${task.id}`)}>{what}</a> : what}
              </th>
              {cells.map((cell, n) =>
                cell === '' ? <td class="none" /> : <td data-title={columns[n + 1]}>{cell}</td>,
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Due({
  scheduled,
  zone,
  lang,
}: {
  readonly scheduled: Scheduled;
  readonly zone: string;
  readonly lang: Lang;
}) {
  const { task, due, isDone } = scheduled;
  return (
    <>
      {shortDate(due, zone, lang)}
      {task.pinned !== undefined && !isDone ? (
        <>
          <br />
          <span class="muted">{say(lang, texts.chosen)}</span>
        </>
      ) : null}
    </>
  );
}

/** The state of a task: of a late one with what that means. */
function Standing(props: {
  readonly now: PlanNow;
  readonly scheduled: Scheduled;
  readonly lang: Lang;
  readonly named: (ids: readonly string[]) => string;
  readonly of: { readonly mood: Mood; readonly text: string };
}) {
  const { now, scheduled, lang, named, of } = props;
  const { task, isLate, tooLateFor } = scheduled;
  const { schedule, today } = now;
  const decides = schedule.atRisk > 0 && schedule.chain.includes(task.id);
  const lines = [
    ...(isLate ? latenessLines(now, scheduled, lang, named) : []),
    ...(decides ? [say(lang, texts.decides)] : []),
    ...(tooLateFor.length > 0 ? [say(lang, texts.tooLateFor, { numbers: named(tooLateFor) })] : []),
  ];
  const late = counted(lang, daysBetween(scheduled.due, today), texts.late);
  return (
    <>
      <State mood={isLate ? 'failed' : of.mood}>{isLate ? `${of.text}, ${late}` : of.text}</State>
      {lines.map((line) => (
        <>
          <br />
          <span class="muted">{line}</span>
        </>
      ))}
    </>
  );
}

function latenessLines(
  { schedule }: PlanNow,
  scheduled: Scheduled,
  lang: Lang,
  named: (ids: readonly string[]) => string,
): string[] {
  const { holdsUp, atRisk } = latenessOf(schedule, schedule.tasks.indexOf(scheduled));
  return [
    ...(holdsUp.length > 0
      ? [counted(lang, holdsUp.length, texts.holdsUp, { numbers: named(holdsUp.map(({ task }) => task.id)) })]
      : []),
    ...(scheduled.slack === undefined
      ? []
      : [atRisk > 0 ? counted(lang, atRisk, texts.atRisk) : say(lang, texts.noRisk)]),
  ];
}

/** Numbers of tasks in the reader's digits, in their order; empty for none. */
export function numbersText(
  ids: readonly string[],
  numbers: ReadonlyMap<string, number>,
  lang: Lang,
): string {
  const all = ids.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
  const first = all
    .slice(0, NAMED)
    .map((one) => digitsFor(lang, one))
    .join(', ');
  return all.length > NAMED ? say(lang, texts.more, { numbers: first }) : first;
}
