import { troubleMoreTexts, troubleText, wayOutTexts } from '../../delivery/trouble-texts.ts';
import { say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { Form, type FormState, freshForm, TextField } from '../../web/forms.tsx';
import { Actions, Button, LinkButton, Notice } from '../../web/parts.tsx';
import type { ConvenedOpen, InvitedPerson } from './people-of.ts';
import { personTexts as texts } from './person-texts.ts';
import type { PersonTrouble } from './trouble-of-person.ts';

interface WayOutProps {
  readonly c: StaffContext;
  readonly open: ConvenedOpen;
  readonly person: InvitedPerson;
  readonly of: PersonTrouble;
  readonly form: FormState;
  /** Where the buttons post to. */
  readonly action: string;
  /** The invitation can be sent again: the meeting is ahead, and they are invited. */
  readonly ahead: boolean;
}

/** What is wrong between a person and our mail, what it means, and the one button that is right for it. */
export function WayOutPart(props: WayOutProps) {
  const { c, person, of, ahead } = props;
  const { lang } = c.var;
  const resends = of.way !== 'works' && of.way !== 'arrived';
  return (
    <div id="way-out">
      <Notice mood={of.trouble === 'spam' ? 'waiting' : 'failed'}>
        <p>
          {of.corrected
            ? say(lang, troubleMoreTexts.corrected)
            : troubleText(of.trouble, person.named.email ?? '', lang)}
        </p>
        {ahead || !resends ? null : <p>{say(lang, troubleMoreTexts.over)}</p>}
      </Notice>
      {ahead && (of.way === 'correct' || of.way === 'give') ? <AddressForm {...props} /> : null}
      <OtherWays {...props} />
    </div>
  );
}

/** The address, as it is, to be put right; with it the invitation goes out again. */
function AddressForm({ c, open, person, of, form, action }: WayOutProps) {
  const { lang } = c.var;
  const { invitee, named } = person;
  return (
    <Form form={form} action={action}>
      <ResentBefore open={open} person={person} />
      {invitee.party === 'member' ? <p class="help">{say(lang, texts.fixLead)}</p> : null}
      <TextField
        form={'email' in Object(form.values) ? form : { ...form, values: { email: named.email ?? '' } }}
        name="email"
        type="email"
        label={say(lang, texts.email)}
      />
      <Actions>
        <Button weight="main" name="do" value="fix">
          {say(lang, wayOutTexts[of.way])}
        </Button>
      </Actions>
    </Form>
  );
}

function OtherWays({ c, open, person, of, action, ahead }: WayOutProps) {
  const { lang } = c.var;
  const { invitee, mail } = person;
  const { way } = of;
  const again = ahead && (way === 'tryAgain' || way === 'sendAgain');
  const ownAddress = `/n/${c.var.networkId}/members/${invitee.seat}/contacts/${invitee.person}`;
  const isMember = invitee.party === 'member';
  return (
    <Form form={freshForm(lang)} action={action}>
      <ResentBefore open={open} person={person} />
      {mail ? <input type="hidden" name="row" value={`${mail.kind}.${mail.revision}`} /> : null}
      {mail ? <input type="hidden" name="lane" value={mail.person} /> : null}
      <Actions>
        {again ? (
          <Button weight="main" icon="mail" name="do" value="resend">
            {say(lang, wayOutTexts[way])}
          </Button>
        ) : null}
        {way === 'works' || way === 'arrived' ? (
          <Button {...(mail?.state === 'toHandOver' ? {} : { weight: 'main' })} name="do" value={way}>
            {say(lang, wayOutTexts[way])}
          </Button>
        ) : null}
        {!ahead && way === 'correct' && isMember ? (
          <LinkButton href={ownAddress}>{say(lang, troubleMoreTexts.fix)}</LinkButton>
        ) : null}
        {of.heldBounced ? (
          <Button weight="quiet" name="release" value={invitee.person}>
            {say(lang, troubleMoreTexts.release)}
          </Button>
        ) : null}
        {of.trouble !== 'spam' && mail ? (
          <Button weight={ahead || way === 'arrived' ? 'quiet' : 'main'} name="do" value="told">
            {say(lang, troubleMoreTexts.told)}
          </Button>
        ) : null}
      </Actions>
    </Form>
  );
}

/** When the invitation was last sent again, as the page knows it: a button that is pressed twice sends it once. */
export function ResentBefore({ open, person }: Pick<WayOutProps, 'open' | 'person'>) {
  const seen = open.meeting.resent?.[person.invitee.person] ?? 0;
  return <input type="hidden" name="resent" value={String(seen)} />;
}
