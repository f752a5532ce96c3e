import { describe, expect, test } from 'vitest';
import { type Call, callAggregate } from '../../functions/forum/rules/voices/call.ts';
import type { CallEvent } from '../../functions/forum/rules/voices/call-events.ts';
import {
  callGuest,
  callOffGuest,
  nameReader,
  releaseReader,
  sendCall,
} from '../../functions/forum/rules/voices/decide-call.ts';
import { voicesOf } from '../../functions/forum/rules/voices/people.ts';
import {
  type Proposal,
  proposalAggregate,
  type StandingProposal,
} from '../../functions/forum/rules/voices/proposal.ts';
import type { ProposalEvent, StoredSpeaker } from '../../functions/forum/rules/voices/proposal-events.ts';
import { confirmProposer, propose } from '../../functions/forum/rules/voices/propose.ts';
import {
  AlreadyDecided,
  CallIsClosed,
  ChangedTooOften,
  DecidedMeanwhile,
  GuestNeedsAReach,
  NoSuchProposal,
  NotAskedAnyMore,
  ReasonIsNeeded,
  SettledByIsNeeded,
  TooManyReaders,
} from '../../functions/forum/rules/voices/refusals.ts';
import {
  decideProposal,
  readProposal,
  sayComing,
  tellDecision,
  unanswered,
} from '../../functions/forum/rules/voices/settle.ts';
import { allStand, readOf, standingOf } from '../../functions/forum/rules/voices/standing.ts';
import { fold } from '../../functions/platform/aggregate.ts';

const AT = '2025-10-21T02:00:00.000Z';
const recorded = <E extends { type: string }>(events: readonly E[]) =>
  events.map((event, n) => ({ ...event, id: `e${n}`, version: n + 1, at: AT, by: 'staff:s' }));
const proposalOf = (...events: ProposalEvent[]) => fold(proposalAggregate, recorded(events));
const callOf = (...events: CallEvent[]) => {
  const call: Call = fold(callAggregate, recorded(events));
  if (call.status === 'none') throw new Error('no call');
  return call;
};

const sokha: StoredSpeaker = { id: 's1', name: 'Keo Sokha', seat: 'm-rice', person: 'c-sokha' };
const rithy: StoredSpeaker = { id: 's2', name: 'Demo Rithy', email: 'rithy@example.org' };
const vuthy: StoredSpeaker = { id: 's3', name: 'Demo Vuthy' };
const said = (speakers: StoredSpeaker[] = [sokha], title = 'Reading corners') => ({
  ...{ title: { en: title }, about: { en: 'What we learned' }, speakers },
  ...{ language: 'both' as const, needs: [], minutes: 45 },
});
const made = (speakers?: StoredSpeaker[]): ProposalEvent => ({
  type: 'ProposalMade',
  data: { forum: 'F', way: 'member', seat: 'm-rice', person: 'c-sokha', said: said(speakers) },
});
const scored = (reader: string, n: number): ProposalEvent => ({
  type: 'ProposalScored',
  data: { reader, scores: { relevance: n, voices: n, practice: n, clarity: n } },
});
const decided = (is: 'yes' | 'maybe' | 'no', reason = 'Because'): ProposalEvent => ({
  type: 'ProposalDecided',
  data: { is, reason },
});
const told = (decision: number): ProposalEvent => ({ type: 'DecisionTold', data: { decision } });
const telling = (decision: number, settledBy?: string) => ({
  ...{ decision, settledBy, today: '2025-11-24', forumDate: '2026-01-22' },
});

function standing(proposal: Proposal): string {
  return proposal.status === 'none' ? 'none' : standingOf(proposal);
}
function there(proposal: Proposal): StandingProposal {
  if (proposal.status === 'none') throw new Error('no proposal');
  return proposal;
}

