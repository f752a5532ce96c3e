import type { Addressee } from '../../platform/capability.ts';
import type { StreamKey } from '../../platform/event.ts';
import type { PlannedMail } from '../../platform/planned-mail.ts';
import { effectOf, type Kind } from '../messages/table.ts';

/** A message about a meeting to somebody invited. */
export function mailTo(
  stream: StreamKey,
  { person, seat, party, channel, seats }: Omit<Addressee, 'lang'>,
  kind: Kind,
  revision: number,
): PlannedMail {
  const { network } = stream;
  const cause = `${stream.kind}/${stream.id}`;
  const calendar = effectOf(kind);
  const mail = { network, cause, person, seat, party, kind, revision, channel };
  return { ...mail, ...(calendar ? { calendar } : {}), ...(seats ? { seats } : {}) };
}

/** A mail about a meeting to one of those who run it. */
export function mailToStaff(stream: StreamKey, staff: string, kind: Kind, revision: number): PlannedMail {
  const to = { person: staff, seat: 'self', party: 'staff', channel: 'email' } as const;
  return mailTo(stream, to, kind, revision);
}
