import type { Child } from 'hono/jsx';
import { counted } from '../../i18n/counted.ts';
import { dateTimeRange } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { MeetingPart, StaffContext } from '../../web/context.ts';
import { StaffPage } from '../../web/layout.tsx';
import { SavedDateNotice } from '../draft/save-date.tsx';
import { aboveMeeting, meetingPath, type OpenMeeting, titleOf } from '../page/context.ts';
import { LifeLine } from '../timeline-page/line.tsx';
import { nextSentence } from '../timeline-page/message-words.ts';
import { timelineTexts } from '../timeline-page/texts.ts';
import { lifeTexts as texts } from './life-texts.ts';
import { MailStandstill } from './mail-standstill.tsx';
import type { LifeTab, MeetingNow } from './meeting-now.ts';
import { nextSteps } from './next-step.tsx';
import { isFresh, Standing, ToldNotice } from './notices.tsx';
import { ifConvened, type PeopleOfMeeting } from './people-of.ts';
import { Counts, hasBegun } from './people-section.tsx';
import { SharedSummaryNotice } from './share-summary.tsx';

/** One page for the whole life of a meeting: how it is and what comes next, its parts, and its line beside them. */
export function LifeFrame(props: { c: StaffContext; now: MeetingNow; here: LifeTab; children: Child }) {
  const { c, now, here, children } = props;
  const { open, of, messages, pace, parts } = now;
  const { lang } = c.var;
  const { meeting } = open;
  const convened = ifConvened(open);
  const isOwn = typeof here === 'string';
  return (
    <StaffPage
      c={c}
      title={titleOf(c, meeting.details)}
      lead={leadOf(c, open, of)}
      figures={
        of && isOwn && convened?.meeting.released && !hasBegun(c, meeting) ? (
          <Counts of={of} lang={lang} />
        ) : undefined
      }
      action={nextSteps(c, now)}
      place="meetings"
      back={aboveMeeting(c, meeting)}
    >
      <MailStandstill c={c} meeting={meeting} of={of} pace={pace} />
      <Standing c={c} open={open} of={of} messages={messages} />
      {convened ? <ToldNotice c={c} open={convened} /> : null}
      {convened ? <SharedSummaryNotice c={c} open={convened} messages={messages} /> : null}
      <SavedDateNotice c={c} open={open} />
      {convened ? <Tabs c={c} id={open.id} here={here} parts={parts} /> : null}
      <div class="columns">
        <div>{children}</div>
        <div class="aside">
          <LifeLine c={c} meeting={meeting} messages={messages?.list} />
          <p class="next">
            {messages && meeting.status === 'convened' && !isFresh(c, meeting)
              ? `${nextSentence(c, messages.next, meeting.zone, messages)} `
              : null}
            <a href={meetingPath(c, open.id, '/timeline')}>{say(lang, timelineTexts.whole)}</a>
          </p>
        </div>
      </div>
    </StaffPage>
  );
}

/** In the order of life; a draft has a plan only. */
function Tabs(props: { c: StaffContext; id: string; here: LifeTab; parts: readonly MeetingPart[] }) {
  const { c, id, here, parts } = props;
  const { lang } = c.var;
  const own = (['plan', 'people', 'mails'] as const).map((path) => ({ path, name: texts[path] }));
  const isHere = (path: string) => (typeof here === 'string' ? here : here.path) === path;
  return (
    <nav class="tabs" aria-label={say(lang, texts.partsOf)}>
      {[...own, ...parts].map(({ path, name }) => (
        <a href={meetingPath(c, id, `/${path}`)} {...(isHere(path) ? { 'aria-current': 'page' } : {})}>
          {name[lang]}
        </a>
      ))}
    </nav>
  );
}

function leadOf(c: StaffContext, { meeting }: OpenMeeting, of: PeopleOfMeeting | undefined): string {
  const { lang } = c.var;
  if (!of || meeting.status === 'draft') return say(lang, texts.leadDraft);
  const when = dateTimeRange(meeting.startsAt, meeting.endsAt, meeting.zone, lang);
  const seats = of.seats.filter((seat) => seat.invited);
  const stale = seats.filter((seat) => seat.stale).length;
  const whenAndWhere = [when, plain(meeting.details.venue, lang)];
  if (!meeting.released) return whenAndWhere.join(' · ');
  const answered = seats.filter((seat) => seat.answer).length;
  const counts = { asked: digitsFor(lang, seats.length), stale: digitsFor(lang, stale) };
  const text = stale > 0 ? texts.leadAskedAgain : texts.leadAsked;
  return [...whenAndWhere, counted(lang, answered, text, counts)].join(' · ');
}
