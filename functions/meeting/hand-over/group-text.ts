import { fill, type Lang, langsOf, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { words as cancellation } from '../messages/cancellation.ts';
import { factLines } from '../messages/frame/copy-lines.ts';
import type { Copy } from '../messages/frame/copy-text.ts';
import { copyTexts } from '../messages/frame/copy-texts.ts';
import { groupTexts as texts } from './texts.ts';

/** For a group chat: what anybody may know, in the languages of the network, Khmer first, and the public page. */
export function groupText(
  input: Pick<Copy, 'network' | 'details' | 'zone' | 'times'> & {
    readonly cancelled: boolean;
    readonly notice: string;
  },
): { text: string; notice: string; first: Lang } {
  const { network, details, cancelled, notice } = input;
  const languages = langsOf('both').filter((lang) => network.languages.includes(lang));
  const sections = languages.map((lang) => {
    const values = { network: network.shortName, title: plain(details.title, lang) };
    return [
      fill((cancelled ? cancellation.copy.lead : texts.invitation)[lang], values),
      ...factLines(input, lang),
      ...(cancelled ? [say(lang, copyTexts.doNotTravel)] : []),
      say(lang, cancelled ? texts.details : texts.answer),
    ].join('\n');
  });
  return { text: sections.join('\n\n'), notice, first: languages[0] ?? 'en' };
}
