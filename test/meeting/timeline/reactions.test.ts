import { describe, expect, it } from 'vitest';
import { demoSettings } from '../../../bin/seed/network.ts';
import type { TimelineKind } from '../../../functions/meeting/messages/table.ts';
import type { Invitee, MeetingEvent } from '../../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../../functions/meeting/rules/meeting.ts';
import { meetingReactions } from '../../../functions/meeting/rules/reactions.ts';
import { seatAggregate, seatId } from '../../../functions/meeting/rules/seat.ts';
import type { SeatEvent } from '../../../functions/meeting/rules/seat-events.ts';
import type { Meeting } from '../../../functions/meeting/rules/state.ts';
import type { MemberEvent } from '../../../functions/membership/rules/events.ts';
import { memberAggregate } from '../../../functions/membership/rules/member.ts';
import type { NetworkEvent, Role } from '../../../functions/network/rules/events.ts';
import { NETWORK_ID, networkAggregate } from '../../../functions/network/rules/network.ts';
import type { Aggregate } from '../../../functions/platform/aggregate.ts';
import type { Decided, Intent } from '../../../functions/platform/capability.ts';
import type { StoredEvent, StreamKey } from '../../../functions/platform/event.ts';
import { given, recorded } from '../../given.ts';
import { details, drafted, invited, invitee } from '../meetings.ts';

const stream: StreamKey = { network: 'best', kind: 'meeting', id: 'it' };

/** What other streams of the network say, by `kind/id`. */
type World = Record<string, readonly StoredEvent[]>;

function stored<State, Event extends { type: string; data: object }>(
  aggregate: Aggregate<State, Event>,
  id: string,
  ...facts: Event[]
): World {
  const events = facts.map((fact, index): StoredEvent => {
    const { type, data } = aggregate.events.write(fact);
    const key = { network: 'best', kind: aggregate.kind, id };
    return {
      id: `${id}-${index}`,
      stream: key,
      version: index + 1,
      type,
      data,
      at: '2025-10-13T02:00:00.000Z',
      by: 'system',
    };
  });
  return { [`${aggregate.kind}/${id}`]: events };
}

type Contact = { id: string; role: 'focalPoint' | 'alternate' | 'head'; email?: string; left?: boolean };

function member(n: number, name: string, ...contacts: Contact[]): World {
  const organisation = { name: { en: name }, type: 'localNgo' as const, subSectors: [], districts: [] };
  const added = contacts.flatMap(({ id, role, email, left }): MemberEvent[] => [
    {
      type: 'ContactAdded',
      data: {
        contact: id,
        fields: {
          name: `Demo ${id}`,
          role,
          lang: 'km',
          ...(email ? { email, reachedBy: 'email' } : { phone: '000 000 000', reachedBy: 'call' }),
        },
      },
    },
    ...(left ? [{ type: 'ContactLeft' as const, data: { contact: id } }] : []),
  ]);
  const registered: MemberEvent = { type: 'MemberRegistered', data: { organisation, status: 'active' } };
  return stored(memberAggregate, `member-${n}`, registered, ...added);
}

const focal = (n: number, email = `focal${n}@example.org`): Contact => ({
  id: `contact-${n}`,
  role: 'focalPoint',
  email,
});

function answered(n: number, answer: 'yes' | 'no'): World {
  const fact: SeatEvent = {
    type: 'AnswerGiven',
    data: {
      meeting: 'it',
      seat: `member-${n}`,
      person: `contact-${n}`,
      source: 'form',
      fields: { answer },
      startsAt: '2025-11-10T01:30:00.000Z',
      endsAt: '2025-11-10T05:00:00.000Z',
      late: false,
    },
  };
  return stored(seatAggregate, seatId('it', `member-${n}`), fact);
}

