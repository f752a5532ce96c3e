import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { atOnce } from '../platform/batch.ts';
import type { Clock } from '../platform/clock.ts';
import { LogCode, log } from '../platform/logging.ts';
import type { Ledger } from './ledger.ts';
import { type Frozen, type LedgerRow, ledgerKey } from './ledger-row.ts';
import type { Pace } from './pace.ts';
import { outcomeRank, type Report } from './report.ts';
import { type Accepting, type Feedback, readFeedback } from './ses-event.ts';

/** An address that nothing may be sent to any more, until somebody corrects it. */
export interface HeldAddress {
  readonly network: string;
  /** What the mail was about: a guest is known to that only. */
  readonly cause: string;
  readonly seat: string;
  readonly person: string;
  readonly why: 'bounced' | 'complained';
  /** Version of the stream that the address was taken from. */
  readonly personVersion: number;
  /** When the provider heard of it (ISO instant, UTC). */
  readonly at: string;
}

/** The part that keeps addresses. Holding one twice, or one that was changed meanwhile, does nothing. */
export interface AddressHolder {
  hold(address: HeldAddress): Promise<void>;
}

export interface FeedbackDependencies {
  readonly ledger: Ledger;
  readonly pace: Pace;
  readonly addresses: Readonly<Record<'member' | 'guest' | 'registered', AddressHolder>>;
  readonly accepting: Accepting;
  readonly now: Clock;
}

type MailFeedback = Extract<Feedback, { about: 'mail' }>;

const AT_ONCE = 10;

/**
 * Writes down what the mail provider tells of our mails. Events come at least once and in any order:
 * each is weighed against what the row already says. What could not be written comes again, and until
 * then silence proves nothing.
 */
export async function recordFeedback(
  deps: FeedbackDependencies,
  { Records: records }: SQSEvent,
): Promise<SQSBatchResponse> {
  const failures = new Set<string>();
  const read = records.map((record) => ({
    id: record.messageId,
    feedback: readFeedback(record.body, deps.accepting),
  }));
  for (const { id, feedback } of read) {
    if (feedback.about === 'nothing') log.warn(LogCode.strangeFeedback, { messageId: id, why: feedback.why });
  }
  const mails = byMail(
    read.flatMap(({ id, feedback }) => (feedback.about === 'mail' ? [{ id, feedback }] : [])),
  );
  await atOnce(AT_ONCE, mails, async (events) => {
    try {
      await recordMail(
        deps,
        events.map(({ feedback }) => feedback),
      );
    } catch (error) {
      log.error(LogCode.recordFailed, error, { messageId: events[0]?.id });
      for (const { id } of events) failures.add(id);
    }
  });
  if (failures.size > 0) await deps.pace.deaf(deps.now());
  else {
    await markHeard(
      deps,
      read.map(({ feedback }) => feedback),
    );
  }
  return { batchItemFailures: [...failures].map((itemIdentifier) => ({ itemIdentifier })) };
}

/**
 * Of several events of one mail only the one that overrules the others is written: one write instead of
 * two where 'sent' and 'delivered' come together.
 */
async function recordMail(deps: FeedbackDependencies, events: readonly MailFeedback[]): Promise<void> {
  const [last] = [...events].sort((a, b) => outcomeRank(b.report) - outcomeRank(a.report));
  if (!last) return;
  const row = await deps.ledger.report(last.key, last.report);
  if (!row) {
    log.warn(LogCode.strangeFeedback, { ...ledgerKey(last.key), why: 'noRow' });
    return;
  }
  for (const { report } of events) await holdAddress(deps, row, report);
}

/** Also where the row said so already: the run that wrote it may have ended before this line. */
async function holdAddress(
  { addresses }: FeedbackDependencies,
  row: LedgerRow,
  report: Report,
): Promise<void> {
  const lasting = report.state === 'bounced' && report.lasting;
  if (!lasting && report.state !== 'complained') return;
  // Staff are not held: they need what the system tells them, and the row shows what became of it.
  if (row.party === 'staff' || !row.frozen) return;
  for (const { seat, person, personVersion } of writtenTo(row, row.frozen)) {
    await addresses[row.party].hold({
      network: row.network,
      cause: row.cause,
      seat,
      person,
      why: lasting ? 'bounced' : 'complained',
      personVersion,
      at: report.at,
    });
  }
}

/** Each seat that one mail spoke for: what came back from their address is so for all of them. */
function writtenTo(
  { seat, person, seats = [] }: LedgerRow,
  { seats: spoken = [], personVersion }: Frozen,
): readonly Pick<HeldAddress, 'seat' | 'person' | 'personVersion'>[] {
  const several = spoken.flatMap((one) => {
    const of = seats[one.place];
    return of ? [{ seat: of.seat, person: of.person, personVersion: one.personVersion }] : [];
  });
  return several.length > 0 ? several : [{ seat, person, personVersion }];
}

async function markHeard({ pace }: FeedbackDependencies, read: readonly Feedback[]): Promise<void> {
  const times = read.flatMap((feedback) => (feedback.about === 'nothing' ? [] : [feedback.sentAt]));
  const newest = times.sort().at(-1);
  if (newest === undefined) return;
  await pace.heard(
    newest,
    read.some((feedback) => feedback.about === 'canary'),
  );
}

function byMail(events: readonly { id: string; feedback: MailFeedback }[]) {
  const mails = new Map<string, { id: string; feedback: MailFeedback }[]>();
  for (const event of events) {
    const { pk, sk } = ledgerKey(event.feedback.key);
    mails.set(`${pk} ${sk}`, [...(mails.get(`${pk} ${sk}`) ?? []), event]);
  }
  return mails.values();
}
