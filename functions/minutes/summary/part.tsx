import { say } from '../../i18n/say.ts';
import { type AboutMeeting, type MeetingPart, mayAct, type StaffContext } from '../../web/context.ts';
import { Actions, Empty, LinkButton, Section } from '../../web/parts.tsx';
import { openMinutesOf } from '../typing/open-minutes.ts';
import { NewsSection } from './news.tsx';
import { openSummaryOf } from './open-summary.ts';
import { photoTexts } from './photo-texts.ts';
import { SummaryPreview } from './preview.tsx';
import { publishTexts } from './publish-texts.ts';
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
  const summary = await openSummaryOf(c, open);
  const path = `/n/${networkId}/meetings/${about.id}/summary`;
  return (
    <>
      <p>{say(lang, texts.writeHelp)}</p>
      <Actions>
        <LinkButton href={`${path}/parts`} icon="edit">
          {say(lang, texts.write)}
        </LinkButton>
        <LinkButton href={`${path}/photos`}>{say(lang, photoTexts.choose)}</LinkButton>
        <LinkButton href={`${path}/publish`}>{say(lang, publishTexts.open)}</LinkButton>
      </Actions>
      <NewsSection c={c} open={open} organisationOf={summary.organisationOf} />
      <Section id="preview" title={say(lang, texts.preview)}>
        <SummaryPreview c={c} open={open} summary={summary} />
      </Section>
    </>
  );
}
