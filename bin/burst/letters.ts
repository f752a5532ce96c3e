import type { MailSection } from '../../functions/delivery/mail-model.ts';
import type { MailSource } from '../../functions/delivery/mail-source.ts';
import { buildMime } from '../../functions/delivery/mime.ts';

/** When a network's mails may be sent; without, at any time. */
export interface Hours {
  /** @returns the instant from which a mail may be sent; nothing where that is now. */
  opens(network: string, now: string): string | undefined;
}

const frozen = { sequence: 0, stateVersion: 2, personVersion: 1 };

/** A kind of message that nobody wants any more when its turn comes. */
export const UNWANTED = 'nudge1';

const section: MailSection = {
  lang: 'en',
  networkName: 'BEST',
  headline: { what: 'You are invited' },
  lead: ['Dear reader,'],
  action: { label: 'Answer', url: 'https://meet.example.org/a/token' },
  blocks: [],
  footer: { why: 'You are a member.', links: [] },
};

/** What writes mails is loaded with the first one, which takes real time. */
export async function loadWriting(): Promise<void> {
  const party = { name: 'BEST', address: 'best@meet.example.org' };
  const content = { subject: '', html: ' ', text: ' ', from: party, to: party };
  await buildMime({ ...content, key: '', date: new Date(0).toISOString(), listId: 'best.example.org' });
}

/** Mails about meetings, as short as the engine takes them: what is measured is when they are sent. */
export function letters(hours: Hours): MailSource {
  return {
    causeKind: 'meeting',
    writes: () => true,
    isUrgent: (kind) => kind === 'cancellation',
    judge: async (row, _lane, now) => {
      if (row.kind === UNWANTED) return { send: false, reason: 'answered' };
      const until = hours.opens(row.network, now);
      return until === undefined
        ? { send: true, frozen, alone: row.kind === 'invitation' }
        : { send: false, reason: 'outsideHours', until };
    },
    write: async (row) => ({
      model: { subject: row.kind, preheader: row.kind, sections: [section] },
      from: { name: 'BEST', address: 'best@meet.example.org' },
      to: { name: row.person, address: `${row.kind}-${row.person.toLowerCase()}@${row.network}.example.org` },
    }),
  };
}
