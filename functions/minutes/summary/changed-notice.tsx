import { counted } from '../../i18n/counted.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { shown } from '../../i18n/typed-text.ts';
import { Notice } from '../../web/parts.tsx';
import type { ChangedSince } from '../rules/changed-since.ts';
import { publishTexts as texts } from './publish-texts.ts';
import { partNames } from './texts.ts';

/** What others typed while somebody looked at the page that they then published. */
export function ChangedNotice({ changed, lang }: { readonly changed: ChangedSince; readonly lang: Lang }) {
  const { gone, around } = changed;
  return (
    <Notice mood="waiting" title={say(lang, texts.changedTitle)} live>
      <p>{say(lang, texts.changedLead)}</p>
      <ul>
        {changed.texts.map(({ part, text }) => {
          const found = shown(text, lang);
          return (
            <li>
              {part ? `${say(lang, partNames[part])}: ` : null}
              <span {...(found && found.lang !== lang ? { lang: found.lang } : {})}>{found?.text}</span>
            </li>
          );
        })}
        {around ? <li>{say(lang, texts.changedAround)}</li> : null}
        {gone > 0 ? <li>{counted(lang, gone, texts.changedGone)}</li> : null}
      </ul>
    </Notice>
  );
}
