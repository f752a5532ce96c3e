import { MailHealth } from '../../delivery/mail-health.tsx';
import { troublesAmong } from '../../delivery/needing.ts';
import { troublesText } from '../../delivery/trouble-texts.ts';
import { counted } from '../../i18n/counted.ts';
import { localDate, plusDays, shortDate, shortDateTime } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { fill, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { typedTexts } from '../../i18n/typed-texts.ts';
import { messageName } from '../../meeting/messages/words.ts';
import { stageText } from '../../meeting/page/stage-text.ts';
import { handOversCounted, type Moment, missed, missedByStaff } from '../../meeting/rules/needing.ts';
import { CLOSING } from '../../meeting/rules/timeline/due.ts';
import { timelineIn } from '../../meeting/rules/timeline/settings.ts';
import type { MeetingRow } from '../../meeting/rules/views.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { StaffPage } from '../../web/layout.tsx';
import { Figures, LinkButton, Section, State } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { mailLogTexts } from '../mails/texts.ts';
import { systemTexts } from '../system/texts.ts';
import { type Funnel, funnelOf, mailStateOrder, sumOf } from '../today/board-rows.ts';
import { boardTexts, todayTexts } from '../today/texts.ts';
import { ForumsSection, forumFlows } from './forums.tsx';
import { FreshLine, freshnessOf } from './fresh.tsx';
import { refreshScript } from './refresh-script.ts';
import { isAllDone, isOverdue, notEnded, type Workflow, workflowPage } from './rows.ts';
import { workflowTexts as texts } from './texts.ts';

/** For everybody who runs or watches the network: where everything is. Nobody's name is on it. */
export async function showWorkflows(c: StaffContext) {
  const { lang, services, networkId, network, staff } = c.var;
  const moment = { now: services.now(), zone: network.settings.zone };
  const asked = { before: c.req.query('before'), after: c.req.query('after') };
  const [page, forums, pace] = await Promise.all([
    workflowPage(services.views, networkId, moment, asked),
    forumFlows(c.var),
    services.pace.read(),
  ]);
  const { meetings } = page;
  const fresh = await freshnessOf(c.var, meetings);
  const funnel = funnelOf(meetings);
  const failed = meetings.flatMap(({ row, failures }) => missed(failures, row, moment));
  const ofStaff = meetings.flatMap(({ row, failures }) => missedByStaff(failures, row, moment));
  const toHand = meetings.reduce((sum, { row, tally }) => sum + handOversCounted(tally, row, moment), 0);
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      back={{ href: `/n/${networkId}/today`, label: say(lang, todayTexts.title) }}
      action={
        mayAct(c) ? (
          <>
            <LinkButton href={`/n/${networkId}/mails`} icon="search">
              {say(lang, mailLogTexts.title)}
            </LinkButton>
            {staff.role === 'admin' ? (
              <LinkButton href={`/n/${networkId}/board`} weight="quiet" icon="settings">
                {say(lang, systemTexts.title)}
              </LinkButton>
            ) : null}
          </>
        ) : undefined
      }
    >
      <div id="fresh" data-fresh>
        <FreshLine c={c} fresh={fresh} />
        <p class="lead">{leadOf(lang, sumOf(funnel, mailStateOrder), failed.length + toHand)}</p>
        <ThreeNumbers lang={lang} funnel={funnel} failures={failed.length} />
        <MailHealth c={c} pace={pace} />
        {failed.length + ofStaff.length > 0 ? (
          <Section id="failures" title={say(lang, texts.failures)}>
            {failed.length > 0 ? <p>{troublesText(troublesAmong(failed), lang)}</p> : null}
            {ofStaff.length > 0 ? (
              <p>
                {say(lang, texts.staffFailed)}: {digitsFor(lang, ofStaff.length)}
              </p>
            ) : null}
            {mayAct(c) ? (
              <p>
                <a href={`/n/${networkId}/workflows/failures`}>{say(lang, texts.failuresLink)}</a>
              </p>
            ) : null}
          </Section>
        ) : null}
        <Section id="meetings" title={say(lang, texts.meetings)}>
          {meetings.length === 0 ? <p>{say(lang, texts.noMeetings)}</p> : null}
          <ul class="rows workflows">
            {meetings.map((one) => (
              <MeetingFlow c={c} one={one} moment={moment} />
            ))}
          </ul>
          <p class="links">
            {page.before ? (
              <a href={`/n/${networkId}/workflows?before=${encodeURIComponent(page.before)}`} rel="prev">
                {say(lang, texts.earlier)}
              </a>
            ) : null}
            {page.after ? (
              <a href={`/n/${networkId}/workflows?after=${encodeURIComponent(page.after)}`} rel="next">
                {say(lang, texts.later)}
              </a>
            ) : null}
          </p>
        </Section>
        {await ForumsSection({ c, flows: forums })}
      </div>
      <script src={refreshScript.path} defer></script>
    </StaffPage>,
  );
}

const arrived = ['sent', 'delivered', 'handedOver'] as const;
const waiting = ['planned', 'claimed', 'carried', 'toHandOver'] as const;

