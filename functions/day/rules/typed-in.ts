import { createHash } from 'node:crypto';
import { type Sex, sexes } from '../../membership/rules/sex.ts';
import { known } from '../../platform/personal.ts';
import type { NotedTap } from './day.ts';
import { presences, type Tap, type WalkIn } from './events.ts';
import type { Presence } from './presence.ts';

/** One line of the paper as it is shown and typed: every cell a text, empty where nothing is said. */
export interface Cells {
  /** Where they were, one of `presences`. */
  readonly is: string;
  /** Of the person whose line it is. */
  readonly sex: string;
  /** `yes` or `no`: whether pictures of who came may be shown. */
  readonly photo: string;
  /** Who came instead, and their sex. */
  readonly instead: string;
  readonly insteadSex: string;
  /** Of somebody who was not invited. */
  readonly name: string;
  readonly organisation: string;
  readonly phone: string;
}

export const emptyCells: Cells = {
  is: '',
  sex: '',
  photo: '',
  instead: '',
  insteadSex: '',
  name: '',
  organisation: '',
  phone: '',
};

/** What cannot be taken back to 'nothing said' once it was said, only said otherwise. */
const STAYS = ['is', 'sex', 'photo', 'insteadSex'] as const satisfies (keyof Cells)[];

/** What is noted of somebody, as their line says it. */
export function cellsOf(presence: Presence | undefined): Cells {
  if (!presence) return emptyCells;
  const { is, sex = '', photo, standsIn, walkIn } = presence;
  return {
    is,
    sex: standsIn ? '' : sex,
    photo: photo === undefined ? '' : photo ? 'yes' : 'no',
    instead: known(standsIn?.name) ?? '',
    insteadSex: standsIn ? sex : '',
    name: known(walkIn?.name) ?? '',
    organisation: walkIn?.organisation ?? '',
    phone: known(walkIn?.reach) ?? '',
  };
}

/**
 * A line as it is to be. Only cells that were typed over count: what somebody else has noted of this person since the
 * page was opened stays, so that two who type at once meet only where both typed. Nothing, where nothing is new.
 *
 * @param was what the page showed · @param now what is noted at this moment.
 */
export function typedOver(was: Cells, typed: Cells, now: Cells): Cells | undefined {
  const changed = Object.entries(typed).filter(
    ([cell, value]) =>
      value !== new Map(Object.entries(was)).get(cell) &&
      (value !== '' || !STAYS.some((one) => one === cell)),
  );
  const over: Cells = { ...now, ...Object.fromEntries(changed) };
  // A line says the sex of one person: of who came.
  const next: Cells = over.instead === '' ? { ...over, insteadSex: '' } : { ...over, sex: '' };
  return Object.entries(next).some(([cell, value]) => value !== new Map(Object.entries(now)).get(cell))
    ? next
    : undefined;
}

/** The tap that a line means, but for its id and time; nothing where it does not say where they were. */
export function tapOf(
  person: string,
  next: Cells,
  now: Cells,
  member: string | undefined,
): Omit<Tap, 'id' | 'at'> | undefined {
  const is = presences.find((one) => one === next.is);
  if (!is) return undefined;
  const instead = is === 'away' ? '' : next.instead;
  const sex = instead ? next.insteadSex : next.sex === now.sex ? '' : next.sex;
  const said = sexes.find((one): one is Sex => one === sex);
  const walkIn = walkInOf(next, now, member);
  return {
    person,
    is,
    ...(said ? { sex: said } : {}),
    ...(next.photo !== '' && next.photo !== now.photo ? { photo: next.photo === 'yes' } : {}),
    ...(instead ? { standsIn: { name: instead } } : {}),
    ...(walkIn ? { walkIn } : {}),
  };
}

function walkInOf(next: Cells, now: Cells, member: string | undefined): WalkIn | undefined {
  const { name, organisation, phone } = next;
  const isSame = name === now.name && organisation === now.organisation && phone === now.phone;
  if (isSame) return undefined;
  return {
    name,
    ...(organisation ? { organisation } : {}),
    ...(member ? { member } : {}),
    ...(phone ? { reach: phone } : {}),
  };
}

/**
 * The id of a typed tap: the same for the same line of the same form, so that a double press stores it once. Where the
 * form was gone back to and has said something else since, it is another.
 *
 * @param form id of the form · @param before taps about this person, in the order in which they were stored.
 */
export function typedId(form: string, tap: Omit<Tap, 'id' | 'at'>, before: readonly NotedTap[]): string {
  const own = before.filter(({ id }) => id.startsWith(`${form}.`));
  const idOf = (n: number) => {
    const hash = createHash('sha256')
      .update(JSON.stringify([tap, n]))
      .digest('base64url')
      .slice(0, 12);
    return `${form}.${hash}`;
  };
  const last = before.at(-1);
  for (let n = 0; n <= own.length; n += 1) {
    const id = idOf(n);
    if (!own.some((one) => one.id === id)) return id;
    // Still the last word of this form: pressed twice.
    if (last?.id === id || !last?.id.startsWith(`${form}.`)) return id;
  }
  return idOf(own.length + 1);
}
