import { counted } from '../../i18n/counted.ts';
import type { StaffContext } from '../../web/context.ts';
import { LinkButton } from '../../web/parts.tsx';
import { meetingPath } from '../page/context.ts';
import { seatsToCall } from '../rules/calls.ts';
import type { ConvenedMeeting } from '../rules/state.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { lifeTexts as texts } from './life-texts.ts';
import type { PeopleOfMeeting } from './people-of.ts';

/** The way to the call list, as long as somebody is on it: from the first day those reached by call. */
export function CallsLink(props: {
  c: StaffContext;
  id: string;
  meeting: ConvenedMeeting;
  of: PeopleOfMeeting | undefined;
}) {
  const { c, id, meeting, of } = props;
  const { lang, network, services } = c.var;
  if (!of) return null;
  const invited = of.people.flatMap((one) => (one.invited ? [one.invitee] : []));
  const answers = new Map(of.seats.flatMap(({ seat, answer }) => (answer ? [[seat, answer] as const] : [])));
  const settings = timelineIn(network);
  const { length } = seatsToCall(meeting, invited, answers, { settings, now: services.now() });
  if (length === 0) return null;
  return (
    <LinkButton href={meetingPath(c, id, '/calls')} icon="phone">
      {counted(lang, length, texts.call)}
    </LinkButton>
  );
}
