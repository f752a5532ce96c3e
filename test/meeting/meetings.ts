import { audienceHash } from '../../functions/meeting/rules/audience.ts';
import type { Invitee, MeetingEvent } from '../../functions/meeting/rules/events.ts';

export const now = '2025-10-13T02:00:00.000Z';

export const details = {
  title: { en: 'BEST Q4 Meeting', km: 'កិច្ចប្រជុំ BEST ត្រីមាសទី៤' },
  date: '2025-11-10',
  start: '08:30',
  end: '12:00',
  venue: { en: 'P-ESWG venue, Battambang' },
  objectives: [{ en: 'Membership updates and future collaboration' }],
};

export function invitee(n: number, channel: Invitee['channel'] = 'email'): Invitee {
  return { seat: `member-${n}`, party: 'member', person: `contact-${n}`, channel, lang: 'both' };
}

export const drafted: MeetingEvent = {
  type: 'MeetingDrafted',
  data: { zone: 'Asia/Phnom_Penh', details },
};

export const convened: MeetingEvent = {
  type: 'MeetingConvened',
  data: {
    audience: 'it.1',
    chunks: 2,
    hash: audienceHash([invitee(1), invitee(2)]),
    mail: 2,
    byHand: 0,
    leftOut: 1,
    releaseAt: '2025-10-13T02:02:00.000Z',
    startsAt: '2025-11-10T01:30:00.000Z',
    endsAt: '2025-11-10T05:00:00.000Z',
  },
};

export const released: MeetingEvent = { type: 'InvitationsReleased', data: {} };

export function chunkPlanned(
  asked: number,
  chunk: number,
  kind: 'invitation' | 'change' | 'cancellation' = 'invitation',
): MeetingEvent {
  return { type: 'AudienceChunkPlanned', data: { asked, kind, chunk, of: 3 } };
}

/** Drafted, convened and released: versions 1 to 3. */
export const invited = [drafted, convened, released];