function network(...staff: { id: string; role: Role; revoked?: boolean }[]): World {
  const facts = staff.flatMap(({ id, role, revoked }): NetworkEvent[] => [
    {
      type: 'RoleGranted',
      data: { staff: id, email: `${id}@best.example.org`, name: id, role, lang: 'en', invited: false },
    },
    ...(revoked ? [{ type: 'RoleRevoked' as const, data: { staff: id } }] : []),
  ]);
  return stored(
    networkAggregate,
    NETWORK_ID,
    { type: 'NetworkFounded', data: { settings: demoSettings } },
    ...facts,
  );
}

const fellDue = (kind: TimelineKind): MeetingEvent => ({ type: 'MessageFellDue', data: { kind, date: 1 } });

interface Step {
  readonly intent: Extract<Intent<Meeting, MeetingEvent>, { do: 'consult' }>;
  readonly state: Meeting;
}

/** The consultation that follows from the last fact. */
function stepAfter(...facts: MeetingEvent[]): Step {
  const state = given(meetingAggregate, facts);
  const event = recorded(meetingAggregate, facts, stream).at(-1);
  const intent = event && meetingReactions(event, state, stream)[0];
  if (intent?.do !== 'consult') throw new Error('nothing is consulted');
  return { intent, state };
}

/** Carries it out in a world: what is planned, and what is recorded. */
function carriedOut(
  { intent, state }: Step,
  people: readonly Invitee[],
  world: World,
): Decided<Meeting, MeetingEvent> & { events: readonly MeetingEvent[] } {
  const asked = new Set(intent.streams(people).map(({ kind, id }) => `${kind}/${id}`));
  const decided = intent.decide(people, ({ kind, id }) => {
    expect(asked).toContain(`${kind}/${id}`);
    return world[`${kind}/${id}`] ?? [];
  });
  return { ...decided, events: decided.record(state) };
}

const lines = ({ mails }: Pick<Decided<Meeting, MeetingEvent>, 'mails'>) =>
  mails.map(({ person, kind, revision, channel, skip }) =>
    [person, kind, revision, skip ?? channel].join(' '),
  );

