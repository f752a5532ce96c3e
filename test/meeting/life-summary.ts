import { plusDays } from '../../functions/i18n/dates.ts';
import type { ConvenedDetails } from '../../functions/meeting/rules/state.ts';
import type { PublishedEntry } from '../../functions/minutes/rules/events.ts';
import type { Minutes } from '../../functions/minutes/rules/minutes.ts';
import type { Publishing } from '../../functions/minutes/rules/publish.ts';
import type { Owner } from '../../functions/tasks/rules/events.ts';
import { POINTS, type Point } from './life-machine.ts';

/** Days after the meeting on which what was promised is due. */
const DUE = 10;

/** A summary of action points alone, each with its owners. */
export function publishingOf(
  points: Readonly<Partial<Record<Point, readonly Owner[]>>>,
  { title, date }: Pick<ConvenedDetails, 'title' | 'date'>,
  { seen, mail }: Pick<Publishing, 'seen' | 'mail'>,
): Publishing {
  const entries = POINTS.map((id) => pointOf(id, points[id] ?? [], plusDays(date, DUE)));
  const content = { title, parts: {}, entries, photos: [] };
  return { content, thanks: true, alsoTo: [], mail, seen, halfToo: true, unsettled: [] };
}

/** Whose each point is by what is published: seats, by its id. */
export function promisedIn({ current }: Pick<Minutes, 'current'>): Record<string, string[]> {
  const entries = current?.published.entries ?? [];
  return Object.fromEntries(entries.map(({ id, owners }) => [id, owners.map(({ seat }) => seat)]));
}

/** An action point as it is published, due some days after the meeting. */
function pointOf(id: Point, owners: readonly Owner[], due: string): PublishedEntry {
  const text = { en: `Do ${id}`, km: `ធ្វើ ${id}` };
  return {
    id,
    item: 'a',
    kind: 'point',
    text,
    membersOnly: false,
    owners: [...owners],
    open: owners.length === 0,
    due,
  };
}
