import { type Lang, say } from '../i18n/say.ts';
import { webTexts } from './texts.ts';

/** What somebody typed into a form that is not there any more, to copy it from here. */
export function TypedWords({ texts, lang }: { readonly texts: readonly string[]; readonly lang: Lang }) {
  const said = texts.filter((text) => text.trim() !== '');
  if (said.length === 0) return null;
  return (
    <>
      <p class="muted">{say(lang, webTexts.youTyped)}</p>
      {said.map((text) => (
        <p>
          {text.split('\n').map((line, n) => (
            <>
              {n > 0 ? <br /> : null}
              {line}
            </>
          ))}
        </p>
      ))}
    </>
  );
}
