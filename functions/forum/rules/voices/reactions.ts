import { type Contact, memberAggregate, reachedNow } from '../../../membership/rules/member.ts';
import type { Intent } from '../../../platform/capability.ts';
import type { StreamKey } from '../../../platform/event.ts';
import type { PlannedMail } from '../../../platform/planned-mail.ts';
import { folded } from '../../../platform/repository.ts';
import { contactFor } from '../../../tasks/rules/written-to.ts';
import { type Call, callAggregate, type StandingCall } from './call.ts';
import type { CallEvent, RecordedCallEvent } from './call-events.ts';
import type { CallKind, ProposalKind } from './kinds.ts';
import { type Voice, voicesOf } from './people.ts';
import { type Proposal, proposalAggregate, type StandingProposal } from './proposal.ts';
import type { ProposalEvent, RecordedProposalEvent, Verdict } from './proposal-events.ts';
import { unanswered } from './settle.ts';

/** The call goes to those whom it was sent to, and to readers when there is something to read. */
export function callReactions(
  event: RecordedCallEvent,
  call: Call,
  { network, id }: StreamKey,
): Intent<Call, CallEvent>[] {
  if (call.status === 'none') return [];
  const about = { network, cause: `${callAggregate.kind}/${id}`, revision: event.version };
  switch (event.type) {
    case 'CallSent':
      return [{ do: 'plan', mails: event.data.to.map((to) => ({ ...about, ...to, kind: 'forumCall' })) }];
    case 'ReaderNamed': {
      // Before the reading begins they are told when it does.
      const begun = call.due.reading?.closes === call.closes;
      const named = call.readers.filter(({ named: version }) => version === event.version);
      return begun ? toReaders(named, 'readProposals', about) : [];
    }
    case 'CallFellDue':
      switch (event.data.step) {
        case 'lastWeek':
          return [
            {
              do: 'plan',
              mails: Object.values(call.sent).map(({ at: _, ...to }) => ({
                ...{ ...about, ...to, kind: 'callLastWeek' satisfies CallKind },
              })),
            },
          ];
        case 'reading':
          return toReaders(call.readers, 'readProposals', about);
        case 'readAgain':
          return toReaders(call.readers, 'readAgain', about);
      }
      return [];
    default:
      return [];
  }
}

type About = Pick<PlannedMail, 'network' | 'cause' | 'revision' | 'calendar'>;

function toReaders(
  readers: StandingCall['readers'],
  kind: CallKind,
  about: About,
): Intent<Call, CallEvent>[] {
  if (readers.length === 0) return [];
  return [
    {
      do: 'consult',
      streams: () => readers.map(({ seat: id }) => ({ kind: memberAggregate.kind, id })),
      decide: (_, read) => ({
        mails: readers.flatMap(({ seat, person }) => {
          const { contacts } = folded(memberAggregate, read({ kind: memberAggregate.kind, id: seat }));
          const contact = contacts.find(({ id, left }) => id === person && !left);
          return contact ? [mailTo(contact, seat, kind, about)] : [];
        }),
        record: () => [],
      }),
    },
  ];
}

function mailTo(contact: Contact, seat: string, kind: string, about: About): PlannedMail {
  return { ...about, seat, party: 'member', person: contact.id, channel: reachedNow(contact), kind };
}

const kindOfVerdict: Readonly<Record<Verdict, ProposalKind>> = {
  yes: 'proposalYes',
  maybe: 'proposalMaybe',
  no: 'proposalNo',
};

/** Who sent a proposal hears that it came; everybody of it what was decided, once that is told. */
export function proposalReactions(
  event: RecordedProposalEvent,
  proposal: Proposal,
  { network, id }: StreamKey,
): Intent<Proposal, ProposalEvent>[] {
  if (proposal.status === 'none') return [];
  const about = { network, cause: `${proposalAggregate.kind}/${id}`, revision: event.version };
  const sender = voicesOf(proposal).slice(0, 1);
  switch (event.type) {
    case 'ProposalMade':
      return toVoices(sender, event.data.way === 'stranger' ? 'proposalConfirm' : 'proposalReceived', about);
    case 'ProposerConfirmed':
      return toVoices(sender, 'proposalReceived', about);
    case 'DecisionTold':
      return proposal.decision && proposal.told?.version === event.version
        ? toVoices(voicesOf(proposal), kindOfVerdict[proposal.decision.is], about)
        : [];
    case 'SlotGiven':
      return toVoices(speaking(proposal), 'slotGiven', { ...about, calendar: 'invites' });
    case 'SlotTaken':
      return toVoices(speaking(proposal), 'slotTaken', { ...about, calendar: 'cancels' });
    case 'ConfirmationFellDue':
      return remindsOf(event.data.step, proposal)
        ? toVoices(unanswered(proposal), 'speakerReminder', about)
        : [];
    default:
      return [];
  }
}

/** Those who speak, or through whom somebody who speaks is reached; without those who have said that they do not come. */
function speaking(proposal: StandingProposal): Voice[] {
  const comes = (speaker: string) => proposal.speakersSay[speaker]?.is !== 'declined';
  return voicesOf(proposal).filter(({ speaksFor }) => speaksFor.some(comes));
}

function remindsOf(step: string, { told }: StandingProposal): boolean {
  return step !== 'list' && told !== undefined;
}

/** One message to each: to a contact as they are reached today, to others at the address that the proposal has. */
function toVoices(
  voices: readonly Voice[],
  kind: ProposalKind,
  about: About,
): Intent<Proposal, ProposalEvent>[] {
  if (voices.length === 0) return [];
  const members = [...new Set(voices.filter(({ party }) => party === 'member').map(({ seat }) => seat))];
  return [
    {
      do: 'consult',
      streams: () => members.map((id) => ({ kind: memberAggregate.kind, id })),
      decide: (_, read) => ({
        mails: voices.flatMap((voice): PlannedMail[] => {
          const { seat, person } = voice;
          if (voice.party === 'guest') {
            const channel = voice.email ? 'email' : voice.phone ? 'call' : 'letter';
            return [{ ...about, seat, party: 'guest', person, channel, kind }];
          }
          const member = folded(memberAggregate, read({ kind: memberAggregate.kind, id: seat }));
          const contact = contactFor(member, person);
          const mail = contact && mailTo(contact, seat, kind, about);
          // They have just read on the page that it came: nobody brings them that.
          return mail && (mail.channel === 'email' || kind !== 'proposalReceived') ? [mail] : [];
        }),
        record: () => [],
      }),
    },
  ];
}
