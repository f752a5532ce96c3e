import { digitsFor } from '../../i18n/khmer.ts';
import { type Catalogue, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { ConvenedDetails } from '../rules/state.ts';

const texts = {
  online: { en: 'Online: {url}', km: 'តាមអនឡាញ៖ {url}' },
} as const satisfies Catalogue;

/**
 * What a calendar shows of a meeting besides its time: the words of one language, in one line or a list. The
 * place is the hall, also where one can take part online.
 */
export function calendarWords(details: ConvenedDetails, lang: Lang) {
  const { title, venue, address, objectives, onlineUrl: url } = details;
  return {
    summary: plain(title, lang),
    location: [plain(venue, lang), plain(address, lang)].filter(Boolean).join(', '),
    description: objectives.map((one, n) => `${digitsFor(lang, n + 1)}. ${plain(one, lang)}`).join('\n'),
    online: url ? { url, line: say(lang, texts.online, { url }) } : undefined,
  };
}
