import { MailStateOf } from '../../delivery/mail-state.tsx';
import { say } from '../../i18n/say.ts';
import { consentTexts } from '../../membership/consent-texts.ts';
import { HeldAddress } from '../../membership/held-address.tsx';
import { channelWords, langWords } from '../../membership/words.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { Form, type FormState, freshForm, TextField } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Actions, Button, Facts, LinkButton, Notice, Section, State } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { SwitchedOff } from '../../web/switches.tsx';
import { webTexts } from '../../web/texts.ts';
import { backToMeeting, meetingPath, openMeeting } from '../page/context.ts';
import { needsSomebody } from '../page/needs-somebody.ts';
import { findPerson, guestsIn } from '../people/people.ts';
import { guestHeld } from '../rules/guest-holds.ts';
import { seatAggregate, seatId } from '../rules/seat.ts';
import { lifeTexts } from './life-texts.ts';
import {
  type ConvenedOpen,
  type InvitedPerson,
  ifConvened,
  type PeopleOfMeeting,
  peopleOf,
} from './people-of.ts';
import { AnswerState } from './people-section.tsx';
import { personAlone } from './person-alone.ts';
import { LinksSection } from './person-links.tsx';
import { personTexts as texts } from './person-texts.ts';
import { Story } from './story.tsx';

/** A person invited to an open meeting. */
export interface OpenPerson {
  readonly open: ConvenedOpen;
  readonly person: InvitedPerson;
  /** Everybody else of the meeting too. */
  readonly all: Pick<PeopleOfMeeting, 'people' | 'members'>;
}

/** The person of the address, if they are or were invited to its meeting, with everybody else of it. */
export async function openPerson(c: StaffContext): Promise<OpenPerson | undefined> {
  const opened = await openMeeting(c);
  const open = opened && ifConvened(opened);
  if (!open) return undefined;
  const all = await peopleOf(c, open);
  const person = all.people.find(({ invitee }) => invitee.person === c.req.param('person'));
  return person && { open, person, all };
}

/** The same to look at: without the others, where they need not be read. */
export async function openPersonAlone(
  c: StaffContext,
): Promise<Pick<OpenPerson, 'open' | 'person'> | undefined> {
  const opened = await openMeeting(c);
  const open = opened && ifConvened(opened);
  if (!open) return undefined;
  const person = await personAlone(c, open, c.req.param('person') ?? '');
  return person ? { open, person } : await openPerson(c);
}

/** 'Why did X not get it?': everything between one person and one meeting. */
export async function showPerson(c: StaffContext) {
  const found = await openPersonAlone(c);
  return found ? await personPage(c, found, freshForm(c.var.lang)) : show(c, <NotFoundPage c={c} />, 404);
}

/** What was just done: `?done=`. */
const doneTexts = {
  invited: texts.invited,
  invitedAgain: texts.invitedAgain,
  resent: texts.resent,
  resentByHand: texts.resentByHand,
  fixed: texts.fixed,
  withdrawn: texts.withdrawn,
  revoked: texts.revoked,
  handed: texts.handedDone,
  mails: texts.mailsDone,
  consents: consentTexts.saved,
  released: texts.addressReleased,
} as const;

