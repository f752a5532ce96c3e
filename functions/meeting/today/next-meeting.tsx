import { type MailState, mailStates } from '../../delivery/ledger-row.ts';
import { isMeant, isTold } from '../../delivery/needing.ts';
import { dateWithDistance, timeRange } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { Empty, Figures, LinkButton, Typed } from '../../web/parts.tsx';
import { entryKindOf } from '../messages/table.ts';
import type { Invitee } from '../rules/events.ts';
import { headcount } from '../rules/headcount.ts';
import type { LivingMeeting } from '../rules/needs.ts';
import type { GivenAnswer } from '../rules/seat.ts';
import { LifeLine } from '../timeline-page/line.tsx';
import { meetingTodayTexts as texts } from './texts.ts';

/** The next meeting: when, where, how many come, and its line of past and future. */
export function NextMeeting(props: {
  c: StaffContext;
  next: LivingMeeting;
  /** What each seat has said. */
  given: ReadonlyMap<string, GivenAnswer>;
  /** Everybody invited by now. */
  invited: readonly Invitee[];
}) {
  const { c, next, given, invited } = props;
  const { lang, networkId, network, services } = c.var;
  const { zone } = network.settings;
  const { row, state } = next;
  const seats = [...new Set(invited.map(({ seat }) => seat))];
  const answers = seats.flatMap((seat) => given.get(seat) ?? []);
  const count = headcount(answers);
  const silent = seats.length - answers.length;
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
      {state ? <LifeLine c={c} meeting={state} reached={reachedOf(next)} invited={seats.length} /> : null}
    </>
  );
}

/** To how many people each message went: of one that fell due, none may have needed it. */
function reachedOf({ tally }: LivingMeeting): ReadonlyMap<string, number> | undefined {
  if (!tally) return undefined;
  const reached = new Map<string, number>();
  for (const [kind, states] of Object.entries(tally.people?.kinds ?? tally.kinds)) {
    const entry = entryKindOf(kind);
    // Of the invitation it is shown whether it waits; everything else is on its way once it fell due.
    const n =
      entry === 'invitation'
        ? (tally.people?.told?.[kind] ?? sumOver(states, isTold))
        : sumOver(states, isMeant);
    reached.set(entry, (reached.get(entry) ?? 0) + n);
  }
  return reached;
}

function sumOver(
  states: NonNullable<LivingMeeting['tally']>['states'],
  of: (state: MailState) => boolean,
): number {
  return mailStates.reduce((sum, state) => sum + (of(state) ? (states[state] ?? 0) : 0), 0);
}

/** Where no meeting lies ahead. */
export function NoMeeting({ c }: { c: StaffContext }) {
  const { lang, networkId } = c.var;
  if (!mayAct(c)) return <p>{say(lang, texts.nextNoneObserver)}</p>;
  return (
    <Empty>
      <p>{say(lang, texts.nextNone)}</p>
      <LinkButton href={`/n/${networkId}/meetings/new`} weight="main" icon="add">
        {say(lang, texts.prepare)}
      </LinkButton>
    </Empty>
  );
}
