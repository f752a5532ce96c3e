import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { byHand, type Contact, memberAggregate } from '../../membership/rules/member.ts';
import type { Addressee } from '../../platform/capability.ts';
import type { StaffContext } from '../../web/context.ts';
import { type FanOutKind, isStep, isToNamed, rules } from '../messages/table.ts';
import type { Named } from '../people/audience-names.ts';
import type { WordAudience } from '../rules/events.ts';
import { eachOnce } from '../rules/givers.ts';
import { guestByHand, guestHeld } from '../rules/guest-holds.ts';
import type { Convened, WhyHeld } from '../rules/state.ts';
import type { TimelineEntry } from '../rules/timeline/entry.ts';
import {
  besidesInvited,
  foundByName,
  type Gathering,
  type Known,
  recipientsOf,
  silentOf,
  staffInCharge,
  type WhyNot,
} from '../rules/timeline/recipients.ts';
import { whenHeld } from '../rules/when-held.ts';
import { whyNotFor } from '../rules/word-people.ts';
import type { PeopleOfMeeting } from '../run/people-of.ts';
import type { MessageTo, TimelineMessage } from './message.ts';

/** What is needed to say who a message is for. */
export interface About {
  readonly c: StaffContext;
  readonly meeting: Gathering & { readonly convenedBy?: string };
  readonly invited: readonly Addressee[];
  readonly known: Known;
  readonly named: (seat: string, person: string | undefined) => Named;
}

/** What is read for one page alone. */
export interface BesidesMessages {
  /** Whether a seat has promised something by the summary that is about to be published. */
  readonly promised?: Known['promised'];
  /** Switches that guests have turned off. */
  readonly guestOff?: Known['guestOff'];
}

/** Of a meeting that people are invited to. */
export function aboutConvened(
  c: StaffContext,
  meeting: Convened,
  of: PeopleOfMeeting,
  { promised, guestOff }: BesidesMessages = {},
): About {
  const members = new Map(of.members.map(({ id, member }) => [id, member]));
  const answers = new Map(of.seats.map(({ seat, answer }) => [seat, answer]));
  return {
    c,
    meeting,
    invited: of.people.flatMap((one) => (one.invited ? [one.invitee] : [])),
    known: {
      member: (id) => members.get(id) ?? memberAggregate.initial,
      answer: (seat) => answers.get(seat),
      // A list of them would be read on every page, for what its row will say anyway.
      guestOff: guestOff ?? (() => undefined),
      promised,
    },
    named: of.named,
  };
}

/** Who it is for as of today, by the rule that decides when it is sent. */
export function forWhom(
  { kind, audience }: TimelineEntry,
  about: About,
): Pick<TimelineMessage, 'people' | 'missing'> {
  const { c, meeting, invited, known } = about;
  if (audience === 'coordinator' || audience === 'admins') {
    return { people: toStaff(about, audience), missing: [] };
  }
  if (isStep(kind)) {
    const nobody = audience === 'heads' ? 'noHead' : 'noAlternate';
    const silent = silentOf(kind, invited, meeting, known);
    const asked = silent.map(
      ({ seat, next }): MessageTo =>
        next ? personTo(about, kind, next) : { ...nobodyTo(about, seat), skip: nobody },
    );
    const others = recipientsOf(kind, invited, meeting, known).filter(
      ({ skip, party, seat }) => skip && party === 'member' && !silent.some((one) => one.seat === seat),
    );
    return { people: [...asked, ...others.map((one) => personTo(about, kind, one))], missing: [] };
  }
  if (isToNamed(kind)) {
    const names = rules[kind].names(meeting.details);
    const found = foundByName(kind, names, invited, meeting, known);
    const missing = eachOnce(names.filter((_, place) => !found.some(({ places }) => places.includes(place))));
    const people = found.map(({ recipient }) => personTo(about, kind, recipient));
    const toPassOn = missing.length > 0 || names.length === 0;
    return { people: [...people, ...(toPassOn ? toStaff(about, 'coordinator') : [])], missing };
  }
  const everybodyFor = [...invited, ...besidesInvited(kind, meeting)];
  return {
    people: recipientsOf(kind, everybodyFor, meeting, known).map((one) => personTo(about, kind, one)),
    missing: [],
  };

  function toStaff({ meeting: { convenedBy } }: About, role: 'coordinator' | 'admins'): MessageTo[] {
    return staffInCharge(role, convenedBy, c.var.network).map(({ id, name, email, lang }) => ({
      person: id,
      seat: 'self',
      channel: 'email',
      lang,
      named: { name, organisation: '', email, guest: false },
      staff: true,
    }));
  }
}

