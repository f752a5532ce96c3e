import { isMeant, type Outcome, outcomeOf } from '../../delivery/needing.ts';
import { counted } from '../../i18n/counted.ts';
import { dateTime, daysBetween, localDate, timeOfDay, zoneLabel } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { fill, say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { phraseOf } from '../messages/words.ts';
import type { Messages, MessageTo, TimelineMessage } from './message.ts';
import { timelineTexts as texts, whomTexts } from './texts.ts';

/** The people who would get a message today; of one that went out, those it was sent or handed to. */
export function gettersOf({ people }: TimelineMessage): MessageTo[] {
  return people.filter(({ skip, row }) => !skip && (!row || isMeant(row.state)));
}

/** `9 people who have not answered` · `the coordinator, Sok Dara`. */
export function whomText(c: StaffContext, message: TimelineMessage): string {
  const { lang } = c.var;
  const getters = gettersOf(message);
  const toPassOn =
    (message.audience === 'host' || message.audience === 'givers') && getters.some((one) => one.staff);
  const meant = toPassOn ? getters.filter((one) => !one.staff) : getters;
  const [nobody, some] = whomTexts[message.audience];
  const n = meant.length;
  const text = n === 0 ? nobody[lang] : counted(lang, n, some);
  const named = n > 0 && n < 3 && meant.every(({ staff }) => staff);
  return named ? [text, ...meant.map((one) => one.named.name)].join(', ') : text;
}

/** `4 in Khmer, 3 in English, 2 in both languages · 3 by hand`. */
export function languagesText(c: StaffContext, message: TimelineMessage): string {
  const { lang } = c.var;
  const getters = gettersOf(message);
  const shares = (
    [
      ['km', texts.inKhmer, texts.allKhmer],
      ['en', texts.inEnglish, texts.allEnglish],
      ['both', texts.inBoth, texts.allBoth],
    ] as const
  ).flatMap(([choice, some, all]) => {
    const n = getters.filter((one) => one.lang === choice).length;
    if (n === 0) return [];
    return [n === getters.length ? all[lang] : fill(some[lang], { n: digitsFor(lang, n) })];
  });
  const byHand = getters.filter(({ channel }) => channel !== 'email').length;
  const hand = byHand > 0 ? [say(lang, texts.byHand, { n: digitsFor(lang, byHand) })] : [];
  return [shares.join(', '), ...hand].filter(Boolean).join(' · ');
}

/** A day and time in full; the zone only where the network lives in another. */
export function fullTime(c: StaffContext, instant: string, zone: string): string {
  const { lang, network } = c.var;
  const time = dateTime(instant, zone, lang);
  return zone === network.settings.zone ? time : `${time} (${zoneLabel(zone, lang)})`;
}

/** `at 14:05` today, else `tomorrow, Tuesday 14 October 2025, 07:00` or `on Wednesday …`. */
export function whenFromNow(c: StaffContext, instant: string, zone: string): string {
  const { lang, services } = c.var;
  const days = daysBetween(localDate(services.now(), zone), localDate(instant, zone));
  if (days === 0) return say(lang, texts.atTime, { time: timeOfDay(instant, zone, lang) });
  const when = fullTime(c, instant, zone);
  return say(lang, days === 1 ? texts.tomorrow : texts.onDay, { when });
}

/** `Next: a nudge to 9 people who have not answered on Monday 27 October 2025, 08:00.` */
export function nextSentence(
  c: StaffContext,
  next: { readonly message: TimelineMessage; readonly at: string } | undefined,
  zone: string,
  { list }: Pick<Messages, 'list'>,
): string {
  const { lang, services } = c.var;
  if (!next) {
    const waits = list.some(({ state }) => state.is === 'paused');
    return say(lang, waits ? texts.nothingNextPaused : texts.nothingNext);
  }
  const what = phraseOf(next.message.kind, lang);
  const whom = whomText(c, next.message);
  if (next.at <= services.now()) return say(lang, texts.nextNow, { what, whom });
  return say(lang, texts.next, { what, whom, when: whenFromNow(c, next.at, zone) });
}

/** What became of the messages of one kind. */
export interface Reach {
  readonly sent: number;
  readonly handed: number;
  readonly toHandOver: number;
  readonly onTheWay: number;
  readonly trouble: number;
  /** It did not arrive, but that waits for nobody: a newer message did, or somebody settled it. */
  readonly missed: number;
  readonly notNeeded: number;
}

export function reachOf(people: readonly MessageTo[]): Reach {
  const outcomes = people.flatMap(({ row, needsYou = false }) => (row ? [outcomeOf(row, needsYou)] : []));
  const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length;
  return {
    sent: count('sent'),
    handed: count('handed'),
    toHandOver: count('toHandOver'),
    trouble: count('trouble'),
    missed: count('missed'),
    notNeeded: count('notNeeded'),
    onTheWay: count('onTheWay'),
  };
}
