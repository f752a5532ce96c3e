import type { LedgerRow, MailState } from '../../delivery/ledger-row.ts';
import { type Convened, isConvened, type Meeting, type PartialDetails, type SavedDate } from './state.ts';

/** The message that asks people to keep a day of a draft free, and the one that they need not any more. */
const ASKS = 'saveTheDate';
export const FREES = 'dateFreed';

/** States in which it has reached somebody, or may have. */
const heard: ReadonlySet<MailState> = new Set([
  'claimed',
  'carried',
  'unknown',
  'sent',
  'delivered',
  'complained',
  'handedOver',
]);

interface Saved {
  readonly savedDates?: readonly SavedDate[] | undefined;
}

/**
 * The local date that somebody keeps free, by the last message that asked them to; nothing where none reached them.
 *
 * @param lane messages of the meeting to this person.
 * @param before the version before which it was asked for.
 */
export function keptDay(
  { savedDates = [] }: Saved,
  lane: readonly Pick<LedgerRow, 'kind' | 'state' | 'revision'>[],
  before: number = Number.POSITIVE_INFINITY,
): string | undefined {
  const asked = new Set(
    lane.flatMap(({ kind, state, revision }) =>
      kind === ASKS && heard.has(state) && revision < before ? [revision] : [],
    ),
  );
  return savedDates.findLast((one) => asked.has(one.asked))?.date;
}

/** The same where it is another day than the meeting's now. */
export function otherDayKept(
  meeting: Saved & { readonly details: { readonly date?: string | undefined } },
  lane: Parameters<typeof keptDay>[1],
  before?: number,
): string | undefined {
  const day = keptDay(meeting, lane, before);
  return day === meeting.details.date ? undefined : day;
}

/** What a message says of the days of a meeting to somebody who keeps one free. */
export interface DayTold {
  readonly details: PartialDetails;
  /** The meeting's times; absent before it is convened, and where it is about the day alone. */
  readonly convened?: Convened | undefined;
  /** The local date that is kept, where another one takes its place. */
  readonly insteadOf?: string | undefined;
  /** The meeting takes place, and they are not invited to it. */
  readonly isForOthers?: boolean | undefined;
}

/** What frees a day is about the day that is kept, whatever the day of the meeting is by now. */
export function dayTold(
  kind: string,
  keeps: string | undefined,
  meeting: Exclude<Meeting, { status: 'none' }>,
): DayTold {
  const convened = isConvened(meeting) ? meeting : undefined;
  if (kind !== FREES) return { details: meeting.details, convened, insteadOf: keeps };
  const date = keeps ?? meeting.savedDate?.date;
  const details = date ? { ...meeting.details, date } : meeting.details;
  return { details, isForOthers: convened !== undefined };
}
