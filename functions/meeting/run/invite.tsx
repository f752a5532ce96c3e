import { ulid } from 'ulid';
import { inNameOrder } from '../../i18n/name-order.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { listHeard } from '../../membership/rules/heard-addresses.ts';
import { contactsInOrder } from '../../membership/rules/member.ts';
import { type ListedMember, listMembers } from '../../membership/rules/views.ts';
import { channelWords, roleWords } from '../../membership/words.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { LongList, listAsked, pageOf } from '../../web/long-list.tsx';
import { type FormTree, readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { readGuest } from '../draft/form.ts';
import { GuestFields } from '../draft/guest-fields.tsx';
import { backToMeeting, meetingPath, openMeeting } from '../page/context.ts';
import { fixedAudienceOf, invitedNow } from '../people/invited.ts';
import { toInvite } from '../people/to-invite.ts';
import { inviteOne, revise } from '../rules/decide.ts';
import type { Guest } from '../rules/details.ts';
import type { Invitee, MeetingEvent } from '../rules/events.ts';
import { guestByHand, heldGuests, takeOverHolds } from '../rules/guest-holds.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { canBeReached, contactInvitee } from '../rules/select-audience.ts';
import type { Meeting, WhyHeld } from '../rules/state.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { askedSoFar, type ConvenedOpen, ifConvened, peopleOf } from './people-of.ts';
import { inviteTexts as texts } from './person-texts.ts';

type Contact = ListedMember['member']['contacts'][number];
interface Candidate {
  readonly memberId: string;
  readonly organisation: string;
  readonly contact: Contact;
  /** What the organisation is found by. */
  readonly keys: string;
}

async function openUpcoming(c: StaffContext): Promise<ConvenedOpen | undefined> {
  const open = await openMeeting(c);
  const convened = open && ifConvened(open);
  return convened?.meeting.status === 'convened' ? convened : undefined;
}

export async function showInvite(c: StaffContext) {
  const open = await openUpcoming(c);
  return open ? await invitePage(c, open, freshForm(c.var.lang)) : show(c, <NotFoundPage c={c} />, 404);
}

/** Invites a contact (`who=member/contact`), or a guest who is described in the form. */
export async function postInvite(c: StaffContext) {
  const open = await openUpcoming(c);
  if (!open) return show(c, <NotFoundPage c={c} />, 404);
  const { services, lang } = c.var;
  const tree = await readForm(c);
  const [seat, person] = textAt(tree, 'who').split('/');
  if (seat && person) {
    const members = await listMembers(services.views, c.var.networkId);
    const member = members.find(({ id }) => id === seat)?.member;
    const contact = member?.contacts.find(({ id }) => id === person);
    if (!contact || !canBeReached(contact)) return c.redirect(meetingPath(c, open.id, '/invite'), 303);
    const { people } = await peopleOf(c, open);
    const isInvited = people.some((one) => one.invitee.person === person && one.invited);
    const so = askedSoFar(c, open, { people, members });
    return await invited(c, open, tree, person, async () => {
      const invitee = await toInvite(services, contactInvitee(seat, contact), so, lang);
      return (meeting) => inviteOne(meeting, invitee, isInvited, services.now());
    });
  }
  const reading = readGuest(tree, lang, ulid);
  if (!reading.ok) return await invitePage(c, open, { lang, values: tree, problems: reading.problems }, 422);
  const guest = reading.value;
  const [people, elsewhere] = await Promise.all([
    peopleOf(c, open),
    listHeard(services.views, c.var.networkId),
  ]);
  return await invited(c, open, tree, guest.id, async () => {
    const held = heldGuests({ details: { guests: [guest] } }, elsewhere);
    const so = askedSoFar(c, open, people);
    const among = { ...so, guests: [...so.guests.filter(({ id }) => id !== guest.id), guest] };
    const invitee = await toInvite(services, guestInvitee(guest, held.get(guest.id)), among, lang);
    return (meeting) => {
      const details = 'details' in meeting ? meeting.details : {};
      const guests = [...(details.guests ?? []).filter(({ id }) => id !== guest.id), guest];
      const now = services.now();
      const event = inviteOne(meeting, invitee, false, now);
      return [
        ...revise(meeting, { ...details, guests }, { now, mute: true, timeline: timelineIn(c.var.network) }),
        ...takeOverHolds({ details: { guests } }, held),
        ...event,
      ];
    };
  });
}

function guestInvitee(guest: Guest, held: WhyHeld | undefined): Invitee {
  const { id, reachedBy, lang } = guest;
  const channel = held === 'complained' ? guestByHand(guest) : reachedBy;
  return { seat: id, party: 'guest', person: id, channel, lang };
}

async function invited(
  c: StaffContext,
  open: ConvenedOpen,
  tree: FormTree,
  person: string,
  prepare: () => Promise<(meeting: Meeting) => MeetingEvent[]>,
) {
  const { services, networkId, lang } = c.var;
  const done = await attempt(lang, async () => {
    const decide = await prepare();
    return await services.repository.change(meetingAggregate, networkId, open.id, metaOf(c), decide);
  });
  if (done.done) return c.redirect(meetingPath(c, open.id, `/people/${person}?done=invited`), 303);
  return await invitePage(c, open, { lang, values: tree, problems: done.problems }, 409);
}

async function invitePage(
  c: StaffContext,
  open: ConvenedOpen,
  form: FormState,
  status: 200 | 409 | 422 = 200,
) {
  const { lang } = c.var;
  const list = pageOf(await candidates(c, open), listAsked(c), ({ keys }) => keys);
  const path = meetingPath(c, open.id, '/invite');
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={say(lang, texts.lead)}
      place="meetings"
      back={backToMeeting(c, open)}
    >
      <Section id="members" title={say(lang, texts.members)}>
        {list.all === 0 ? <p>{say(lang, texts.nobody)}</p> : null}
        <LongList lang={lang} list={list} path={path} anchor="members" label={texts.search}>
          <Form form={freshForm(lang)} action={path}>
            <ul class="rows">
              {list.rows.map((candidate) => (
                <CandidateRow c={c} candidate={candidate} />
              ))}
            </ul>
          </Form>
        </LongList>
      </Section>
      <Section id="guest" title={say(lang, texts.guest)}>
        <Form form={form} action={path}>
          <GuestFields form={form} prefix="" newId={ulid} />
          <Actions>
            <Button name="do" value="guest">
              {say(lang, texts.inviteGuest)}
            </Button>
          </Actions>
        </Form>
      </Section>
    </StaffPage>,
    status,
  );
}

