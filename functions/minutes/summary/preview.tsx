import { publicPhotos } from '../../files/in-public.ts';
import { localDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { freeNow } from '../free-now.ts';
import { Photos } from '../public/photos.tsx';
import { contentOf } from '../rules/content.ts';
import { publicSummaryOf } from '../rules/public-page.ts';
import type { OpenMinutes } from '../typing/open-minutes.ts';
import type { OpenSummary } from './open-summary.ts';
import { SummaryText } from './summary-text.tsx';
import { summaryPartTexts as texts } from './texts.ts';

/** The summary as it would be read if it were published now. */
export async function SummaryPreview(props: { c: StaffContext; open: OpenMinutes; summary: OpenSummary }) {
  const { c, open, summary } = props;
  const { lang, services } = c.var;
  const { meeting, minutes, by } = open;
  const content = contentOf(summary.sources);
  const now = services.now();
  const published = { ...content, revision: 1, date: meeting.dateNumber, mail: true };
  // What a correction leaves without owners may have been taken since; what is new in it was not.
  const before = new Set(minutes.current?.published.entries.map(({ id }) => id));
  const added = content.entries.flatMap(({ id }) => (before.has(id) ? [] : [id]));
  const free = new Set([
    ...(await freeNow(services.views, open.networkId, open.meetingId, minutes)),
    ...added,
  ]);
  const read = publicSummaryOf(
    { current: { published, at: now, by, releaseAt: now }, updates: minutes.updates },
    { organisationOf: summary.organisationOf, today: localDate(now, meeting.zone), free },
  );
  const photos = await publicPhotos(services.repository, open.networkId, open.meetingId, minutes.photos);
  return (
    <>
      <p class="help">{say(lang, texts.previewHelp)}</p>
      {content.entries.length === 0 ? <p class="muted">{say(lang, texts.nothing)}</p> : null}
      <Photos network={open.networkId} photos={photos} lang={lang} />
      {read ? <SummaryText summary={read} zone={meeting.zone} lang={lang} /> : null}
    </>
  );
}
