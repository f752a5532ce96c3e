import type { Addressee } from '../../platform/capability.ts';
import type { StreamKey } from '../../platform/event.ts';
import type { PlannedMail } from '../../platform/planned-mail.ts';

/** A message about a meeting to somebody invited. */
export function mailTo(
  stream: StreamKey,
  { person, seat, party, channel }: Omit<Addressee, 'lang'>,
  kind: string,
  revision: number,
): PlannedMail {
  const { network } = stream;
  return { network, cause: `${stream.kind}/${stream.id}`, person, seat, party, kind, revision, channel };
}

/** A mail about a meeting to one of those who run it. */
export function mailToStaff(stream: StreamKey, staff: string, kind: string, revision: number): PlannedMail {
  const to = { person: staff, seat: 'self', party: 'staff', channel: 'email' } as const;
  return mailTo(stream, to, kind, revision);
}
