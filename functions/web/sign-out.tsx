import { say } from '../i18n/say.ts';
import type { PageEnv } from './context.ts';
import { Button } from './parts.tsx';
import { webTexts as texts } from './texts.ts';

/** The button that signs out. */
export function SignOutForm({ c }: { readonly c: { readonly var: Pick<PageEnv['Variables'], 'lang'> } }) {
  return (
    <form method="post" action="/sign-out">
      <Button weight="quiet">{say(c.var.lang, texts.signOut)}</Button>
    </form>
  );
}
