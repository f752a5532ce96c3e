import { localDate } from '../../i18n/dates.ts';
import { asciiDigits } from '../../i18n/khmer.ts';
import { fill, type Lang } from '../../i18n/say.ts';
import type { AppendMeta } from '../../platform/event-log.ts';
import { MAX_OWNERS } from '../../tasks/rules/events.ts';
import { isFar } from '../../tasks/rules/near.ts';
import { chosenIn } from '../../typing/choice.ts';
import { markOf, type TypedField } from '../../typing/rules/merge.ts';
import { typedIn } from '../../typing/typed-in.ts';
import type { Services } from '../../web/context.ts';
import { typedDate } from '../../web/fields.ts';
import { type FormTree, listAt, textAt } from '../../web/parse.ts';
import { type Item, itemAggregate, itemId } from '../rules/item.ts';
import type { ItemEvent } from '../rules/item-events.ts';
import { entryKinds, fits, MAX_ASKED_OF, readFieldName } from '../rules/item-fields.ts';
import { putBackEntry, removeEntry, settle, typeIn } from '../rules/type-in.ts';
import type { OpenMinutes } from './open-minutes.ts';
import { type OwnerNames, storedOwners, unknownOwner } from './owners.ts';
import { itemTexts as texts } from './texts.ts';

/** What became of what somebody typed. */
export interface SavedItem {
  readonly item: Item;
  /** Every field that was sent, as it would be stored. */
  readonly typed: Readonly<Record<string, TypedField>>;
  readonly since: string;
  /** Fields of which there are two texts because of this. */
  readonly clashes: readonly string[];
  /** Fields that cannot be stored as they are, and why; the others are. */
  readonly refused: Readonly<Record<string, string>>;
}

/**
 * Saves a form of an item, as its script or a button sent it.
 *
 * @throws {ItemTooLong} {@link TooManyEntries} {@link NotAField} with nothing stored.
 */
export async function saveItem(
  { repository }: Pick<Services, 'repository'>,
  open: OpenMinutes,
  id: string,
  tree: FormTree,
  { meta, names, lang }: { readonly meta: AppendMeta; readonly names: OwnerNames; readonly lang: Lang },
): Promise<SavedItem> {
  const { networkId, meetingId, by } = open;
  const reader = { names, lang, today: localDate(meta.at, open.meeting.zone) };
  let read = readItemForm(tree, itemAggregate.initial, reader);
  let clashes: readonly string[] = [];
  const { state } = await repository.change(
    itemAggregate,
    networkId,
    itemId(meetingId, id),
    { ...meta, by },
    (item) => {
      read = readItemForm(tree, item, reader);
      const decided = decide(item, read, by);
      clashes = decided.clashes;
      return [...decided.events, ...asked(item, tree)];
    },
  );
  const { typed, since, refused } = read;
  return { item: state, typed, since, clashes, refused };
}

type ItemTyping = Pick<SavedItem, 'typed' | 'since' | 'refused'> & {
  readonly taken: Readonly<Record<string, TypedField>>;
  readonly settled: readonly string[];
};

/** On what a form is read. `today`: local date. */
interface Reader {
  readonly names: OwnerNames;
  readonly lang: Lang;
  readonly today: string;
}

/** What a form says, as it would be stored. */
export function typedInto(
  item: Item,
  tree: FormTree,
  names: OwnerNames,
): Pick<ItemTyping, 'typed' | 'settled' | 'since'> {
  const sent = typedIn(tree, item.fields, (name, typed) => asStored(name, typed, names));
  const { typed: read, settled, since } = chosenIn(tree, sent, item.fields);
  // 'Keep theirs', of every text at once.
  const typed = Object.fromEntries(
    Object.entries(read).map(([name, field]) => {
      const isTheirs = textAt(tree, 'settled') === 'theirs' && settled.includes(name);
      return [name, isTheirs ? { ...field, is: item.fields[name]?.text ?? '' } : field];
    }),
  );
  const [, entry = '', kind = ''] = /^make (\S+) (\S+)$/.exec(textAt(tree, 'do')) ?? [];
  const made = `${entry}.kind`;
  // Of two people who press such a button the last one counts: everybody sees what it is, and its text stays.
  if (typed[made]) typed[made] = { was: markOf(item.fields[made]?.text ?? ''), is: kind };
  return { typed, settled, since };
}

