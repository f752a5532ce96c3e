import { leftOutText } from '../../delivery/left-out-text.ts';
import { MailHealth } from '../../delivery/mail-health.tsx';
import { counted } from '../../i18n/counted.ts';
import { shortDateTime, timeOfDay, zoneLabel } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { fill, type Lang, say, type Text } from '../../i18n/say.ts';
import { Columns } from '../../web/charts.tsx';
import type { StaffContext } from '../../web/context.ts';
import { Fold } from '../../web/form-parts.tsx';
import { freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Figures, Notice, Section, Table } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { type PulseDay, type PulseHour, pulseOf } from './day.ts';
import { pulseTexts as texts } from './texts.ts';

/** For admins: how the scheduler did in the last 24 hours, and what is stuck. */
export async function showPulse(c: StaffContext) {
  const { lang, services, networkId, network } = c.var;
  const now = services.now();
  const [day, pace] = await Promise.all([pulseOf(services, networkId, now), services.pace.read()]);
  const { zone } = network.settings;
  const number = (n: number) => numberIn(lang, n);
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={leadOf(day, zone, lang)}
      back={{ href: `/n/${networkId}/board`, label: say(lang, texts.board) }}
    >
      {day.silent ? (
        <Notice mood="failed" title={say(lang, texts.silentTitle)} live>
          <p>
            {day.lastAt
              ? say(lang, texts.silentSince, { when: shortDateTime(day.lastAt, zone, lang) })
              : say(lang, texts.silentEver)}
          </p>
        </Notice>
      ) : null}
      <MailHealth c={c} pace={pace} />
      <Figures
        figures={[
          { value: number(day.count.due), label: say(lang, texts.due) },
          { value: number(day.done), label: say(lang, texts.done), mood: 'done' },
          ...(day.toHandOver > 0
            ? [
                {
                  value: number(day.toHandOver),
                  label: say(lang, texts.toHandOver),
                  mood: 'waiting' as const,
                },
              ]
            : []),
          {
            value: number(day.stuckCount),
            label: say(lang, texts.stuck),
            ...(day.stuckCount > 0 ? { mood: 'failed' } : {}),
          },
        ]}
      />
      <StuckSection c={c} day={day} />
      <HoursSection c={c} day={day} />
      <SkippedSection c={c} day={day} />
    </StaffPage>,
  );
}

function leadOf(day: PulseDay, zone: string, lang: Lang): string {
  const well = day.stuckCount === 0 && day.count.failed === 0 && !day.silent;
  return fill((well ? texts.well : texts.look)[lang], {
    ticks: numberIn(lang, day.ticks),
    since: shortDateTime(day.hours[0]?.from ?? '', zone, lang),
    due: numberIn(lang, day.count.due),
    done: numberIn(lang, day.done),
    failed: numberIn(lang, day.count.failed),
    stuck: numberIn(lang, day.stuckCount),
  });
}

function StuckSection({ c, day }: { readonly c: StaffContext; readonly day: PulseDay }) {
  const { lang, network } = c.var;
  const { zone } = network.settings;
  const { troubles, overdue } = day.stuck;
  const when = (instant: string) => shortDateTime(instant, zone, lang);
  return (
    <Section id="stuck" title={say(lang, texts.stuckTitle)}>
      {day.stuckCount === 0 ? <p>{say(lang, texts.stuckNone)}</p> : null}
      {day.count.stuck > 0 ? <p>{say(lang, texts.waiting, { n: numberIn(lang, day.count.stuck) })}</p> : null}
      {troubles.length + overdue.length === 0 ? null : (
        <ul class="rows">
          {troubles.map(({ kind, id, error, failures, since, nextAt }) => (
            <Standing
              c={c}
              kind={kind}
              id={id}
              text={counted(lang, failures, texts.trouble, {
                since: when(since),
                next: when(nextAt),
                error,
              })}
            />
          ))}
          {overdue.map(({ kind, id, dueAt }) => (
            <Standing c={c} kind={kind} id={id} text={say(lang, texts.overdue, { when: when(dueAt) })} />
          ))}
        </ul>
      )}
    </Section>
  );
}

