import { memberAggregate, reachedNow } from '../../../membership/rules/member.ts';
import type { Intent, OtherChange } from '../../../platform/capability.ts';
import type { StreamKey } from '../../../platform/event.ts';
import type { PlannedMail } from '../../../platform/planned-mail.ts';
import { folded } from '../../../platform/repository.ts';
import { sameAsStored } from '../../../platform/same.ts';
import { proposalAggregate, type StandingProposal } from '../voices/proposal.ts';
import type { ProposalEvent } from '../voices/proposal-events.ts';
import { moderatedBy } from './changes.ts';
import { contactKey } from './clashes.ts';
import type { ProgrammeEvent, RecordedProgrammeEvent } from './events.ts';
import { type Programme, programmeAggregate } from './programme.ts';

/** To a moderator: all their slots, after one of them is another. */
export const MODERATES = 'moderates';

type Published = NonNullable<Programme['published']>;
type ProgrammeIntent = Intent<Programme, ProgrammeEvent>;

/**
 * What a publication says to others: each session learns its slot, where that is another, and tells who speaks;
 * moderators whose slots changed hear of theirs. One that was published again since says it in its place.
 */
export function programmeReactions(
  event: RecordedProgrammeEvent,
  programme: Programme,
  { network, id }: StreamKey,
): ProgrammeIntent[] {
  const { published, everIn } = programme;
  if (event.type !== 'ProgrammePublished' || published?.version !== event.version) return [];
  return [
    {
      do: 'changeOthers',
      by: event.by,
      changes: everIn.map((proposal) => slotOf(proposal, published)),
      record: () => [],
    },
    ...toModerators(published, {
      network,
      cause: `${programmeAggregate.kind}/${id}`,
      revision: event.version,
    }),
  ];
}

/** A session learns where the programme has it: as it is already known is nothing new. */
function slotOf(proposal: string, { slots, rooms, day }: Published): OtherChange {
  return {
    kind: proposalAggregate.kind,
    id: proposal,
    decide: (stored) => {
      const state = folded(proposalAggregate, stored);
      if (state.status === 'none') return { events: [], outcome: '' };
      const placed = slots.find((one) => one.proposal === proposal);
      const room = rooms.find((one) => one.id === placed?.room)?.name;
      const slot = placed && { day, start: placed.start, end: placed.end, ...(room ? { room } : {}) };
      const events = eventsOf(state, slot).map((one) => proposalAggregate.events.write(one));
      return { events, outcome: '' };
    },
  };
}

function eventsOf(
  { slot: known, status }: StandingProposal,
  slot: Extract<ProposalEvent, { type: 'SlotGiven' }>['data'] | undefined,
): ProposalEvent[] {
  if (!slot) return known ? [{ type: 'SlotTaken', data: {} }] : [];
  const { version: _, ...before } = known ?? {};
  // Nobody comes to a session that was taken back.
  if (status === 'withdrawn' || sameAsStored(before, slot)) return [];
  return [{ type: 'SlotGiven', data: slot }];
}

/** Those who moderate, or did, where something of theirs is another. */
function toModerators(
  published: Published,
  about: Pick<PlannedMail, 'network' | 'cause' | 'revision'>,
): ProgrammeIntent[] {
  const { before } = published;
  const people = [...published.slots, ...(before?.slots ?? [])].flatMap(({ moderator }) => moderator ?? []);
  const each = [...new Map(people.map((one) => [contactKey(one), one])).values()];
  const told = each.filter(
    (one) => !sameAsStored(before ? moderatedBy(before, one) : [], moderatedBy(published, one)),
  );
  if (told.length === 0) return [];
  return [
    {
      do: 'consult',
      streams: () => told.map(({ seat }) => ({ kind: memberAggregate.kind, id: seat })),
      decide: (_, read) => ({
        mails: told.flatMap(({ seat, person }): PlannedMail[] => {
          const { contacts } = folded(memberAggregate, read({ kind: memberAggregate.kind, id: seat }));
          const contact = contacts.find((one) => one.id === person && !one.left);
          if (!contact) return [];
          return [{ ...about, seat, party: 'member', person, channel: reachedNow(contact), kind: MODERATES }];
        }),
        record: () => [],
      }),
    },
  ];
}
