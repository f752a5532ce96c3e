import { counted } from '../../i18n/counted.ts';
import { localDate } from '../../i18n/dates.ts';
import { dueAside } from '../../i18n/due.ts';
import { type Bilingual, type Lang, say } from '../../i18n/say.ts';
import { Typed } from '../../web/parts.tsx';
import { FreeOfForums, FreeTasks } from '../free-tasks.tsx';
import { dueStanding } from '../rules/due-standing.ts';
import type { StandingTask } from '../rules/task.ts';
import type { TaskRow } from '../rules/views.ts';
import { promiseTexts as texts } from './texts.ts';

interface Others {
  readonly lang: Lang;
  readonly zone: string;
  readonly now: string;
  /** Address of the page; each leads to itself there. */
  readonly action: string;
  readonly others: readonly TaskRow[];
  readonly free: readonly TaskRow[];
  readonly ofForums: readonly TaskRow[];
  /** Address of the board of a forum's tasks, where there is one. */
  readonly board: string | undefined;
  /** Absent for a guest. */
  readonly organisation: Bilingual | undefined;
  /** Also those that a small page leaves out. */
  readonly all: boolean;
}

/** So many of them make a page that a slow line brings at once. */
const MOST_SHOWN = 30;

/** What else is promised, and what nobody has yet; each leads to where something can be said of it. */
export function OtherTasks(props: Others) {
  const { lang, zone, now, action, others, free, ofForums, board, organisation, all } = props;
  const today = localDate(now, zone);
  const row = (id: string, { what, due, status }: Pick<StandingTask, 'what' | 'due' | 'status'>) => (
    <li>
      <a href={`${action}?task=${id}`}>
        <Typed text={what} lang={lang} />
      </a>
      <br />
      <span class="muted">{dueAside({ due, standing: dueStanding(status), today, zone, lang })}</span>
    </li>
  );
  return (
    <>
      {others.length > 0 ? (
        <section id="others">
          <h2>{say(lang, texts.others)}</h2>
          <ul>{others.slice(0, all ? undefined : MOST_SHOWN).map((one) => row(one.id, one))}</ul>
          {all || others.length <= MOST_SHOWN ? null : (
            <p>
              <a href={`${action}?all#others`}>{counted(lang, others.length - MOST_SHOWN, texts.more)}</a>
            </p>
          )}
        </section>
      ) : null}
      <FreeTasks lang={lang} zone={zone} now={now} action={action} free={free} organisation={organisation} />
      <FreeOfForums {...{ lang, zone, now, action, board, organisation }} free={ofForums} />
    </>
  );
}
