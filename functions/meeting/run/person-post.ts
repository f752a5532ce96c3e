import * as z from 'zod';
import type { MailKey } from '../../delivery/ledger-row.ts';
import { settleComplaints } from '../../delivery/settle-complaints.ts';
import { fieldsOf, releaseAddress, reviseContact, revokeLinks } from '../../membership/rules/decide.ts';
import { listHeard } from '../../membership/rules/heard-addresses.ts';
import { withHolds } from '../../membership/rules/held-elsewhere.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import { sameAddress } from '../../platform/address.ts';
import { known } from '../../platform/personal.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { mailField, readAs } from '../../web/fields.ts';
import { type FormTree, readForm, textAt } from '../../web/parse.ts';
import { meetingPath } from '../page/context.ts';
import { heardElsewhere } from '../people/held-guests.ts';
import { findPerson, guestsIn } from '../people/people.ts';
import { type AskedSoFar, leftBehind, toInvite, withTheirPerson } from '../people/to-invite.ts';
import { inviteOne, resend, revise, revokeGuestLinks, uninviteOne } from '../rules/decide.ts';
import type { Guest } from '../rules/details.ts';
import type { Invitee, MeetingEvent } from '../rules/events.ts';
import { releaseGuestAddress } from '../rules/guest-holds.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import type { Meeting } from '../rules/state.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { heldBy } from '../rules/when-held.ts';
import { hearOfCancellation } from './heard-today.ts';
import { askedSoFar } from './people-of.ts';
import { type OpenPerson, openPerson, personPage } from './person.tsx';
import { personTexts as texts } from './person-texts.ts';

const fixForm = z.object({ email: mailField() });

/** The buttons of a person's page. */
export async function postPerson(c: StaffContext) {
  const found = await openPerson(c);
  if (!found) return c.notFound();
  const tree = await readForm(c);
  const { services } = c.var;
  const { person } = found;
  const asked = askedSoFar(c, found.open, found.all);
  const released = textAt(tree, 'release');
  if (released) return await release(c, found, 'released');
  switch (textAt(tree, 'do')) {
    case 'resend': {
      const { mail: byMail } = hearOfCancellation(found.open, found.all, [person]);
      return await decided(c, found, byMail > 0 ? 'resent' : 'resentByHand', async () => {
        const again = await withTheirPerson(services, person.invitee, asked);
        const [takeOver, behind] = await Promise.all([
          heardOf(c, person.invitee),
          leftBehind(services, person.invitee, asked),
        ]);
        return (meeting) => [
          ...takeOver(meeting),
          ...resendAll(meeting, [again, ...behind], services.now(), seenIn(tree)),
        ];
      });
    }
    case 'uninvite':
      return await decided(
        c,
        found,
        'withdrawn',
        async () => (meeting) => uninviteOne(meeting, person.invitee, true, services.now()),
      );
    case 'invite':
      return await decided(c, found, person.mail ? 'invitedAgain' : 'invited', async () => {
        const again = await toInvite(services, person.invitee, asked, c.var.lang);
        const takeOver = await heardOf(c, person.invitee);
        return (meeting) => [...takeOver(meeting), ...inviteOne(meeting, again, true, services.now())];
      });
    case 'revoke':
      return await revoke(c, found);
    case 'fix':
      return await fixAndResend(c, found, tree);
    case 'works':
      return await theyWantIt(c, found, tree);
    case 'arrived':
    case 'told':
    case 'unsettle':
      return await settle(c, found, tree);
    case 'handed':
    case 'notHanded':
      return await handed(c, found, tree);
    default:
      return c.redirect(path(c, found), 303);
  }
}

/** What other meetings have heard of the address of somebody whom this one alone knows. */
export async function heardOf(c: StaffContext, { party }: Invitee): ReturnType<typeof heardElsewhere> {
  return party === 'guest' ? await heardElsewhere(c.var.services.views, c.var.networkId) : () => [];
}

function path(c: StaffContext, { open, person }: OpenPerson, done?: string): string {
  const query = done === undefined ? '' : `?done=${done}`;
  return meetingPath(c, open.id, `/people/${person.invitee.person}${query}`);
}

