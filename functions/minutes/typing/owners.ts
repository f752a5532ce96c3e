import { searchKey } from '../../i18n/khmer.ts';
import { inNameOrder } from '../../i18n/name-order.ts';
import type { Lang } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { ListedMember } from '../../membership/rules/views.ts';
import { known } from '../../platform/personal.ts';
import { ownerText, readOwner } from '../../tasks/rules/owner-text.ts';
import type { OpenMinutes } from './open-minutes.ts';

/** Names that one may choose from: a network of a thousand organisations has three thousand people. */
const MOST_PEOPLE = 400;

/** Whom an action point can be given to, by name. Nothing else of anybody's details is here. */
export interface OwnerNames {
  /** What the form offers, in order. */
  readonly options: readonly string[];
  /** `member:<id>:<contact>` as the form shows it. */
  readonly nameOf: (owner: string) => string;
  /** The same the other way round, in whichever language and spelling; nothing for a name that is none. */
  readonly ownerOf: (name: string) => string | undefined;
}

export function ownerNames(
  { meeting }: Pick<OpenMinutes, 'meeting'>,
  members: Iterable<ListedMember>,
  lang: Lang,
): OwnerNames {
  const other: Lang = lang === 'km' ? 'en' : 'km';
  const names = new Map<string, string>();
  const owners = new Map<string, string>();
  const offered: string[] = [];
  /** Search keys of the names of organisations that are there, with the owner that each is. */
  const organisations: (readonly [string, string])[] = [];
  const add = (owner: string, own: string, foreign: string, isOffered: boolean) => {
    if (!own) return;
    // Two organisations of one name: the second is told apart by a number.
    let name = own;
    for (let n = 2; owners.has(searchKey(name)); n += 1) name = `${own} (${n})`;
    names.set(owner, name);
    owners.set(searchKey(name), owner);
    if (foreign && !owners.has(searchKey(foreign))) owners.set(searchKey(foreign), owner);
    if (isOffered) offered.push(name);
  };
  const listed = [...members];
  const people = listed.reduce((sum, { member }) => sum + member.contacts.length, 0);
  for (const { id, member } of listed) {
    // A partner that only observes promises things too, and so does a member that was silent for long.
    const isThere = member.status !== 'left' && member.status !== 'unknown';
    const organisation = member.organisation.name;
    add(
      ownerText({ party: 'member', seat: id }),
      plain(organisation, lang),
      plain(organisation, other),
      isThere,
    );
    if (isThere) {
      const called = [organisation.en, organisation.km, member.organisation.shortName];
      for (const name of called) {
        if (name) organisations.push([searchKey(name), ownerText({ party: 'member', seat: id })]);
      }
    }
    for (const contact of member.contacts) {
      if (contact.forgotten) continue;
      const of = (one: Lang) => `${plain(organisation, one)} – ${contact.name}`;
      const isOffered = isThere && !contact.left && people <= MOST_PEOPLE;
      add(ownerText({ party: 'member', seat: id, person: contact.id }), of(lang), of(other), isOffered);
    }
  }
  for (const guest of meeting.details.guests ?? []) {
    const name = known(guest.name);
    if (name)
      add(
        ownerText({ party: 'guest', seat: guest.id }),
        [name, guest.organisation].filter(Boolean).join(', '),
        name,
        true,
      );
  }
  return {
    options: inNameOrder(offered, lang, (name) => [name]),
    nameOf: (owner) => names.get(owner) ?? '',
    // Somebody who is gone from the lists is shown as the minutes have them, and stays so.
    ownerOf: (name) =>
      owners.get(searchKey(name)) ??
      (readOwner(name) ? name : onlyOneBeginning(searchKey(name), organisations)),
  };
}

/** Letters by which somebody has meant a name. */
const MEANT = 3;

/** The one organisation whose name begins so: who types fast does not write all of it. */
function onlyOneBeginning(key: string, organisations: readonly (readonly [string, string])[]) {
  if (key.length < MEANT) return undefined;
  const found = organisations.filter(([name]) => name.startsWith(key));
  const [only, ...others] = new Set(found.map(([, owner]) => owner));
  return others.length === 0 ? only : undefined;
}

/** Owners of a field as its inputs show them, one a line; `open` is a box. */
export function shownOwners(names: OwnerNames, stored: string): string {
  if (stored === 'open') return stored;
  return stored
    .split(' ')
    .flatMap((one) => (one === '' ? [] : names.nameOf(one) || one))
    .join('\n');
}

/** What the inputs said, as it is stored. A name that is none stays as it was typed, and cannot be stored. */
export function storedOwners(names: OwnerNames, typed: string): string {
  const lines = typed
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);
  const named = lines.filter((one) => one !== 'open').map((one) => names.ownerOf(one) ?? one);
  if (named.length === 0) return lines.includes('open') ? 'open' : '';
  return [...new Set(named)].join(' ');
}

/** The first name that is none. */
export function unknownOwner(names: OwnerNames, typed: string): string | undefined {
  return typed
    .split('\n')
    .map((one) => one.trim())
    .find((one) => one !== '' && one !== 'open' && names.ownerOf(one) === undefined);
}
