import { dateTime } from '../../i18n/dates.ts';
import { fill, say } from '../../i18n/say.ts';
import type { SignedInEnv } from '../../web/context.ts';
import { Button, Notice } from '../../web/parts.tsx';
import type { FoundedNetwork, Staff } from '../rules/network.ts';
import { isThemself } from '../rules/recognition.ts';
import { recognitionTexts as texts } from '../texts-recognition.ts';

interface Looked {
  readonly c: { readonly var: Pick<SignedInEnv['Variables'], 'lang' | 'person'> };
  readonly network: FoundedNetwork;
  readonly staff: Staff;
}

/** Another account asks to be taken for this person: what that may mean, and the button for somebody else. */
export function Recognition({ c, network, staff, action }: Looked & { readonly action: string }) {
  const { lang, person } = c.var;
  const { asked, name, email, id } = staff;
  if (!asked) return null;
  const when = dateTime(asked.at, network.settings.zone, lang);
  return (
    <Notice mood="waiting" title={fill(texts.asksTitle[lang], { name })}>
      <p>{fill(texts.asksLead[lang], { name, email, when })}</p>
      {isThemself(staff, person) ? (
        <p>{say(lang, texts.notYours)}</p>
      ) : (
        <>
          <p>{fill(texts.asksCheck[lang], { name })}</p>
          <form method="post" action={action}>
            <input type="hidden" name="staff" value={id} />
            <input type="hidden" name="account" value={asked.subject} />
            <Button name="do" value="recognise">
              {fill(texts.confirm[lang], { name })}
            </Button>
          </form>
        </>
      )}
    </Notice>
  );
}

/** When a new account was last taken for this person, and who said so. */
export function RecognisedLine({ c, network, staff }: Looked) {
  const { lang } = c.var;
  const { recognised } = staff;
  if (!recognised) return null;
  const when = dateTime(recognised.at, network.settings.zone, lang);
  const admin = network.staff.find(({ id }) => recognised.by === `staff:${id}`)?.name;
  const who = admin ?? say(lang, recognised.by === 'founder' ? texts.byFounder : texts.byDeployment);
  return <p class="muted">{fill(texts.recognised[lang], { when, who })}</p>;
}
