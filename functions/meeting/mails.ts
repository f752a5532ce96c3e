import type { MailSource } from '../delivery/mail-source.ts';
import { effectOf, isForStaff, isMessage, ruleOf } from './messages/table.ts';
import { crowded } from './sending/crowd.ts';
import { judgeSeats } from './sending/judge-seats.ts';
import { write } from './sending/write.ts';

/** What deliver knows about mails whose cause is a meeting. */
export const meetingMails: MailSource = {
  causeKind: 'meeting',
  writes: (kind) => ruleOf(kind) !== undefined,
  mergeable: (kind) => isMessage(kind) || isForStaff(kind),
  isUrgent: (kind) => effectOf(kind) === 'tells' || effectOf(kind) === 'cancels',
  judge: judgeSeats,
  crowded,
  write,
};
