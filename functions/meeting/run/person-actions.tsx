import { troubleMoreTexts } from '../../delivery/trouble-texts.ts';
import { say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { Actions, Button, LinkButton, Notice, Section } from '../../web/parts.tsx';
import { meetingPath } from '../page/context.ts';
import type { ConvenedOpen, InvitedPerson } from './people-of.ts';
import { personTexts as texts } from './person-texts.ts';
import { isBeingPrepared, type PersonTrouble } from './trouble-of-person.ts';
import { ResentBefore, WayOutPart } from './way-out.tsx';

interface ActionsProps {
  readonly c: StaffContext;
  readonly open: ConvenedOpen;
  readonly person: InvitedPerson;
  readonly form: FormState;
  /** What is wrong between them and our mail. */
  readonly of: PersonTrouble | undefined;
}

/** What can be done about one person: first what is wrong, if anything is. Nothing where nothing can be. */
export function PersonActions(props: ActionsProps) {
  const { c, open, person, form, of } = props;
  const { lang, services } = c.var;
  const { meeting, id } = open;
  const { invitee, mail } = person;
  const action = meetingPath(c, id, `/people/${invitee.person}`);
  const ahead = meeting.status === 'convened' && meeting.startsAt > services.now();
  const isSettled = mail?.settledBy !== undefined;
  if (!ahead && !of && !isSettled && mail?.state !== 'toHandOver') return null;
  if (!meeting.released) return <p class="muted">{say(lang, texts.waiting)}</p>;
  return (
    <Section id="actions" title={say(lang, texts.actions)}>
      {of ? (
        <WayOutPart {...props} of={of} form={form} action={action} ahead={ahead && person.invited} />
      ) : null}
      <MailButtons {...props} action={action} ahead={ahead} />
      {ahead && person.invited ? (
        <Actions>
          <LinkButton
            href={meetingPath(c, id, `/seats/${invitee.seat}/answer?person=${invitee.person}`)}
            icon="phone"
          >
            {say(lang, texts.recordAnswer)}
          </LinkButton>
          <LinkButton href={`${action}?withdraw#withdraw`} weight="quiet">
            {say(lang, texts.uninvite)}
          </LinkButton>
        </Actions>
      ) : null}
      {ahead && person.invited ? <Withdrawal {...props} action={action} /> : null}
    </Section>
  );
}

function MailButtons(props: ActionsProps & { readonly action: string; readonly ahead: boolean }) {
  const { c, open, person, of, action, ahead } = props;
  const { lang } = c.var;
  const { invitee, mail } = person;
  const complained = of?.trouble === 'spam' || mail?.reason === 'addressComplained';
  const byHand = invitee.channel !== 'email' || complained;
  // What the way out does already has no second button.
  const isOffered = of !== undefined && of.way !== 'works' && of.way !== 'arrived';
  const resends = ahead && person.invited && !isOffered && mail?.state !== 'toHandOver';
  return (
    <Form form={freshForm(lang)} action={action}>
      <ResentBefore open={open} person={person} />
      {mail ? <input type="hidden" name="row" value={`${mail.kind}.${mail.revision}`} /> : null}
      {mail ? <input type="hidden" name="lane" value={mail.person} /> : null}
      <Actions>
        {mail?.state === 'toHandOver' ? (
          <Button weight="main" icon="hand" name="do" value="handed">
            {say(lang, texts.handedOver)}
          </Button>
        ) : null}
        {mail?.state === 'handedOver' ? (
          <Button weight="quiet" name="do" value="notHanded">
            {say(lang, texts.undoHandedOver)}
          </Button>
        ) : null}
        {mail?.settledBy !== undefined ? (
          <Button weight="quiet" name="do" value="unsettle">
            {say(lang, troubleMoreTexts.notSettled)}
          </Button>
        ) : null}
        {resends && !isBeingPrepared(open.meeting, person) ? (
          <Button icon="mail" name="do" value="resend">
            {say(lang, byHand ? texts.resendByHand : texts.resend)}
          </Button>
        ) : null}
        {ahead && !person.invited ? (
          <Button weight="main" icon="mail" name="do" value="invite">
            {say(lang, texts.reinvite)}
          </Button>
        ) : null}
      </Actions>
    </Form>
  );
}

/** Asked once more before it is done. */
function Withdrawal({ c, person, action }: ActionsProps & { readonly action: string }) {
  const { lang } = c.var;
  const name = person.named.name || person.named.organisation;
  if (c.req.query('withdraw') === undefined) return null;
  return (
    <div id="withdraw">
      <Notice mood="waiting" title={say(lang, texts.uninvite)}>
        <p>{say(lang, texts.uninviteLead, { name })}</p>
        <Form form={freshForm(lang)} action={action}>
          <Button weight="danger" name="do" value="uninvite">
            {say(lang, texts.uninviteButton, { name })}
          </Button>
        </Form>
      </Notice>
    </div>
  );
}