function readItemForm(tree: FormTree, item: Item, reader: Reader): ItemTyping {
  const { typed, settled, since } = typedInto(item, tree, reader.names);
  const refused = Object.fromEntries(
    Object.entries(typed).flatMap(([name, { is }]) => {
      // What is stored already stays so, whatever is asked of dates by now.
      if (item.fields[name]?.text === is) return [];
      const why = whyNot(name, is, listAt(tree, name).join('\n'), reader);
      return why === undefined ? [] : [[name, why]];
    }),
  );
  const taken = Object.fromEntries(
    Object.entries(typed).filter(([name]) => refused[name] === undefined && says(name, typed, item)),
  );
  return { typed, settled, since, refused, taken };
}

function asStored(name: string, typed: string, names: OwnerNames): string {
  const field = readFieldName(name);
  if (field?.of !== 'entry') return typed;
  if (field.part === 'owners') return storedOwners(names, typed);
  if (field.part !== 'due' && field.part !== 'repliedOn') return typed;
  const read = typedDate().safeParse(asciiDigits(typed));
  return read.success ? read.data : typed;
}

/** Why a field cannot be stored; a name that is no field at all is for the rules to refuse. */
function whyNot(name: string, is: string, typed: string, { names, lang, today }: Reader): string | undefined {
  const field = readFieldName(name);
  if (field?.of !== 'entry' || field.part === 'kind') return undefined;
  if (field.part === 'owners') {
    const unknown = unknownOwner(names, typed);
    if (unknown !== undefined) return fill(texts.unknownOwner[lang], { name: unknown });
    return is.split(' ').length > MAX_OWNERS
      ? fill(texts.tooManyOwners[lang], { max: MAX_OWNERS })
      : undefined;
  }
  const isDate = field.part === 'due' || field.part === 'repliedOn';
  if (fits(field, is)) return isDate && is !== '' && isFar(is, today) ? texts.tooFar[lang] : undefined;
  return field.part === 'askedOf' ? fill(texts.tooLong[lang], { max: MAX_ASKED_OF }) : texts.notADate[lang];
}

/** What kind an entry is says nothing while nothing is typed in it. */
function says(name: string, typed: Readonly<Record<string, TypedField>>, item: Item): boolean {
  const field = readFieldName(name);
  if (field?.of !== 'entry' || field.part !== 'kind' || item.entries.includes(field.entry)) return true;
  return Object.entries(typed).some(
    ([other, { is }]) => other !== name && other.startsWith(`${field.entry}.`) && is !== '',
  );
}

function decide(item: Item, { taken, settled }: ItemTyping, by: string) {
  const isSettled = (name: string) => settled.includes(name);
  const all = Object.entries(taken);
  const typed = Object.fromEntries(all.filter(([name]) => !isSettled(name)));
  const parts = [
    typeIn(item, typed, by),
    ...all.filter(([name]) => isSettled(name)).map(([name, field]) => settle(item, name, field, by)),
  ];
  return {
    events: parts.flatMap(({ events }) => events),
    clashes: parts.flatMap((one) => one.clashes),
  };
}

/** What a button asks for besides. */
function asked(item: Item, tree: FormTree): ItemEvent[] {
  const [what = '', entry = ''] = textAt(tree, 'do').split(' ');
  if (what === 'remove') return removeEntry(item, entry);
  return what === 'back' ? putBackEntry(item, entry) : [];
}

/** Where the page opens after a button: at what it was about. */
export function anchorOf(tree: FormTree): string {
  const [what = '', of = ''] = textAt(tree, 'do').split(' ');
  if (what === 'more' && entryKinds.some((kind) => kind === of)) return `#${of}s`;
  if ((what === 'make' || what === 'back') && /^[A-Za-z0-9_-]{1,40}$/.test(of)) return `#e-${of}`;
  return what === 'remove' ? '#removed' : '';
}
