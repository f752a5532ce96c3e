import { heldLately } from '../../agenda/rules/open-points.ts';
import { localDate } from '../../i18n/dates.ts';
import type { Bilingual } from '../../i18n/say.ts';
import type { ListedMember } from '../../membership/rules/views.ts';
import { minutesAggregate } from '../../minutes/rules/minutes.ts';
import { byDate, listTasks, NO_FORUM, openTasksList, type TaskRow } from '../../tasks/rules/views.ts';
import type { StaffContext } from '../../web/context.ts';
import { type HostTurn, hostTurn } from '../rules/host-turn.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { isConvened } from '../rules/state.ts';
import { nextDate } from './same-as-last.ts';

/** Meetings of which is read who hosted them: two years of quarters. */
const LOOK_BACK = 8;
/** Latest meetings among which the last decisions are looked for. */
const DECIDED = 2;

/** What came before a meeting that somebody prepares. */
export interface Before {
  /** The latest meetings, the newest first, by local date: also those to come that people are invited to. */
  readonly dates: readonly string[];
  /** The day on which it would be as usual, local. */
  readonly usual?: string | undefined;
  readonly turn: HostTurn;
  /** What the last published summary says was decided. */
  readonly decisions: readonly Bilingual[];
  /** What is still open, by organisation: those with the most first. Of nobody's: without a name. */
  readonly open: readonly { readonly name?: Bilingual | undefined; readonly tasks: readonly TaskRow[] }[];
}

/** Nothing before a network's first meeting. The reads are the same however long its history is. */
export async function readBefore(
  c: StaffContext,
  members: readonly ListedMember[],
): Promise<Before | undefined> {
  const { services, networkId, network } = c.var;
  const { repository, views } = services;
  const now = services.now();
  const { zone, lateNoticeDays } = network.settings;
  const [held, tasks] = await Promise.all([
    heldLately(views, networkId),
    listTasks(views, openTasksList(networkId), NO_FORUM),
  ]);
  const last = held.slice(-LOOK_BACK).reverse();
  const begun = last.filter(({ startsAt }) => startsAt <= now);
  if (last.length === 0 && tasks.length === 0) return undefined;
  const [meetings, minutes] = await Promise.all([
    Promise.all(last.map(({ id }) => repository.load(meetingAggregate, networkId, id))),
    Promise.all(begun.slice(0, DECIDED).map(({ id }) => repository.load(minutesAggregate, networkId, id))),
  ]);
  const dates = last.map(({ startsAt }) => localDate(startsAt, zone));
  const hosted = meetings.map(({ state }, n) => ({
    date: dates[n] ?? '',
    host: isConvened(state) ? state.details.host : undefined,
  }));
  const published = minutes.flatMap(({ state }) => (state.withdrawn ? [] : (state.current?.published ?? [])));
  const [newest] = dates;
  return {
    dates,
    usual: newest && nextDate(newest, localDate(now, zone), lateNoticeDays),
    turn: hostTurn(
      members.flatMap(({ member }) => (member.status === 'active' ? [member.organisation] : [])),
      hosted,
    ),
    decisions: published[0]?.entries.flatMap(({ kind, text }) => (kind === 'decision' ? [text] : [])) ?? [],
    open: byOrganisation(tasks.sort(byDate), members),
  };
}

function byOrganisation(tasks: readonly TaskRow[], members: readonly ListedMember[]): Before['open'] {
  const names = new Map(members.map(({ id, member }) => [id, member.organisation.name]));
  const groups = new Map<string, TaskRow[]>();
  for (const task of tasks) {
    const named = task.owners.map(({ seat }) => seat).filter((seat) => names.has(seat));
    // Several who share one are reminded together; guests, and what is nobody's, come last.
    for (const seat of named.length > 0 ? new Set(named) : ['']) {
      groups.set(seat, [...(groups.get(seat) ?? []), task]);
    }
  }
  return [...groups]
    .map(([seat, own]) => ({ name: names.get(seat), tasks: own }))
    .sort(
      (a, b) =>
        Number(a.name === undefined) - Number(b.name === undefined) || b.tasks.length - a.tasks.length,
    );
}
