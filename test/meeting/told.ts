import type { ToldMail } from '../../functions/meeting/messages/frame/summary-blocks.ts';
import type { Published } from '../../functions/minutes/rules/events.ts';
import { correctedSince, type ToldReader, toldTo } from '../../functions/minutes/rules/told.ts';

type Entry = Published['entries'][number];

const lotus = { seat: 'm-lotus', party: 'member' as const };
const rice = { seat: 'm-rice', party: 'member' as const, person: 'c-sokha' };

function entry(id: string, kind: Entry['kind'], en: string, km?: string, more: Partial<Entry> = {}): Entry {
  const text = km ? { en, km } : { en };
  return { id, item: 'i1', kind, text, membersOnly: false, owners: [], open: false, ...more };
}

/** What a meeting decided, as it is published: own promises, those of others, and what only members read. */
export const decided: Pick<Published, 'entries' | 'names'> = {
  names: {
    'm-rice': { en: 'Rice Field Learning', km: 'អង្គការវាលស្រែរៀនសូត្រ' },
    'm-lotus': { km: 'អង្គការផ្កាឈូក' },
  },
  entries: [
    entry('d1', 'decision', 'The learning forum takes place in May.', 'វេទិកាសិក្សាធ្វើនៅខែឧសភា។'),
    entry('d2', 'decision', 'The budget is shared among four members.', 'ថវិកាចែករវាងសមាជិកបួន។', {
      membersOnly: true,
    }),
    entry('p1', 'point', 'Send the list of schools', 'ផ្ញើបញ្ជីសាលារៀន', { owners: [rice], due: '2025-11-30' }),
    entry('p2', 'point', 'Ask the venue for a price', 'សួរតម្លៃទីកន្លែង', {
      owners: [lotus, rice].slice(0, 1),
      due: '2025-12-05',
    }),
    entry('p3', 'point', 'Find two speakers', undefined, { open: true }),
    entry('i1', 'issue', 'More teachers for Samlout', 'គ្រូបន្ថែមសម្រាប់សំឡូត', { askedOf: 'Provincial Office' }),
  ],
};

const origin = 'https://meet.example.org';

/** The same as one reader is told of it. */
export function toldAs(reader: ToldReader, more: Partial<ToldMail> = {}, of = decided): ToldMail {
  const told = toldTo(of, reader);
  const tasks = told.own.length > 0 ? { tasks: `${origin}/t/token` } : {};
  return { ...told, page: `${origin}/m/best/q4`, ...tasks, ...more };
}

const [first, ...others] = decided.entries;
const later: typeof decided = {
  ...decided,
  entries: [
    ...(first
      ? [{ ...first, text: { en: 'The learning forum takes place in June.', km: 'វេទិកាសិក្សាធ្វើនៅខែមិថុនា។' } }]
      : []),
    ...others.filter(({ id }) => id !== 'p2'),
    entry('p4', 'point', 'Write to the schools', 'សរសេរជូនសាលារៀន', { owners: [lotus], due: '2025-12-10' }),
  ],
};

/** A correction, as who knew the summary before is told of it. */
export const corrected: ToldMail = toldAs(
  { seats: ['m-rice'], isMember: true },
  {
    changed: { en: 'The month of the forum was wrong.', km: 'ខែនៃវេទិកាមិនត្រឹមត្រូវ។' },
    corrected: correctedSince(decided, later, { seats: ['m-rice'], isMember: true }),
  },
  later,
);