const kindTexts: Readonly<Partial<Record<string, Text>>> = {
  meeting: texts.meeting,
  network: texts.network,
  import: texts.import,
};

function Standing(props: { c: StaffContext; kind: string; id: string; text: string }) {
  const { c, kind, id, text } = props;
  const { lang, networkId } = c.var;
  const name = kindTexts[kind]?.[lang] ?? kind;
  return (
    <li>
      <div>
        {kind === 'meeting' ? (
          <a class="what" href={`/n/${networkId}/meetings/${id}`}>
            {name}
          </a>
        ) : (
          <b>{name}</b>
        )}{' '}
        <span class="muted">{id}</span>
        <p class="muted">{text}</p>
      </div>
    </li>
  );
}

function HoursSection({ c, day }: { readonly c: StaffContext; readonly day: PulseDay }) {
  const { lang, network } = c.var;
  const { zone } = network.settings;
  const number = (n: number) => numberIn(lang, n);
  return (
    <Section id="hours" title={say(lang, texts.hours)}>
      <Chart hours={day.hours} zone={zone} lang={lang} />
      <Fold
        form={freshForm(lang)}
        fields={[]}
        name={say(lang, texts.numbers)}
        now={say(lang, texts.caption, { zone: zoneLabel(zone, lang) })}
        action={say(lang, texts.show)}
      >
        <Table
          caption={say(lang, texts.caption, { zone: zoneLabel(zone, lang) })}
          columns={[
            { title: say(lang, texts.hour) },
            ...[texts.ticks, texts.dueColumn, texts.sent, texts.left, texts.failed].map((text) => ({
              title: text[lang],
              number: true,
            })),
          ]}
          rows={day.hours.map(({ from, ticks, due, sent, leftOut, failed }) => [
            shortDateTime(from, zone, lang),
            ...[ticks, due, sent, leftOut, failed].map(number),
          ])}
        />
      </Fold>
    </Section>
  );
}

/** Every sixth hour carries its name below the drawing. */
const NAMED = 6;

/** What was due by the hour, and what of it was sent, drawn; the numbers are in the table. */
function Chart({ hours, zone, lang }: { hours: readonly PulseHour[]; zone: string; lang: Lang }) {
  const most = hours.reduce((a, b) => (b.due > a.due ? b : a));
  const described =
    most.due === 0
      ? say(lang, texts.chartEmpty)
      : say(lang, texts.chart, {
          when: shortDateTime(most.from, zone, lang),
          most: numberIn(lang, most.due),
        });
  return (
    <Columns
      look="pulse-day"
      described={described}
      series={[
        {
          kind: 'due',
          label: say(lang, texts.dueColumn),
          values: hours.map(({ due }) => due),
          place: 'left',
        },
        { kind: 'sent', label: say(lang, texts.sent), values: hours.map(({ sent }) => sent), place: 'right' },
        {
          kind: 'failed',
          label: say(lang, texts.failed),
          values: hours.map(({ failed }) => failed),
          place: 'right',
        },
      ]}
      below={hours.filter((_, at) => at % NAMED === 0).map(({ from }) => timeOfDay(from, zone, lang))}
    />
  );
}

function SkippedSection({ c, day }: { readonly c: StaffContext; readonly day: PulseDay }) {
  const { lang, reasons } = c.var;
  const leftOut = Object.entries(day.count.skipped).sort(([, a], [, b]) => b - a);
  return (
    <Section id="skipped" title={say(lang, texts.skipped)}>
      {leftOut.length === 0 ? <p>{say(lang, texts.skippedNone)}</p> : null}
      {leftOut.length === 0 ? null : (
        <ul class="rows">
          {leftOut.map(([reason, n]) => (
            <li>
              <span>{leftOutText(reason, reasons, lang)}</span>
              <b>{numberIn(lang, n)}</b>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** `1,440`, in the digits of the language. */
function numberIn(lang: Lang, n: number): string {
  return digitsFor(lang, String(n).replace(/\B(?=(\d{3})+$)/g, ','));
}
