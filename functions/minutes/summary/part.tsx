import { publicPhotos } from '../../files/in-public.ts';
import { localDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { listMembers } from '../../membership/rules/views.ts';
import { type AboutMeeting, type MeetingPart, mayAct, type StaffContext } from '../../web/context.ts';
import { Actions, Empty, LinkButton, Section } from '../../web/parts.tsx';
import { freeNow } from '../free-now.ts';
import { issueTexts } from '../issues/texts.ts';
import { Photos } from '../public/photos.tsx';
import { publicTexts } from '../public/texts.ts';
import { publicSummaryOf } from '../rules/public-page.ts';
import { openMinutesOf } from '../typing/open-minutes.ts';
import { Decisions } from './decisions.tsx';
import { NewsSection } from './news.tsx';
import { nextOfSummary, stepsOfSummary } from './next.ts';
import { openSummaryOf } from './open-summary.ts';
import { photoTexts } from './photo-texts.ts';
import { SummaryPreview } from './preview.tsx';
import { publishTexts } from './publish-texts.ts';
import { SummaryText } from './summary-text.tsx';
import { summaryPartTexts as texts } from './texts.ts';

/** The summary of a meeting, as a part of its page. */
export const summaryPart: MeetingPart = {
  path: 'summary-parts',
  name: texts.name,
  next: nextOfSummary,
  afterwards: stepsOfSummary,
  show: async (c, about) => ({ content: await SummaryPart(c, about) }),
};

async function SummaryPart(c: StaffContext, about: AboutMeeting) {
  const { lang, networkId, services } = c.var;
  if (!mayAct(c)) return await Published({ c, id: about.id });
  if (services.now() < about.startsAt) return <Empty>{say(lang, texts.notBegun)}</Empty>;
  const open = await openMinutesOf(c, about.id);
  if (!open) return null;
  const summary = await openSummaryOf(c, open);
  const path = `/n/${networkId}/meetings/${about.id}/summary`;
  return (
    <>
      <p>{say(lang, open.minutes.current ? texts.correctHelp : texts.writeHelp)}</p>
      <Actions>
        <LinkButton href={`${path}/parts`} icon="edit">
          {say(lang, texts.write)}
        </LinkButton>
        <LinkButton href={`${path}/photos`}>{say(lang, photoTexts.choose)}</LinkButton>
        <LinkButton href={`${path}/publish`}>
          {say(lang, open.minutes.current ? publishTexts.correctTitle : publishTexts.open)}
        </LinkButton>
      </Actions>
      <p>
        <a href={`/n/${networkId}/issues`}>{say(lang, issueTexts.title)}</a>
      </p>
      <NewsSection c={c} open={open} organisationOf={summary.organisationOf} />
      <Section id="preview" title={say(lang, texts.preview)}>
        <SummaryPreview c={c} open={open} summary={summary} />
      </Section>
      <Decisions open={open} summary={summary} lang={lang} />
    </>
  );
}

/** The summary as anybody may read it, for those who only watch. */
async function Published({ c, id }: { readonly c: StaffContext; readonly id: string }) {
  const { lang, networkId, services } = c.var;
  const open = await openMinutesOf(c, id);
  const current = open?.minutes.current;
  if (!open || !current) return <Empty>{say(lang, texts.observing)}</Empty>;
  const { minutes, meeting } = open;
  if (minutes.withdrawn) return <Empty>{say(lang, publicTexts.withdrawn)}</Empty>;
  const [listed, photos] = await Promise.all([
    listMembers(services.views, networkId),
    publicPhotos(services.repository, networkId, id, current.published.photos),
  ]);
  const names = new Map([...listed].map((one) => [one.id, one.member.organisation.name]));
  const summary = publicSummaryOf(minutes, {
    organisationOf: (seat) => names.get(seat),
    today: localDate(services.now(), meeting.zone),
    free: await freeNow(services.views, networkId, id, minutes),
  });
  if (!summary) return null;
  return (
    <>
      <Photos network={networkId} photos={photos} lang={lang} />
      <SummaryText summary={summary} zone={meeting.zone} lang={lang} />
    </>
  );
}
