import { localDate } from '../../i18n/dates.ts';
import { dueIfAny } from '../../i18n/due.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { dueStanding } from '../../tasks/rules/due-standing.ts';
import { ownerText } from '../../tasks/rules/owner-text.ts';
import { byDate, type TaskRow } from '../../tasks/rules/views.ts';
import { Section, State, Typed } from '../../web/parts.tsx';
import type { OwnerNames } from './owners.ts';
import { itemTexts as texts } from './texts.ts';

/** What was promised before and what became of it, as the first item of a meeting. */
export function PointsBefore(props: {
  readonly points: readonly TaskRow[];
  readonly names: OwnerNames;
  readonly now: string;
  readonly zone: string;
  readonly lang: Lang;
}) {
  const { points, names, now, zone, lang } = props;
  if (points.length === 0) return null;
  const today = localDate(now, zone);
  return (
    <Section id="before" title={say(lang, texts.before)}>
      <ul class="rows">
        {points.toSorted(byDate).map((task) => (
          <li>
            <p>
              <span class="what">
                <Typed text={task.what} lang={lang} />
              </span>{' '}
              {ownersOf(task, names).join(', ')}
            </p>
            <Standing task={task} today={today} zone={zone} lang={lang} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Standing({ task, today, zone, lang }: { task: TaskRow; today: string; zone: string; lang: Lang }) {
  const { status, due } = task;
  if (status === 'done') return <State mood="done">{say(lang, texts.isDone)}</State>;
  if (status === 'dropped') return <State mood="quiet">{say(lang, texts.isDropped)}</State>;
  const standing = dueStanding(status);
  const words = dueIfAny({ due, standing, today, zone, lang, short: true });
  if (words) {
    const isLate = standing === 'promised' && due !== undefined && due < today;
    return isLate ? <State mood="waiting">{words}</State> : <span class="muted">{words}</span>;
  }
  return status === 'open' ? <span class="muted">{say(lang, texts.isOpen)}</span> : null;
}

function ownersOf({ owners }: TaskRow, names: OwnerNames): string[] {
  return owners.flatMap(({ seat, party, person }) => {
    const organisation = { party, seat };
    return (
      names.nameOf(ownerText({ ...organisation, person })) || names.nameOf(ownerText(organisation)) || []
    );
  });
}
