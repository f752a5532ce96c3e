import { localDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { type AboutMeeting, type MeetingPart, mayAct, type StaffContext } from '../../web/context.ts';
import { Actions, Empty, LinkButton, Section } from '../../web/parts.tsx';
import { contentOf } from '../rules/content.ts';
import { publicSummaryOf } from '../rules/public-page.ts';
import { openMinutesOf } from '../typing/open-minutes.ts';
import { openSummaryOf } from './open-summary.ts';
import { SummaryText } from './summary-text.tsx';
import { summaryPartTexts as texts } from './texts.ts';

/** The summary of a meeting, as a part of its page. */
export const summaryPart: MeetingPart = {
  path: 'summary-parts',
  name: texts.name,
  // Nobody is reminded of it here: a network that never types minutes shares a text and a link.
  next: async () => undefined,
  show: async (c, about) => ({ content: await SummaryPart(c, about) }),
};

async function SummaryPart(c: StaffContext, about: AboutMeeting) {
  const { lang, networkId, services } = c.var;
  if (!mayAct(c)) return <Empty>{say(lang, texts.observing)}</Empty>;
  if (services.now() < about.startsAt) return <Empty>{say(lang, texts.notBegun)}</Empty>;
  const open = await openMinutesOf(c, about.id);
  if (!open) return null;
  const { sources, organisationOf } = await openSummaryOf(c, open);
  const content = contentOf(sources);
  const now = services.now();
  const published = { ...content, revision: 1, date: about.dateNumber, langs: 'both' as const, mail: true };
  const summary = publicSummaryOf(
    { current: { published, at: now, by: open.by, releaseAt: now }, updates: open.minutes.updates },
    { organisationOf, today: localDate(now, about.zone) },
  );
  return (
    <>
      <p>{say(lang, texts.writeHelp)}</p>
      <Actions>
        <LinkButton href={`/n/${networkId}/meetings/${about.id}/summary/parts`} icon="edit">
          {say(lang, texts.write)}
        </LinkButton>
      </Actions>
      <Section id="preview" title={say(lang, texts.preview)}>
        <p class="help">{say(lang, texts.previewHelp)}</p>
        {content.entries.length === 0 ? <p class="muted">{say(lang, texts.nothing)}</p> : null}
        {summary ? <SummaryText summary={summary} zone={about.zone} lang={lang} /> : null}
      </Section>
    </>
  );
}
