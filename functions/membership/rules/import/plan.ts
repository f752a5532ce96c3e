import { createHash } from 'node:crypto';
import { searchKey } from '../../../i18n/khmer.ts';
import type { Bilingual } from '../../../i18n/say.ts';
import { addressKey } from '../../../platform/address.ts';
import { known } from '../../../platform/personal.ts';
import { type Change, changesOf } from '../changes.ts';
import { derivedId } from '../derived-id.ts';
import { type Contact, memberAggregate } from '../member.ts';
import type { ListedMember } from '../views.ts';
import { entryEvents, type StoredPerson } from './apply.ts';
import { type Entry, type RowProblem, readEntries } from './entries.ts';
import type { PlannedEntry } from './events.ts';
import type { Import } from './import.ts';
import { importTexts as texts } from './texts.ts';

/** What pressing the button would do with one organisation. */
export interface PreviewEntry {
  readonly entry: Entry;
  readonly action: 'add' | 'change' | 'unchanged';
  readonly member: string;
  readonly seen: number;
  readonly name: Bilingual;
  /** Its people as they would be stored, row by row. */
  readonly stored: readonly StoredPerson[];
  /** Cells that are not taken as they are, and addresses that another organisation has as well. */
  readonly notes: readonly RowProblem[];
  /** It has a number that may be a slip. */
  readonly odd: boolean;
  /** Nobody could be written to afterwards. */
  readonly nobody: boolean;
  readonly changes: readonly Change[];
  /** Something in another spelling that may be the same organisation: a member, or an earlier row. */
  readonly alike?: { readonly name: Bilingual; readonly row?: number; readonly member?: string } | undefined;
}

export interface Preview {
  readonly entries: readonly PreviewEntry[];
  readonly refused: readonly RowProblem[];
}

const unknown = memberAggregate.initial;

/** Facts of one organisation that are stored together; a transaction of DynamoDB has 100 actions. */
const MOST_FACTS = 90;

/** What an import would do to the network as it now is. Nothing is stored. */
export function previewImport(
  id: string,
  { rows, dayFirst }: Pick<Import, 'rows' | 'dayFirst'>,
  members: readonly ListedMember[],
): Preview {
  const { entries, problems } = readEntries(rows, dayFirst);
  const refused = [...problems];
  const index = indexOf(members);
  const spellings = new Spellings();
  for (const {
    id: member,
    member: { organisation },
  } of members) {
    spellings.add(organisation.name, { name: organisation.name, member });
  }
  const previewed = entries.flatMap((entry): PreviewEntry[] => {
    const found = memberFor(entry, index);
    if (found.length > 1) {
      const names = found.map(
        ({ member: { organisation } }) => organisation.name.en ?? organisation.name.km ?? '',
      );
      for (const row of entry.rows) {
        refused.push({ row, text: texts.severalMembers, values: { names: names.join('; ') } });
      }
      return [];
    }
    const [there] = found;
    const one = previewEntry(id, entry, there, refused);
    if (!one) return [];
    const alike = there ? undefined : spellings.find(one.name);
    if (!there) spellings.add(one.name, { name: one.name, row: entry.rows[0] ?? 0 });
    return [{ ...one, alike }];
  });
  return { entries: withSharedAddresses(previewed, members), refused: refused.sort((a, b) => a.row - b.row) };
}

interface Owner {
  readonly member: string;
  readonly organisation: string;
  readonly name: string;
}

