import type { Child } from 'hono/jsx';
import { counted } from '../../i18n/counted.ts';
import { dateTimeRange, fullDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Button, Empty, LinkButton, Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { answerWords } from '../answer/texts.ts';
import { backToMeeting, meetingPath, openMeeting, titleOf } from '../page/context.ts';
import { canBeCalled } from '../rules/calls.ts';
import { seatAggregate, seatId, standingAnswer } from '../rules/seat.ts';
import { scheduleOf } from '../rules/timeline/schedule.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { callsFrom } from '../rules/timeline/timeline.ts';
import { type ConvenedOpen, ifConvened } from '../run/people-of.ts';
import { CallCard, calledName, detailsPath } from './call-card.tsx';
import { CallSheet } from './call-sheet.tsx';
import { type Calls, callOfSeat, callsOf, inCallOrder, stillSilent } from './calls-of.ts';
import { callSheetStyles } from './styles.ts';
import { recordedTexts, callTexts as texts } from './texts.ts';

/** Cards on one page: what one person can call before the list is opened again. */
const MOST_CARDS = 50;

/** `GET …/calls`: who has not answered, with number, words and buttons. */
export async function showCalls(c: StaffContext): Promise<Response> {
  const opened = await openMeeting(c);
  const open = opened && ifConvened(opened);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { lang, services, networkId, network } = c.var;
  const { meeting, id } = open;
  const now = services.now();
  const done = await doneOf(c, open);
  if (!canBeCalled(meeting, now)) return await page(c, open, say(lang, whyNobody(open, now)), done);
  const of = { id, meeting };
  const found = await callsOf(services, networkId, network, of);
  const listed = { ...found, calls: inCallOrder(found.calls, lang) };
  const shown = await stillSilent(services, networkId, of, listed.calls.slice(0, MOST_CARDS));
  // Between the list and the facts, somebody has answered.
  const n = listed.calls.length - (Math.min(MOST_CARDS, listed.calls.length) - shown.length);
  const everybody = callsFrom(scheduleOf(meeting), timelineIn(network));
  const title = lead(c, n, everybody <= now);
  return await page(
    c,
    open,
    n === 0 ? undefined : title,
    <>
      {done}
      {shown.length === 0 ? <NobodyToCall c={c} calls={listed} /> : null}
      {everybody > now ? (
        <p class="muted call-lead">
          {say(lang, texts.others, { date: fullDate(everybody, meeting.zone, lang) })}
        </p>
      ) : null}
      {shown.map((call) => (
        <CallCard c={c} id={id} meeting={meeting} call={call} first={call === shown[0]} />
      ))}
      {n > shown.length ? (
        <p class="muted call-lead">
          {say(lang, texts.more, { n: digitsFor(lang, shown.length), all: digitsFor(lang, n) })}
        </p>
      ) : null}
      {shown.length > 0 ? (
        <>
          <p class="muted no-print">{say(lang, texts.print)}</p>
          <CallSheet
            calls={[...shown, ...listed.calls.slice(MOST_CARDS)]}
            about={`${titleOf(c, meeting.details)} · ${fullDate(meeting.startsAt, meeting.zone, lang)}`}
            zone={meeting.zone}
            lang={lang}
          />
        </>
      ) : null}
    </>,
  );
}

function lead(c: StaffContext, n: number, everybody: boolean): string {
  const { lang } = c.var;
  return counted(lang, n, everybody ? texts.lead : texts.leadByCall);
}

function whyNobody({ meeting }: ConvenedOpen, now: string) {
  if (meeting.status === 'cancelled') return texts.cancelled;
  return meeting.startsAt <= now ? texts.begun : texts.notLeft;
}

async function page(c: StaffContext, open: ConvenedOpen, title: string | undefined, children: Child) {
  const { lang } = c.var;
  const { meeting } = open;
  return await show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={
        <>
          {title ? (
            <>
              {title}
              <br />
            </>
          ) : null}
          {titleOf(c, meeting.details)}, {dateTimeRange(meeting.startsAt, meeting.endsAt, meeting.zone, lang)}
        </>
      }
      place="meetings"
      back={backToMeeting(c, open, '#people')}
    >
      <link rel="stylesheet" href={callSheetStyles.path} />
      {children}
    </StaffPage>,
  );
}

function NobodyToCall({ c, calls }: { c: StaffContext; calls: Calls }) {
  const { lang } = c.var;
  const { asked, answered } = calls;
  return (
    <Empty>
      <p>
        <b>{say(lang, texts.empty)}</b>
      </p>
      <p>{counted(lang, answered, texts.answered, { asked: digitsFor(lang, asked) })}</p>
    </Empty>
  );
}

/** What the last tap did: `?done=…&seat=…`, said from the seat as it is now. */
async function doneOf(c: StaffContext, { id, meeting }: ConvenedOpen): Promise<Child> {
  const { lang, services, networkId, staff } = c.var;
  const [what, seat] = [c.req.query('done'), c.req.query('seat') ?? ''];
  if (!what || meeting.status !== 'convened') return null;
  const call = await callOfSeat(services.repository, networkId, meeting, seat);
  if (!call) return null;
  const { state } = await services.repository.load(seatAggregate, networkId, seatId(id, seat));
  const organisation = calledName(call, lang);
  const current = standingAnswer(state, meeting);
  if (!current) {
    const text = what === 'tried' ? texts.doneTried : what === 'back' ? texts.doneBack : undefined;
    return text ? (
      <Notice mood="info" live>
        <p>{say(lang, text, { organisation })}</p>
      </Notice>
    ) : null;
  }
  const own = current.source === 'phone' && current.by === `staff:${staff.id}`;
  const change = (
    <LinkButton weight="quiet" icon="edit" href={detailsPath(c, id, seat, undefined)}>
      {say(lang, texts.change)}
    </LinkButton>
  );
  const { answer } = current.fields;
  if (!own || what !== 'recorded') {
    return (
      <Notice mood="info" live>
        <p>{say(lang, texts.meanwhile, { organisation, answer: say(lang, answerWords[answer]) })}</p>
        {change}
      </Notice>
    );
  }
  return (
    <Notice mood="done" live>
      <p>
        <b>{say(lang, recordedTexts[answer], { organisation })}</b>
      </p>
      <form class="undo" method="post" action={meetingPath(c, id, '/calls')}>
        <input type="hidden" name="seat" value={seat} />
        <Button weight="quiet" icon="back" name="undo" value={current.at}>
          {say(lang, texts.undo)}
        </Button>
        {change}
      </form>
    </Notice>
  );
}
