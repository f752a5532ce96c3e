import * as z from 'zod';
import type { Aggregate } from '../../platform/aggregate.ts';
import type { Intent } from '../../platform/capability.ts';
import { type EventIn, eventCatalogue, type Recorded, type StreamKey } from '../../platform/event.ts';
import { once } from '../../platform/once.ts';
import type { PlannedMail } from '../../platform/planned-mail.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type QuarterReport, quarterReport } from './quarter-report.ts';
import type { Left } from './small-parts.ts';

/** Most readers of one mailing. */
const MOST_READERS = 200;

const count = z.number().int().min(0);
const shown = once(() => z.union([count, z.literal('hidden')]));

/** The facts of one quarter of a network; its stream is named by it: `2026-Q1`. */
export const quarterEvents = eventCatalogue({
  /**
   * The report was sent to observers. `table`, `shown`: the finest table of small counts, and what of it was shown, so
   * that a later one gives nothing of it away.
   */
  QuarterSent: () =>
    z.object({
      report: quarterReport(),
      table: z.array(z.object({ id: z.string(), people: count, part: count })),
      shown: z.object({ parts: z.record(z.string(), shown()), sum: shown() }),
      /** Staff, by id. */
      to: z.array(z.string()).min(1).max(MOST_READERS),
    }),
});
export type QuarterEvent = EventIn<typeof quarterEvents>;
type Sent = Extract<QuarterEvent, { type: 'QuarterSent' }>['data'];

export interface Quarter {
  /** Every time that it was sent, the latest last. */
  readonly sent: readonly (Sent & { readonly at: string; readonly by: string; readonly version: number })[];
}

export const quarterAggregate: Aggregate<Quarter, QuarterEvent> = {
  kind: 'quarter',
  events: quarterEvents,
  initial: { sent: [] },
  evolve: ({ sent }, { data, at, by, version }: Recorded<QuarterEvent>) => ({
    sent: [...sent, { ...data, at, by, version }],
  }),
  reacting: ['QuarterSent'],
};

/** What of a quarter readers have, for {@link shownParts}. */
export function leftOf({ sent }: Quarter): Left[] {
  return sent.map(({ table, shown: was }) => ({ table, shown: was }));
}

export class NobodyToSendTo extends Refusal {
  readonly text = {
    en: 'No observer can be written to: give somebody the role of an observer first.',
    km: 'មិនមានអ្នកសង្កេតការណ៍ដែលអាចផ្ញើទៅបានទេ៖ សូមប្រគល់តួនាទីអ្នកសង្កេតការណ៍ឱ្យបុគ្គលម្នាក់ជាមុនសិន។',
  };
}

/** Somebody has sent it since the form was shown. */
export class SentMeanwhile extends Refusal {
  readonly text = {
    en: 'This report was sent a moment ago. Please look at it again before you send it once more.',
    km: 'របាយការណ៍នេះទើបតែត្រូវបានផ្ញើ។ សូមពិនិត្យម្តងទៀតមុនពេលផ្ញើសារជាថ្មី។',
  };
}

/**
 * Sends it to these.
 *
 * @param seen how many times it had been sent when the form was shown.
 * @throws {NobodyToSendTo} {@link SentMeanwhile}
 */
export function sendQuarter(
  { sent }: Quarter,
  {
    report,
    left,
    to,
    seen,
  }: {
    readonly report: QuarterReport;
    readonly left: Left;
    readonly to: readonly string[];
    readonly seen: number;
  },
): QuarterEvent[] {
  if (sent.length !== seen) throw new SentMeanwhile();
  if (to.length === 0) throw new NobodyToSendTo();
  const data = {
    report,
    table: left.table.map((one) => ({ ...one })),
    shown: { parts: { ...left.shown.parts }, sum: left.shown.sum },
    to: to.slice(0, MOST_READERS),
  };
  return [{ type: 'QuarterSent', data }];
}

/** The mail that says what a quarter came to. */
export const QUARTER_KIND = 'quarterReport';

export function quarterReactions(
  { data, version }: Recorded<QuarterEvent>,
  _quarter: Quarter,
  { network, id }: StreamKey,
): readonly Intent<Quarter, QuarterEvent>[] {
  const mails = data.to.map(
    (person): PlannedMail => ({
      network,
      cause: `${quarterAggregate.kind}/${id}`,
      person,
      seat: network,
      party: 'staff',
      kind: QUARTER_KIND,
      revision: version,
      channel: 'email',
    }),
  );
  return [{ do: 'plan', mails }];
}
