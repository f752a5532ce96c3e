import { counted } from '../../i18n/counted.ts';
import { fullDate } from '../../i18n/dates.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Empty } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { forumPath } from '../open-forum.ts';
import { type Attendee, whoCame } from './came.ts';
import type { OpenPlaces } from './open.ts';
import { openedPlaces } from './places-page.tsx';
import { staffTexts as texts } from './staff-texts.ts';

/** `GET …/forums/:forum/certificates`: one sheet for everybody who was there, in both languages, A4 across. */
export async function showCertificates(c: StaffContext): Promise<Response> {
  const open = await openedPlaces(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { lang, services } = c.var;
  const came = await whoCame(services, open, lang);
  const people = came?.people ?? [];
  return await show(
    c,
    <StaffPage
      c={c}
      place="tasks"
      title={say(lang, texts.certificates)}
      lead={people.length > 0 ? counted(lang, people.length, texts.certificatesLead) : undefined}
      back={{ href: forumPath(c, open, '/places'), label: say(lang, texts.back) }}
    >
      {people.length === 0 ? (
        <Empty>
          <p>{say(lang, texts.nobodyCame)}</p>
        </Empty>
      ) : null}
      {people.map((one) => (
        <Certificate open={open} one={one} venue={came?.meeting.details.venue} />
      ))}
    </StaffPage>,
  );
}

function Certificate(props: {
  readonly open: OpenPlaces;
  readonly one: Attendee;
  readonly venue: { readonly en?: string | undefined; readonly km?: string | undefined } | undefined;
}) {
  const { open, one, venue } = props;
  return (
    <article class="certificate" aria-label={one.name} tabindex={0}>
      {(['km', 'en'] as const).map((lang) => (
        <Words open={open} one={one} venue={plain(venue, lang)} lang={lang} />
      ))}
      <div class="signed">
        <p>
          <span lang="km">{say('km', texts.signedBy)}</span> ·{' '}
          <span lang="en">{say('en', texts.signedBy)}</span>
        </p>
        <p>
          <span lang="km">{say('km', texts.stamp)}</span> · <span lang="en">{say('en', texts.stamp)}</span>
        </p>
      </div>
    </article>
  );
}

function Words(props: { open: OpenPlaces; one: Attendee; venue: string; lang: Lang }) {
  const { open, one, venue, lang } = props;
  const { forum, network } = open;
  const { name, shortName, zone } = network.settings;
  const about = { date: fullDate(forum.date, zone, lang), venue };
  return (
    <div lang={lang}>
      <p class="of">{plain(name, lang) || shortName}</p>
      <h2>{say(lang, texts.certificate)}</h2>
      <p>{say(lang, texts.certifies)}</p>
      <p class="name">{one.name}</p>
      {one.organisation ? <p>{one.organisation}</p> : null}
      <p>{say(lang, texts.tookPart, { forum: plain(forum.name, lang) })}</p>
      <p>{venue ? say(lang, texts.onAt, about) : about.date}</p>
    </div>
  );
}
