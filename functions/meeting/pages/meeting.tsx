import { dateTime, dateTimeRange, fullDate, timeOfDay } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { SECOND } from '../../platform/clock.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { Form, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, LinkButton, Notice, Progress } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { stopConvening } from '../decide.ts';
import { plain } from '../presented.ts';
import { meetingAggregate } from '../state.ts';
import { stageOf } from '../views.ts';
import {
  mayAct,
  meetingPath,
  metaOf,
  type OpenMeeting,
  openMeeting,
  type StaffContext,
  titleOf,
} from './context.ts';
import { lifeTexts as texts } from './life-texts.ts';
import { MailsSection } from './mails-section.tsx';
import { asConvened, type PeopleOfMeeting, peopleOf } from './people-of.ts';
import { PeopleSection } from './people-section.tsx';
import { PlanSection } from './plan-section.tsx';
import { LifeLine } from './timeline-line.tsx';

/** Seconds after which a page with something going on looks again. */
const LOOK_AGAIN = 10;

/** One page for the whole life of a meeting. */
export async function showMeeting(c: StaffContext) {
  const open = await openMeeting(c);
  if (!open) return show(c, <NotFoundPage c={c} />, 404);
  const convened = asConvened(open);
  const of = convened ? await peopleOf(c, convened) : undefined;
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
      action={actionOf(c, open, of)}
      place="meetings"
      back={{ href: `/n/${networkId}/meetings`, label: say(lang, texts.meetings) }}
    >
      <Standing c={c} open={open} of={of} />
      <LifeLine c={c} meeting={meeting} />
      {of ? <PeopleSection c={c} id={open.id} of={of} /> : null}
      <PlanSection c={c} open={open} />
      {of ? <MailsSection c={c} id={open.id} people={of.people} /> : null}
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
  const invited = of.people.filter((person) => person.invited);
  const answered = digitsFor(lang, invited.filter((person) => person.answer).length);
  const asked = digitsFor(lang, invited.length);
  return [when, plain(meeting.details.venue, lang), say(lang, texts.leadAsked, { answered, asked })].join(
    ' · ',
  );
}

function actionOf(c: StaffContext, { id, meeting }: OpenMeeting, of: PeopleOfMeeting | undefined) {
  const { lang } = c.var;
  if (!mayAct(c)) return undefined;
  if (meeting.status === 'draft') {
    return (
      <LinkButton href={meetingPath(c, id, '/edit')} weight="main" icon="edit">
        {say(lang, texts.edit)}
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
        {byHand === 1
          ? say(lang, texts.handOverOne)
          : say(lang, texts.handOver, { n: digitsFor(lang, byHand) })}
      </LinkButton>
    ) : undefined;
  // That it is cancelled must still be told by hand.
  if (meeting.status === 'cancelled') return handOver;
  return (
    <>
      {handOver}
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

/** How things stand this moment, and the way out while there is one. */
function Standing(props: { c: StaffContext; open: OpenMeeting; of: PeopleOfMeeting | undefined }) {
  const { c, open, of } = props;
  const { lang, services } = c.var;
  const { meeting, id } = open;
  if (meeting.status === 'draft') {
    return c.req.query('stopped') === undefined ? null : (
      <Notice mood="done" title={say(lang, texts.stoppedTitle)} live />
    );
  }
  const digits = (n: number) => digitsFor(lang, n);
  const { mail, byHand } = meeting.counts;
  if (meeting.status === 'cancelled') {
    const reason = plain(meeting.reason, lang);
    return (
      <Notice mood="failed" title={say(lang, texts.cancelledTitle)}>
        <p>{say(lang, texts.cancelledLead, { when: dateTime(meeting.cancelledAt, meeting.zone, lang) })}</p>
        {reason ? <p>{say(lang, texts.reason, { reason })}</p> : null}
      </Notice>
    );
  }
  const title = say(lang, texts.heldTitle, {
    n: digits(mail + byHand),
    mail: digits(mail),
    byHand: digits(byHand),
  });
  const held = !meeting.released;
  const running = meeting.fanOuts.some((one) => one.planned < one.of);
  const fresh = services.now() < meeting.releaseAt || held || running;
  if (!fresh) return null;
  return (
    <Notice mood="done" title={title} live>
      {held ? (
        <p>{say(lang, texts.heldLead, { time: timeOfDay(meeting.releaseAt, meeting.zone, lang) })}</p>
      ) : null}
      {of && !held ? <FanOutProgress c={c} of={of} expected={mail + byHand} /> : null}
      <p>
        {nextText(c, open)} <b>{say(lang, texts.closeLaptop)}</b>
      </p>
      {held && mayAct(c) ? (
        <Form form={freshForm(lang)} action={meetingPath(c, id)}>
          <Button weight="danger" name="do" value="stop">
            {say(lang, texts.stop)}
          </Button>
        </Form>
      ) : null}
    </Notice>
  );
}

/** What comes next, and when. */
function nextText(c: StaffContext, { meeting }: OpenMeeting): string {
  const { lang } = c.var;
  const { answerBy } = meeting.details;
  if (!answerBy) return '';
  return say(lang, texts.next, {
    what: say(lang, texts.nextAnswers, { date: fullDate(answerBy, meeting.zone, lang) }),
  });
}

function FanOutProgress(props: { c: StaffContext; of: PeopleOfMeeting; expected: number }) {
  const { c, of, expected } = props;
  const { lang } = c.var;
  const rows = of.people.flatMap(({ mail }) => mail ?? []);
  const settled = rows.filter((row) => row.state !== 'planned' && row.state !== 'claimed').length;
  return (
    <Progress
      done={settled}
      all={Math.max(expected, rows.length)}
      label={say(lang, texts.sentSoFar)}
      lang={lang}
    />
  );
}

/** When something is going on, the page looks again by itself, also without script. */
function secondsToLookAgain(c: StaffContext, { meeting }: OpenMeeting): number | undefined {
  if (meeting.status === 'draft' || meeting.status === 'cancelled') return undefined;
  const stage = stageOf(meeting);
  if (stage === 'inviting') return LOOK_AGAIN;
  if (stage !== 'held') return undefined;
  const left = Date.parse(meeting.releaseAt) - Date.parse(c.var.services.now());
  return Math.max(LOOK_AGAIN, Math.ceil(left / SECOND) + 2);
}

/** 'Stop': back to the draft, as long as nothing left. */
export async function postMeeting(c: StaffContext) {
  const open = await openMeeting(c);
  if (!open) return show(c, <NotFoundPage c={c} />, 404);
  const tree = await readForm(c);
  if (textAt(tree, 'do') !== 'stop') return c.redirect(meetingPath(c, open.id), 303);
  const { services, networkId } = c.var;
  await services.repository.change(meetingAggregate, networkId, open.id, metaOf(c), stopConvening);
  return c.redirect(meetingPath(c, open.id, '?stopped'), 303);
}
