import type { ConvenedDetails } from '../../meeting/rules/state.ts';
import type { Repository } from '../../platform/repository.ts';
import type { Field } from '../../typing/rules/typed.ts';
import { type Item, itemAggregate, itemId } from './item.ts';
import { OPEN_POINTS } from './lines.ts';
import { type Minutes, minutesAggregate } from './minutes.ts';

/**
 * Whether there is something that was typed about an item. What kind an entry is says nothing by itself, and nor does
 * what was removed.
 */
export function isItemTyped({ fields, removed }: Pick<Item, 'fields' | 'removed'>): boolean {
  const isGone = (name: string) => removed.includes(name.split('.')[0] ?? '');
  return Object.entries(fields).some(
    ([name, field]) => !name.endsWith('.kind') && !isGone(name) && saysAnything(field),
  );
}

function saysAnything({ text, beside }: Field): boolean {
  return text !== '' || beside.length > 0;
}

const LOOKED_AT_ONCE = 4;

/** Whether something of the summary itself is there. */
function isSummaryBegun({ fields, photos, waiting, current }: Minutes): boolean {
  return (
    waiting !== undefined ||
    current !== undefined ||
    photos.length > 0 ||
    Object.values(fields).some(saysAnything)
  );
}

/**
 * Whether anything was typed about a meeting: then its summary is published from the minutes. A network that types none
 * shares a text and a link. Read as it is, since lists of what was typed would cost a write for each save.
 */
export async function hasMinutes(
  { repository }: { readonly repository: Pick<Repository, 'load'> },
  network: string,
  meeting: string,
  { agenda = [] }: Pick<ConvenedDetails, 'agenda'>,
): Promise<boolean> {
  const { state: minutes } = await repository.load(minutesAggregate, network, meeting);
  if (isSummaryBegun(minutes)) return true;
  const ids = [
    ...new Set([...agenda.map(({ id }) => id), ...minutes.added.map(({ item }) => item), OPEN_POINTS]),
  ];
  // Where much was typed the first few say so; where nothing was there is nothing to read.
  for (let from = 0; from < ids.length; from += LOOKED_AT_ONCE) {
    const items = await Promise.all(
      ids
        .slice(from, from + LOOKED_AT_ONCE)
        .map((id) => repository.load(itemAggregate, network, itemId(meeting, id))),
    );
    if (items.some(({ state }) => isItemTyped(state))) return true;
  }
  return false;
}
