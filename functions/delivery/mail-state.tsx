import { type Lang, say, type Text } from '../i18n/say.ts';
import { type Mood, State } from '../web/parts.tsx';
import type { LedgerRow, MailState } from './ledger-row.ts';
import { mailStateTexts } from './texts.ts';
import { everTroubleOf } from './trouble.ts';
import { settledText } from './trouble-texts.ts';

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

type Ended = Pick<LedgerRow, 'state' | 'reason'> & Partial<Pick<LedgerRow, 'settledBy'>>;

/** What a page needs of a request to say a reason: hono's context has it. */
interface Saying {
  readonly var: { readonly lang: Lang; readonly reasons: ReadonlyMap<string, Text> };
}

/** What became of a message, in words: 'Not delivered — the address does not exist'. */
export function mailStateSentence({ var: { lang, reasons } }: Saying, row: Ended) {
  const settled = row.settledBy === undefined ? undefined : everTroubleOf(row);
  if (settled) return settledText(settled, lang);
  const state = say(lang, mailStateTexts[row.state]);
  const reason = row.reason === undefined ? undefined : reasons.get(row.reason);
  return reason ? `${state} — ${reason[lang]}` : state;
}

/** The same with its icon and colour. */
export function MailStateOf({ c, row }: { readonly c: Saying; readonly row: Ended }) {
  const isSettled = row.settledBy !== undefined && everTroubleOf(row) !== undefined;
  return <State mood={isSettled ? 'quiet' : mailStateMood[row.state]}>{mailStateSentence(c, row)}</State>;
}
