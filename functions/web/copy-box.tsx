import type { Child } from 'hono/jsx';
import { type Lang, say } from '../i18n/say.ts';
import { webTexts as texts } from './texts.ts';

/** A text that one button copies (`copy-script.ts`); without script it is marked and copied as ever. */
export function CopyBox(props: {
  id: string;
  label: string;
  text: string;
  /** What the text begins in: the reader's language, which need not be that of the page. */
  textLang: Lang;
  lang: Lang;
  children?: Child;
}) {
  const { id, label, text, textLang, lang } = props;
  return (
    <div class="copy-box" data-copy={say(lang, texts.copy)} data-copied={say(lang, texts.copied)}>
      <label class="hidden" for={id}>
        {label}
      </label>
      <textarea id={id} lang={textLang} readonly rows={Math.min(14, text.split('\n').length + 2)}>
        {text}
      </textarea>
      <div class="actions">{props.children}</div>
    </div>
  );
}