function CandidateRow({ c, candidate }: { c: StaffContext; candidate: Candidate }) {
  const { lang } = c.var;
  const { memberId, organisation, contact } = candidate;
  const reachable = canBeReached(contact);
  return (
    <li>
      <div>
        <p class="what">{organisation}</p>
        <p class="muted">
          {contact.name} · {say(lang, roleWords[contact.role])} ·{' '}
          {reachable ? say(lang, channelWords[contact.reachedBy]) : say(lang, texts.cannotReach)}
        </p>
      </div>
      {reachable ? (
        <button class="button" type="submit" name="who" value={`${memberId}/${contact.id}`}>
          {say(lang, texts.invite)}
          <span class="hidden"> {contact.name}</span>
        </button>
      ) : null}
    </li>
  );
}

/** Contacts of members who are not invited, A–Z, those of organisations without a seat first. */
async function candidates(c: StaffContext, open: ConvenedOpen): Promise<Candidate[]> {
  const { services, networkId, lang } = c.var;
  const [audience, members] = await Promise.all([
    fixedAudienceOf(services.repository, networkId, open.meeting),
    listMembers(services.views, networkId),
  ]);
  const people = invitedNow(open.meeting, audience);
  const invitedPeople = new Set(people.map(({ person }) => person));
  const seats = new Set(people.map(({ seat }) => seat));
  const found = members
    .filter(({ member }) => member.status !== 'left')
    .map(({ id, member, keys }) => ({
      id,
      member,
      keys,
      organisation: plain(member.organisation.name, lang),
    }));
  return inNameOrder(found, lang, ({ organisation }) => organisation)
    .flatMap(({ id, member, keys, organisation }) =>
      contactsInOrder(member)
        .filter((contact) => !invitedPeople.has(contact.id))
        .map((contact) => ({ memberId: id, organisation, contact, keys })),
    )
    .sort((a, b) => Number(seats.has(a.memberId)) - Number(seats.has(b.memberId)));
}
