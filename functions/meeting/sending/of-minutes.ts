import type { Frozen, LedgerRow, MailState } from '../../delivery/ledger-row.ts';
import type { ReadLane, Verdict } from '../../delivery/mail-source.ts';
import type { Published } from '../../minutes/rules/events.ts';
import { type Minutes, minutesAggregate } from '../../minutes/rules/minutes.ts';
import { promisedBy } from '../../minutes/rules/told.ts';
import { workTime } from '../../network/rules/hours.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { DAY, HOUR, later } from '../../platform/clock.ts';
import type { Repository } from '../../platform/repository.ts';
import type { MessageRule } from '../messages/rule.ts';
import type { MeetingReason } from '../reasons.ts';
import type { Convened, Correction } from '../rules/state.ts';
import { timelineIn } from '../rules/timeline/settings.ts';

/** How long a mail waits for a page that was withdrawn to be shown again. */
const WITHDRAWN_WAITS = 3 * DAY;

/** The minutes whose summary a message says, as they are now. */
export interface OfMinutes {
  readonly minutes: Minutes;
  readonly version: number;
  readonly published: Published;
}

/** Whether a message says what was published: one about a summary that was shared by hand does not. */
export function isFromMinutes(rule: MessageRule, { summary }: Pick<Convened, 'summary'>): boolean {
  if (!rule.fromMinutes) return false;
  return ('correctsWhat' in rule ? summary?.corrections : summary?.minutes) !== undefined;
}

/** Nothing for a message that does not come from minutes, and for a summary that was shared by hand. */
export async function ofMinutes(
  rule: MessageRule,
  { summary }: Pick<Convened, 'summary'>,
  { repository, network, id }: { repository: Repository; network: string; id: string },
): Promise<OfMinutes | undefined> {
  if (!isFromMinutes(rule, { summary })) return undefined;
  const { state: minutes, version } = await repository.load(minutesAggregate, network, id);
  return minutes.current && { minutes, version, published: minutes.current.published };
}

/** Whether a seat has promised something by what is published; nothing where it is not from minutes. */
export function hasPromised(of: Pick<OfMinutes, 'published'> | undefined, seat: string): boolean | undefined {
  return of && promisedBy(of.published, [seat]).length > 0;
}

/** A mail that would lead to a page that says that it was withdrawn waits for it, an hour at a time and a few days. */
export async function whileWithdrawn(
  { minutes: { withdrawn, withdrawnAt } }: OfMinutes,
  { zone }: Pick<Convened, 'zone'>,
  { repository, network, now }: { repository: Repository; network: string; now: string },
): Promise<Extract<Verdict, { send: false }> | undefined> {
  if (!withdrawn) return undefined;
  const reason: MeetingReason = 'pageWithdrawn';
  if (withdrawnAt === undefined || later(withdrawnAt, WITHDRAWN_WAITS) <= now) return { send: false, reason };
  const { state } = await repository.load(networkAggregate, network, NETWORK_ID);
  return { send: false, reason, until: workTime(later(now, HOUR), { ...timelineIn(state), zone }) };
}

/** States in which somebody has a message, or may have it. */
const had: ReadonlySet<MailState> = new Set([
  'claimed',
  'carried',
  'unknown',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'handedOver',
]);

/** What somebody knows of a summary: the version of the minutes that they were told of, as far as that is known. */
export type Heard =
  | { readonly not: Extract<MeetingReason, 'summaryNotSent' | 'alreadyTold'> }
  | { readonly version?: number | undefined };

/**
 * What a person has heard before a correction. They need none where the summary never went to them, or will only now:
 * then it is the corrected one.
 */
export async function heardBefore(
  correction: Correction | undefined,
  kind: string,
  row: Pick<LedgerRow, 'kind' | 'revision' | 'network'>,
  lane: ReadLane | readonly LedgerRow[],
  { repository, id }: { repository: Repository; id: string },
): Promise<Heard> {
  const rows = typeof lane === 'function' ? await lane() : lane;
  const summaries = rows.filter((one) => one.kind === kind && (had.has(one.state) || waits(one)));
  if (summaries.length === 0) return { not: 'summaryNotSent' };
  if (summaries.every(waits)) return { not: 'alreadyTold' };
  const isOther = (one: LedgerRow) => one.kind !== row.kind || one.revision !== row.revision;
  const told = rows.filter(
    (one) => had.has(one.state) && isOther(one) && (one.kind === kind || one.kind === row.kind),
  );
  const versions = await Promise.all(told.map((one) => versionTold(one, repository, id)));
  const version = versions
    .flatMap((one) => one ?? [])
    .sort((a, b) => a - b)
    .at(-1);
  if (version !== undefined && correction && version >= correction.version) return { not: 'alreadyTold' };
  return { version };
}

function waits({ state }: LedgerRow): boolean {
  return state === 'planned' || state === 'toHandOver';
}

/** Of what was handed over: the minutes as they were then. */
async function versionTold(
  { network, frozen, handedAt }: LedgerRow,
  repository: Repository,
  id: string,
): Promise<number | undefined> {
  if (!handedAt) return frozen?.minutesVersion;
  const facts = await repository.history(minutesAggregate, network, id);
  return facts.filter(({ at }) => at <= handedAt).at(-1)?.version;
}

/** The correction that a row was planned for. */
export function correctionOf(
  { summary }: Pick<Convened, 'summary'>,
  { revision }: Pick<LedgerRow, 'revision'>,
): Correction | undefined {
  return summary?.corrections?.find(({ asked }) => asked === revision);
}

/** What was published at the versions that were frozen. */
export async function publishedAt(
  { minutesVersion, minutesBefore }: Pick<Frozen, 'minutesVersion' | 'minutesBefore'>,
  { repository, network, id }: { repository: Repository; network: string; id: string },
): Promise<{ readonly now?: Published | undefined; readonly before?: Published | undefined }> {
  const at = async (version: number | undefined) =>
    version === undefined
      ? undefined
      : (await repository.load(minutesAggregate, network, id, version)).state.current?.published;
  const [now, before] = await Promise.all([at(minutesVersion), at(minutesBefore)]);
  return { now, before };
}