export async function personPage(
  c: StaffContext,
  { open, person }: Pick<OpenPerson, 'open' | 'person'>,
  form: FormState,
  status: 200 | 409 | 422 = 200,
) {
  const { lang, services, networkId, brought } = c.var;
  const { named, invitee, mail } = person;
  const { meeting, id, version } = open;
  const [{ state: seat }, switches, own] = await Promise.all([
    services.repository.load(seatAggregate, networkId, seatId(id, invitee.seat)),
    brought.switches(),
    findPerson(services.repository, { network: networkId, ...invitee }, guestsIn(meeting, version)),
  ]);
  const held = invitee.party === 'guest' ? guestHeld(meeting, invitee.person) : undefined;
  const ownMails =
    invitee.party === 'member'
      ? `/n/${networkId}/members/${invitee.seat}/contacts`
      : `${meetingPath(c, id)}/people`;
  const done = Object.entries(doneTexts).find(([name]) => name === c.req.query('done'))?.[1];
  return show(
    c,
    <StaffPage
      c={c}
      title={named.name || named.organisation || invitee.person}
      lead={named.name ? named.organisation : undefined}
      place="meetings"
      back={backToMeeting(c, open, '#people')}
    >
      {done ? (
        <Notice mood="done" live>
          <p>{say(lang, done, { name: named.name || named.organisation })}</p>
        </Notice>
      ) : null}
      {form.problems.length > 0 && !isFixable(c, open, person) ? (
        <Notice mood="failed" live>
          {form.problems.map(({ text }) => (
            <p>{text}</p>
          ))}
        </Notice>
      ) : null}
      <p class="states">
        {person.invited ? null : <State mood="quiet">{say(lang, lifeTexts.uninvited)}</State>}
        {mail ? <MailStateOf c={c} row={mail} /> : null}
        <AnswerState person={person} lang={lang} />
      </p>
      {held ? (
        <HeldAddress
          lang={lang}
          held={held}
          email={named.email}
          person={invitee.person}
          action={mayAct(c) ? meetingPath(c, id, `/people/${invitee.person}`) : undefined}
        />
      ) : null}
      {mayAct(c) ? <PersonActions c={c} open={open} person={person} form={form} /> : null}
      <Section id="story" title={say(lang, texts.story)}>
        <Story c={c} meeting={meeting} person={person} seat={seat} />
      </Section>
      <Section id="details" title={say(lang, texts.details)}>
        <Facts
          rows={[
            ...(named.organisation ? [[say(lang, texts.organisation), named.organisation] as const] : []),
            [
              say(lang, texts.reachedBy),
              `${say(lang, channelWords[invitee.channel])} · ${say(lang, langWords[invitee.lang])}`,
            ],
            ...(named.email ? [[say(lang, texts.email), named.email] as const] : []),
            ...(named.phone ? [[say(lang, texts.phone), named.phone] as const] : []),
          ]}
        />
        <SwitchedOff lang={lang} switches={switches} off={own?.off ?? seat.off} />
        {mayAct(c) ? (
          <p>
            <a href={`${ownMails}/${invitee.person}/mails`}>{say(lang, webTexts.switchesLink)}</a>
          </p>
        ) : null}
        {mayAct(c) && invitee.party === 'guest' ? (
          <p>
            <a href={`${meetingPath(c, open.id, `/people/${invitee.person}`)}/consents`}>
              {say(lang, consentTexts.link)}
            </a>
          </p>
        ) : null}
        {invitee.party === 'member' ? (
          <p>
            <a href={`/n/${networkId}/members/${invitee.seat}`}>{say(lang, texts.toMember)}</a>
          </p>
        ) : null}
      </Section>
      {mayAct(c) ? <LinksSection c={c} open={open} person={person} /> : null}
    </StaffPage>,
    status,
  );
}

/** Whether a mail did not arrive, so that the address may be corrected here and the mail sent again. */
function isFixable(c: StaffContext, { meeting }: ConvenedOpen, { invited, mail }: InvitedPerson): boolean {
  const ahead = meeting.status === 'convened' && meeting.startsAt > c.var.services.now();
  return ahead && invited && mail?.channel === 'email' && mail.state !== 'complained' && needsSomebody(mail);
}

function PersonActions(props: {
  c: StaffContext;
  open: ConvenedOpen;
  person: InvitedPerson;
  form: FormState;
}) {
  const { c, open, person, form } = props;
  const { lang, services } = c.var;
  const { meeting, id } = open;
  const { invitee, mail, named } = person;
  const action = meetingPath(c, id, `/people/${invitee.person}`);
  const ahead = meeting.status === 'convened' && meeting.startsAt > services.now();
  if (!ahead && mail?.state !== 'toHandOver') return null;
  if (!meeting.released) return <p class="muted">{say(lang, texts.waiting)}</p>;
  const fixable = isFixable(c, open, person);
  const complained = mail?.state === 'complained' || mail?.reason === 'addressComplained';
  const byHand = invitee.channel !== 'email' || complained;
  const resent = <input type="hidden" name="resent" value={String(meeting.resent?.[invitee.person] ?? 0)} />;
  return (
    <Section id="actions" title={say(lang, texts.actions)}>
      {invitee.party === 'member' && complained ? (
        <Notice mood="waiting">
          <p>{say(lang, texts.complainedLead)}</p>
        </Notice>
      ) : null}
      {fixable ? (
        <Form form={form} action={action}>
          {resent}
          <h3>{say(lang, texts.fixTitle)}</h3>
          {invitee.party === 'member' ? <p class="help">{say(lang, texts.fixLead)}</p> : null}
          <TextField
            form={'email' in Object(form.values) ? form : { ...form, values: { email: named.email ?? '' } }}
            name="email"
            type="email"
            label={say(lang, texts.email)}
          />
          <Actions>
            <Button weight="main" name="do" value="fix">
              {say(lang, texts.fix)}
            </Button>
          </Actions>
        </Form>
      ) : null}
      <Form form={freshForm(lang)} action={action}>
        {resent}
        {mail ? <input type="hidden" name="row" value={`${mail.kind}.${mail.revision}`} /> : null}
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
          {ahead && person.invited && !fixable && mail?.state !== 'toHandOver' ? (
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
      {ahead && person.invited && c.req.query('withdraw') !== undefined ? (
        <div id="withdraw">
          <Notice mood="waiting" title={say(lang, texts.uninvite)}>
            <p>{say(lang, texts.uninviteLead, { name: named.name || named.organisation })}</p>
            <Form form={freshForm(lang)} action={action}>
              <Button weight="danger" name="do" value="uninvite">
                {say(lang, texts.uninviteButton, { name: named.name || named.organisation })}
              </Button>
            </Form>
          </Notice>
        </div>
      ) : null}
    </Section>
  );
}
