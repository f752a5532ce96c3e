import { asciiDigits } from '../../i18n/khmer.ts';
import { langsOf, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { StaffContext } from '../../web/context.ts';
import { CopyBox } from '../../web/copy-box.tsx';
import { Button, Facts, Section } from '../../web/parts.tsx';
import { correctionText } from '../messages/correction-mail.ts';
import type { Contact, Decision, Member } from '../rules/member.ts';
import { memberTexts as texts } from '../texts.ts';

/** Somebody who hears from a person what became of their correction, in their member `id`. */
export interface Telling {
  readonly id: string;
  readonly member: Member;
  readonly decision: Decision;
  readonly contact: Contact;
}

/** Each with the text to bring and the button that says that it was brought. */
export function ToTell(props: {
  readonly c: StaffContext;
  readonly list: string;
  readonly telling: readonly Telling[];
}) {
  const { c, list, telling } = props;
  const { lang, network } = c.var;
  return (
    <Section id="tell" title={say(lang, texts.tell)}>
      <p>{say(lang, texts.tellHelp)}</p>
      {telling.map(({ id, member, decision, contact }) => {
        const { name, phone, telegram } = contact;
        const [theirs] = langsOf(contact.lang);
        const organisation = member.organisation.name;
        const kind = decision.outcome === 'approved' ? 'correctionApproved' : 'correctionDeclined';
        const mail = { kind, network: network.settings, reader: contact, organisation, decision } as const;
        const { id: correction } = decision.correction;
        return (
          <>
            <Facts
              rows={[
                [plain(organisation, lang), name],
                ...(phone
                  ? [
                      [
                        say(lang, texts.phone),
                        <a href={`tel:${asciiDigits(phone).replace(/[^\d+]/g, '')}`}>{phone}</a>,
                      ] as const,
                    ]
                  : []),
                ...(telegram ? [['Telegram', `@${telegram}`] as const] : []),
              ]}
            />
            <CopyBox
              id={`text-${correction}`}
              label={say(lang, texts.tellText, { name })}
              text={correctionText(mail, theirs)}
              textLang={theirs}
              lang={lang}
            />
            <form method="post" action={`${list}/corrections`}>
              <input type="hidden" name="member" value={id} />
              <Button icon="done" name="told" value={correction}>
                {say(lang, texts.tellDone, { name })}
              </Button>
            </form>
          </>
        );
      })}
    </Section>
  );
}
