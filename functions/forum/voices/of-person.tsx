import { fullDate, localDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { PersonPart } from '../../web/context.ts';
import { LinkButton, State, Typed } from '../../web/parts.tsx';
import { forumAggregate } from '../rules/forum.ts';
import { linkToPropose } from '../rules/voices/link.ts';
import { type CallRow, listCalls, listOwnProposals } from '../rules/voices/views.ts';
import { standingMoods } from './standing-moods.ts';
import { ownStandings, voiceTexts as texts } from './texts.ts';

/**
 * On the own page of a member's contact: that sessions are wanted for a forum, until when, and what their organisation has
 * proposed; once the call has closed only where it has proposed something, until the forum's day.
 */
export const partOfPerson: PersonPart = async (c, { zone, ...who }) => {
  if (who.seat === who.person) return null;
  const calls = await listCalls(c.var.services.views, who.network);
  const parts = await Promise.all(calls.map((call) => partOfCall(c, { zone, ...who }, call)));
  return <>{parts}</>;
};

async function partOfCall(
  c: Parameters<PersonPart>[0],
  { zone, network, seat, person, epoch }: Parameters<PersonPart>[1],
  { forum: id, closes }: CallRow,
) {
  const { services, lang } = c.var;
  const today = localDate(services.now(), zone);
  const [{ state: forum }, all] = await Promise.all([
    services.repository.load(forumAggregate, network, id),
    listOwnProposals(services.views, network, id, seat),
  ]);
  const own = all.filter(({ standing }) => standing !== 'withdrawn');
  const isOpen = today <= closes;
  if (forum.status !== 'planned' || forum.date < today || !(isOpen || own.length > 0)) return null;
  const who = { network, seat, person, epoch, forum: id };
  const href = linkToPropose(who, forum.date, { sign: services.signLink, origin: '' });
  const date = fullDate(closes, zone, lang);
  return (
    <section id={`call-${id}`}>
      <h2>{say(lang, texts.title, { forum: plain(forum.name, lang) })}</h2>
      <p>{say(lang, isOpen ? texts.openUntil : texts.partClosed, { date })}</p>
      {own.length === 0 ? null : (
        <ul>
          {own.map(({ title, standing }) => (
            <li>
              <Typed text={title} lang={lang} />
              <br />
              <State mood={standingMoods[standing === 'decided' ? 'proposed' : standing]}>
                {say(lang, ownStandings[standing])}
              </State>
            </li>
          ))}
        </ul>
      )}
      <LinkButton href={href}>{say(lang, own.length === 0 ? texts.partPropose : texts.partOwn)}</LinkButton>
    </section>
  );
}
