import { type Lang, say } from '../i18n/say.ts';
import { Notice } from '../web/parts.tsx';
import type { PaceState } from './pace.ts';
import { sendingTexts as texts } from './texts.ts';

/** What prevents sending at all: a paused switch, or the provider's sandbox. */
export function MailHealth({ lang, pace }: { readonly lang: Lang; readonly pace: PaceState }) {
  return (
    <>
      {pace.sending === 'held' ? (
        <Notice mood="failed" title={say(lang, texts.heldTitle)}>
          <p>{say(lang, texts.heldText)}</p>
        </Notice>
      ) : null}
      {pace.sandbox ? (
        <Notice mood="waiting" title={say(lang, texts.sandboxTitle)}>
          <p>{say(lang, texts.sandboxText)}</p>
        </Notice>
      ) : null}
    </>
  );
}
