import type { Context } from 'hono';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { Contact, Member } from '../../membership/rules/member.ts';
import type { FoundedNetwork } from '../../network/rules/network.ts';
import type { StaffEnv } from '../../web/context.ts';
import { inTheirLanguage } from '../../web/language.ts';
import { LinkPage } from '../../web/link-page.tsx';
import { show } from '../../web/show.tsx';
import { answerTexts } from '../answer/texts.ts';

/** Somebody's own page once they no longer speak for their member: it says so, as the answer page does. */
export async function leftPage(
  c: Context<StaffEnv>,
  network: FoundedNetwork,
  { member, contact }: { readonly member: Member; readonly contact: Contact },
): Promise<Response> {
  inTheirLanguage(c, contact.lang);
  const { lang } = c.var;
  const { name, shortName, replyAddress: address } = network.settings;
  const organisation = plain(member.organisation.name, lang);
  const title = say(lang, answerTexts.leftTitle);
  return await show(
    c,
    <LinkPage c={c} title={title} network={plain(name, lang) || shortName}>
      <h1>{title}</h1>
      <p>{say(lang, answerTexts.leftLead, { name: contact.name, organisation, address })}</p>
    </LinkPage>,
  );
}
