import { fullDate } from '../../i18n/dates.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { QrCode } from '../../web/qr-code.tsx';
import { show } from '../../web/show.tsx';
import { forumPath } from '../open-forum.ts';
import type { OpenPlaces } from './open.ts';
import { openedPlaces } from './places-page.tsx';
import { staffTexts as texts } from './staff-texts.ts';

/** `GET …/forums/:forum/poster`: one sheet to hang up, with the code that opens the public form. */
export async function showPoster(c: StaffContext): Promise<Response> {
  const open = await openedPlaces(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { lang, services } = c.var;
  const link = `${services.origin}/f/${open.networkId}/${open.id}`;
  return await show(
    c,
    <StaffPage
      c={c}
      place="tasks"
      title={say(lang, texts.poster)}
      back={{ href: forumPath(c, open, '/places'), label: say(lang, texts.back) }}
    >
      <article class="poster">
        {(['km', 'en'] as const).map((one) => (
          <Words open={open} lang={one} />
        ))}
        <QrCode link={link} label={say(lang, texts.posterCode)} />
        <p class="address">{link}</p>
      </article>
    </StaffPage>,
  );
}

function Words({ open, lang }: { open: OpenPlaces; lang: Lang }) {
  const { forum, network, places } = open;
  const { zone, name, shortName } = network.settings;
  return (
    <div lang={lang}>
      <p>{plain(name, lang) || shortName}</p>
      <h2>{plain(forum.name, lang)}</h2>
      <p>
        <b>{fullDate(forum.date, zone, lang)}</b>
      </p>
      <p>{say(lang, texts.posterScan)}</p>
      {places.settings ? (
        <p>{say(lang, texts.posterUntil, { date: fullDate(places.settings.closes, zone, lang) })}</p>
      ) : null}
    </div>
  );
}
