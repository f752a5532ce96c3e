import { localDate } from '../../i18n/dates.ts';
import { truncate } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { telegramLink } from '../../meeting/hand-over/share-links.ts';
import { isForAnybody, publicPageUrl } from '../../meeting/rules/visibility.ts';
import type { StaffContext } from '../../web/context.ts';
import { CopyBox } from '../../web/copy-box.tsx';
import { copyScript } from '../../web/copy-script.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Empty, LinkButton, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { type Copied, type CopyPlace, copyText, places } from '../rules/copy-text.ts';
import { publicSummaryOf } from '../rules/public-page.ts';
import { openStaffMinutes } from '../typing/open-minutes.ts';
import { copyPageTexts as texts } from './copy-page-texts.ts';

const BACK_LENGTH = 28;

/** Facebook reads a page again only where somebody asks it to: it remembers what it read for weeks. */
const FACEBOOK_DEBUGGER = 'https://developers.facebook.com/tools/debug/?q=';

/** `GET /n/:network/meetings/:id/summary/copy`: the summary that is published, as texts to post. */
export async function showCopy(c: StaffContext): Promise<Response> {
  const open = await openStaffMinutes(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { lang, networkId, network, services } = c.var;
  const { meeting, meetingId, minutes } = open;
  const title = plain(meeting.details.title, lang);
  const summary = minutes.withdrawn
    ? undefined
    : publicSummaryOf(minutes, {
        organisationOf: () => undefined,
        today: localDate(services.now(), meeting.zone),
      });
  const url = publicPageUrl(services.origin, networkId, meetingId);
  const copied = summary && {
    summary,
    network: network.settings.name,
    startsAt: meeting.startsAt,
    zone: meeting.zone,
    venue: meeting.details.venue,
    url,
  };
  const isReady = copied !== undefined && isForAnybody(meeting);
  return await show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={isReady ? say(lang, texts.lead) : title}
      place="meetings"
      back={{
        href: `/n/${networkId}/meetings/${meetingId}/summary/publish`,
        label: truncate(title, BACK_LENGTH),
      }}
    >
      {isReady ? (
        <>
          {places.map((place) => (
            <Place place={place} copied={copied} lang={lang} languages={network.settings.languages} />
          ))}
          <p>
            {say(lang, texts.debuggerHelp)}{' '}
            <a href={`${FACEBOOK_DEBUGGER}${encodeURIComponent(url)}`} rel="noreferrer">
              {say(lang, texts.debugger)}
            </a>
          </p>
          <script src={copyScript.path} defer></script>
        </>
      ) : (
        <Empty>{say(lang, copied ? texts.forMembers : texts.notPublished)}</Empty>
      )}
    </StaffPage>,
  );
}

function Place(props: { place: CopyPlace; copied: Copied; lang: Lang; languages: readonly Lang[] }) {
  const { place, copied, lang, languages } = props;
  return (
    <Section id={place} title={say(lang, texts[place])}>
      {languages.map((of) => {
        const text = copyText(copied, place, of);
        const name = say(lang, of === 'km' ? texts.inKhmer : texts.inEnglish);
        return (
          <>
            <h3>{name}</h3>
            <CopyBox
              id={`${place}.${of}`}
              label={`${say(lang, texts[place])}, ${name}`}
              text={text}
              textLang={of}
              lang={lang}
            >
              {place === 'telegram' ? (
                <LinkButton href={telegramLink(`${copied.url}?lang=${of}`, withoutLink(text))} icon="hand">
                  {say(lang, texts.openTelegram)}
                </LinkButton>
              ) : null}
            </CopyBox>
          </>
        );
      })}
    </Section>
  );
}

/** Telegram puts the link before the text by itself. */
function withoutLink(text: string): string {
  return text.split('\n').slice(0, -1).join('\n');
}