describe('a proposal', () => {
  const making = { forum: 'F', way: 'member', seat: 'm-rice', person: 'c-sokha', said: said() } as const;

  test('changes until the call closes or somebody decides, and what readers said of the older text is gone', () => {
    const read = proposalOf(made(), scored('r1', 4));
    const other = { ...making, said: said([sokha], 'Another title') };
    const changed = propose(read, other, true);
    expect(changed).toMatchObject([{ type: 'ProposalRevised' }]);
    expect(there(proposalOf(made(), scored('r1', 4), ...changed)).readings).toEqual({});
    expect(() => propose(read, other, false)).toThrow(CallIsClosed);
    expect(() => propose(proposalOf(made(), decided('no')), other, true)).toThrow(AlreadyDecided);
    expect(() => propose(read, { ...other, seat: 'm-other' }, true)).toThrow(NoSuchProposal);
  });

  test('that was changed sixty times is changed no more', () => {
    const often = Array.from({ length: 60 }, (_, n): ProposalEvent => {
      return { type: 'ProposalRevised', data: { said: said([sokha], `Title ${n}`) } };
    });
    expect(() => propose(proposalOf(made(), ...often), making, true)).toThrow(ChangedTooOften);
  });

  test('of a stranger counts once they have confirmed their address, while the call is open', () => {
    const stranger = proposalOf({
      type: 'ProposalMade',
      data: { ...making, way: 'stranger', seat: 'P', person: 'P', said: said() },
    });
    expect(standing(stranger)).toBe('unconfirmed');
    expect(() => decideProposal(stranger, { is: 'yes', reason: 'Good', seen: 0 })).toThrow(NoSuchProposal);
    expect(() => confirmProposer(stranger, false)).toThrow(CallIsClosed);
    expect(confirmProposer(stranger, true)).toEqual([{ type: 'ProposerConfirmed', data: {} }]);
  });
});

describe('what readers say', () => {
  test('of one alone comes to no number, and both to their mean and their gap', () => {
    const one = there(proposalOf(made(), scored('r1', 5)));
    expect(readOf(one, ['r1', 'r2'])).toEqual({ sheets: [5], missing: 1, aside: 0 });
    const both = there(proposalOf(made(), scored('r1', 5), scored('r2', 2)));
    expect(readOf(both, ['r1', 'r2']).both).toEqual({ mean: 3.5, gap: 3 });
  });

  test('is not counted where they stepped aside, nor from somebody who reads no more', () => {
    const aside: ProposalEvent = { type: 'ReaderSteppedAside', data: { reader: 'r2' } };
    const proposal = there(proposalOf(made(), scored('r1', 5), aside, scored('gone', 1)));
    expect(readOf(proposal, ['r1', 'r2'])).toEqual({ sheets: [5], missing: 0, aside: 1 });
  });

  test('is for others to see once everybody has said something, and never of a single reader', () => {
    expect(allStand(there(proposalOf(made(), scored('r1', 5))), ['r1', 'r2'])).toBe(false);
    expect(allStand(there(proposalOf(made(), scored('r1', 5), scored('r2', 4))), ['r1', 'r2'])).toBe(true);
    expect(allStand(there(proposalOf(made(), scored('r1', 5))), ['r1'])).toBe(false);
  });

  test('twice is once, and another sheet takes the place of the first', () => {
    const scores = { relevance: 4, voices: 4, practice: 4, clarity: 4 };
    const before = proposalOf(made(), scored('r1', 4));
    expect(readProposal(before, 'r1', { do: 'score', scores })).toEqual([]);
    const again = readProposal(before, 'r1', { do: 'score', scores: { ...scores, clarity: 2 } });
    expect(there(proposalOf(made(), scored('r1', 4), ...again)).readings.r1).toMatchObject({
      scores: { clarity: 2 },
    });
    expect(readProposal(before, 'r1', { do: 'aside' })).toMatchObject([{ type: 'ReaderSteppedAside' }]);
  });
});

describe('a decision', () => {
  test('needs a reason, and is told apart from being made', () => {
    const read = proposalOf(made());
    expect(() => decideProposal(read, { is: 'no', reason: '  ', seen: 0 })).toThrow(ReasonIsNeeded);
    const events = decideProposal(read, { is: 'no', reason: 'Too long', seen: 0 });
    expect(standing(proposalOf(made(), ...events))).toBe('decided');
    expect(standing(proposalOf(made(), ...events, told(2)))).toBe('declined');
  });

  test('made by somebody else meanwhile is not overruled unseen', () => {
    const two = proposalOf(made(), decided('yes'));
    expect(() => decideProposal(two, { is: 'no', reason: 'Too long', seen: 0 })).toThrow(DecidedMeanwhile);
    expect(decideProposal(two, { is: 'yes', reason: 'Because', seen: 0 })).toEqual([]);
  });

  test('is told as it was previewed, once, and a maybe with the date by which it is settled', () => {
    const maybe = proposalOf(made(), decided('maybe'));
    expect(() => tellDecision(maybe, telling(9))).toThrow(DecidedMeanwhile);
    for (const date of [undefined, '2025-11-23', '2026-01-22']) {
      expect(() => tellDecision(maybe, telling(2, date))).toThrow(SettledByIsNeeded);
    }
    const events = tellDecision(maybe, telling(2, '2025-12-05'));
    expect(standing(proposalOf(made(), decided('maybe'), ...events))).toBe('maybe');
    expect(tellDecision(proposalOf(made(), decided('no'), told(2)), telling(2))).toEqual([]);
  });

  test('that is made anew is to be told anew, and another reason takes back nobody’s word', () => {
    const confirmed: ProposalEvent = { type: 'SpeakerConfirmed', data: { speaker: 's1' } };
    const yes = [made(), decided('yes'), told(2), confirmed];
    expect(standing(proposalOf(...yes))).toBe('confirmed');
    const reworded = proposalOf(...yes, decided('yes', 'It is new here'));
    expect(standing(reworded)).toBe('decided');
    expect(standing(proposalOf(...yes, decided('yes', 'It is new here'), told(5)))).toBe('confirmed');
    expect(standing(proposalOf(...yes, decided('no'), told(5)))).toBe('declined');
    expect(standing(proposalOf(...yes, decided('no'), decided('yes'), told(6)))).toBe('asked');
  });
});