describe('a message to those invited', () => {
  it('is one row each under the number of the date, with the reason where it is not needed by now', () => {
    const world = {
      ...member(1, 'Reading Bridge', focal(1)),
      ...member(2, 'Open Gate', focal(2)),
      ...member(3, 'Lotus School', { ...focal(3), left: true }),
      ...answered(2, 'yes'),
    };
    const step = stepAfter(...invited, fellDue('nudge1'));
    expect(step.intent.of).toEqual({ audience: 'it.1', chunk: 1 });
    const done = carriedOut(step, [invitee(1), invitee(2), invitee(3)], world);
    expect(lines(done)).toEqual([
      'contact-1 nudge1 1 email',
      'contact-2 nudge1 1 answered',
      'contact-3 nudge1 1 contactLeft',
    ]);
    expect(done.events).toEqual([
      { type: 'AudienceChunkPlanned', data: { asked: 4, kind: 'nudge1', chunk: 1, of: 3 } },
    ]);
  });

  it('goes the way by which somebody is reached today, not on the day of the invitation', () => {
    const step = stepAfter(...invited, fellDue('reminder'));
    const world = member(1, 'Reading Bridge', { id: 'contact-1', role: 'focalPoint' });
    expect(lines(carriedOut(step, [invitee(1)], world))).toEqual(['contact-1 reminder 1 call']);
  });

  it('goes once to a person who speaks for two organisations, where it says the same to both', () => {
    const world = {
      ...member(1, 'Reading Bridge', focal(1, 'Same@example.org')),
      ...member(2, 'Open Gate', focal(2, 'same@example.org')),
    };
    const shared: MeetingEvent = { type: 'SummaryShared', data: { text: { en: 'Thank you.' } } };
    const people = [invitee(1), invitee(2)];
    expect(lines(carriedOut(stepAfter(...invited, shared, fellDue('summary')), people, world))).toEqual([
      'contact-1 summary 1 email',
      'contact-2 summary 1 sameAddress',
    ]);
    expect(lines(carriedOut(stepAfter(...invited, fellDue('nudge1')), people, world))).toEqual([
      'contact-1 nudge1 1 email',
      'contact-2 nudge1 1 email',
    ]);
  });

  it('takes those invited singly last, and nobody twice', () => {
    const one: MeetingEvent = { type: 'SeatInvited', data: { invitee: invitee(2), again: false } };
    const facts = [...invited, one, fellDue('nudge1')];
    const world = { ...member(1, 'Reading Bridge', focal(1)), ...member(2, 'Open Gate', focal(2)) };
    expect(lines(carriedOut(stepAfter(...facts), [invitee(1), invitee(2)], world))).toEqual([
      'contact-1 nudge1 1 email',
    ]);
    const planned = (chunk: number): MeetingEvent => ({
      type: 'AudienceChunkPlanned',
      data: { asked: 5, kind: 'nudge1', chunk, of: 3 },
    });
    const last = stepAfter(...facts, planned(1), planned(2));
    expect(last.intent.of).toBeUndefined();
    expect(lines(carriedOut(last, [], world))).toEqual(['contact-2 nudge1 1 email']);
  });

  it('is not for somebody invited after it was asked for', () => {
    const facts: MeetingEvent[] = [
      ...invited,
      fellDue('nudge1'),
      { type: 'SeatInvited', data: { invitee: invitee(2), again: false } },
      ...[1, 2].map(
        (chunk): MeetingEvent => ({
          type: 'AudienceChunkPlanned',
          data: { asked: 4, kind: 'nudge1', chunk, of: 3 },
        }),
      ),
    ];
    expect(carriedOut(stepAfter(...facts), [], member(2, 'Open Gate', focal(2))).mails).toEqual([]);
  });

  it('is planned once: a run that repeats it records nothing', () => {
    const facts = [...invited, fellDue('nudge1')];
    const step = stepAfter(...facts);
    const planned: MeetingEvent = {
      type: 'AudienceChunkPlanned',
      data: { asked: 4, kind: 'nudge1', chunk: 1, of: 3 },
    };
    const decided = step.intent.decide([], () => []);
    expect(decided.record(given(meetingAggregate, [...facts, planned]))).toEqual([]);
  });

  it('plans nothing once the meeting is cancelled', () => {
    const facts: MeetingEvent[] = [...invited, fellDue('nudge1'), { type: 'MeetingCancelled', data: {} }];
    const due = recorded(meetingAggregate, facts, stream)[3];
    if (!due) throw new Error('it fell due');
    expect(meetingReactions(due, given(meetingAggregate, facts), stream)).toEqual([]);
  });
});

