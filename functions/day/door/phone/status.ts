/** One person of the list, as far as counts go. */
export interface Counted {
  readonly is: string;
  /** What is known of their sex; empty where nothing is. */
  readonly sex: string;
}

/** The words of the status line; `{n}` is a number. */
export interface StatusWords {
  readonly here: string;
  readonly female: string;
  readonly unknown: string;
  readonly online: string;
  readonly wait: string;
  /** The same of one alone. */
  readonly waitOne: string;
}

/** `41 here (23 female, 2 of unknown sex) · 4 online · 3 wait on this phone`; without people, what waits alone. */
export function statusLine(
  counted: readonly Counted[] | undefined,
  waiting: number,
  words: StatusWords,
  digits: (n: number) => string,
): string {
  const filled = (text: string, n: number) => text.replace('{n}', digits(n));
  const people = counted || [];
  const room = people.filter(({ is }) => is === 'room');
  const female = room.filter(({ sex }) => sex === 'female').length;
  const unknown = room.filter(({ sex }) => sex !== 'female' && sex !== 'male').length;
  const online = people.filter(({ is }) => is === 'online').length;
  const about = [
    ...(female > 0 ? [filled(words.female, female)] : []),
    ...(unknown > 0 ? [filled(words.unknown, unknown)] : []),
  ];
  return [
    ...(counted
      ? [filled(words.here, room.length) + (about.length > 0 ? ` (${about.join(', ')})` : '')]
      : []),
    ...(online > 0 ? [filled(words.online, online)] : []),
    ...(waiting > 0 ? [filled(waiting === 1 ? words.waitOne : words.wait, waiting)] : []),
  ].join(' · ');
}
