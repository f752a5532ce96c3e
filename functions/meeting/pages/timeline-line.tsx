import { localDate, shortDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import type { KnownMeeting, StaffContext } from './context.ts';
import { lifeTexts as texts } from './life-texts.ts';

interface Dot {
  /** Local date. */
  readonly date: string;
  readonly name: string;
  readonly count?: number | undefined;
}

/** The life of a meeting as one line: past filled, today marked, future hollow. */
export function LifeLine({ c, meeting }: { c: StaffContext; meeting: KnownMeeting }) {
  const { lang, services } = c.var;
  const { zone } = meeting;
  const today = localDate(services.now(), zone);
  const dots = dotsOf(c, meeting).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return (
    <ol class="life" aria-label={say(lang, texts.life)}>
      {dots.map(({ date, name, count }, n) => {
        const last = date === today && dots[n + 1]?.date !== today;
        const phase = last ? 'today' : date <= today ? 'done' : 'ahead';
        return (
          <li class={phase}>
            <span class="name">
              {name}
              {count === undefined ? null : <b> {digitsFor(lang, count)}</b>}
            </span>
            <span class="date">{shortDate(date, zone, lang)}</span>
            <span class={phase === 'today' ? 'mark' : 'hidden'}>{say(lang, texts[phase])}</span>
          </li>
        );
      })}
    </ol>
  );
}

function dotsOf(c: StaffContext, meeting: KnownMeeting): Dot[] {
  const { lang } = c.var;
  const day = (instant: string) => localDate(instant, meeting.zone);
  const { date, answerBy } = meeting.details;
  const cancelled = meeting.status === 'cancelled';
  return [
    { date: day(meeting.draftedAt), name: say(lang, texts.drafted) },
    ...(meeting.status === 'draft'
      ? []
      : [
          {
            date: day(meeting.convenedAt),
            name: say(lang, texts.convened),
            count: meeting.counts.mail + meeting.counts.byHand,
          },
        ]),
    ...(answerBy && !cancelled ? [{ date: answerBy, name: say(lang, texts.answersDue) }] : []),
    ...(date && !cancelled ? [{ date, name: say(lang, texts.meetingDay) }] : []),
    ...(meeting.status === 'cancelled'
      ? [{ date: day(meeting.cancelledAt), name: say(lang, texts.cancelledDay) }]
      : []),
  ];
}
