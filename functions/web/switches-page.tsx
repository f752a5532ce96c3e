import type { Context } from 'hono';
import { say } from '../i18n/say.ts';
import type { StaffEnv } from './context.ts';
import { Form, freshForm } from './forms.tsx';
import { StaffPage } from './layout.tsx';
import { Button } from './parts.tsx';
import { SwitchBoxes, type Switches } from './switches.tsx';
import { webTexts as texts } from './texts.ts';

/** On behalf of somebody else: which mails they get, as they said it, on the telephone for example. */
export function SwitchesPage(props: {
  readonly c: Context<StaffEnv>;
  readonly place: 'members' | 'meetings';
  /** Address that the page leads back to, and that its form is posted to. */
  readonly back: string;
  readonly action: string;
  readonly name: string;
  readonly switches: Switches;
  readonly off: readonly string[] | undefined;
}) {
  const { c, place, back, action, name, switches, off } = props;
  const { lang } = c.var;
  const form = freshForm(lang);
  return (
    <StaffPage
      c={c}
      place={place}
      title={say(lang, texts.switchesTitle, { name })}
      lead={say(lang, texts.switchesLead)}
      back={{ href: back, label: name }}
    >
      <Form form={form} action={action}>
        <SwitchBoxes form={form} label={say(lang, texts.switches)} switches={switches} off={off} />
        <Button weight="main">{say(lang, texts.switchesSave)}</Button>
      </Form>
    </StaffPage>
  );
}
