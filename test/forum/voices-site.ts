import { proposalAggregate, type StandingProposal } from '../../functions/forum/rules/voices/proposal.ts';
import type { LinkClaims } from '../../functions/platform/links.ts';
import { followUp } from '../lost-link/wishes.ts';
import { NETWORK, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';
import { FORUM, forum } from './board-site.ts';

export const FORUM_DAY = '2026-02-13';
export const VOICES = `/n/${NETWORK}/forums/${FORUM}/voices`;

/** A network with a forum that is prepared; the call closes on 20 November 2025, a month from now. */
export interface VoicesSite extends Site {
  /** A page of the coordinator's, or a form that they send there. */
  staff(below: string, form?: Fields): Promise<Response>;
  /** Somebody's page on which they propose, or what they send there: without claims the focal point of m-rice. */
  own(form?: Fields, claims?: Partial<LinkClaims>, below?: string): Promise<Response>;
  /** What follows from everything that happened, as react and project do. */
  settle(): Promise<void>;
  proposal(id: string): Promise<StandingProposal>;
}

export type Fields = Readonly<Record<string, string>>;

export const calling = {
  closes: '2025-11-20',
  'text.en': 'What works in small schools?',
  'text.km': 'អ្វីដែលមានប្រសិទ្ធភាពនៅសាលាតូចៗ?',
};

/** What a form for a session sends. */
export const session = (id: string, more: Fields = {}): Fields => ({
  ...{ id, 'title.en': 'Reading corners', 'about.en': 'What three schools learned in a year.' },
  ...{ 'speakers.0.id': `${id}S0`, 'speakers.0.name': 'Keo Sokha', 'speakers.0.sex': 'female' },
  ...{ language: 'both', needs: 'interpreter', minutes: '45', expected: '40' },
  ...more,
});

/** Opens the call, to strangers as well. */
export async function callingFor(site: Site): Promise<void> {
  const form = { ...calling, strangers: 'yes' };
  await site.ask(`${VOICES}/call`, { as: players.coordinator, form });
}

export async function startVoices(): Promise<VoicesSite> {
  const site = await startSite();
  const { repository } = site.services;
  await forum(site);
  return {
    ...site,
    staff: (below, form) =>
      site.ask(`${VOICES}${below}`, { as: players.coordinator, lang: 'en', ...(form ? { form } : {}) }),
    own: (form, claims = {}, below = '') =>
      site.ask(`/v/${site.token({ ...proposing, ...claims })}${below}`, {
        lang: 'en',
        ...(form ? { form } : {}),
      }),
    settle: async () => {
      await followUp(site);
    },
    async proposal(id) {
      const { state } = await repository.load(proposalAggregate, NETWORK, id);
      if (state.status === 'none') throw new Error(`no proposal ${id}`);
      return state;
    },
  };
}

const proposing = { purpose: 'proposal', cause: FORUM, expires: FORUM_DAY } as const;
