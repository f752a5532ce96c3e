import type { OtherChange } from '../../platform/capability.ts';
import type { StoredEvent } from '../../platform/event.ts';
import { folded } from '../../platform/repository.ts';
import { textsIn } from '../../typing/rules/typed.ts';
import { type Item, itemAggregate, itemId } from './item.ts';
import type { RecordedItemEvent } from './item-events.ts';

type AsPublished = Extract<RecordedItemEvent, { type: 'ItemPublished' }>;

/**
 * Writes down what an item said when its summary was published, as one fact of its stream; its outcome is the version of
 * that fact. Everybody who reads it reads as much as there is to read, however often it was typed.
 */
export function keepingItem(
  item: string,
  { meeting, at, causeId }: { readonly meeting: string; readonly at: string; readonly causeId: string },
): OtherChange {
  return {
    kind: itemAggregate.kind,
    id: itemId(meeting, item),
    decide: (stored) => {
      const kept = stored.find((one) => one.causeId === causeId);
      if (kept) return { events: [], outcome: String(kept.version) };
      const { fields, entries, removed } = folded(itemAggregate, until(stored, at));
      const isGone = (name: string) => removed.includes(name.split('.')[0] ?? '');
      const texts = Object.entries(textsIn(fields)).filter(([name, text]) => text !== '' && !isGone(name));
      const data = {
        at,
        fields: Object.fromEntries(texts),
        entries: entries.filter((one) => !removed.includes(one)),
      };
      const version = (stored.at(-1)?.version ?? 0) + 1;
      return {
        events: [itemAggregate.events.write({ type: 'ItemPublished', data })],
        outcome: String(version),
      };
    },
  };
}

/** What is typed between the press and the moment when this is carried out was not published. */
function until(stored: readonly StoredEvent[], at: string): StoredEvent[] {
  return stored.filter((one) => one.at <= at);
}

/** An item as that one fact has it. */
export function itemAsPublished({ data, at, by }: AsPublished): Item {
  const fields = Object.entries(data.fields).map(
    ([name, text]) => [name, { text, at, by, beside: [] }] as const,
  );
  return { fields: Object.fromEntries(fields), entries: data.entries, removed: [], issues: [] };
}
