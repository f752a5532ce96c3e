import { counted } from '../../i18n/counted.ts';
import { fullDate } from '../../i18n/dates.ts';
import type { StaffContext } from '../../web/context.ts';
import { Notice } from '../../web/parts.tsx';
import type { OpenMeeting } from '../page/context.ts';
import { keepersOf } from './keepers.ts';
import type { PreviewAudience } from './preview-audience.ts';
import { saveDateTexts as texts } from './save-date-texts.ts';

/** Before anybody is invited: who keeps a day free that is not the meeting's now, and who keeps one in vain. */
export async function KeptNotice(props: {
  readonly c: StaffContext;
  readonly open: OpenMeeting;
  readonly audience: Pick<PreviewAudience, 'invited' | 'named'>;
}) {
  const { c, open, audience } = props;
  const { lang } = c.var;
  const { meeting } = open;
  if (meeting.status !== 'draft' || !meeting.savedDates) return null;
  const { zone, details } = meeting;
  const invited = new Set(
    audience.invited.flatMap(({ person, seats = [] }) => [person, ...seats.map((one) => one.person)]),
  );
  const keepers = [...(await keepersOf(c, meeting)).values()];
  const moved = keepers.filter(({ invitee, date }) => invited.has(invitee.person) && date !== details.date);
  const free = keepers.filter(({ invitee }) => !invited.has(invitee.person));
  if (moved.length + free.length === 0) return null;
  const dated = (date: string) => fullDate(date, zone, lang);
  const named = free.flatMap(({ invitee: { seat, person } }) => {
    const { organisation, name } = audience.named(seat, person);
    return organisation || name || [];
  });
  return (
    <Notice mood="waiting">
      {[...Map.groupBy(moved, ({ date }) => date)].map(([date, people]) => (
        <p>
          {counted(lang, people.length, texts.keepAnother, {
            date: dated(date),
            instead: dated(details.date ?? date),
          })}
        </p>
      ))}
      {[...Map.groupBy(free, ({ date }) => date)].map(([date, people]) => (
        <p>{counted(lang, people.length, texts.keepInVain, { date: dated(date) })}</p>
      ))}
      {named.length > 0 ? <p>{named.join(', ')}</p> : null}
    </Notice>
  );
}
