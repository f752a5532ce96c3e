import type { Bilingual, LangChoice } from '../../../i18n/say.ts';
import { type Sex, sexOf } from '../../../membership/rules/sex.ts';
import type { Aggregate } from '../../../platform/aggregate.ts';
import { known } from '../../../platform/personal.ts';
import {
  type ConfirmStep,
  type Criterion,
  type ProposalEvent,
  proposalEvents,
  type RecordedProposalEvent,
  type Said,
  type SessionLanguage,
  type SessionNeed,
  type Verdict,
  type Way,
} from './proposal-events.ts';

/** Who speaks, as now known; without what was forgotten. */
export interface Speaker {
  readonly id: string;
  readonly name: string;
  readonly sex?: Sex | undefined;
  readonly organisation?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  /** The member that they speak for, and the contact that they are there. */
  readonly seat?: string | undefined;
  readonly person?: string | undefined;
}

/** A session as it is proposed now. */
export interface Session {
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly speakers: readonly Speaker[];
  readonly language: SessionLanguage;
  readonly needs: readonly SessionNeed[];
  readonly needsText?: string | undefined;
  readonly minutes: number;
  readonly expected?: number | undefined;
}

/** Whom no address book has. */
export interface Proposer {
  readonly name: string;
  readonly email?: string | undefined;
  readonly organisation?: string | undefined;
  readonly lang: LangChoice;
}

export type Scores = Readonly<Record<Criterion, number>>;

/** What one reader said: a sheet, or that they leave it to the others. */
export type Reading =
  | { readonly is: 'sheet'; readonly scores: Scores; readonly line?: string | undefined; readonly at: string }
  | { readonly is: 'aside'; readonly at: string };

export interface StandingProposal {
  readonly status: 'unconfirmed' | 'proposed' | 'withdrawn';
  readonly forum: string;
  readonly way: Way;
  readonly seat: string;
  readonly person: string;
  readonly proposer?: Proposer | undefined;
  readonly session: Session;
  /** Instants (UTC). */
  readonly proposedAt: string;
  readonly revisedAt?: string | undefined;
  /** How often it was changed. */
  readonly revisions: number;
  /** By reader. Another text is read anew. */
  readonly readings: Readonly<Record<string, Reading>>;
  readonly decision?:
    | { readonly is: Verdict; readonly reason: string; readonly version: number; readonly at: string }
    | undefined;
  /** Of the decision that there is now; absent where that was not told. */
  readonly told?:
    | {
        readonly version: number;
        readonly at: string;
        readonly settledBy?: string | undefined;
      }
    | undefined;
  /** What speakers said to being accepted, since that was told. */
  readonly speakersSay: Readonly<
    Record<
      string,
      { readonly is: 'confirmed' | 'declined'; readonly at: string; readonly note?: string | undefined }
    >
  >;
  /** The last step that fell due since it was told. */
  readonly asked?: ConfirmStep | undefined;
  /** Where the published programme has it. `times`: how often it was told another one, this one among them. */
  readonly slot?:
    | {
        /** Local date, and `HH:MM` in the network's zone. */
        readonly day: string;
        readonly start: string;
        readonly end: string;
        readonly room?: Bilingual | undefined;
        readonly version: number;
      }
    | undefined;
  readonly slotTimes: number;
  /** Addresses of people whom no address book has, by person. */
  readonly held: Readonly<Record<string, 'bounced' | 'complained'>>;
}

export type Proposal = { readonly status: 'none' } | StandingProposal;

export const proposalAggregate: Aggregate<Proposal, ProposalEvent> = {
  kind: 'proposal',
  events: proposalEvents,
  initial: { status: 'none' },
  evolve: evolveProposal,
  reacting: [
    'ProposalMade',
    'ProposerConfirmed',
    'DecisionTold',
    'ConfirmationFellDue',
    'SlotGiven',
    'SlotTaken',
  ],
};

