import { counted } from '../../i18n/counted.ts';
import { fullDate, localDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Bilingual, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { membersOf } from '../../membership/rules/views.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { Empty, LinkButton, Notice, Section, State, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { ForumFrame } from '../forum-frame.tsx';
import { forumPath, openForum } from '../open-forum.ts';
import { callAggregate, isOpen } from '../rules/voices/call.ts';
import type { Standing } from '../rules/voices/standing.ts';
import { listProposals, type ProposalRow } from '../rules/voices/views.ts';
import { arrivals } from './arrivals.ts';
import { staffStandings, staffVoiceTexts as texts } from './staff-texts.ts';
import { standingMoods } from './standing-moods.ts';
import { languageNames } from './texts.ts';

/** The list in the order in which somebody has to do something. */
const groups: readonly {
  readonly id: string;
  readonly title: (typeof texts)['toRead' | 'toTell' | 'waiting' | 'maybes' | 'others'];
  readonly of: readonly Standing[];
}[] = [
  { id: 'decide', title: texts.toRead, of: ['proposed'] },
  { id: 'tell', title: texts.toTell, of: ['decided'] },
  { id: 'accepted', title: texts.waiting, of: ['asked', 'confirmed'] },
  { id: 'maybe', title: texts.maybes, of: ['maybe'] },
  { id: 'others', title: texts.others, of: ['declined', 'withdrawn', 'calledOff'] },
];

/** `GET …/voices`: what was proposed, and how far each is. */
export async function showVoices(c: StaffContext): Promise<Response> {
  const open = await openForum(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { lang, services, networkId, network } = c.var;
  const [{ state: call }, all] = await Promise.all([
    services.repository.load(callAggregate, networkId, open.id),
    listProposals(services.views, networkId, open.id),
  ]);
  const rows = all.filter(({ standing }) => standing !== 'unconfirmed');
  const names = await senders(c, rows);
  const arrived = await arrivals(services.views, networkId, rows);
  const untold = rows.filter(({ standing }) => standing === 'decided').length;
  const today = localDate(services.now(), network.settings.zone);
  const date = call.status === 'called' ? fullDate(call.closes, network.settings.zone, lang) : '';
  const isMissing = call.status === 'none';
  return await show(
    c,
    <ForumFrame
      c={c}
      open={open}
      here="/voices"
      standing={[
        counted(lang, rows.length, texts.proposals),
        untold > 0 ? counted(lang, untold, texts.decidedNotTold) : '',
      ]
        .filter(Boolean)
        .join(' · ')}
      action={
        mayAct(c) && open.forum.status === 'planned' ? (
          <>
            {untold > 0 ? (
              <LinkButton href={forumPath(c, open, '/voices/tell')} weight="main">
                {say(lang, texts.tell)}
              </LinkButton>
            ) : null}
            <LinkButton href={forumPath(c, open, '/voices/call')} {...(isMissing ? { weight: 'main' } : {})}>
              {say(lang, isMissing ? texts.openCall : texts.changeCall)}
            </LinkButton>
          </>
        ) : undefined
      }
    >
      {c.req.query('told') === undefined ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.wasTold)}</p>
        </Notice>
      )}
      {arrived.told > 0 ? (
        <p>
          {say(lang, texts.toldLine, {
            told: digitsFor(lang, arrived.told),
            delivered: digitsFor(lang, arrived.delivered),
          })}{' '}
          <a href={forumPath(c, open, '/voices/hand')}>{say(lang, texts.hand)}</a>
        </p>
      ) : null}
      {isMissing ? (
        <Empty>
          <p>{say(lang, texts.noCall)}</p>
        </Empty>
      ) : (
        <p>{say(lang, isOpen(call, today) ? texts.callOpen : texts.callClosed, { date })}</p>
      )}
      {!isMissing && rows.length === 0 ? (
        <Empty>
          <p>{say(lang, texts.empty)}</p>
        </Empty>
      ) : null}
      {rows.length < all.length ? (
        <p class="muted">{counted(lang, all.length - rows.length, texts.unconfirmed)}</p>
      ) : null}
      {groups.map(({ id, title, of }) => {
        const listed = rows.filter(({ standing }) => of.includes(standing));
        return listed.length === 0 ? null : (
          <Section id={id} title={say(lang, title)}>
            <ul class="rows">
              {listed.map((row) => (
                <li>
                  <span>
                    <a href={forumPath(c, open, `/voices/${row.id}`)}>
                      <Typed text={row.title} lang={lang} />
                    </a>
                  </span>
                  <span class="muted">
                    {say(lang, texts.facts, {
                      n: digitsFor(lang, row.minutes),
                      language: say(lang, languageNames[row.language]),
                      from: plain(names.get(row.seat), lang) || row.from || '',
                    })}
                  </span>
                  <State mood={standingMoods[row.standing]}>{say(lang, staffStandings[row.standing])}</State>
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </ForumFrame>,
  );
}

/** What the organisations that proposed are called, by seat. */
async function senders(
  c: StaffContext,
  rows: readonly ProposalRow[],
): Promise<ReadonlyMap<string, Bilingual>> {
  const { services, networkId } = c.var;
  const seats = rows.filter(({ way }) => way === 'member').map(({ seat }) => seat);
  const members = await membersOf(services.views, networkId, seats);
  return new Map(members.map(({ id, member }) => [id, member.organisation.name]));
}
