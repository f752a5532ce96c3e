import { MailHealth } from '../../delivery/mail-health.tsx';
import type { PaceState } from '../../delivery/pace.ts';
import { stuckIn } from '../../flow/day.ts';
import { pulseList } from '../../flow/lists.ts';
import { type Pulse, pulse } from '../../flow/pulse.ts';
import { counted } from '../../i18n/counted.ts';
import { localDate, localInstant, shortDate, shortDateTime } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { fill, say } from '../../i18n/say.ts';
import { later, MINUTE } from '../../platform/clock.ts';
import type { StaffContext } from '../../web/context.ts';
import { StaffPage } from '../../web/layout.tsx';
import { Facts, LinkButton, Section, State, Table } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { mailLogTexts } from '../mails/texts.ts';
import { boardTexts } from '../today/texts.ts';
import { workflowTexts } from '../workflows/texts.ts';
import { type CountedMonth, countedSince, estimated } from './cost.ts';
import { systemTexts as texts } from './texts.ts';

/** As long as the alarm waits that says the same. */
const SILENCE = 5 * MINUTE;
/** Things that are late, by name. */
const MOST = 20;

/** For admins: the system itself, with the ways to its clock, its switch, and what waits. */
export async function showSystem(c: StaffContext) {
  const { lang, services, networkId, network } = c.var;
  const { views } = services;
  const now = services.now();
  const { zone } = network.settings;
  const month = `${localDate(now, zone).slice(0, '2026-01'.length)}-01`;
  const [pace, beat, stuck, units] = await Promise.all([
    services.pace.read(),
    lastBeat(c),
    stuckIn(views, networkId, now),
    countedSince(views, networkId, localInstant(month, '00:00', zone).instant),
  ]);
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={say(lang, texts.lead)}
      back={{ href: `/n/${networkId}/workflows`, label: say(lang, workflowTexts.title) }}
      action={
        <LinkButton href={`/n/${networkId}/mails`} icon="search">
          {say(lang, mailLogTexts.title)}
        </LinkButton>
      }
    >
      <MailHealth c={c} pace={pace} />
      <ClockSection c={c} beat={beat} />
      <PendingSection c={c} stuck={stuck} />
      <SendingSection c={c} pace={pace} />
      <CostSection c={c} units={units} month={month} />
    </StaffPage>,
  );
}

/** What the ticks of the newest hour did; nothing where none has run yet. */
async function lastBeat({ var: { services } }: StaffContext): Promise<Pulse | undefined> {
  const { rows } = await services.views.list(pulseList, { backwards: true, limit: 1 });
  return pulse.safeParse(rows[0]?.data).data;
}

function ClockSection({ c, beat }: { c: StaffContext; beat: Pulse | undefined }) {
  const { lang, services, networkId, network } = c.var;
  const silent = beat === undefined || later(beat.lastAt, SILENCE) < services.now();
  const when = beat && shortDateTime(beat.lastAt, network.settings.zone, lang);
  return (
    <Section id="clock" title={say(lang, texts.clock)}>
      <p>
        <State mood={silent ? 'failed' : 'done'}>
          {when ? fill(texts.clockWell[lang], { when }) : say(lang, texts.clockNever)}
        </State>
      </p>
      {silent ? <p>{say(lang, texts.clockSilent)}</p> : null}
      {beat && beat.waiting > 0 ? <p>{counted(lang, beat.waiting, texts.clockWaits)}</p> : null}
      <p>
        <a href={`/n/${networkId}/pulse`}>{say(lang, texts.pulse)}</a>
      </p>
    </Section>
  );
}

function PendingSection({ c, stuck }: { c: StaffContext; stuck: Awaited<ReturnType<typeof stuckIn>> }) {
  const { lang, networkId, network } = c.var;
  const { zone } = network.settings;
  const { troubles, overdue } = stuck;
  const when = (instant: string) => shortDateTime(instant, zone, lang);
  const nameOf = (kind: string, id: string) =>
    kind === 'meeting' ? (
      <a class="what" href={`/n/${networkId}/meetings/${id}`}>
        {say(lang, boardTexts.meeting)}
      </a>
    ) : (
      <b>{kind === 'import' ? say(lang, boardTexts.import) : kind}</b>
    );
  return (
    <Section id="pending" title={say(lang, texts.pending)}>
      {troubles.length + overdue.length === 0 ? <p>{say(lang, texts.pendingNone)}</p> : null}
      {overdue.length > 0 ? <p>{counted(lang, overdue.length, texts.overdue)}</p> : null}
      <ul class="rows">
        {troubles.slice(0, MOST).map(({ kind, id, error, failures, since, nextAt }) => (
          <li>
            <div>
              {nameOf(kind, id)} <span class="muted">{id}</span>
              <p class="muted">
                {counted(lang, failures, boardTexts.troubleLine, {
                  since: when(since),
                  next: when(nextAt),
                  error,
                })}
              </p>
            </div>
          </li>
        ))}
        {overdue.slice(0, MOST).map(({ kind, id, dueAt }) => (
          <li>
            <div>
              {nameOf(kind, id)} <span class="muted">{id}</span>
              <p class="muted">{when(dueAt)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function SendingSection({ c, pace }: { c: StaffContext; pace: PaceState }) {
  const { lang, networkId, network } = c.var;
  const { perDay, perSecond, left, quotaAt } = pace;
  const limit = (n: number) => (n < 0 ? say(lang, texts.unlimited) : digitsFor(lang, n));
  return (
    <Section id="sending" title={say(lang, texts.sending)}>
      <p>
        {pace.sending === 'held' ? (
          <State mood="failed">{say(lang, texts.sendingHeld)}</State>
        ) : (
          <State mood="done">{say(lang, texts.sendingOn)}</State>
        )}
      </p>
      {perDay === undefined ? (
        <p>{say(lang, texts.notAsked)}</p>
      ) : (
        <Facts
          rows={[
            [say(lang, texts.perDay), limit(perDay)],
            ...(perSecond === undefined ? [] : [[say(lang, texts.perSecond), limit(perSecond)] as const]),
            ...(left === undefined ? [] : [[say(lang, texts.left), limit(left)] as const]),
            ...(quotaAt === undefined
              ? []
              : [[say(lang, texts.askedAt), shortDateTime(quotaAt, network.settings.zone, lang)] as const]),
          ]}
        />
      )}
      <p>
        <a href={`/n/${networkId}/sending`}>{say(lang, texts.toSending)}</a>
      </p>
    </Section>
  );
}

function CostSection({ c, units, month }: { c: StaffContext; units: CountedMonth; month: string }) {
  const { lang, network } = c.var;
  const cost = estimated(units);
  const usd = (n: number) => digitsFor(lang, n.toFixed(2));
  return (
    <Section id="cost" title={say(lang, texts.cost)}>
      <p>
        <b>{fill(texts.costAll[lang], { usd: usd(cost.all) })}</b>
      </p>
      <Table
        caption={say(lang, texts.costTable)}
        columns={[{ title: say(lang, texts.costPart) }, { title: say(lang, texts.costUsd), number: true }]}
        rows={[
          [say(lang, texts.costIdle), usd(cost.idle)],
          [counted(lang, units.mails, texts.costMails), usd(cost.mails)],
          [counted(lang, units.messages, texts.costWrites), usd(cost.writes)],
        ]}
      />
      {units.more ? <p>{say(lang, texts.costMore)}</p> : null}
      <p class="muted">
        {fill(texts.costFrom[lang], { date: shortDate(month, network.settings.zone, lang) })}
      </p>
    </Section>
  );
}
