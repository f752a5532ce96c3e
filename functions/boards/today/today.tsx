import type { Child } from 'hono/jsx';
import { dateWithDistance, timeRange } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { fill, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { messageName } from '../../meeting/messages/words.ts';
import { listAnswers } from '../../meeting/people/answers.ts';
import { headcount } from '../../meeting/rules/headcount.ts';
import type { GivenAnswer } from '../../meeting/rules/seat.ts';
import { timelineIn } from '../../meeting/rules/timeline/settings.ts';
import { LifeLine } from '../../meeting/timeline-page/line.tsx';
import { listCorrections } from '../../membership/rules/views.ts';
import { MailHealth } from '../../network/pages/mail-health.tsx';
import { startUp } from '../../network/pages/settings.tsx';
import { DAY, later } from '../../platform/clock.ts';
import { seemingOf, waitingReplies } from '../../replies/pages/waiting.ts';
import type { StaffContext } from '../../web/context.ts';
import { StaffPage } from '../../web/layout.tsx';
import { Empty, Figures, LinkButton, Notice, Section, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { counted } from './counted.ts';
import { livingMeetings } from './living-meetings.ts';
import { NeedRows } from './need-rows.tsx';
import { type LivingMeeting, needsOf, nextOf } from './needs.ts';
import { type Fired, firedSince } from './since.ts';
import { todayTexts as texts } from './texts.ts';
import { networkFailures } from './upcoming.ts';

/** The home of everybody who runs the network: what needs me, what comes next, what happened. */
export async function showToday(c: StaffContext) {
  const { lang, services, networkId, network, staff } = c.var;
  const now = services.now();
  const isAdmin = staff.role === 'admin';
  const [meetings, corrections, waiting, failedStaff, start, pace] = await Promise.all([
    livingMeetings(services, networkId, network),
    listCorrections(services.views, networkId),
    // An observer can decide nothing.
    staff.role === 'observer' ? [] : waitingReplies(c),
    networkFailures(services.views, networkId),
    isAdmin ? startUp(c) : undefined,
    isAdmin ? services.pace.read() : undefined,
  ]);
  const needs = needsOf({
    meetings,
    corrections: corrections.length,
    replies: waiting.map((one) => seemingOf(one, lang)),
    failedStaff: failedStaff.length,
    settings: timelineIn(network),
    zone: network.settings.zone,
    now,
  });
  const fired = firedSince(meetings, now);
  const next = nextOf(meetings, now);
  const answers = next ? [...(await listAnswers(services.views, networkId, next.row.id)).values()] : [];
  const fresh = answers.filter(({ at }) => at > later(now, -DAY)).length;
  return show(
    c,
    <StaffPage c={c} place="today" title={say(lang, texts.title)} lead={leadOf(lang, needs.length, fresh)}>
      {pace ? <MailHealth lang={lang} pace={pace} /> : null}
      {start?.next ? (
        <Notice mood="info" title={say(lang, texts.setUpTitle)}>
          <p>
            <a href={start.next.href}>{say(lang, texts.setUpText, { next: start.next.next })}</a>
          </p>
        </Notice>
      ) : null}
      {needs.length > 0 ? (
        <Section id="needs" title={say(lang, texts.needsTitle)}>
          <NeedRows c={c} needs={needs} />
        </Section>
      ) : null}
      <Section id="next" title={say(lang, texts.nextTitle)}>
        {next ? (
          <NextMeeting c={c} next={next} answers={answers} line={lifeOf(c, next)} />
        ) : (
          <NoMeeting c={c} />
        )}
      </Section>
      <Since c={c} fresh={needs.length > 0 ? fresh : 0} fired={fired} />
      {isAdmin ? (
        <p>
          <LinkButton href={`/n/${networkId}/board`} weight="quiet" icon="board">
            {say(lang, texts.board)}
          </LinkButton>
        </p>
      ) : null}
    </StaffPage>,
  );
}

function leadOf(lang: Lang, needs: number, fresh: number): string {
  if (needs > 0) return counted(lang, needs, texts.needsOne, texts.needsMany);
  return fresh > 0 ? counted(lang, fresh, texts.allWellOne, texts.allWellMany) : say(lang, texts.allWell);
}

function NoMeeting({ c }: { c: StaffContext }) {
  const { lang, networkId, staff } = c.var;
  if (staff.role === 'observer') return <p>{say(lang, texts.nextNoneObserver)}</p>;
  return (
    <Empty>
      <p>{say(lang, texts.nextNone)}</p>
      <LinkButton href={`/n/${networkId}/meetings/new`} weight="main" icon="add">
        {say(lang, texts.prepare)}
      </LinkButton>
    </Empty>
  );
}

/** The line of past and future, drawn from the meeting itself. */
function lifeOf(c: StaffContext, { state }: LivingMeeting): Child {
  return state ? <LifeLine c={c} meeting={state} /> : null;
}

/** What the system did by itself since yesterday, a sentence for each message. */
function Since(props: { c: StaffContext; fresh: number; fired: readonly Fired[] }) {
  const { c, fresh, fired } = props;
  const { lang } = c.var;
  if (fresh === 0 && fired.length === 0) return null;
  const several = new Set(fired.map(({ meeting }) => meeting.id)).size > 1;
  return (
    <Section id="since" title={say(lang, texts.sinceTitle)}>
      {fresh > 0 ? <p>{counted(lang, fresh, texts.sinceAnswersOne, texts.sinceAnswersMany)}</p> : null}
      {fired.map((one) => (
        <p>
          {firedText(one, lang)}{' '}
          {one.spared > 0 ? (
            <a href={`/n/${c.var.networkId}/meetings/${one.meeting.id}/timeline/${one.kind}`}>
              {say(lang, texts.sparedWhy)}
            </a>
          ) : null}
          {several ? <span class="muted"> {plain(one.meeting.title, lang)}</span> : null}
        </p>
      ))}
    </Section>
  );
}

/** `First nudge to 9 people: 6 by mail, 3 to hand over. 13 were left out.` */
export function firedText({ kind, mail, byHand, spared }: Fired, lang: Lang): string {
  const n = mail + byHand;
  const digits = (value: number) => digitsFor(lang, value);
  const how = mail === 0 ? texts.firedByHand : byHand === 0 ? texts.firedByMail : texts.firedBoth;
  const counts = {
    kind: messageName(kind, lang),
    n: digits(n),
    how: fill(how[lang], { mail: digits(mail), hand: digits(byHand) }),
  };
  const text = n === 0 ? texts.firedNobody : n === 1 ? texts.firedOne : texts.fired;
  const left = spared > 0 ? [counted(lang, spared, texts.sparedOne, texts.spared)] : [];
  return [fill(text[lang], counts), ...left].join(' ');
}

function NextMeeting(props: {
  c: StaffContext;
  next: LivingMeeting;
  answers: readonly GivenAnswer[];
  line: Child;
}) {
  const { c, next, answers, line } = props;
  const { lang, networkId, network, services } = c.var;
  const { zone } = network.settings;
  const { row } = next;
  const count = headcount(answers);
  const silent = Math.max(0, row.mail + row.byHand - answers.length);
  const digits = (n: number) => digitsFor(lang, n);
  return (
    <>
      <h3>
        <a href={`/n/${networkId}/meetings/${row.id}`}>
          {plain(row.title, lang) || say(lang, texts.untitled)}
        </a>
      </h3>
      {row.startsAt && row.endsAt ? (
        <p>
          {dateWithDistance(row.startsAt, services.now(), zone, lang)}
          <br />
          {timeRange(row.startsAt, row.endsAt, zone, lang)}
          {row.venue ? (
            <>
              <br />
              <Typed text={row.venue} lang={lang} />
            </>
          ) : null}
        </p>
      ) : null}
      <Figures
        figures={[
          {
            value: digits(count.people),
            label:
              count.women > 0
                ? say(lang, texts.comingFemale, { women: digits(count.women) })
                : say(lang, texts.coming),
            mood: 'done',
          },
          { value: digits(count.no), label: say(lang, texts.notComing) },
          {
            value: digits(silent),
            label: say(lang, texts.silent),
            ...(silent > 0 ? { mood: 'waiting' } : {}),
          },
        ]}
      />
      {line}
    </>
  );
}