/** Everybody invited, and why a word of the coordinator's own is not for them or does not reach them. */
export function peopleOfWord(about: About, to: WordAudience | undefined): MessageTo[] {
  const { invited, meeting, known } = about;
  return recipientsOf('word', invited, meeting, known).map((one) => {
    const skip = one.skip ?? whyNotFor(to, known.answer(one.seat), meeting);
    return personTo(about, 'word', { ...one, skip });
  });
}

export function everybody(about: About, kind: FanOutKind): MessageTo[] {
  return about.invited.map((one) => personTo(about, kind, one));
}

export function personTo(
  about: About,
  kind: FanOutKind,
  one: Addressee & { readonly skip?: WhyNot | undefined },
): MessageTo {
  const { person, seat, lang } = one;
  const { channel, skip } = reachedBy(about, kind, one);
  const named = about.named(seat, person);
  return { person, seat, channel, lang, named, staff: false, skip: one.skip ?? skip };
}

/** How it reaches them, as sending will decide it where nothing goes to their address any more. */
function reachedBy(
  about: About,
  kind: FanOutKind,
  { person, seat, party, channel }: Addressee,
): Pick<MessageTo, 'channel' | 'skip'> {
  if (channel !== 'email' || party === 'registered') return { channel };
  const { known, meeting } = about;
  const { held, byHand: instead } =
    party === 'guest'
      ? guestNow(meeting, person)
      : contactNow(known.member(seat).contacts.find(({ id }) => id === person));
  if (!held) return { channel };
  if (whenHeld(rules[kind], held) !== 'leftOut') return { channel: instead ?? channel };
  return { channel, skip: held === 'complained' ? 'addressComplained' : 'addressHeld' };
}

interface OnHold {
  readonly held?: WhyHeld | undefined;
  readonly byHand?: Addressee['channel'] | undefined;
}

function guestNow(meeting: Gathering, person: string): OnHold {
  const guest = meeting.details.guests?.find(({ id }) => id === person);
  return { held: guestHeld(meeting, person), byHand: guest && guestByHand(guest) };
}

function contactNow(contact: Contact | undefined): OnHold {
  return { held: contact?.held, byHand: contact && byHand(contact) };
}

/** An organisation of which nobody is left to ask. */
function nobodyTo(about: About, seat: string): MessageTo {
  const first = about.invited.find((one) => one.seat === seat);
  const { channel = 'email', lang = 'both' } = first ?? {};
  return { person: '', seat, channel, lang, named: about.named(seat, undefined), staff: false };
}

export function rowTo(about: About, of: PeopleOfMeeting, row: LedgerRow): MessageTo {
  const { person, seat, channel } = row;
  if (row.party === 'staff') {
    const {
      name = '',
      email = '',
      lang = 'both',
    } = about.c.var.network.staff.find(({ id }) => id === person) ?? {};
    const named = { name, organisation: '', email, guest: false };
    return { person, seat, channel, lang, named, staff: true, row };
  }
  const asked = of.people.find((one) => one.invitee.person === person);
  const invitee = asked?.invitee;
  const needsYou = asked?.needsYou === true && asked.mail === row;
  const contact = about.known.member(seat).contacts.find(({ id }) => id === person);
  const lang = contact?.lang ?? invitee?.lang ?? 'both';
  return { person, seat, channel, lang, named: about.named(seat, person), staff: false, row, needsYou };
}
