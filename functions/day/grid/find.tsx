import type { Child } from 'hono/jsx';
import { say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { Button } from '../../web/parts.tsx';
import { gridTexts as texts } from './texts.ts';

/** Looks for a person or an organisation on this page: `?q=`. */
export function Find(props: { c: StaffContext; search: string; children?: Child }) {
  const { c, search, children } = props;
  const { lang } = c.var;
  return (
    <search>
      <form method="get" action={c.req.path} class="find-attendee">
        <div class="field">
          <label for="find">{say(lang, texts.find)}</label>
          <input id="find" name="q" type="search" value={search} autocomplete="off" />
        </div>
        <Button icon="search">{say(lang, texts.findButton)}</Button>
        {children}
      </form>
    </search>
  );
}
