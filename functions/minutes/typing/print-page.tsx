import { dateTimeRange } from '../../i18n/dates.ts';
import { truncate } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { listMembers } from '../../membership/rules/views.ts';
import type { StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { show } from '../../web/show.tsx';
import { FullMinutes } from './full-minutes.tsx';
import { linesWithItems } from './lines-now.ts';
import { openStaffMinutes } from './open-minutes.ts';
import { ownerNames } from './owners.ts';
import { minutesSheet } from './styles.ts';
import { printTexts as texts } from './texts.ts';

const BACK_LENGTH = 28;

/** `GET /n/:network/meetings/:id/full-minutes`: everything that was typed, on paper: in both languages, as typed. */
export async function showFullMinutes(c: StaffContext): Promise<Response> {
  const open = await openStaffMinutes(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { services, lang, networkId } = c.var;
  const { meeting, meetingId, network, minutes } = open;
  const [lines, members] = await Promise.all([
    linesWithItems(services, open),
    listMembers(services.views, networkId),
  ]);
  const names = ownerNames(open, members, lang);
  const title = plain(meeting.details.title, lang);
  const when = dateTimeRange(meeting.startsAt, meeting.endsAt, meeting.zone, lang);
  const { settings } = network;
  return await show(
    c,
    <StaffPage
      c={c}
      title={`${say(lang, texts.title)}: ${title}`}
      lead={[plain(settings.name, lang) || settings.shortName, when, plain(meeting.details.venue, lang)]
        .filter(Boolean)
        .join(' · ')}
      place="meetings"
      back={{ href: `/n/${networkId}/meetings/${meetingId}/minutes`, label: truncate(title, BACK_LENGTH) }}
    >
      <link rel="stylesheet" href={minutesSheet.path} />
      <p class="help no-print">{say(lang, texts.how)}</p>
      {minutes.current ? null : <p class="muted">{say(lang, texts.draft)}</p>}
      <FullMinutes open={open} lines={lines} names={names} lang={lang} unsettled />
    </StaffPage>,
  );
}
