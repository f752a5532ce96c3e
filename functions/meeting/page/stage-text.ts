import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import type { MeetingRow } from '../rules/views.ts';
import { listTexts as texts } from './texts.ts';

/** How far a meeting has come, in words. */
export function stageText(row: MeetingRow, lang: Lang): string {
  if (row.stage === 'invited') {
    return say(lang, texts.invited, { n: digitsFor(lang, row.invited ?? row.mail + row.byHand) });
  }
  return say(lang, texts[row.stage]);
}
