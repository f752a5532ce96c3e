import * as z from 'zod';
import { counted } from '../../i18n/counted.ts';
import { weekdayName } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { MAX_DAYS } from '../../network/rules/timeline-settings.ts';
import { flag, someOf, typedTime, version, wholeNumber } from '../../web/fields.ts';
import { listAt, textAt } from '../../web/parse.ts';
import type { Labels, Problem } from '../../web/problems.ts';
import { isFollowUp, type ScheduledKind, scheduledKinds } from '../messages/table.ts';
import { words } from '../messages/words.ts';
import { type Contradiction, contradictionsOf } from '../rules/timeline/contradictions.ts';
import type { TimelineSettings } from '../rules/timeline/settings.ts';
import { contradictionTexts, timelineSettingsTexts as texts } from './settings-texts.ts';

/** ISO weekdays as the form sends them. */
export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

const message = z.object({ on: flag(), days: wholeNumber(-MAX_DAYS, MAX_DAYS) });

export const timelineSchema = z.object({
  version: version(),
  sendAt: typedTime(),
  hours: z.object({ from: typedTime(), to: typedTime() }),
  weekdays: someOf(weekdays, 1),
  holidays: flag(),
  inviteDays: wholeNumber(0, MAX_DAYS),
  mergeMinutes: wholeNumber(0, 60),
  saveTheDate: flag(),
  messages: z.object(ofKinds(() => message)),
});

export const timelineLabels: Labels = {
  sendAt: texts.sendAt,
  'hours.from': texts.hoursFrom,
  'hours.to': texts.hoursTo,
  weekdays: texts.weekdays,
  holidays: texts.holidays,
  inviteDays: texts.inviteDays,
  mergeMinutes: texts.mergeMinutes,
  saveTheDate: texts.saveTheDate,
  ...Object.fromEntries(
    scheduledKinds.flatMap((kind) => [
      [`messages.${kind}.on`, words[kind].name],
      [`messages.${kind}.days`, words[kind].name],
    ]),
  ),
};

/** What was read from the form, as the event keeps it. People count days forwards on both sides of a meeting. */
export function timelineRead(
  read: z.output<typeof timelineSchema>,
  { introduced }: Pick<TimelineSettings, 'introduced'>,
): TimelineSettings {
  const { version: _, weekdays: chosen, messages, ...rest } = read;
  return {
    ...rest,
    ...(introduced ? { introduced } : {}),
    weekdays: chosen.map(Number),
    messages: ofKinds((kind) => ({ on: messages[kind].on, days: onSide(kind, messages[kind].days) })),
  };
}

/** A timeline as the form shows it. */
export function timelineValues(timeline: TimelineSettings): object {
  const { weekdays: chosen, holidays, saveTheDate, messages, ...rest } = timeline;
  return {
    ...rest,
    weekdays: chosen.map(String),
    holidays: ticked(holidays),
    saveTheDate: ticked(saveTheDate),
    messages: ofKinds((kind) => ({ on: ticked(messages[kind].on), days: onSide(kind, messages[kind].days) })),
  };
}

/** What contradicts itself, as problems of the fields. */
export function problemsIn(timeline: TimelineSettings, lang: Lang): Problem[] {
  return contradictionsOf(timeline).map((found) => {
    const label = timelineLabels[found.field]?.[lang] ?? found.field;
    return { field: found.field, text: sentenceOf(found, label, lang) };
  });
}

function sentenceOf(found: Contradiction, label: string, lang: Lang): string {
  const n = (count: number) => digitsFor(lang, count);
  const time = (text: string) => digitsFor(lang, text);
  switch (found.is) {
    case 'hoursEmpty':
      return say(lang, contradictionTexts.hoursEmpty, { label, from: time(found.from) });
    case 'outsideHours':
      return say(lang, contradictionTexts.outsideHours, {
        label,
        from: time(found.from),
        to: time(found.to),
      });
    case 'notBeforeMeeting':
    case 'notAfterMeeting':
      return say(lang, contradictionTexts[found.is], { label });
    case 'tooLongAfter':
      return say(lang, contradictionTexts.tooLongAfter, { label, most: n(found.most) });
    case 'outOfOrder':
      return counted(lang, found.days, contradictionTexts.outOfOrder, {
        label,
        earlier: say(lang, words[found.earlier].name),
      });
  }
}

/** One field of the form in words, for two versions beside each other. */
export function inWords(values: unknown, field: string, lang: Lang): string {
  if (field === 'weekdays') {
    return listAt(values, field)
      .map((day) => weekdayName(Number(day), lang))
      .join(', ');
  }
  const typed = textAt(values, field);
  const isSwitch = field.endsWith('.on') || field === 'holidays' || field === 'saveTheDate';
  if (isSwitch) return say(lang, typed === '' ? texts.isOff : texts.isOn);
  return digitsFor(lang, typed);
}

/** `-14` is shown as '14 days before'; days before are what most messages have. */
function onSide(kind: ScheduledKind, days: number): number {
  return isFollowUp(kind) || days === 0 ? days : -days;
}

function ticked(on: boolean): string {
  return on ? 'yes' : '';
}

function ofKinds<T>(each: (kind: ScheduledKind) => T): Record<ScheduledKind, T> {
  return Object.fromEntries(scheduledKinds.map((kind) => [kind, each(kind)])) as Record<ScheduledKind, T>;
}
