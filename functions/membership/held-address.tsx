import type { Child } from 'hono/jsx';
import { troubleMoreTexts, wayOutTexts } from '../delivery/trouble-texts.ts';
import { type Lang, say } from '../i18n/say.ts';
import { Actions, Button, Notice } from '../web/parts.tsx';
import { memberTexts as texts } from './texts.ts';

/**
 * That nothing is sent to somebody's address, why, and a button for staff who may say that mail goes there again:
 * `release` is posted to `action` with the person's id. Without an address to show, only that it is so.
 */
export function HeldAddress(props: {
  lang: Lang;
  held: 'bounced' | 'complained';
  email: string | undefined;
  person: string;
  /** Where the button posts to; absent for people who only watch. */
  action?: string | undefined;
  children?: Child;
}) {
  const { lang, held, email = '', person, action, children } = props;
  if (action === undefined) {
    return (
      <Notice mood="failed">
        <p>{say(lang, texts.heldShort)}</p>
      </Notice>
    );
  }
  return (
    <Notice mood="failed">
      <p>{say(lang, held === 'bounced' ? texts.heldBounced : texts.heldComplained, { email })}</p>
      <form method="post" action={action}>
        <Actions>
          {children}
          <Button weight={held === 'bounced' ? 'quiet' : 'main'} name="release" value={person}>
            {say(lang, held === 'bounced' ? troubleMoreTexts.release : wayOutTexts.works)}
          </Button>
        </Actions>
      </form>
    </Notice>
  );
}