async function decided(
  c: StaffContext,
  found: OpenPerson,
  done: string,
  prepare: () => Promise<(meeting: Meeting) => MeetingEvent[]>,
  typed?: FormTree,
) {
  const { services, networkId, lang } = c.var;
  const outcome = await attempt(
    lang,
    async () => {
      const decide = await prepare();
      return await services.repository.change(meetingAggregate, networkId, found.open.id, metaOf(c), decide);
    },
    () => (typed ? 'email' : ''),
  );
  if (outcome.done) return c.redirect(path(c, found, done), 303);
  return await personPage(c, found, { lang, values: typed ?? {}, problems: outcome.problems }, 409);
}

/** Links of a guest are this meeting's, those of a contact are the same at every meeting. */
async function revoke(c: StaffContext, found: OpenPerson) {
  const { services, networkId, lang } = c.var;
  const { invitee } = found.person;
  if (invitee.party === 'guest') {
    return await decided(
      c,
      found,
      'revoked',
      async () => (meeting) => revokeGuestLinks(meeting, invitee.person),
    );
  }
  const outcome = await attempt(lang, () =>
    services.repository.change(memberAggregate, networkId, invitee.seat, metaOf(c), (member) =>
      revokeLinks(member, invitee.person),
    ),
  );
  if (outcome.done) return c.redirect(path(c, found, 'revoked'), 303);
  return await personPage(c, found, { lang, values: {}, problems: outcome.problems }, 409);
}

/**
 * One form for a permanent bounce: the address is corrected where it is kept, then the invitation goes
 * out again. Done twice, the address is right already and only the mail is asked for again.
 */
async function fixAndResend(c: StaffContext, found: OpenPerson, tree: FormTree) {
  const { services, networkId, lang } = c.var;
  const { person } = found;
  const { invitee } = person;
  const reading = readAs(fixForm, tree, lang, { email: texts.email });
  if (!reading.ok) return await personPage(c, found, { lang, values: tree, problems: reading.problems }, 422);
  const { email } = reading.value;
  const now = await findPerson(
    services.repository,
    { network: networkId, ...invitee },
    guestsIn(found.open.meeting, found.open.version),
  );
  const isSame = sameAddress(now?.email, email);
  // What came back would come back again.
  if (isSame && heldBy(now?.barred)) {
    const problems = [{ field: 'email', text: texts.unchanged[lang] }];
    return await personPage(c, found, { lang, values: tree, problems }, 422);
  }
  // Nothing was corrected where the address was right already.
  const done = isSame ? 'resent' : 'fixed';
  const asked = askedSoFar(c, found.open, found.all);
  if (invitee.party === 'guest') {
    const takeOver = await heardOf(c, invitee);
    const prepare = async () => {
      const corrected = (guests: readonly Guest[] = []) =>
        guests.map((guest) => (guest.id === invitee.person ? { ...guest, email } : guest));
      const again = await toInvite(services, invitee, { ...asked, guests: corrected(asked.guests) }, lang);
      return (meeting: Meeting) => {
        const details = 'details' in meeting ? meeting.details : {};
        const guests = corrected(details.guests);
        const own = { details: { guests: guests.filter(({ id }) => id === invitee.person) } };
        const now = services.now();
        const before = details.guests?.find(({ id }) => id === invitee.person)?.email;
        const seen = sameAddress(known(before), email) ? seenIn(tree) : undefined;
        return [
          ...revise(
            meeting,
            { ...details, guests },
            { now, mute: true, timeline: timelineIn(c.var.network) },
          ),
          ...takeOver(own),
          ...resend(meeting, again, true, now, seen),
        ];
      };
    };
    return await decided(c, found, done, prepare, tree);
  }
  const corrected = await attempt(
    lang,
    async () => {
      // First whether they can be invited there: of what is refused nothing is stored.
      const then = withAddress(asked, invitee, email);
      const again = await toInvite(services, invitee, then, lang);
      const behind = await leftBehind(services, invitee, then);
      const elsewhere = await listHeard(services.views, networkId);
      const { events } = await services.repository.change(
        memberAggregate,
        networkId,
        invitee.seat,
        metaOf(c),
        (member) => {
          const contact = member.contacts.find(({ id }) => id === invitee.person);
          if (!contact) return [];
          const revised = reviseContact(member, contact.id, { ...fieldsOf(contact), email });
          return withHolds(member, revised, elsewhere);
        },
      );
      return { people: [again, ...behind], seen: events.length === 0 ? seenIn(tree) : undefined };
    },
    () => 'email',
  );
  if (!corrected.done) {
    return await personPage(c, found, { lang, values: tree, problems: corrected.problems }, 409);
  }
  const { people, seen } = corrected.value;
  return await decided(
    c,
    found,
    done,
    async () => (meeting) => resendAll(meeting, people, services.now(), seen),
    tree,
  );
}

