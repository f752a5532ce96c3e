import { counted } from '../../i18n/counted.ts';
import { localDate } from '../../i18n/dates.ts';
import { dueAside } from '../../i18n/due.ts';
import { say } from '../../i18n/say.ts';
import type { PersonPart } from '../../web/context.ts';
import { LinkButton, Typed } from '../../web/parts.tsx';
import { dueStanding } from '../rules/due-standing.ts';
import { NAMED } from '../rules/in-mails.ts';
import { linkToTask } from '../rules/link.ts';
import { byDate, listTasks, tasksOfList } from '../rules/views.ts';
import { promiseTexts as texts } from './texts.ts';

/** On somebody's own page, what they have promised: the next first, and the way to say what became of it. */
export const partOfPerson: PersonPart = async (c, { network, zone, seat, person, epoch }) => {
  const { services, lang } = c.var;
  const rows = (await listTasks(services.views, tasksOfList(network, seat))).sort(byDate);
  const [first] = rows;
  if (!first) return null;
  const now = services.now();
  const today = localDate(now, zone);
  const href = linkToTask(
    { network, seat, person, epoch, task: first.id },
    rows.map(({ due }) => due),
    now,
    { sign: services.signLink, origin: '' },
  );
  const more = rows.length - NAMED;
  return (
    <section id="promises">
      <h2>{say(lang, texts.mine)}</h2>
      <ul>
        {rows.slice(0, NAMED).map(({ what, due, status }) => (
          <li>
            <Typed text={what} lang={lang} />
            <br />
            <span class="muted">{dueAside({ due, standing: dueStanding(status), today, zone, lang })}</span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{counted(lang, more, texts.more)}</p> : null}
      <LinkButton href={href}>{say(lang, texts.openAll)}</LinkButton>
    </section>
  );
};
