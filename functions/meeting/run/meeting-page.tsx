import { counted } from '../../i18n/counted.ts';
import { dateTimeRange } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { HOUR, SECOND } from '../../platform/clock.ts';
import { mayAct, metaOf, type StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, LinkButton } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { SavedDateNotice } from '../draft/save-date.tsx';
import { meetingPath, type OpenMeeting, openMeeting, titleOf } from '../page/context.ts';
import { stopConvening } from '../rules/decide.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { announceNow } from '../rules/timeline/decide.ts';
import { stageOf } from '../rules/views.ts';
import { LifeLine } from '../timeline-page/line.tsx';
import { nextSentence } from '../timeline-page/message-words.ts';
import { messagesOf } from '../timeline-page/messages-of.ts';
import { timelineTexts } from '../timeline-page/texts.ts';
import { CallsLink } from './calls-link.tsx';
import { lifeTexts as texts } from './life-texts.ts';
import { MailStandstill } from './mail-standstill.tsx';
import { MailsSection } from './mails-section.tsx';
import { isFresh, Standing, ToldNotice } from './notices.tsx';
import { ifConvened, type PeopleOfMeeting, peopleOf } from './people-of.ts';
import { Counts, PeopleSection } from './people-section.tsx';
import { PlanSection } from './plan-section.tsx';
import { awaitsSummary, SharedSummaryNotice } from './share-summary.tsx';
import { summaryTexts } from './summary-texts.ts';

/** Seconds after which a page with something going on looks again. */
const LOOK_AGAIN = 10;

/** One page for the whole life of a meeting. */
export async function showMeeting(c: StaffContext) {
  const open = await openMeeting(c);
  if (!open) return show(c, <NotFoundPage c={c} />, 404);
  const convened = ifConvened(open);
  const [of, pace] = convened
    ? await Promise.all([peopleOf(c, convened), c.var.services.pace.read()])
    : [undefined, undefined];
  const messages = convened ? await messagesOf(c, convened, of) : undefined;
  const again = secondsToLookAgain(c, open);
  if (again !== undefined) c.header('Refresh', String(again));
  const { lang, networkId } = c.var;
  const { meeting } = open;
  return show(
    c,
    <StaffPage
      c={c}
      title={titleOf(c, meeting.details)}
      lead={leadOf(c, open, of)}
      figures={of && convened?.meeting.released ? <Counts of={of} lang={lang} /> : undefined}
      action={actionOf(c, open, of)}
      place="meetings"
      back={{ href: `/n/${networkId}/meetings`, label: say(lang, texts.meetings) }}
    >
      <MailStandstill c={c} meeting={meeting} of={of} pace={pace} />
      <Standing c={c} open={open} of={of} messages={messages} />
      {convened ? <ToldNotice c={c} open={convened} /> : null}
      {convened ? <SharedSummaryNotice c={c} open={convened} messages={messages} /> : null}
      <SavedDateNotice c={c} open={open} />
      <div class="columns">
        <div class="aside">
          <LifeLine c={c} meeting={meeting} messages={messages?.list} />
          <p class="next">
            {messages && meeting.status === 'convened' && !isFresh(c, meeting)
              ? `${nextSentence(c, messages.next, meeting.zone)} `
              : null}
            <a href={meetingPath(c, open.id, '/timeline')}>{say(lang, timelineTexts.whole)}</a>
          </p>
        </div>
        <div>
          {of && convened ? <PeopleSection c={c} open={convened} of={of} /> : null}
          {of ? <MailsSection c={c} id={open.id} people={of.people} /> : null}
        </div>
        <div class="aside">
          <PlanSection c={c} open={open} />
        </div>
      </div>
      {of && mayAct(c) && meeting.status === 'convened' ? (
        <Actions>
          <LinkButton href={meetingPath(c, open.id, '/cancel')} weight="danger">
            {say(lang, texts.cancel)}
          </LinkButton>
        </Actions>
      ) : null}
    </StaffPage>,
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

function actionOf(c: StaffContext, { id, meeting, version }: OpenMeeting, of: PeopleOfMeeting | undefined) {
  const { lang } = c.var;
  if (!mayAct(c)) return undefined;
  if (meeting.status === 'draft') {
    return (
      <LinkButton href={meetingPath(c, id, '/edit')} weight="main" icon="edit">
        {say(lang, texts.edit)}
      </LinkButton>
    );
  }
  if (awaitsSummary(c, { id, meeting, version })) {
    return (
      <LinkButton href={meetingPath(c, id, '/summary')} weight="main" icon="mail">
        {say(lang, summaryTexts.title)}
      </LinkButton>
    );
  }
  if (meeting.startsAt <= c.var.services.now()) return undefined;
  // While 'Stop' works, it is the one thing to decide.
  if (!meeting.released) return undefined;
  const byHand = toHandOver(of);
  const handOver =
    byHand > 0 ? (
      <LinkButton href={meetingPath(c, id, '/hand-over')} weight="main" icon="hand">
        {counted(lang, byHand, texts.handOver)}
      </LinkButton>
    ) : undefined;
  // People reached by hand must still be told that it is cancelled.
  if (meeting.status === 'cancelled') return handOver;
  return (
    <>
      {handOver}
      <CallsLink c={c} id={id} meeting={meeting} of={of} />
      <LinkButton href={meetingPath(c, id, '/change')} icon="edit">
        {say(lang, texts.change)}
      </LinkButton>
      <LinkButton href={meetingPath(c, id, '/invite')} icon="add">
        {say(lang, texts.inviteOne)}
      </LinkButton>
      <LinkButton href={meetingPath(c, id, '/print')} icon="print" weight="quiet">
        {say(lang, texts.print)}
      </LinkButton>
    </>
  );
}

function toHandOver(of: PeopleOfMeeting | undefined): number {
  const rows = of?.people.flatMap(({ mails }) => mails) ?? [];
  return rows.filter((row) => row.state === 'toHandOver').length;
}

/** When something is going on, the page looks again by itself, also without script. */
function secondsToLookAgain(c: StaffContext, { meeting }: OpenMeeting): number | undefined {
  if (meeting.status === 'draft' || meeting.status === 'cancelled') return undefined;
  const stage = stageOf(meeting);
  if (stage === 'inviting') return LOOK_AGAIN;
  const at = stage === 'held' ? meeting.releaseAt : meeting.announceAt;
  if (at === undefined) return undefined;
  const left = Date.parse(at) - Date.parse(c.var.services.now());
  if (left > HOUR) return undefined;
  return Math.max(LOOK_AGAIN, Math.ceil(left / SECOND) + 2);
}

/**
 * `stop`: back to the draft, as long as nothing was sent · `announce`: people are told now what changed.
 * Where the notice was sent meanwhile, that is what was wanted.
 */
export async function postMeeting(c: StaffContext) {
  const open = await openMeeting(c);
  if (!open) return show(c, <NotFoundPage c={c} />, 404);
  const asked = textAt(await readForm(c), 'do');
  const { services, networkId } = c.var;
  const change = (decide: typeof stopConvening) =>
    services.repository.change(meetingAggregate, networkId, open.id, metaOf(c), decide);
  if (asked === 'announce') {
    const waits = open.meeting.status === 'convened' && open.meeting.announceAt !== undefined;
    if (waits) await change(announceNow);
    return c.redirect(meetingPath(c, open.id, '?changed=told'), 303);
  }
  if (asked !== 'stop') return c.redirect(meetingPath(c, open.id), 303);
  await change(stopConvening);
  return c.redirect(meetingPath(c, open.id, '?stopped'), 303);
}
