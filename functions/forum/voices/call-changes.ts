import * as z from 'zod';
import { localDate } from '../../i18n/dates.ts';
import { contactsInOrder, memberAggregate, reachedNow } from '../../membership/rules/member.ts';
import { listMembers } from '../../membership/rules/views.ts';
import { once } from '../../platform/once.ts';
import { contactFor } from '../../tasks/rules/written-to.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { line, mailField, oneOf, optional, pageId, readAs } from '../../web/fields.ts';
import { type FormTree, textAt } from '../../web/parse.ts';
import { checkedPhone } from '../../web/phone-field.tsx';
import type { Labels, Problem } from '../../web/problems.ts';
import type { OpenForum } from '../open-forum.ts';
import { callAggregate, isOpen, type StandingCall } from '../rules/voices/call.ts';
import type { CallEvent, SentTo } from '../rules/voices/call-events.ts';
import { callGuest, callOffGuest, nameReader, releaseReader, sendCall } from '../rules/voices/decide-call.ts';
import { CallIsClosed, NoSuchForum, NoSuchReader } from '../rules/voices/refusals.ts';
import { staffVoiceTexts as texts } from './staff-texts.ts';

const guestForm = once(() =>
  z
    .object({
      id: pageId(),
      name: line(),
      organisation: optional(line()),
      email: optional(mailField()),
      phone: optional(line(40)),
      phoneIsRight: optional(line(40)),
      lang: oneOf(['km', 'en', 'both']),
    })
    .transform(checkedPhone),
);

const guestLabels: Labels = {
  name: texts.guestName,
  organisation: texts.guestOrganisation,
  email: texts.guestEmail,
  phone: texts.guestPhone,
  lang: texts.guestLang,
};

/** The focal point of each member that is active, and everybody who is called by name: whom the call has not gone to. */
export async function audienceOf(c: StaffContext, call: StandingCall): Promise<readonly SentTo[]> {
  const members = await listMembers(c.var.services.views, c.var.networkId);
  const contacts = members.flatMap(({ id, member }): SentTo[] => {
    if (member.status !== 'active' && member.status !== 'observer') return [];
    const contact = contactFor(member, undefined);
    return contact ? [{ seat: id, party: 'member', person: contact.id, channel: reachedNow(contact) }] : [];
  });
  const guests = call.guests.map(({ id, email, phone }): SentTo => {
    return { seat: id, party: 'guest', person: id, channel: email ? 'email' : phone ? 'call' : 'letter' };
  });
  return [...contacts, ...guests].filter(({ person }) => !Object.hasOwn(call.sent, person));
}

/**
 * What one of the buttons beside the call asks for.
 *
 * @throws {NoSuchForum} {@link NoSuchReader} {@link CallIsClosed} and what the rules of a call throw.
 */
export async function changeCall(
  c: StaffContext,
  open: OpenForum,
  does: string,
  tree: FormTree,
): Promise<{ readonly problems: readonly Problem[] }> {
  const { services, networkId, network, lang } = c.var;
  const { repository } = services;
  const change = async (decide: (call: StandingCall) => CallEvent[]) => {
    await repository.change(callAggregate, networkId, open.id, metaOf(c), (call) => {
      if (call.status === 'none' || open.forum.status !== 'planned') throw new NoSuchForum();
      return decide(call);
    });
    return { problems: [] };
  };
  switch (does) {
    case 'reader': {
      const [seat = '', person = ''] = textAt(tree, 'reader').split('.');
      const { state: member } = await repository.load(memberAggregate, networkId, seat);
      if (!contactsInOrder(member).some(({ id }) => id === person)) throw new NoSuchReader();
      return await change((call) => nameReader(call, { seat, person }));
    }
    case 'guest': {
      const reading = readAs(guestForm(), tree, lang, guestLabels);
      if (!reading.ok) return { problems: reading.problems };
      const { id: guest, ...fields } = reading.value;
      return await change((call) => callGuest(call, { guest, ...fields }));
    }
    case 'send': {
      const { state: call } = await repository.load(callAggregate, networkId, open.id);
      if (!isOpen(call, localDate(services.now(), network.settings.zone))) throw new CallIsClosed();
      const to = await audienceOf(c, call);
      return await change((now) => sendCall(now, to));
    }
    default: {
      const [what, id = ''] = does.split(':');
      return await change((call) =>
        what === 'release' ? releaseReader(call, id) : what === 'callOff' ? callOffGuest(call, id) : [],
      );
    }
  }
}
