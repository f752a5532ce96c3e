import { known } from '../../platform/personal.ts';
import type { Repository } from '../../platform/repository.ts';
import { type Day, dayAggregate } from '../rules/day.ts';
import { type Presence, presencesOf } from '../rules/presence.ts';
import type { OpenDoor } from './open-door.ts';
import type { PhoneRow } from './phone/phone-tap.ts';

/**
 * Those of whom something was noted since a version of the day, as a phone at this door knows them; all of whom
 * anything was noted, where the stream never had that version.
 */
export async function rowsSince(
  { log }: Pick<Repository, 'log'>,
  open: Pick<OpenDoor, 'networkId' | 'meetingId' | 'date' | 'by'>,
  { day, version }: { readonly day: Day; readonly version: number },
  since: number,
): Promise<PhoneRow[]> {
  if (since === version) return [];
  const rows = [...presencesOf(day, open.date).values()].map((one) => rowOf(one, open.by));
  if (!(since > 0 && since < version)) return rows;
  const stream = { network: open.networkId, kind: dayAggregate.kind, id: open.meetingId };
  const touched = new Set<string>();
  for (const stored of await log.read(stream, since)) {
    const event = dayAggregate.events.read(stored);
    if (event?.type === 'WalkInJoined') return rows;
    if (event?.type === 'AttendanceNoted') for (const { person } of event.data.taps) touched.add(person);
  }
  // A walk-in who is somebody known by now is told under that name.
  const names = new Set([...touched].map((person) => day.joined[person]?.person ?? person));
  return rows.filter(({ person }) => names.has(person));
}

/** Without anything of somebody's that is not needed at a door. */
export function rowOf(presence: Presence, by: string): PhoneRow {
  const { person, is, sex, standsIn, walkIn, taps } = presence;
  const instead = known(standsIn?.name);
  const isOther = taps.at(-1)?.by !== by;
  return {
    person,
    is,
    ...(sex ? { sex } : {}),
    ...(instead ? { instead } : {}),
    ...(walkIn ? { name: known(walkIn.name) ?? '' } : {}),
    ...(walkIn?.organisation ? { organisation: walkIn.organisation } : {}),
    ...(isOther ? { other: true } : {}),
  };
}
