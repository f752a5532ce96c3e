import { localDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import type { PersonPart } from '../../web/context.ts';
import { LinkButton, Typed } from '../../web/parts.tsx';
import { inMail } from '../rules/in-mails.ts';
import { linkToTask } from '../sending/link.ts';
import { openTasksOf } from '../sending/promised.ts';
import { dueText } from './task-parts.tsx';
import { promiseTexts as texts } from './texts.ts';

/** On somebody's own page, what they have promised: the next first, and the way to say what became of it. */
export const partOfPerson: PersonPart = async (c, { network, zone, seat, person, epoch }) => {
  const { services, lang } = c.var;
  const open = await openTasksOf(services, network, seat);
  const now = services.now();
  const today = localDate(now, zone);
  const { named } = inMail(open, today);
  const [first] = named;
  if (!first) return null;
  const to = { network, seat, person, epoch, task: first.id };
  const href = linkToTask(to, open, now, { sign: services.signLink, origin: '' });
  return (
    <section id="promises">
      <h2>{say(lang, texts.mine)}</h2>
      <ul>
        {named.map(({ task: { what, due } }) => (
          <li>
            <Typed text={what} lang={lang} />
            <br />
            <span class="muted">{dueText(due, today, zone, lang)}</span>
          </li>
        ))}
      </ul>
      <LinkButton href={href}>{say(lang, texts.openAll)}</LinkButton>
    </section>
  );
};
