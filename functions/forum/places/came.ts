import { dayAggregate } from '../../day/rules/day.ts';
import { type Presence, presencesOf } from '../../day/rules/presence.ts';
import { inNameOrder } from '../../i18n/name-order.ts';
import type { Lang } from '../../i18n/say.ts';
import { namesOf } from '../../meeting/people/audience-names.ts';
import { everAsked, fixedAudienceOf } from '../../meeting/people/invited.ts';
import { withRegistered } from '../../meeting/people/registered.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { type Convened, isConvened } from '../../meeting/rules/state.ts';
import { listMembers } from '../../membership/rules/views.ts';
import { known } from '../../platform/personal.ts';
import type { Services } from '../../web/context.ts';
import type { OpenPlaces } from './open.ts';

/** Somebody who was there, as they are called. */
export interface Attendee {
  readonly person: string;
  readonly name: string;
  readonly organisation: string;
}

/** Everybody who was noted at the door of the forum's day, in the order of names; nothing before anybody was invited. */
export async function whoCame(
  { repository, views }: Pick<Services, 'repository' | 'views'>,
  { networkId, forum }: Pick<OpenPlaces, 'networkId' | 'forum'>,
  lang: Lang,
): Promise<{ readonly meeting: Convened; readonly people: readonly Attendee[] } | undefined> {
  if (forum.meeting === undefined) return undefined;
  const { state } = await repository.load(meetingAggregate, networkId, forum.meeting);
  if (!isConvened(state)) return undefined;
  const [meeting, { state: day }, audience, members] = await Promise.all([
    withRegistered(repository, networkId, state),
    repository.load(dayAggregate, networkId, forum.meeting),
    fixedAudienceOf(repository, networkId, state),
    listMembers(views, networkId),
  ]);
  const named = namesOf(members, meeting.details.guests ?? [], lang);
  const seats = new Map(everAsked(meeting, audience).map(({ invitee }) => [invitee.person, invitee.seat]));
  const people = [...presencesOf(day, meeting.dateNumber).values()].flatMap((one): Attendee[] => {
    if (one.is === 'away') return [];
    const joined = Object.values(day.joined).find(({ person }) => person === one.person);
    const found = attendee(one, joined?.seat ?? seats.get(one.person), named);
    return found.name === '' ? [] : [{ person: one.person, ...found }];
  });
  return { meeting, people: inNameOrder(people, lang, ({ name }) => name) };
}

function attendee(
  { person, standsIn, walkIn }: Presence,
  seat: string | undefined,
  named: ReturnType<typeof namesOf>,
): Pick<Attendee, 'name' | 'organisation'> {
  const invited = seat === undefined ? undefined : named(seat, person);
  const name = known(standsIn?.name) ?? (invited?.name || known(walkIn?.name)) ?? '';
  return { name, organisation: invited?.organisation || known(walkIn?.organisation) || '' };
}
