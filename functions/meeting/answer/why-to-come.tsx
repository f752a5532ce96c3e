import { type Lang, say } from '../../i18n/say.ts';
import { shown } from '../../i18n/typed-text.ts';
import { Typed } from '../../web/parts.tsx';
import { agendaAside } from '../messages/frame/detail-blocks.ts';
import { mailTexts as texts } from '../messages/frame/texts.ts';
import { GettingThere } from './meeting-facts.tsx';
import type { OpenSeat } from './open-link.ts';

/**
 * What the meeting is for and what will be talked about, where it is, who gives the room and what to bring: people who
 * were handed only a link see nothing else of the invitation.
 */
export function WhyToCome({ meeting, lang }: { readonly meeting: OpenSeat['meeting']; readonly lang: Lang }) {
  const { objectives, agenda = [], address, mapUrl, host, note } = meeting.details;
  const aims = objectives.filter((one) => shown(one, lang));
  const items = agenda.filter(({ title }) => shown(title, lang));
  return (
    <section class="why">
      {aims.length > 0 ? (
        <>
          <h2>{say(lang, texts.objectives)}</h2>
          <ul>
            {aims.map((one) => (
              <li>
                <Typed text={one} lang={lang} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {items.length > 0 ? (
        <>
          <h2>{say(lang, texts.agenda)}</h2>
          <ol>
            {items.map((item) => (
              <li>
                <Typed text={item.title} lang={lang} />
                <br />
                <small class="muted">{agendaAside(item, lang)}</small>
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {address || mapUrl ? (
        <>
          <h2>{say(lang, texts.where)}</h2>
          <GettingThere meeting={meeting} lang={lang} />
        </>
      ) : null}
      {host ? (
        <>
          <h2>{say(lang, texts.host)}</h2>
          <p>{host}</p>
        </>
      ) : null}
      {shown(note, lang) ? (
        <>
          <h2>{say(lang, texts.note)}</h2>
          <p>
            <Typed text={note} lang={lang} />
          </p>
        </>
      ) : null}
    </section>
  );
}