/** `need`: people that a message did not reach, or that one is to be handed over to. */
function leadOf(lang: Lang, messages: number, need: number): string {
  if (messages === 0) return say(lang, texts.leadNothing);
  if (need === 0) return counted(lang, messages, texts.leadWell);
  return `${counted(lang, messages, texts.leadMessages)} ${counted(lang, need, boardTexts.leadNeeds)}`;
}

function ThreeNumbers({ lang, funnel, failures }: { lang: Lang; funnel: Funnel; failures: number }) {
  const waits = sumOf(funnel, waiting);
  return (
    <Figures
      figures={[
        {
          value: digitsFor(lang, sumOf(funnel, arrived)),
          label: say(lang, boardTexts.arrived),
          mood: 'done',
        },
        {
          value: digitsFor(lang, waits),
          label: say(lang, boardTexts.waiting),
          ...(waits > 0 ? { mood: 'waiting' } : {}),
        },
        {
          value: digitsFor(lang, failures),
          label: say(lang, boardTexts.notArrived),
          ...(failures > 0 ? { mood: 'failed' } : {}),
        },
      ]}
    />
  );
}

/** One meeting: how far it is, what comes next, what is late and with whom. */
function MeetingFlow({ c, one, moment }: { c: StaffContext; one: Workflow; moment: Moment }) {
  const { lang, networkId } = c.var;
  const { row, tally } = one;
  const { now, zone } = moment;
  const late = lateOf(c, one, moment);
  return (
    <li>
      <div>
        <a class="what" href={`/n/${networkId}/meetings/${row.id}`}>
          {plain(row.title, lang) || typedTexts.untitledMeeting[lang]}
        </a>
        <p class="muted">
          {row.date ? shortDate(row.date, zone, lang) : say(lang, texts.noDate)} · {stageText(row, lang)}
        </p>
        <p>{nextOf(c, one, moment)}</p>
        {late.map((text) => (
          <p>
            <State mood="failed">
              {say(lang, texts.late)}: {text}
            </State>
          </p>
        ))}
        {row.stage === 'draft' ? null : (
          <p>
            <a href={`/n/${networkId}/workflows/${row.id}`}>{say(lang, texts.funnelLink)}</a>
          </p>
        )}
      </div>
      <div class="states">
        {isAllDone(one, now) ? (
          <State mood="done">{say(lang, texts.allDone)}</State>
        ) : (
          openOf(c, one, moment).map((text) => <State mood="waiting">{text}</State>)
        )}
        {tally && !isAllDone(one, now) && notEnded(tally) > 0 ? (
          <State mood="quiet">{counted(lang, notEnded(tally), texts.onTheWay)}</State>
        ) : null}
      </div>
    </li>
  );
}

/** What waits for somebody, and with whom it is. */
function openOf(
  { var: { lang } }: StaffContext,
  { row, tally, failures }: Workflow,
  moment: Moment,
): string[] {
  const failed = missed(failures, row, moment).length;
  const hand = handOversCounted(tally, row, moment);
  return [
    ...(failed > 0 ? [counted(lang, failed, texts.withTeamReach)] : []),
    ...(hand > 0 ? [counted(lang, hand, texts.withTeamHand)] : []),
  ];
}

function nextOf({ var: { lang } }: StaffContext, { row, dueAt, what }: Workflow, { zone }: Moment): string {
  // Of a meeting that was called off nothing is sent; that its lists are closed some day is no news.
  if (dueAt === undefined || row.stage === 'cancelled') return say(lang, texts.nextNothing);
  const when = shortDateTime(dueAt, zone, lang);
  if (what === undefined) return fill(texts.nextSomething[lang], { when });
  const named = what === CLOSING ? say(lang, texts.closing) : messageName(what, lang);
  return fill(texts.next[lang], { what: named, when });
}

/** Messages that are sent only while the summary is late. */
const lateSummary = ['summaryLate1', 'summaryLate2', 'summaryToAdmin'];

function lateOf(c: StaffContext, { row, dueAt, what }: Workflow, { now, zone }: Moment): string[] {
  const { lang, network } = c.var;
  const by = inviteBy(row, timelineIn(network).inviteDays);
  const isLateInvite =
    by !== undefined && by < localDate(now, zone) && (row.date ?? '') >= localDate(now, zone);
  return [
    ...(isOverdue(dueAt, now)
      ? [fill(texts.lateSystem[lang], { when: shortDateTime(dueAt ?? '', zone, lang) })]
      : []),
    ...(isLateInvite ? [fill(texts.lateInvite[lang], { date: shortDate(by, zone, lang) })] : []),
    ...(what !== undefined && lateSummary.includes(what) ? [say(lang, texts.lateSummary)] : []),
  ];
}

/** The local day by which the invitations of a draft should go out. */
function inviteBy({ stage, date }: MeetingRow, inviteDays: number): string | undefined {
  return stage === 'draft' && date ? plusDays(date, -inviteDays) : undefined;
}
