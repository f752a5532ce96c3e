import { counted } from '../../i18n/counted.ts';
import {
  dateWithDistance,
  fullDate,
  localDate,
  localInstant,
  plusDays,
  shortDate,
} from '../../i18n/dates.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { workdayFrom } from '../../network/rules/hours.ts';
import { type ScheduledKind, scheduledKinds } from '../messages/table.ts';
import { words } from '../messages/words.ts';
import type { Scheduled } from '../rules/timeline/scheduled.ts';
import type { TimelineSettings } from '../rules/timeline/settings.ts';
import { mailsAfterYes, timeline } from '../rules/timeline/timeline.ts';
import { timelineSettingsTexts as texts } from './settings-texts.ts';

/** A meeting that could be, far enough ahead for everything to lie in the future. */
export interface Example {
  /** Local date of the meeting. */
  readonly date: string;
  readonly inviteBy: string;
  /** When each message that is on goes out (instants, UTC), in that order. */
  readonly messages: readonly { readonly kind: ScheduledKind; readonly at: string }[];
  /** Mails to somebody who says yes at once. */
  readonly mails: number;
}

const DAYS_OF_ROOM = 7;

/** What the settings would do for a meeting on a working day some weeks from now. */
export function exampleOf(settings: TimelineSettings, zone: string, now: string): Example {
  const before = scheduledKinds.map((kind) => -settings.messages[kind].days);
  const lead = Math.max(settings.inviteDays, ...before) + DAYS_OF_ROOM;
  const date = workdayFrom(plusDays(localDate(now, zone), lead), settings);
  const at = (time: string) => localInstant(date, time, zone).instant;
  const meeting: Scheduled = {
    zone,
    date,
    startsAt: at('08:30'),
    endsAt: at('12:00'),
    since: now,
    dateNumber: 1,
    firings: [],
    fired: {},
    skipped: {},
    adjustments: {},
    hasAgenda: true,
    hasGivers: true,
  };
  const entries = timeline(meeting, settings);
  const messages = entries.flatMap(({ kind, at: instant }) => {
    const known = scheduledKinds.find((one) => one === kind);
    return known ? [{ kind: known, at: instant }] : [];
  });
  return { date, inviteBy: plusDays(date, -settings.inviteDays), messages, mails: mailsAfterYes(entries) };
}

/** The example as a line of days. */
export function ExampleLine(props: {
  readonly example: Example;
  readonly lang: Lang;
  readonly zone: string;
  readonly now: string;
}) {
  const { example, lang, zone, now } = props;
  const days = [
    { date: example.inviteBy, name: say(lang, texts.exampleInvite), own: true },
    { date: example.date, name: say(lang, texts.exampleMeeting), own: true },
    ...example.messages.map(({ kind, at }) => ({
      date: localDate(at, zone),
      name: say(lang, words[kind].name),
      own: false,
    })),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return (
    <aside class="example" aria-labelledby="example-title">
      <h2 id="example-title">{say(lang, texts.exampleTitle)}</h2>
      <p>{say(lang, texts.exampleLead, { date: fullDate(example.date, zone, lang) })}</p>
      <ol>
        {days.map(({ date, name, own }) => (
          <li {...(own ? { class: 'own' } : {})}>
            <span class="muted" title={dateWithDistance(date, now, zone, lang)}>
              {shortDate(date, zone, lang)}
            </span>
            <span>{name}</span>
          </li>
        ))}
      </ol>
      <p>{counted(lang, example.mails, texts.exampleMails)}</p>
    </aside>
  );
}