/** With a note where a person's address also belongs to another organisation, of the list or of the network. */
function withSharedAddresses(
  entries: readonly PreviewEntry[],
  members: readonly ListedMember[],
): PreviewEntry[] {
  const owners = new Map<string, Owner[]>();
  const add = (email: string | undefined, owner: Owner) => {
    const key = email && addressKey(email);
    if (key) owners.set(key, [...(owners.get(key) ?? []), owner]);
  };
  const nameOf = ({ en, km }: Bilingual) => en ?? km ?? '';
  for (const { id, member } of members) {
    const organisation = nameOf(member.organisation.name);
    if (member.status === 'left') continue;
    for (const { email, name, left } of member.contacts) {
      if (!left) add(email, { member: id, organisation, name });
    }
  }
  for (const { member, name, stored } of entries) {
    for (const { fields } of stored) {
      add(known(fields.email), { member, organisation: nameOf(name), name: known(fields.name) ?? '' });
    }
  }
  return entries.map((one) => {
    const shared = one.stored.flatMap(({ row, fields }): RowProblem[] => {
      const email = known(fields.email);
      const other = owners.get(addressKey(email ?? ''))?.find(({ member }) => member !== one.member);
      if (!email || !other) return [];
      const { name, organisation } = other;
      return [{ row, text: texts.sharedAddress, values: { email, name, organisation } }];
    });
    return shared.length > 0 ? { ...one, notes: [...one.notes, ...shared] } : one;
  });
}

function previewEntry(
  id: string,
  entry: Entry,
  there: ListedMember | undefined,
  refused: RowProblem[],
): PreviewEntry | undefined {
  const first = entry.rows[0];
  const name = there?.member.organisation.name ?? entry.organisation.name;
  if (first === undefined || (!name?.en && !name?.km)) {
    for (const row of entry.rows) refused.push({ row, text: texts.noOrganisation, values: {} });
    return undefined;
  }
  const member = there?.member ?? unknown;
  const { events, problems, stored } = entryEvents(member, entry, id);
  refused.push(...problems);
  const refusedRows = new Set(problems.map(({ row }) => row));
  if (entry.rows.every((row) => refusedRows.has(row))) return undefined;
  if (events.length > MOST_FACTS) {
    for (const row of entry.rows.filter((one) => !refusedRows.has(one))) {
      refused.push({ row, text: texts.tooManyPeople, values: { max: MOST_FACTS } });
    }
    return undefined;
  }
  return {
    entry,
    action: there ? (events.length > 0 ? 'change' : 'unchanged') : 'add',
    member: there?.id ?? derivedId(id, `member ${first}`),
    seen: there?.version ?? 0,
    name: { ...entry.organisation.name, ...name },
    stored,
    notes: entry.people.flatMap(({ notes }) => notes),
    odd: entry.people.some(({ odd }) => odd),
    nobody: stored.length === 0 && !member.contacts.some(canBeWrittenTo),
    changes: there ? changesOf(member, events) : [],
  };
}

function canBeWrittenTo({ left, forgotten }: Contact): boolean {
  return !left && !forgotten;
}

/** What a person said about entries that may not be meant as they are written. */
export interface Said {
  /** Those that look like another organisation. */
  readonly alike: 'add' | 'leaveOut';
  /** Those with a number that does not look like one. */
  readonly odd: 'take' | 'leaveOut';
}

/** Somebody has to say first whether it is meant. */
export function isInDoubt({ action, alike, odd }: PreviewEntry): boolean {
  return action !== 'unchanged' && (alike !== undefined || odd);
}

/** What the page says will happen, the same wherever it says so; what is in doubt counts for itself. */
export function countsOf(entries: readonly PreviewEntry[]) {
  const count = (is: (one: PreviewEntry) => boolean) => entries.filter(is).length;
  return {
    add: count((one) => one.action === 'add' && !isInDoubt(one)),
    change: count((one) => one.action === 'change' && !isInDoubt(one)),
    unchanged: count(({ action }) => action === 'unchanged'),
    inDoubt: count(isInDoubt),
  };
}

/** What the button stores. What may be a slip is left out unless asked for. */
export function planOf(preview: Preview, { alike, odd }: Said): PlannedEntry[] {
  return preview.entries
    .filter(({ action }) => action !== 'unchanged')
    .filter((one) => !one.alike || alike === 'add')
    .filter((one) => !one.odd || odd === 'take')
    .map(({ entry, member, action, seen }) => ({
      rows: [...entry.rows],
      member,
      isNew: action === 'add',
      seen,
    }));
}

