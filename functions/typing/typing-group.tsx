import { fill, type Lang, say } from '../i18n/say.ts';
import { typingTexts as texts } from './texts.ts';
import { SettleButtons } from './typing-form.tsx';

export interface TypingGroupProps {
  readonly lang: Lang;
  /** First part of the names of its controls. */
  readonly name: string;
  readonly label: string;
  /** Names what was stored when the form was filled in, see `markOf`. */
  readonly mark: string;
  /** The form shows something else than what is stored. */
  readonly unsaved: boolean;
  /** Somebody else has stored something else meanwhile: both in words, and the mark of what is stored. */
  readonly clash?:
    | {
        readonly mark: string;
        readonly theirs: string;
        readonly yours: string;
        readonly who: string;
        readonly time: string;
      }
    | undefined;
}

/**
 * Of a field with parts, which is saved as a whole, as the rows of an agenda are: what it was filled in on, and where
 * two people wrote at the same time both texts with the buttons that settle it. Its controls may be anywhere in the form.
 */
export function TypingGroup({ lang, name, label, mark, unsaved, clash }: TypingGroupProps) {
  return (
    <div data-field={name} data-single="">
      <input
        type="hidden"
        name={`was.${name}`}
        value={mark}
        data-group={label}
        {...(unsaved ? { 'data-unsaved': '' } : {})}
      />
      <p class="problem" data-problem hidden />
      {clash ? (
        <div class="beside" data-beside="clash" data-mark={clash.mark}>
          <p data-say>
            {label}: {say(lang, texts.beside, { who: clash.who || texts.somebody[lang], time: clash.time })}
          </p>
          <blockquote class="text" data-text>
            {clash.theirs || say(lang, texts.empty)}
          </blockquote>
          <p class="text" data-yours>
            {fill(texts.yoursIs[lang], { text: clash.yours || texts.empty[lang] })}
          </p>
          <SettleButtons lang={lang} of={{ name, mark: clash.mark }} single />
        </div>
      ) : null}
    </div>
  );
}
