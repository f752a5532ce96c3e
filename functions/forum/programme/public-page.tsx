import type { Context } from 'hono';
import { fullDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import type { StaffEnv } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { LinkPage } from '../../web/link-page.tsx';
import { isId } from '../../web/parse.ts';
import { Notice, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { forumAggregate } from '../rules/forum.ts';
import { programmeAggregate } from '../rules/programme/programme.ts';
import { publicProgrammePath } from '../rules/programme/public-path.ts';
import { proposalsNamed } from '../rules/voices/views.ts';
import { publicProgrammeTexts as texts } from './public-texts.ts';
import { kindNames } from './texts.ts';

/** Seconds after which the page is asked for again. */
const FRESH = 60;

/**
 * `GET /f/:network/:forum/programme`: the programme as it was last published, for everybody. Speakers are named as
 * they proposed themselves; of moderators and addresses it has nothing.
 */
export async function showPublicProgramme(c: Context<StaffEnv>): Promise<Response> {
  const { network: networkId = '', forum: id = '' } = c.req.param();
  if (![networkId, id].every(isId)) return await notFound(c);
  const { services } = c.var;
  const { repository, views } = services;
  const [{ state: network }, { state: forum }, { state: programme }] = await Promise.all([
    repository.load(networkAggregate, networkId, NETWORK_ID),
    repository.load(forumAggregate, networkId, id),
    repository.load(programmeAggregate, networkId, id),
  ]);
  const { published } = programme;
  if (network.status !== 'founded' || forum.status === 'none' || !published) return await notFound(c);
  const placed = published.slots.flatMap(({ proposal }) => proposal ?? []);
  const rows = await proposalsNamed(views, networkId, id, placed);
  const sessions = new Map(rows.map((row) => [row.id, row]));
  const [first = 'km'] = network.settings.languages;
  if (!c.var.langChosen) c.set('lang', first);
  const { lang } = c.var;
  c.header('Cache-Control', `${c.req.query('lang') === undefined ? 'public' : 'private'}, max-age=${FRESH}`);
  c.header('Vary', 'Accept-Language, Cookie');
  const name = plain(network.settings.name, lang) || network.settings.shortName;
  const title = plain(forum.name, lang);
  const day = fullDate(published.day, network.settings.zone, lang);
  return await show(
    c,
    <LinkPage
      c={c}
      title={say(lang, texts.title, { forum: title })}
      network={name}
      preview={{
        title: say(lang, texts.title, { forum: title }),
        text: day,
        at: `${services.origin}${publicProgrammePath(networkId, id)}`,
      }}
      foot={say(lang, texts.foot, { network: name })}
    >
      <h1>
        <Typed text={forum.name} lang={lang} heading />
      </h1>
      <p class="when">{day}</p>
      {forum.status === 'cancelled' ? (
        <Notice mood="failed" title={say(lang, texts.cancelled)} />
      ) : (
        <ol class="programme">
          {published.slots.map((slot) => {
            const session = sessions.get(slot.proposal ?? '');
            const room = published.rooms.find((one) => one.id === slot.room);
            const speakers = session?.speakers.map((one) =>
              one.organisation ? `${one.name} (${one.organisation})` : one.name,
            );
            return (
              <li>
                <span class="muted">{digitsFor(lang, `${slot.start}–${slot.end}`)}</span>
                <br />
                {session || slot.title ? (
                  <b>
                    <Typed text={session?.title ?? slot.title} lang={lang} />
                  </b>
                ) : (
                  <b>{say(lang, kindNames[slot.kind])}</b>
                )}
                {room || speakers?.length ? (
                  <>
                    <br />
                    <span class="muted">
                      {[...(room ? [plain(room.name, lang)] : []), ...(speakers ?? [])].join(' · ')}
                    </span>
                  </>
                ) : null}
              </li>
            );
          })}
        </ol>
      )}
    </LinkPage>,
  );
}
