import { Ledger } from '../../../functions/delivery/ledger.ts';
import type { LedgerRow } from '../../../functions/delivery/ledger-row.ts';
import { localDate, localTime } from '../../../functions/i18n/dates.ts';
import { plain } from '../../../functions/i18n/typed-text.ts';
import { effectsOfBefore } from '../../../functions/meeting/messages/effects-of-before.ts';
import { audienceAggregate } from '../../../functions/meeting/rules/audience.ts';
import { meetingAggregate } from '../../../functions/meeting/rules/meeting.ts';
import { isConvened } from '../../../functions/meeting/rules/state.ts';
import { scheduleOf } from '../../../functions/meeting/rules/timeline/schedule.ts';
import { timelineIn } from '../../../functions/meeting/rules/timeline/settings.ts';
import { timeline } from '../../../functions/meeting/rules/timeline/timeline.ts';
import { memberAggregate } from '../../../functions/membership/rules/member.ts';
import { NETWORK_ID, networkAggregate } from '../../../functions/network/rules/network.ts';
import { EventLog } from '../../../functions/platform/event-log.ts';
import { known } from '../../../functions/platform/personal.ts';
import { Repository } from '../../../functions/platform/repository.ts';
import { engineClient } from '../../bench/crowd.ts';
import type { LocalCloud } from '../../local/local-cloud.ts';
import { DEMO_NETWORK } from '../../seed.ts';
import { type Got, whoGot } from './who-got.ts';

const ZONE = 'Asia/Phnom_Penh';

/** One message of a meeting to everybody it was for, as the ledger has it. */
export interface SentMessage {
  readonly meeting: string;
  /** Local date and time (`2025-10-27 08:00`) at which it was asked for. */
  readonly at: string;
  readonly kind: string;
  readonly mail: number;
  readonly byHand: number;
  /** How many did not get it, by reason. */
  readonly skipped: Readonly<Record<string, number>>;
  /** How many of those who got it read which language: `km`, `en` or `both`. */
  readonly langs: Readonly<Record<string, number>>;
}

/** What was said about the meetings of a story. It reads the tables, as no page lists all of it. */
export class SentMessages {
  readonly told: SentMessage[] = [];
  readonly #client: ReturnType<typeof engineClient>;
  readonly #ledger: Ledger;
  readonly #repository: Repository;
  readonly #meetings: string[] = [];
  readonly #seen = new Set<string>();

  constructor({ dynamodb, tables }: Pick<LocalCloud, 'dynamodb' | 'tables'>) {
    this.#client = engineClient(dynamodb);
    this.#ledger = new Ledger(this.#client, tables.MAIL_LEDGER_TABLE ?? '', effectsOfBefore);
    this.#repository = new Repository(new EventLog(this.#client, tables.EVENT_LOG_TABLE ?? ''));
  }

  follow(meeting: string): void {
    this.#meetings.push(meeting);
  }

  stop(): void {
    this.#client.destroy();
  }

  /** Messages that were not told yet, oldest first. */
  async fresh(): Promise<readonly SentMessage[]> {
    const found: SentMessage[] = [];
    for (const meeting of this.#meetings) {
      const rows = await this.#rowsOf(meeting);
      const langs = await this.#langsOf(meeting);
      const fresh = rows.filter(({ kind, revision }) => !this.#seen.has(`${meeting} ${kind} ${revision}`));
      for (const same of Map.groupBy(fresh, ({ kind, revision }) => `${kind} ${revision}`).values()) {
        found.push(messageOf(meeting, same, langs));
      }
      for (const { kind, revision } of fresh) this.#seen.add(`${meeting} ${kind} ${revision}`);
    }
    found.sort((a, b) => (`${a.at} ${a.kind}` < `${b.at} ${b.kind}` ? -1 : 1));
    this.told.push(...found);
    return found;
  }

  /** Messages of the timeline that a meeting left out, with the reason. */
  async leftOut(id: string): Promise<readonly { readonly kind: string; readonly reason: string }[]> {
    const { state: meeting } = await this.#repository.load(meetingAggregate, DEMO_NETWORK, id);
    const { state: network } = await this.#repository.load(networkAggregate, DEMO_NETWORK, NETWORK_ID);
    if (!isConvened(meeting) || network.status !== 'founded') return [];
    return timeline(scheduleOf(meeting), timelineIn(network)).flatMap(({ kind, status }) =>
      status.is === 'skipped' ? [{ kind, reason: status.reason }] : [],
    );
  }

  /** Who got how many mails about a meeting, and what everybody is called. */
  async whoGot(
    id: string,
  ): Promise<{ readonly got: readonly Got[]; readonly names: ReadonlyMap<string, string> }> {
    const rows = await this.#rowsOf(id);
    const { state: meeting } = await this.#repository.load(meetingAggregate, DEMO_NETWORK, id);
    const { state: network } = await this.#repository.load(networkAggregate, DEMO_NETWORK, NETWORK_ID);
    const guests = isConvened(meeting) ? (meeting.details.guests ?? []) : [];
    const staff = network.status === 'founded' ? network.staff : [];
    const names = new Map(
      [...guests, ...staff].map(({ id: person, name }) => [person, known(name) ?? person]),
    );
    for (const { party, seat } of rows) {
      if (party !== 'member') continue;
      const { state: member } = await this.#repository.load(memberAggregate, DEMO_NETWORK, seat);
      const organisation = plain(member.organisation.name, 'en');
      for (const { id: person, name, role } of member.contacts) {
        names.set(person, `${known(name) ?? person}, ${role} of ${organisation}`);
      }
    }
    return { got: whoGot(rows), names };
  }

  async #rowsOf(meeting: string): Promise<readonly LedgerRow[]> {
    return await this.#ledger.allOfCause(DEMO_NETWORK, `${meetingAggregate.kind}/${meeting}`);
  }

  /** Which language people read, by person. */
  async #langsOf(id: string): Promise<ReadonlyMap<string, string>> {
    const { state: meeting } = await this.#repository.load(meetingAggregate, DEMO_NETWORK, id);
    const { state: network } = await this.#repository.load(networkAggregate, DEMO_NETWORK, NETWORK_ID);
    if (!isConvened(meeting) || network.status !== 'founded') return new Map();
    const { state } = await this.#repository.load(audienceAggregate, DEMO_NETWORK, meeting.audience);
    const singles = Object.values(meeting.singles).map(({ invitee }) => invitee);
    return new Map([
      ...network.staff.map(({ id: staff, lang }) => [staff, lang] as const),
      ...[...state.chunks.flat(), ...singles].map(({ person, lang }) => [person, lang] as const),
    ]);
  }
}

function messageOf(
  meeting: string,
  rows: readonly LedgerRow[],
  langs: ReadonlyMap<string, string>,
): SentMessage {
  const [first = ''] = rows.map(({ plannedAt }) => plannedAt).sort();
  const got = rows.filter(({ state }) => state !== 'skipped' && state !== 'superseded');
  const byHand = got.filter(({ channel }) => channel !== 'email');
  const left = rows.filter((row) => !got.includes(row));
  return {
    meeting,
    at: `${localDate(first, ZONE)} ${localTime(first, ZONE)}`,
    kind: rows[0]?.kind ?? '',
    mail: got.length - byHand.length,
    byHand: byHand.length,
    skipped: counted(left.map(({ state, reason }) => reason ?? state)),
    langs: counted(got.map(({ person }) => langs.get(person) ?? '?')),
  };
}

function counted(names: readonly string[]): Record<string, number> {
  const count: Record<string, number> = {};
  for (const name of [...names].sort()) count[name] = (count[name] ?? 0) + 1;
  return count;
}
