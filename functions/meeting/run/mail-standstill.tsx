import { Standstill } from '../../delivery/mail-health.tsx';
import type { PaceState } from '../../delivery/pace.ts';
import type { StaffContext } from '../../web/context.ts';
import type { KnownMeeting } from '../page/context.ts';
import type { PeopleOfMeeting } from './people-of.ts';

/** That no mail is sent, where any of this meeting waits or will still be planned. */
export function MailStandstill(props: {
  readonly c: StaffContext;
  readonly meeting: KnownMeeting;
  readonly of: PeopleOfMeeting | undefined;
  readonly pace: PaceState | undefined;
}) {
  const { c, meeting, of, pace } = props;
  if (!pace || !of) return null;
  const isAhead = meeting.status === 'convened' && meeting.startsAt > c.var.services.now();
  const waits = of.people.some(({ mails }) =>
    mails.some(({ state }) => state === 'planned' || state === 'claimed'),
  );
  return isAhead || waits ? <Standstill c={c} pace={pace} /> : null;
}
