import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import { proposalAggregate, type StandingProposal } from '../../functions/forum/rules/voices/proposal.ts';
import type { ProposalEvent } from '../../functions/forum/rules/voices/proposal-events.ts';
import { voiceMails } from '../../functions/forum/sending/voice-mails.ts';
import { HOUR, later } from '../../functions/platform/clock.ts';
import type { LinkClaims } from '../../functions/platform/links.ts';
import { followUp, mailTools, messages } from '../lost-link/wishes.ts';
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
  /** A page by a link that a mail has, or a form that is sent there. */
  follow(link: string, form?: Fields): Promise<Response>;
  /** Every message about this call or proposal that would be sent now, as plain text, by whom it is for and its kind. */
  mails(cause: string): Promise<readonly Mail[]>;
}

export interface Mail {
  readonly kind: string;
  readonly person: string;
  /** What it says, with its subject first; or why it is not sent. */
  readonly text: string;
  /** Its button. */
  readonly link: string;
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

/** Somebody reads, and a proposal is accepted, which everybody of it is told. */
export async function tellingOf(site: Site, id: string): Promise<void> {
  await site.ask(`${VOICES}/call`, {
    ...{ as: players.coordinator, form: { do: 'reader', reader: 'm-rice.c-sokha' } },
  });
  const meta = { by: 'staff:s-coord', at: site.services.now() };
  await site.services.repository.change(
    proposalAggregate,
    NETWORK,
    id,
    meta,
    (_, version): ProposalEvent[] => [
      { type: 'ProposalDecided', data: { is: 'yes', reason: 'New and useful' } },
      { type: 'DecisionTold', data: { decision: version + 1 } },
    ],
  );
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
    follow: (link, form) =>
      site.ask(link.replace(/^https:\/\/[^/]+/, ''), { lang: 'en', ...(form ? { form } : {}) }),
    async mails(cause) {
      const rows = await messages(site, cause);
      const tools = mailTools(site);
      const source = voiceMails.find(({ causeKind }) => cause.startsWith(`${causeKind}/`));
      if (!source) throw new Error(`no mails about ${cause}`);
      // When nothing waits for quiet any more: a working morning, hours later.
      const now = later(site.services.now(), 3 * HOUR);
      return await Promise.all(
        rows.map(async (row): Promise<Mail> => {
          const verdict = await source.judge(row, async () => rows, now, tools);
          const { kind, person } = row;
          if (!verdict.send) return { kind, person, text: verdict.reason, link: '' };
          const frozen = { ...verdict.frozen, dtstamp: now };
          const { model } = await source.write(row, frozen, { firstSent: true, now }, tools);
          const { text } = renderMail(model);
          const link = model.sections[0].action?.url ?? '';
          return { kind, person, text: `${model.subject}\n${text}`, link };
        }),
      );
    },
    async proposal(id) {
      const { state } = await repository.load(proposalAggregate, NETWORK, id);
      if (state.status === 'none') throw new Error(`no proposal ${id}`);
      return state;
    },
  };
}

const proposing = { purpose: 'proposal', cause: FORUM, expires: FORUM_DAY } as const;
