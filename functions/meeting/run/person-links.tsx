import { say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { Form, freshForm } from '../../web/forms.tsx';
import { Button, LinkButton, Notice, Section } from '../../web/parts.tsx';
import { meetingPath } from '../page/context.ts';
import type { ConvenedOpen, InvitedPerson } from './people-of.ts';
import { personTexts as texts } from './person-texts.ts';

/** The way to stop links that went to the wrong hands; asked for once more before it is done. */
export function LinksSection(props: { c: StaffContext; open: ConvenedOpen; person: InvitedPerson }) {
  const { c, open, person } = props;
  const { lang } = c.var;
  const { invitee, named } = person;
  const action = meetingPath(c, open.id, `/people/${invitee.person}`);
  const name = named.name || named.organisation;
  return (
    <Section id="links" title={say(lang, texts.links)}>
      <p>{say(lang, texts.linksLead, { name })}</p>
      {c.req.query('revoke') === undefined ? (
        <LinkButton href={`${action}?revoke#links`} weight="quiet">
          {say(lang, texts.revoke)}
        </LinkButton>
      ) : (
        <Notice mood="waiting" title={say(lang, texts.revoke)}>
          {invitee.party === 'guest' ? null : <p>{say(lang, texts.linksToo)}</p>}
          <Form form={freshForm(lang)} action={action}>
            <Button weight="danger" name="do" value="revoke">
              {say(lang, texts.revokeButton, { name })}
            </Button>
          </Form>
        </Notice>
      )}
      {invitee.party === 'guest' ? (
        <p>
          <a href={`/n/${c.var.networkId}/forget/guest/${open.id}/${invitee.person}`}>
            {say(lang, texts.forget)}
          </a>
        </p>
      ) : null}
    </Section>
  );
}