/** To the person of the page, and to those who are written to with them. */
export function resendAll(
  meeting: Meeting,
  [own, ...others]: readonly Invitee[],
  now: string,
  seen: number | undefined,
): MeetingEvent[] {
  const again = own ? resend(meeting, own, true, now, seen) : [];
  if (again.length === 0) return [];
  return [...again, ...others.flatMap((one) => resend(meeting, one, true, now))];
}

/** What the page said of when the invitation was last sent again; nothing from a page of the version before. */
function seenIn(tree: FormTree): number | undefined {
  const typed = textAt(tree, 'resent');
  return /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
}

/** As if the contact had this address already. */
function withAddress(asked: AskedSoFar, { seat, person }: Invitee, email: string): AskedSoFar {
  const members = asked.members.map(({ id, member }) => {
    const contacts = member.contacts.map((one) => (one.id === person ? { ...one, email } : one));
    return { id, member: id === seat ? { ...member, contacts } : member };
  });
  return { ...asked, members };
}

/** Mail may go to their address again. */
async function release(c: StaffContext, found: OpenPerson, done: string) {
  const { services, networkId, lang } = c.var;
  const { invitee } = found.person;
  if (invitee.party === 'guest') {
    return await decided(
      c,
      found,
      done,
      async () => (meeting) => releaseGuestAddress(meeting, invitee.person),
    );
  }
  const outcome = await attempt(lang, () =>
    services.repository.change(memberAggregate, networkId, invitee.seat, metaOf(c), (member) =>
      releaseAddress(member, invitee.person),
    ),
  );
  if (outcome.done) return c.redirect(path(c, found, done), 303);
  return await personPage(c, found, { lang, values: {}, problems: outcome.problems }, 409);
}

/** They reported our mail, and somebody has spoken with them: it goes there again, and what they reported is settled. */
async function theyWantIt(c: StaffContext, found: OpenPerson, tree: FormTree) {
  const { services, networkId, staff } = c.var;
  const by = `staff:${staff.id}`;
  const key = rowAsked(c, found, tree);
  if (key) await services.ledger.settle(key, by, services.now());
  await settleComplaints(services.ledger, networkId, found.person.invitee.person, by, services.now());
  return await release(c, found, 'works');
}

/** Nothing more is to be done about what did not arrive, as somebody says; or there is after all. */
async function settle(c: StaffContext, found: OpenPerson, tree: FormTree) {
  const { services, staff } = c.var;
  const key = rowAsked(c, found, tree);
  if (!key) return c.redirect(path(c, found), 303);
  if (textAt(tree, 'do') === 'unsettle') {
    await services.ledger.unsettle(key);
    return c.redirect(path(c, found, 'unsettled'), 303);
  }
  await services.ledger.settle(key, `staff:${staff.id}`, services.now());
  return c.redirect(path(c, found, 'settled'), 303);
}

/** The message that a form names, if it is one of those to the person of the page. */
function rowAsked(c: StaffContext, { open, person }: OpenPerson, tree: FormTree): MailKey | undefined {
  const [kind = '', revision = ''] = textAt(tree, 'row').split('.');
  const lane = textAt(tree, 'lane') || person.invitee.person;
  const isTheirs = lane === person.invitee.person || person.mails.some((row) => row.person === lane);
  if (!kind || !/^\d{1,9}$/.test(revision) || !isTheirs) return undefined;
  return {
    network: c.var.networkId,
    cause: `meeting/${open.id}`,
    person: lane,
    kind,
    revision: Number(revision),
  };
}

/** Notes that a message was handed over, or was not after all. */
async function handed(c: StaffContext, found: OpenPerson, tree: FormTree) {
  const { services, staff } = c.var;
  const key = rowAsked(c, found, tree);
  if (key) {
    if (textAt(tree, 'do') === 'handed')
      await services.ledger.handOver(key, `staff:${staff.id}`, services.now());
    else await services.ledger.undoHandOver(key);
  }
  return c.redirect(path(c, found, 'handed'), 303);
}
