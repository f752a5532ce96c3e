import { MailStateOf } from '../../delivery/mail-state.tsx';
import { byTime, peopleSpokenTo } from '../../delivery/needing.ts';
import { say } from '../../i18n/say.ts';
import { consentTexts } from '../../membership/consent-texts.ts';
import { HeldAddress } from '../../membership/held-address.tsx';
import { channelWords, langWords } from '../../membership/words.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Facts, Notice, Section, State } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { SwitchedOff } from '../../web/switches.tsx';
import { webTexts } from '../../web/texts.ts';
import { isSample } from '../messages/table.ts';
import { backToMeeting, meetingPath, openMeeting } from '../page/context.ts';
import { findPerson, guestsIn } from '../people/people.ts';
import { seatAggregate, seatId } from '../rules/seat.ts';
import { heldBy } from '../rules/when-held.ts';
import { lifeTexts } from './life-texts.ts';
import {
  type ConvenedOpen,
  type InvitedPerson,
  ifConvened,
  invitedPerson,
  momentOf,
  type PeopleOfMeeting,
  peopleOf,
} from './people-of.ts';
import { AnswerState } from './people-section.tsx';
import { PersonActions } from './person-actions.tsx';
import { personAlone } from './person-alone.ts';
import { LinksSection } from './person-links.tsx';
import { personTexts as texts } from './person-texts.ts';
import { sentTo } from './sent-to.ts';
import { Story } from './story.tsx';
import { isBeingPrepared, troubleOfPerson } from './trouble-of-person.ts';

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
  const found = all.people.find(({ invitee }) => invitee.person === c.req.param('person'));
  return found && { open, person: await withMailsOfNow(c, open, found), all };
}

/** The lists of messages are a moment behind: of the person of the page they are read from the ledger itself. */
export async function withMailsOfNow(
  c: StaffContext,
  { id, meeting }: ConvenedOpen,
  person: InvitedPerson,
): Promise<InvitedPerson> {
  const { ledger } = c.var.services;
  const own = person.invitee.person;
  const lanes = new Set([own, ...person.mails.map((row) => row.person)]);
  const rows = await Promise.all([...lanes].map((one) => ledger.lane(c.var.networkId, `meeting/${id}`, one)));
  const mails = rows
    .flat()
    .filter((row) => !isSample(row.kind) && row.party !== 'staff' && peopleSpokenTo(row).includes(own))
    .sort(byTime);
  return invitedPerson(person, { ...person, meeting, mails, moment: momentOf(c) });
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
  works: texts.worksDone,
  settled: texts.settledDone,
  unsettled: texts.unsettledDone,
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
  const [{ state: seat }, switches, own, sent] = await Promise.all([
    services.repository.load(seatAggregate, networkId, seatId(id, invitee.seat)),
    brought.switches(),
    findPerson(services.repository, { network: networkId, ...invitee }, guestsIn(meeting, version)),
    sentTo(c, id, person),
  ]);
  const of = troubleOfPerson(open, person, own);
  const held = heldBy(own?.barred);
  const asksForAddress = of?.way === 'correct' || of?.way === 'give';
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
      {form.problems.length > 0 && !asksForAddress ? (
        <Notice mood="failed" live>
          {form.problems.map(({ text }) => (
            <p>{text}</p>
          ))}
        </Notice>
      ) : null}
      <p class="states">
        {person.invited ? null : <State mood="quiet">{say(lang, lifeTexts.uninvited)}</State>}
        {isBeingPrepared(meeting, person) ? (
          <State mood="waiting">{say(lang, texts.beingPrepared)}</State>
        ) : mail ? (
          <MailStateOf c={c} row={mail} />
        ) : null}
        <AnswerState person={person} lang={lang} />
      </p>
      {mayAct(c) ? (
        <PersonActions c={c} open={open} person={person} form={form} of={of} />
      ) : held ? (
        <HeldAddress lang={lang} held={held} email={undefined} person={invitee.person} />
      ) : null}
      <Section id="story" title={say(lang, texts.story)}>
        <Story c={c} meeting={meeting} person={person} seat={seat} sentTo={sent} />
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
        {mayAct(c) ? (
          <p>
            <a
              href={`/n/${networkId}/mails?person=${invitee.person}${invitee.party === 'member' ? `&seat=${invitee.seat}` : ''}`}
            >
              {say(lang, texts.allMails)}
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
