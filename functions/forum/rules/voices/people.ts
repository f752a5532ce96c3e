import type { LangChoice } from '../../../i18n/say.ts';
import { sameAddress } from '../../../platform/address.ts';
import type { Party } from '../../../platform/planned-mail.ts';
import type { Speaker, StandingProposal } from './proposal.ts';

/** Somebody who hears what becomes of a proposal: who sent it, and everybody who speaks and can be reached. */
export interface Voice {
  /** Id of the contact, or of the person in this proposal or call. */
  readonly person: string;
  readonly seat: string;
  readonly party: Exclude<Party, 'staff'>;
  /** The proposal's own words on who it is: the rest of a contact is in their address book. */
  readonly name: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly lang?: LangChoice | undefined;
  /** They sent the proposal. */
  readonly proposes: boolean;
  /** Speakers for whom they say whether they come: themselves, and for the sender everybody without an address. */
  readonly speaksFor: readonly string[];
}

/**
 * Everybody who is written to about a proposal, each once, who sent it first. A speaker without an address of their own
 * is asked through who sent it.
 */
export function voicesOf(proposal: StandingProposal): Voice[] {
  const { seat, person, way, proposer, session } = proposal;
  const sender: Voice = {
    ...{ person, seat, party: way === 'member' ? 'member' : 'guest', proposes: true, speaksFor: [] },
    ...{ name: proposer?.name ?? '', email: proposer?.email, lang: proposer?.lang },
  };
  const voices: Voice[] = [sender];
  for (const speaker of session.speakers) {
    const at = voices.findIndex((voice) => isSame(voice, speaker));
    const through = at >= 0 ? at : isReached(speaker) ? -1 : 0;
    const voice = voices[through];
    if (voice) voices[through] = { ...voice, speaksFor: [...voice.speaksFor, speaker.id] };
    else voices.push(voiceOf(speaker));
  }
  return voices;
}

/**
 * The voice that a person has in a proposal. Somebody may have sent it for a member and have left since: the proposal is
 * the organisation's, and a colleague has their place.
 */
export function voiceNamed(
  proposal: StandingProposal,
  { seat, person }: { readonly seat: string; readonly person: string },
): Voice | undefined {
  const voices = voicesOf(proposal);
  return (
    voices.find((one) => one.person === person && one.seat === seat) ??
    voices.find((one) => one.proposes && one.party === 'member' && one.seat === seat)
  );
}

function isReached({ person, email, phone }: Speaker): boolean {
  return person !== undefined || email !== undefined || phone !== undefined;
}

function isSame(voice: Voice, speaker: Speaker): boolean {
  if (speaker.person !== undefined && voice.party === 'member') return voice.person === speaker.person;
  return sameAddress(voice.email, speaker.email);
}

function voiceOf({ id, name, email, phone, seat, person }: Speaker): Voice {
  const said = { name, email, phone, proposes: false, speaksFor: [id] };
  return seat !== undefined && person !== undefined
    ? { ...said, person, seat, party: 'member' }
    : { ...said, person: id, seat: id, party: 'guest' };
}