describe('the ladder', () => {
  const silent = member(
    1,
    'Reading Bridge',
    focal(1),
    { id: 'alternate-1', role: 'alternate', email: 'a1@example.org' },
    { id: 'head-1', role: 'head', email: 'h1@example.org' },
  );
  const alternate = {
    seat: 'member-1',
    party: 'member',
    person: 'alternate-1',
    channel: 'email',
    lang: 'km',
  };

  it('asks the alternate of an organisation that is silent, and not one that has answered', () => {
    const world = {
      ...silent,
      ...member(2, 'Open Gate', focal(2), { id: 'alternate-2', role: 'alternate', email: 'a2@example.org' }),
      ...answered(2, 'no'),
    };
    const done = carriedOut(stepAfter(...invited, fellDue('askAlternate')), [invitee(1), invitee(2)], world);
    expect(done.mails).toEqual([]);
    expect(done.events).toEqual([
      { type: 'SeatsAsked', data: { kind: 'askAlternate', date: 1, invitees: [alternate] } },
      { type: 'AudienceChunkPlanned', data: { asked: 4, kind: 'askAlternate', chunk: 1, of: 3 } },
    ]);
  });

  it('invites whom it asks, once, by a message of their own', () => {
    const asked: MeetingEvent = {
      type: 'SeatsAsked',
      data: { kind: 'askAlternate', date: 1, invitees: [alternate as Invitee] },
    };
    const facts = [...invited, asked];
    const event = recorded(meetingAggregate, facts, stream).at(-1);
    const state = given(meetingAggregate, facts);
    expect(event && meetingReactions(event, state, stream)).toMatchObject([
      { do: 'plan', mails: [{ person: 'alternate-1', kind: 'askAlternate', revision: 4, seat: 'member-1' }] },
    ]);
    expect(state).toMatchObject({ singles: { 'alternate-1': { invited: true, ladder: 'askAlternate' } } });
    const next = carriedOut(stepAfter(...facts, fellDue('askHead')), [invitee(1)], silent);
    expect(next.events[0]).toMatchObject({ data: { invitees: [{ person: 'head-1' }] } });
    const again = carriedOut(stepAfter(...facts, fellDue('askAlternate')), [invitee(1)], silent);
    expect(again.events.map(({ type }) => type)).toEqual(['AudienceChunkPlanned']);
  });

  it('ends for a person who was asked in the place of somebody who then answered', () => {
    const asked: MeetingEvent = {
      type: 'SeatsAsked',
      data: { kind: 'askAlternate', date: 1, invitees: [alternate as Invitee] },
    };
    const shared: MeetingEvent = { type: 'SummaryShared', data: { text: { en: 'Thank you.' } } };
    for (const kind of ['reminder', 'summary'] as const) {
      const planned = [1, 2].map(
        (chunk): MeetingEvent => ({
          type: 'AudienceChunkPlanned',
          data: { asked: 6, kind, chunk, of: 3 },
        }),
      );
      const last = stepAfter(...invited, asked, shared, fellDue(kind), ...planned);
      expect(lines(carriedOut(last, [], { ...silent, ...answered(1, 'yes') }))).toEqual([
        `alternate-1 ${kind} 1 colleagueAnswered`,
      ]);
    }
  });

  it('does not end the summary of who came all the same; who came uninvited gets it in the last step, once', () => {
    const asked: MeetingEvent = {
      type: 'SeatsAsked',
      data: { kind: 'askAlternate', date: 1, invitees: [alternate as Invitee] },
    };
    const walkedIn: Invitee = { seat: 'w1', party: 'guest', person: 'w1', channel: 'email', lang: 'both' };
    const shared: MeetingEvent = {
      type: 'SummaryShared',
      data: { text: { en: 'Thank you.' }, alsoTo: [alternate as Invitee, walkedIn] },
    };
    const planned = [1, 2].map(
      (chunk): MeetingEvent => ({
        type: 'AudienceChunkPlanned',
        data: { asked: 6, kind: 'summary', chunk, of: 3 },
      }),
    );
    const world = { ...silent, ...answered(1, 'yes') };
    const before = stepAfter(...invited, asked, shared, fellDue('summary'));
    expect(lines(carriedOut(before, [], world))).toEqual([]);
    const last = stepAfter(...invited, asked, shared, fellDue('summary'), ...planned);
    expect(lines(carriedOut(last, [], world))).toEqual(['alternate-1 summary 1 email', 'w1 summary 1 email']);
  });

  it('ends where there is nobody else, and does not climb for guests', () => {
    const alone = carriedOut(
      stepAfter(...invited, fellDue('askHead')),
      [invitee(1)],
      member(1, 'Reading Bridge', focal(1)),
    );
    expect(alone.events.map(({ type }) => type)).toEqual(['AudienceChunkPlanned']);
    const guest: Invitee = { seat: 'g1', party: 'guest', person: 'g1', channel: 'email', lang: 'en' };
    const done = carriedOut(stepAfter(...invited, fellDue('askAlternate')), [guest], {});
    expect(done.events.map(({ type }) => type)).toEqual(['AudienceChunkPlanned']);
  });
});

