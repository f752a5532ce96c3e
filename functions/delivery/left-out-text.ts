import type { Lang, Text } from '../i18n/say.ts';
import { mailStateTexts } from './texts.ts';

/** Why messages were left out, in words; a code that has none is shown as it is. */
export function leftOutText(reason: string, reasons: ReadonlyMap<string, Text>, lang: Lang): string {
  const text = reason === 'superseded' ? mailStateTexts.superseded : reasons.get(reason);
  return text?.[lang] ?? reason;
}
