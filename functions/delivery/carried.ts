import type { Ledger } from './ledger.ts';
import { type LedgerRow, partKey, partName } from './ledger-row.ts';

export type CarriedVerdict =
  /** Its mail has not come to an end yet. */
  | { readonly do: 'wait' }
  /** It takes the state of the message it is in the mail of. */
  | { readonly do: 'follow'; readonly outcome: LedgerRow }
  /** It is a planned message again. */
  | {
      readonly do: 'planAgain';
      readonly mayHaveLeft: boolean;
      readonly notBefore?: string | undefined;
      readonly reason?: string | undefined;
    };

/**
 * What becomes of a carried message, seen from the message whose mail it is in.
 *
 * | the carrier | the part |
 * |---|---|
 * | no longer lists it: surely not sent, given back | is planned again |
 * | is planned or claimed and lists it | waits |
 * | was skipped or superseded | is planned again, as it was frozen if a mail may have been sent |
 * | came to any other end | the same end |
 *
 * @param carrier read consistently after `part` was.
 */
export function carriedVerdict(part: LedgerRow, carrier: LedgerRow | undefined): CarriedVerdict {
  if (!carrier?.carries?.includes(partName(part))) {
    // A mail that was put off as too fast is too fast with its parts as well; and where one could not be
    // written, each goes alone, so that only the one that is at fault fails.
    const given = carrier?.state === 'planned' ? carrier : undefined;
    const reason = given?.reason === NOT_WRITTEN ? NOT_WRITTEN : undefined;
    return { do: 'planAgain', mayHaveLeft: false, notBefore: given?.notBefore, reason };
  }
  // A state of a later version is no end that this one knows.
  if (carrier.storedState !== undefined) return { do: 'wait' };
  switch (carrier.state) {
    case 'planned':
    case 'claimed':
      return { do: 'wait' };
    case 'superseded':
    case 'skipped':
      return { do: 'planAgain', mayHaveLeft: carrier.frozen !== undefined };
    default:
      return { do: 'follow', outcome: carrier };
  }
}

/** Reason of a planned message whose last attempt could not be written; it goes alone. */
export const NOT_WRITTEN = 'notWritten';

/** Brings what a mail carried to the end that the mail came to. @param carrier as it was claimed. */
export async function settleParts(ledger: Ledger, carrier: LedgerRow, now: string): Promise<void> {
  for (const name of carrier.carries ?? []) {
    const part = await ledger.get(partKey(carrier, name));
    if (part) await settlePart(ledger, part, now);
  }
}

/** The same for one message; it does nothing to one that is not carried. Answers whether it did. */
export async function settlePart(ledger: Ledger, part: LedgerRow, now: string): Promise<boolean> {
  if (part.state !== 'carried' || part.carrier === undefined) return false;
  const verdict = carriedVerdict(part, await ledger.get(partKey(part, part.carrier)));
  switch (verdict.do) {
    case 'wait':
      return false;
    case 'follow':
      return ledger.follow(part, verdict.outcome);
    case 'planAgain': {
      const dueAt = verdict.notBefore ?? now;
      return ledger.release(part, dueAt, verdict.mayHaveLeft, verdict.reason);
    }
  }
}