describe('thanks', () => {
  const given3 = (...by: string[]): MeetingEvent[] => [
    {
      ...drafted,
      data: {
        zone: 'Asia/Phnom_Penh',
        details: { ...details, contributions: by.map((name) => ({ what: { en: 'Lunch' }, by: name })) },
      },
    } as MeetingEvent,
    ...invited.slice(1),
  ];
  const sophea = network({ id: 'sophea', role: 'coordinator' });

  it('go to those of the givers who are invited, however their name is spelled, and to nobody else', () => {
    const world = {
      ...sophea,
      ...member(1, 'Reading Bridge', focal(1)),
      ...member(2, 'អង្គការស្ត្រី', focal(2)),
      ...member(3, 'Lotus', focal(3)),
    };
    // The same word, its marks in another order.
    const facts = [...given3('READING  bridge', 'អង្គការស្រ្តី'), fellDue('thanks')];
    const done = carriedOut(stepAfter(...facts), [invitee(1), invitee(2), invitee(3)], world);
    expect(lines(done)).toEqual(['contact-1 thanks 1 email', 'contact-2 thanks 1 email']);
    expect(done.events).toMatchObject([{ data: { found: [0, 1] } }]);
  });

  it('go once to each giver, also where another of the same name is in a later part of the list', () => {
    const facts = [...given3('Reading Bridge'), fellDue('thanks')];
    const planned: MeetingEvent = {
      type: 'AudienceChunkPlanned',
      data: { asked: 4, kind: 'thanks', chunk: 1, of: 3, found: [0] },
    };
    const world = { ...sophea, ...member(2, 'Reading Bridge', focal(2)) };
    expect(carriedOut(stepAfter(...facts, planned), [invitee(2)], world).mails).toEqual([]);
  });

  it('find an organisation under all the names that it was written by, so that the coordinator is not asked to thank it too', () => {
    const facts = [...given3('Reading Bridge', 'reading bridge', 'forumZFD'), fellDue('thanks')];
    const world = { ...sophea, ...member(1, 'Reading Bridge', focal(1)) };
    const done = carriedOut(stepAfter(...facts), [invitee(1)], world);
    expect(lines(done)).toEqual(['contact-1 thanks 1 email']);
    expect(done.events).toMatchObject([{ data: { found: [0, 1] } }]);
  });

  it('to whom nobody was found for are left to the coordinator, in the last step', () => {
    const facts = [...given3('Reading Bridge', 'forumZFD'), fellDue('thanks')];
    const planned = (chunk: number, found?: number[]): MeetingEvent => ({
      type: 'AudienceChunkPlanned',
      data: { asked: 4, kind: 'thanks', chunk, of: 3, ...(found ? { found } : {}) },
    });
    const last = carriedOut(stepAfter(...facts, planned(1, [0]), planned(2)), [], sophea);
    expect(lines(last)).toEqual(['sophea thanksByHand 1 email']);
  });
});

describe('what is theirs to do', () => {
  const due = stepAfter(...invited, fellDue('summaryDue'));
  const late = stepAfter(...invited, fellDue('summaryToAdmin'));
  const people = (...staff: Parameters<typeof network>) => lines(carriedOut(due, [], network(...staff)));

  it('is told to the person who convened, else to the coordinators, else to the admins', () => {
    expect(people({ id: 'sophea', role: 'coordinator' }, { id: 'dara', role: 'coordinator' })).toEqual([
      'sophea summaryDue 1 email',
    ]);
    expect(
      people({ id: 'sophea', role: 'coordinator', revoked: true }, { id: 'dara', role: 'coordinator' }),
    ).toEqual(['dara summaryDue 1 email']);
    expect(people({ id: 'vanna', role: 'admin' }, { id: 'nep', role: 'observer' })).toEqual([
      'vanna summaryDue 1 email',
    ]);
  });

  it('and when it stays undone, to the admins', () => {
    const told = carriedOut(
      late,
      [],
      network({ id: 'sophea', role: 'coordinator' }, { id: 'vanna', role: 'admin' }),
    );
    expect(lines(told)).toEqual(['vanna summaryToAdmin 1 email']);
    expect(told.events).toMatchObject([{ type: 'AudienceChunkPlanned', data: { chunk: 3, of: 3 } }]);
  });
});