/** Names one preview, so that the button does what was on the screen or asks again. */
export function previewHash({ entries, refused }: Preview): string {
  const seen = entries.map(({ entry, action, member, seen: version }) => [
    entry.rows,
    action,
    member,
    version,
  ]);
  return createHash('sha256')
    .update(JSON.stringify([seen, refused.map(({ row }) => row)]))
    .digest('base64url');
}

interface Index {
  readonly byId: ReadonlyMap<string, ListedMember>;
  readonly byName: ReadonlyMap<string, readonly ListedMember[]>;
}

function indexOf(members: readonly ListedMember[]): Index {
  const byName = new Map<string, ListedMember[]>();
  for (const one of members) {
    const { en, km } = one.member.organisation.name;
    for (const key of new Set([en, km].flatMap((name) => (name ? [searchKey(name)] : [])))) {
      byName.set(key, [...(byName.get(key) ?? []), one]);
    }
  }
  return { byId: new Map(members.map((one) => [one.id, one])), byName };
}

/** By ID; else by the names, in any Khmer spelling. Several: nobody can tell which is meant. */
function memberFor({ memberId, organisation }: Entry, { byId, byName }: Index): ListedMember[] {
  const own = memberId ? byId.get(memberId) : undefined;
  if (own) return [own];
  const { en, km } = organisation.name ?? {};
  const found = [en, km].flatMap((name) => (name ? (byName.get(searchKey(name)) ?? []) : []));
  return [...new Set(found)];
}

interface Spelt {
  readonly name: Bilingual;
  readonly row?: number;
  readonly member?: string;
}

/** Words that organisations add or leave out, and words with two spellings. */
const FILLING = new Set(['the', 'of', 'for', 'and', 'in', 'a', 'ngo', 'organization', 'org', 'demo', 'inc']);
const SPELLINGS: Readonly<Record<string, string>> = {
  centre: 'center',
  organisation: 'organization',
  programme: 'program',
  network: 'net',
  association: 'assoc',
};

/** Finds names that differ by a letter, by word order, plural or British spelling. */
class Spellings {
  readonly #known = new Map<string, Spelt>();

  add(name: Bilingual, spelt: Spelt): void {
    for (const key of keysOf(name)) {
      for (const near of [key, ...shortened(key)]) if (!this.#known.has(near)) this.#known.set(near, spelt);
    }
  }

  find(name: Bilingual): Spelt | undefined {
    for (const key of keysOf(name)) {
      for (const near of [key, ...shortened(key)]) {
        const found = this.#known.get(near);
        if (found) return found;
      }
    }
    return undefined;
  }
}

function keysOf({ en, km }: Bilingual): string[] {
  const latin = en && looseKey(en);
  const khmer = km && searchKey(km).replace(/[^\p{L}\p{M}\p{Nd}]/gu, '');
  return [latin, khmer].flatMap((key) => (key ? [key] : []));
}

function looseKey(name: string): string {
  return searchKey(name)
    .replace(/[’']/g, '')
    .split(/[^\p{L}\p{M}\p{Nd}]+/u)
    .map((word) => word.replace(/(?<=\p{L}{3})ies$/u, 'y').replace(/(?<=\p{L}{3})s$/u, ''))
    .map((word) => SPELLINGS[word] ?? word)
    .filter((word) => word !== '' && !FILLING.has(word))
    .sort()
    .join(' ');
}

/**
 * The key with one letter left out at each place. Short names differ by a letter too easily, and
 * numbers always mean something else: 'School 1' is not 'School 2'.
 */
function shortened(key: string): string[] {
  const letters = [...key];
  if (letters.length < 8 || letters.length > 120) return [];
  return letters.flatMap((letter, place) =>
    /\p{Nd}/u.test(letter) ? [] : [letters.toSpliced(place, 1).join('')],
  );
}
