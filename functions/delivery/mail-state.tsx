import { type Lang, say, type Text } from '../i18n/say.ts';
import { type Mood, State } from '../web/parts.tsx';
import type { LedgerRow, MailState } from './ledger-row.ts';
import { mailReasonTexts, mailStateTexts } from './texts.ts';

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

/** What became of a message, in words: 'Not delivered — the address does not exist'. */
export function mailStateSentence(lang: Lang, row: Pick<LedgerRow, 'state' | 'reason'>): string {
  const state = say(lang, mailStateTexts[row.state]);
  const reason = reasonText(row.reason);
  return reason ? `${state} — ${reason[lang]}` : state;
}

/** The same with its icon and colour. */
export function MailStateOf({
  row,
  lang,
}: {
  readonly row: Pick<LedgerRow, 'state' | 'reason'>;
  readonly lang: Lang;
}) {
  return <State mood={mailStateMood[row.state]}>{mailStateSentence(lang, row)}</State>;
}

function reasonText(reason: string | undefined): Text | undefined {
  return reason === undefined
    ? undefined
    : new Map<string, Text>(Object.entries(mailReasonTexts)).get(reason);
}
