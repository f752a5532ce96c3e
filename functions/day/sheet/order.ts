import type { Lang } from '../../i18n/say.ts';
import type { Invitee } from '../../meeting/rules/events.ts';
import type { ListedMember } from '../../membership/rules/views.ts';
import type { OpenDoor } from '../door/open-door.ts';
import { type Listed, listedPeople } from '../door/people.ts';

/**
 * Everybody invited in the order of the sheet, the same for everybody who prints it and in each language: what is typed in
 * afterwards is found by its number. It is that of the network's first language.
 */
export function sheetPeople(
  open: Pick<OpenDoor, 'meeting' | 'network'>,
  invited: readonly Invitee[],
  members: ReadonlyMap<string, ListedMember>,
): Listed[] {
  const first: Lang = open.network.settings.languages[0] ?? 'km';
  return listedPeople(open, invited, members, first);
}
