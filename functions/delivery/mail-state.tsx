import { type Lang, say, type Text } from '../i18n/say.ts';
import { type Mood, State } from '../web/parts.tsx';
import type { LedgerRow, MailState } from './ledger-row.ts';
import { mailStateTexts } from './texts.ts';

/** How a state of the ledger looks; the same everywhere. */
export const mailStateMood: Readonly<Record<MailState, Mood>> = {
  planned: 'waiting',
  claimed: 'waiting',
  carried: 'waiting',
  unknown: 'failed',
  sent: 'done',
  delivered: 'done',
  bounced: 'failed',
  complained: 'failed',
  failed: 'failed',
  superseded: 'quiet',
  skipped: 'quiet',
  toHandOver: 'waiting',
  handedOver: 'done',
};

/** What a page needs of a request to say a reason: hono's context has it. */
interface Saying {
  readonly var: { readonly lang: Lang; readonly reasons: ReadonlyMap<string, Text> };
}

/** What became of a message, in words: 'Not delivered — the address does not exist'. */
export function mailStateSentence(
  { var: { lang, reasons } }: Saying,
  row: Pick<LedgerRow, 'state' | 'reason'>,
) {
  const state = say(lang, mailStateTexts[row.state]);
  const reason = row.reason === undefined ? undefined : reasons.get(row.reason);
  return reason ? `${state} — ${reason[lang]}` : state;
}

/** The same with its icon and colour. */
export function MailStateOf({
  c,
  row,
}: {
  readonly c: Saying;
  readonly row: Pick<LedgerRow, 'state' | 'reason'>;
}) {
  return <State mood={mailStateMood[row.state]}>{mailStateSentence(c, row)}</State>;
}