describe('speakers', () => {
  const rice = { seat: 'm-rice', person: 'c-sokha' };
  const guest = { seat: 's2', person: 's2' };
  const yes = (...more: ProposalEvent[]) =>
    there(proposalOf(made([sokha, rithy, vuthy]), decided('yes'), told(2), ...more));

  test('are told each at their own address, and those without one through who sent the proposal', () => {
    expect(voicesOf(yes())).toMatchObject([
      { person: 'c-sokha', seat: 'm-rice', party: 'member', proposes: true, speaksFor: ['s1', 's3'] },
      { person: 's2', seat: 's2', party: 'guest', proposes: false, speaksFor: ['s2'] },
    ]);
  });

  test('confirm each for themselves, and the session is confirmed once nobody is silent', () => {
    const first = sayComing(yes(), rice, { comes: true });
    expect(first.map(({ data }) => data)).toEqual([{ speaker: 's1' }, { speaker: 's3' }]);
    expect(standing(yes(...first))).toBe('asked');
    expect(unanswered(yes(...first)).map(({ person }) => person)).toEqual(['s2']);
    const second = sayComing(yes(...first), guest, { comes: false, note: 'Abroad' });
    expect(second).toMatchObject([{ type: 'SpeakerDeclined', data: { speaker: 's2', person: 's2' } }]);
    expect(standing(yes(...first, ...second))).toBe('confirmed');
    const none = sayComing(yes(...first, ...second), rice, { comes: false });
    expect(standing(yes(...first, ...second, ...none))).toBe('calledOff');
  });

  test('say it once, and to nothing that is not offered to them any more', () => {
    const first = sayComing(yes(), guest, { comes: true });
    expect(sayComing(yes(...first), guest, { comes: true })).toEqual([]);
    expect(() => sayComing(yes(decided('no')), guest, { comes: true })).toThrow(NotAskedAnyMore);
    expect(() => sayComing(yes(), { seat: 'x', person: 'somebody' }, { comes: true })).toThrow(
      NotAskedAnyMore,
    );
  });
});

describe('a call', () => {
  const opened: CallEvent = { type: 'CallOpened', data: { closes: '2025-11-20', text: { en: 'Come' } } };

  test('names three readers at most, each once, until they are released', () => {
    const readers = ['a', 'b', 'c'].map(
      (person): CallEvent => ({
        type: 'ReaderNamed',
        data: { seat: 'm', person },
      }),
    );
    const call = callOf(opened, ...readers);
    expect(nameReader(call, { seat: 'm', person: 'a' })).toEqual([]);
    expect(() => nameReader(call, { seat: 'm', person: 'd' })).toThrow(TooManyReaders);
    const left = callOf(opened, ...readers, ...releaseReader(call, 'a'));
    expect(nameReader(left, { seat: 'm', person: 'd' })).toHaveLength(1);
    expect(releaseReader(left, 'a')).toEqual([]);
  });

  test('reaches somebody outside the network by an address or a number, once', () => {
    const guest = { guest: 'g', name: 'Demo Vuthy', lang: 'en' as const };
    expect(() => callGuest(callOf(opened), guest)).toThrow(GuestNeedsAReach);
    const events = callGuest(callOf(opened), { ...guest, phone: '+855 00 000 201' });
    expect(callGuest(callOf(opened, ...events), { ...guest, phone: '+855 00 000 201' })).toEqual([]);
    expect(callOf(opened, ...events, ...callOffGuest(callOf(opened, ...events), 'g')).guests).toEqual([]);
  });

  test('is sent to nobody twice, and to a thousand people in facts of two hundred', () => {
    const to = Array.from({ length: 1000 }, (_, n) => ({
      ...{ seat: `m${n}`, party: 'member' as const, person: `c${n}`, channel: 'email' as const },
    }));
    const events = sendCall(callOf(opened), to);
    expect(events).toHaveLength(5);
    expect(sendCall(callOf(opened, ...events), to.slice(0, 3))).toEqual([]);
  });
});