function evolveProposal(proposal: Proposal, event: RecordedProposalEvent): Proposal {
  if (event.type === 'ProposalMade') {
    if (proposal.status !== 'none') return proposal;
    const { forum, way, seat, person, proposer, said } = event.data;
    return {
      ...{ status: way === 'stranger' ? 'unconfirmed' : 'proposed', forum, way, seat, person },
      ...(proposer
        ? { proposer: { ...proposer, name: known(proposer.name) ?? '', email: known(proposer.email) } }
        : {}),
      ...{ session: sessionOf(said), proposedAt: event.at, revisions: 0 },
      ...{ readings: {}, speakersSay: {}, held: {}, slotTimes: 0 },
    };
  }
  return proposal.status === 'none' ? proposal : changed(proposal, event);
}

function changed(
  proposal: StandingProposal,
  event: Exclude<RecordedProposalEvent, { type: 'ProposalMade' }>,
): StandingProposal {
  switch (event.type) {
    case 'ProposerConfirmed':
      return proposal.status === 'unconfirmed' ? { ...proposal, status: 'proposed' } : proposal;
    case 'ProposalRevised':
      return {
        ...{ ...proposal, session: sessionOf(event.data.said), revisedAt: event.at },
        ...{ revisions: proposal.revisions + 1, readings: {} },
      };
    case 'ProposalWithdrawn':
      return { ...proposal, status: 'withdrawn' };
    case 'ProposalScored': {
      const { reader, scores, line } = event.data;
      return read(proposal, reader, { is: 'sheet', scores, line: known(line), at: event.at });
    }
    case 'ReaderSteppedAside':
      return read(proposal, event.data.reader, { is: 'aside', at: event.at });
    case 'ProposalDecided': {
      const { is, reason } = event.data;
      const decision = { is, reason, version: event.version, at: event.at };
      // Another reason takes back nobody's word.
      const speakersSay = is === proposal.decision?.is ? proposal.speakersSay : {};
      return { ...proposal, decision, told: undefined, speakersSay, asked: undefined };
    }
    case 'DecisionTold': {
      const { decision, settledBy } = event.data;
      if (decision !== proposal.decision?.version) return proposal;
      return { ...proposal, told: { version: event.version, at: event.at, settledBy } };
    }
    case 'SpeakerConfirmed':
      return spoken(proposal, event.data.speaker, { is: 'confirmed', at: event.at });
    case 'SpeakerDeclined':
      return spoken(proposal, event.data.speaker, {
        ...{ is: 'declined', at: event.at, note: known(event.data.note) },
      });
    case 'ConfirmationFellDue':
      return event.data.told === proposal.told?.version ? { ...proposal, asked: event.data.step } : proposal;
    case 'SlotGiven':
      return {
        ...proposal,
        slot: { ...event.data, version: event.version },
        slotTimes: proposal.slotTimes + 1,
      };
    case 'SlotTaken':
      return { ...proposal, slot: undefined };
    case 'VoiceAddressHeld': {
      const { person, complained } = event.data;
      return { ...proposal, held: { ...proposal.held, [person]: complained ? 'complained' : 'bounced' } };
    }
  }
}

function read(proposal: StandingProposal, reader: string, reading: Reading): StandingProposal {
  return { ...proposal, readings: { ...proposal.readings, [reader]: reading } };
}

function spoken(
  proposal: StandingProposal,
  speaker: string,
  says: StandingProposal['speakersSay'][string],
): StandingProposal {
  return { ...proposal, speakersSay: { ...proposal.speakersSay, [speaker]: says } };
}

function sessionOf({ speakers, ...said }: Said): Session {
  return {
    ...said,
    speakers: speakers.map(({ id, name, sex, organisation, email, phone, seat, person }) => ({
      ...{ id, name: known(name) ?? '', sex: sexOf(sex), organisation },
      ...{ email: known(email), phone: known(phone), seat, person },
    })),
  };
}
