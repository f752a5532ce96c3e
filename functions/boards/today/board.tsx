import { MailHealth } from '../../delivery/mail-health.tsx';
import { MailStateOf, mailStateMood } from '../../delivery/mail-state.tsx';
import { mailStateTexts } from '../../delivery/texts.ts';
import { WayOutLink } from '../../delivery/way-out-link.tsx';
import { counted } from '../../i18n/counted.ts';
import { localDate, plusDays, shortDate, shortDateTime } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { messageName } from '../../meeting/messages/words.ts';
import { stageText } from '../../meeting/page/stage-text.ts';
import { type CountedMeeting, meetingsFrom } from '../../meeting/rules/counted-meetings.ts';
import { handOversCounted, missed, missedByStaff } from '../../meeting/rules/needing.ts';
import { membersOf } from '../../membership/rules/views.ts';
import { Bars } from '../../web/charts.tsx';
import type { StaffContext } from '../../web/context.ts';
import { StaffPage } from '../../web/layout.tsx';
import { inPages, PageLinks, pageIn } from '../../web/paged.tsx';
import { Figures, LinkButton, Section, Table } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { mailLogTexts } from '../mails/texts.ts';
import { pulseTexts } from '../pulse/texts.ts';
import { type Due, dueOf, type Funnel, funnelOf, mailStateOrder, sumOf, troublesOf } from './board-rows.ts';
import { boardTexts as texts, todayTexts } from './texts.ts';

/** How far back the board looks: one quarter, so that reading it costs the same for ever. */
const QUARTER_DAYS = 92;
const MOST_DUE = 20;
/** Failures on one page: the name in each is a request of its own. */
const MOST_FAILURES = 10;

