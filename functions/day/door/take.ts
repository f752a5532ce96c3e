import * as z from 'zod';
import { cleanText } from '../../i18n/clean-text.ts';
import type { Lang } from '../../i18n/say.ts';
import { sexes } from '../../membership/rules/sex.ts';
import type { ListedMember } from '../../membership/rules/views.ts';
import { once } from '../../platform/once.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Services } from '../../web/context.ts';
import { type Day, dayAggregate, isClosed } from '../rules/day.ts';
import { isPersonId, MAX_BATCH, presences, type Tap } from '../rules/events.ts';
import { withCounts } from '../rules/final-counts.ts';
import { knowingOf } from '../rules/known-people.ts';
import { memberNamed } from '../rules/member-named.ts';
import { TapCannotBeRead } from '../rules/refusals.ts';
import type { DoorDate } from '../rules/standing.ts';
import { type TapAnswer, takeTaps } from '../rules/take-taps.ts';
import { invitedTo, type OpenDoor } from './open-door.ts';
import { membersFor } from './people.ts';
import type { PhoneAnswer } from './phone/phone-tap.ts';
import { sentence } from './sentence.ts';

const typed = z.string().max(1000).transform(cleanText).pipe(z.string().max(200));

/** Whatever a phone of tomorrow makes; never half a character, which cannot be stored. */
const tapId = z
  .string()
  .min(1)
  .max(40)
  .refine((id) => id.isWellFormed());

/** A tap as a phone sends it. What else it says is not listened to: seats are ours to tell. */
const sentTap = once(() =>
  z.object({
    id: tapId,
    person: z.string().refine(isPersonId),
    is: z.enum(presences),
    at: z.string().max(40),
    sex: z.enum(sexes).optional().catch(undefined),
    photo: z.boolean().optional().catch(undefined),
    walkIn: z.object({ name: typed, organisation: typed.optional() }).optional(),
    standsIn: z.object({ name: typed.pipe(z.string().min(1)) }).optional(),
  }),
);
export type SentTap = z.infer<ReturnType<typeof sentTap>>;

/** Taps of a request, each read by itself: one that cannot be read keeps no other from being taken. */
export interface ReadTaps {
  readonly taps: readonly SentTap[];
  /** Ids of those that cannot be read, as far as they have one. */
  readonly unreadable: readonly string[];
}

/** Reads what a phone sent as JSON; nothing where it is no list, or a longer one than a phone sends. */
export function readTaps(json: string): ReadTaps | undefined {
  const list = z.array(z.unknown()).max(MAX_BATCH).safeParse(parsed(json));
  return list.success ? readEach(list.data) : undefined;
}

/** The same of what is no text any more. */
export function readEach(list: readonly unknown[]): ReadTaps {
  const named = z.object({ id: tapId });
  const taps: SentTap[] = [];
  const unreadable: string[] = [];
  for (const one of list) {
    const tap = sentTap().safeParse(one);
    if (tap.success) taps.push(tap.data);
    else unreadable.push(named.safeParse(one).data?.id ?? '');
  }
  return { taps, unreadable: unreadable.filter(Boolean) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

export interface Taken {
  readonly answers: readonly TapAnswer[];
  readonly day: Day;
  readonly version: number;
}

/**
 * Takes taps at a door, decided anew where somebody else was first. What is decided by the instant of this moment is
 * recorded with it. `of`: the date that the page of the phone was made for; `sentAt`: by the phone's clock.
 */
export async function take(
  services: Pick<Services, 'repository' | 'views' | 'now'>,
  open: OpenDoor,
  { taps, unreadable }: ReadTaps,
  of: DoorDate & { readonly sentAt?: string | undefined },
): Promise<Taken> {
  const { networkId, meetingId, meeting, way, door, by } = open;
  const seats = new Map((await invitedTo(services, open)).map(({ person, seat }) => [person, seat]));
  // A day that is closed is counted anew with what comes late.
  const members =
    taps.some(({ walkIn }) => walkIn?.organisation) || isClosed(open.day, meeting)
      ? await membersFor(services, open)
      : new Map<string, ListedMember>();
  const facts = taps.map((tap) => factOf(tap, seats.has(tap.person), members));
  const { sentAt, date, on } = of;
  const batch = { taps: facts, sentAt, way, door, date, on };
  const known = { zone: meeting.zone, seatOf: (person: string) => seats.get(person) };
  const now = services.now();
  let answers: readonly TapAnswer[] = [];
  const { state: day, version } = await services.repository.change(
    dayAggregate,
    networkId,
    meetingId,
    { by, at: now },
    (present) => {
      const decided = takeTaps(present, batch, known, now);
      answers = decided.answers;
      return withCounts(present, decided.events, knowingOf(meeting, members), { by, at: now });
    },
  );
  const unread = unreadable.map((id): TapAnswer => ({ id, is: 'refused', why: new TapCannotBeRead() }));
  return { answers: [...answers, ...unread], day, version };
}

/** People on the list are no walk-ins, and nobody comes instead of a walk-in. */
function factOf(tap: SentTap, isInvited: boolean, members: ReadonlyMap<string, ListedMember>): Tap {
  const { walkIn, standsIn, ...rest } = tap;
  if (isInvited) return { ...rest, ...(standsIn ? { standsIn } : {}) };
  if (!walkIn) return rest;
  const { name, organisation } = walkIn;
  const member = organisation ? memberNamed(organisation, members.values()) : undefined;
  return {
    ...rest,
    walkIn: { name, ...(organisation ? { organisation } : {}), ...(member ? { member } : {}) },
  };
}

/** What became of taps, as the phone is told. */
export function phoneAnswers(answers: readonly TapAnswer[], zone: string, lang: Lang): PhoneAnswer[] {
  return answers.map((one) =>
    one.is === 'refused' ? { id: one.id, is: one.is, why: sentence(one.why, zone, lang) } : one,
  );
}

/** The first refusal among answers; for pages that took one tap. */
export function refusalIn(answers: readonly TapAnswer[]): Refusal | undefined {
  return answers.flatMap((one) => (one.is === 'refused' ? [one.why] : []))[0];
}