/** For admins: what is due, what was sent, what failed and why. */
export async function showBoard(c: StaffContext) {
  const { lang, services, networkId, network } = c.var;
  const { views } = services;
  const { zone } = network.settings;
  const from = plusDays(localDate(services.now(), zone), -QUARTER_DAYS);
  const [meetings, due, troubles, pace] = await Promise.all([
    meetingsFrom(views, networkId, from),
    dueOf(views, networkId),
    troublesOf(views, networkId),
    services.pace.read(),
  ]);
  const funnel = funnelOf(meetings);
  const moment = { now: services.now(), zone };
  const failures = meetings.flatMap(({ row, failures: failed }) =>
    missed(failed, row, moment).map((one) => ({ row, failed: one })),
  );
  const ofStaff = meetings.flatMap(({ row, failures: failed }) =>
    missedByStaff(failed, row, moment).map((one) => ({ row, failed: one })),
  );
  const toHand = meetings.reduce((sum, { row, tally }) => sum + handOversCounted(tally, row, moment), 0);
  const shown = pageIn(
    c,
    inPages([...failures, ...ofStaff], () => 0, MOST_FAILURES),
  );
  const seats = shown.items.flatMap(({ failed: { party, seat } }) => (party === 'member' ? [seat] : []));
  const contacts = (await membersOf(views, networkId, seats)).flatMap(({ member }) => member.contacts);
  const names = new Map([...contacts, ...network.staff].map(({ id, name }) => [id, name] as const));
  // What came back before their address was corrected.
  const corrected = new Set(contacts.flatMap(({ id, held }) => (held === 'bounced' ? [] : [id])));
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={leadOf(lang, sumOf(funnel, mailStateOrder), failures.length + toHand)}
      back={{ href: `/n/${networkId}/today`, label: say(lang, todayTexts.title) }}
      figures={<ThreeNumbers lang={lang} funnel={funnel} failures={failures.length} />}
      action={
        <>
          <LinkButton href={`/n/${networkId}/pulse`}>{say(lang, pulseTexts.title)}</LinkButton>
          <LinkButton href={`/n/${networkId}/mails`} icon="search">
            {say(lang, mailLogTexts.title)}
          </LinkButton>
        </>
      }
    >
      <MailHealth c={c} pace={pace} />
      <Section id="failures" title={say(lang, texts.failures)}>
        {failures.length + ofStaff.length === 0 ? <p>{say(lang, texts.failuresNone)}</p> : null}
        <ul class="rows">
          {shown.items.map(({ row, failed }) => (
            <li>
              <div>
                <a
                  class="what"
                  href={
                    failed.party === 'staff'
                      ? `/n/${networkId}/settings/people/${failed.person}`
                      : `/n/${networkId}/meetings/${row.id}/people/${failed.person}`
                  }
                >
                  {names.get(failed.person) ?? say(lang, texts.somebody)}
                </a>
                <p class="muted">
                  {messageName(failed.kind, lang)}, {titleOf(row, lang)}
                </p>
              </div>
              <div class="states">
                <MailStateOf c={c} row={failed} />
                {failed.party === 'staff' ? null : (
                  <WayOutLink
                    c={c}
                    row={failed}
                    corrected={corrected.has(failed.person)}
                    who={names.get(failed.person) ?? say(lang, texts.somebody)}
                    href={`/n/${networkId}/meetings/${row.id}/people/${failed.person}#way-out`}
                  />
                )}
              </div>
            </li>
          ))}
        </ul>
        <PageLinks c={c} of={shown} anchor="failures" />
      </Section>
      <MeetingsTable c={c} meetings={meetings} from={from} />
      <FunnelSection lang={lang} funnel={funnel} />
      <DueSection c={c} due={stillDue(due, meetings)} meetings={meetings} />
      {troubles.length === 0 ? null : (
        <Section id="troubles" title={say(lang, texts.troubles)}>
          <ul class="rows">
            {troubles.map(({ kind, id, error, failures: n, since, nextAt }) => (
              <li>
                <div>
                  <b>{nameOf({ kind, id }, meetings, lang)}</b>
                  <p class="muted">
                    {counted(lang, n, texts.troubleLine, {
                      since: shortDateTime(since, zone, lang),
                      next: shortDateTime(nextAt, zone, lang),
                      error,
                    })}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </StaffPage>,
  );
}

const arrived = ['sent', 'delivered', 'handedOver'] as const;
const waiting = ['planned', 'claimed', 'toHandOver'] as const;

/** `need`: people that a message did not reach, or that one is to be handed over to. */
function leadOf(lang: Lang, messages: number, need: number): string {
  if (messages === 0) return say(lang, texts.leadNothing);
  if (need === 0) return counted(lang, messages, texts.leadWell);
  return `${counted(lang, messages, texts.leadMessages)} ${counted(lang, need, texts.leadNeeds)}`;
}

function ThreeNumbers({ lang, funnel, failures }: { lang: Lang; funnel: Funnel; failures: number }) {
  const waits = sumOf(funnel, waiting);
  return (
    <Figures
      figures={[
        { value: digitsFor(lang, sumOf(funnel, arrived)), label: say(lang, texts.arrived), mood: 'done' },
        {
          value: digitsFor(lang, waits),
          label: say(lang, texts.waiting),
          ...(waits > 0 ? { mood: 'waiting' } : {}),
        },
        {
          value: digitsFor(lang, failures),
          label: say(lang, texts.notArrived),
          ...(failures > 0 ? { mood: 'failed' } : {}),
        },
      ]}
    />
  );
}

function MeetingsTable(props: { c: StaffContext; meetings: readonly CountedMeeting[]; from: string }) {
  const { c, meetings, from } = props;
  const { lang, networkId, network, services } = c.var;
  const { zone } = network.settings;
  const moment = { now: services.now(), zone };
  const digits = (n: number) => digitsFor(lang, n);
  return (
    <Section id="meetings" title={say(lang, texts.meetings)}>
      {meetings.length === 0 ? (
        <p>{say(lang, texts.noMeetings)}</p>
      ) : (
        <Table
          caption={say(lang, texts.meetingsCaption, { date: shortDate(from, zone, lang) })}
          columns={[
            { title: say(lang, texts.meeting) },
            { title: say(lang, texts.date) },
            { title: say(lang, texts.stage) },
            { title: say(lang, texts.messages), number: true },
            { title: say(lang, texts.failed), number: true },
          ]}
          rows={meetings.map(({ row, tally, failures }) => [
            <a href={`/n/${networkId}/meetings/${row.id}`}>{titleOf(row, lang)}</a>,
            row.date ? shortDate(row.date, zone, lang) : say(lang, texts.noDate),
            stageText(row, lang),
            digits(sumOf(funnelOf([{ tally }]), mailStateOrder)),
            digits(missed(failures, row, moment).length),
          ])}
        />
      )}
    </Section>
  );
}

function FunnelSection({ lang, funnel }: { lang: Lang; funnel: Funnel }) {
  const states = mailStateOrder.filter((state) => (funnel[state] ?? 0) > 0);
  if (states.length === 0) return null;
  return (
    <Section id="funnel" title={say(lang, texts.funnel)}>
      <Bars
        caption={say(lang, texts.funnelCaption)}
        bars={states.map((state) => ({
          label: say(lang, mailStateTexts[state]),
          value: funnel[state] ?? 0,
          shown: digitsFor(lang, funnel[state] ?? 0),
          mood: mailStateMood[state],
        }))}
      />
    </Section>
  );
}

/** Of a meeting that was called off nothing is sent; that its lists are closed some day is no news. */
function stillDue(due: readonly Due[], meetings: readonly CountedMeeting[]): Due[] {
  const off = new Set(meetings.flatMap(({ row }) => (row.stage === 'cancelled' ? [row.id] : [])));
  return due.filter(({ kind, id }) => kind !== 'meeting' || !off.has(id));
}

function DueSection(props: { c: StaffContext; due: readonly Due[]; meetings: readonly CountedMeeting[] }) {
  const { c, due, meetings } = props;
  const { lang, network } = c.var;
  return (
    <Section id="due" title={say(lang, texts.due)}>
      {due.length === 0 ? (
        <p>{say(lang, texts.dueNothing)}</p>
      ) : (
        <Table
          caption={say(lang, texts.dueCaption)}
          columns={[{ title: say(lang, texts.when) }, { title: say(lang, texts.what) }]}
          rows={due
            .slice(0, MOST_DUE)
            .map((one) => [
              shortDateTime(one.dueAt, network.settings.zone, lang),
              nameOf(one, meetings, lang),
            ])}
        />
      )}
    </Section>
  );
}

function nameOf(
  of: { readonly kind: string; readonly id: string },
  meetings: readonly CountedMeeting[],
  lang: Lang,
): string {
  if (of.kind === 'import') return say(lang, texts.import);
  if (of.kind === 'network') return say(lang, texts.networkKind);
  const meeting = meetings.find(({ row }) => row.id === of.id);
  return meeting ? titleOf(meeting.row, lang) : `${of.kind} ${of.id}`;
}

function titleOf(row: CountedMeeting['row'], lang: Lang): string {
  return plain(row.title, lang) || say(lang, texts.untitled);
}
