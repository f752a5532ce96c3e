import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusDays } from '../../../functions/i18n/dates.ts';
import { isWorkday } from '../../../functions/network/rules/hours.ts';
import { DAY, later } from '../../../functions/platform/clock.ts';
import { disturbed, type Fired, type Lived, lifeOf, locally, undisturbed } from './clockwork.ts';

/** A failure prints the seed that repeats it. */
const RUNS = Number(process.env.RUNS ?? 40);

function inEach(lives: fc.Arbitrary<Lived>, holds: (fired: readonly Fired[], lived: Lived) => void): void {
  fc.assert(
    fc.property(lives, (lived) => holds(lifeOf(lived), lived)),
    { numRuns: RUNS },
  );
}

/** Said before the meeting. */
const before: readonly string[] = [
  'nudge1',
  'nudge2',
  'askAlternate',
  'agenda',
  'askHead',
  'lastCall',
  'headcount',
  'reminder',
];

test('nothing that the clock decides is sent on a free day or at a closed hour, except on a day that somebody chose', () => {
  inEach(disturbed, (fired, { settings }) => {
    for (const { kind, at, meeting } of fired) {
      const { date, time } = locally(at);
      const what = `${kind} on ${date} at ${time}`;
      expect(time >= settings.hours.from && time < settings.hours.to, what).toBe(true);
      const own = meeting.adjustments[kind];
      const chosen = own?.do === 'move' && plusDays(meeting.details.date, own.days) === date;
      expect(chosen || isWorkday(date, settings), what).toBe(true);
    }
  });
});

test('what is said before a meeting is said before its day, as long as nothing was in the way', () => {
  inEach(undisturbed, (fired, { date }) => {
    for (const { kind, at } of fired) {
      if (before.includes(kind)) expect(locally(at).date < date, `${kind} at ${at}`).toBe(true);
    }
  });
});

test('a reminder for the day after free days is sent on the last working day before them', () => {
  inEach(undisturbed, (fired, { settings, date, lead }) => {
    const { on, days } = settings.messages.reminder;
    let eve = plusDays(date, days);
    while (!isWorkday(eve, settings)) eve = plusDays(eve, -1);
    let waited = plusDays(date, days);
    while (!isWorkday(waited, settings)) waited = plusDays(waited, 1);
    const day = waited < date ? waited : eve;
    // People invited later than that need no reminder.
    if (!on || day <= plusDays(date, -lead)) return;
    const reminder = fired.find(({ kind }) => kind === 'reminder');
    expect(reminder && locally(reminder.at).date).toBe(day);
  });
});

test('nobody is asked about a date once they were told that they are asked for the last time', () => {
  inEach(disturbed, (fired) => {
    for (const [n, { kind, dateNumber }] of fired.entries()) {
      if (kind !== 'lastCall') continue;
      const again = fired
        .slice(n + 1)
        .filter((one) => one.dateNumber === dateNumber && ['nudge1', 'nudge2'].includes(one.kind));
      expect(again.map((one) => one.kind)).toEqual([]);
    }
  });
});

test('no two questions of one date are asked in one moment', () => {
  inEach(disturbed, (fired) => {
    const questions = fired.filter(({ kind }) => ['nudge1', 'nudge2', 'lastCall'].includes(kind));
    const moments = questions.map(({ at, dateNumber }) => `${dateNumber} ${at}`);
    expect(new Set(moments).size).toBe(moments.length);
  });
});

/** Most mails to one person about one meeting in fourteen days. */
const MOST = 5;
const SPAN = 14 * DAY;

const toSilentHost = ['nudge1', 'nudge2', 'agenda', 'lastCall', 'headcount', 'reminder', 'thanks'];
const toStaff = [
  'headcount',
  'thanks',
  'actionPoints',
  'summaryDue',
  'summaryLate1',
  'summaryLate2',
  'summaryToAdmin',
  'midQuarter',
];

/** Those who get the most: somebody silent who is also the host, one who was asked in their place, the coordinator. */
function personas(fired: readonly Fired[]): Readonly<Record<string, readonly Fired[]>> {
  const stepped = (step: string) => {
    const asked = fired.findIndex(({ kind }) => kind === step);
    if (asked < 0) return [];
    return fired.slice(asked).filter(({ kind }, n) => n === 0 || toSilentHost.includes(kind));
  };
  return {
    silent: fired.filter(({ kind }) => toSilentHost.includes(kind)),
    alternate: stepped('askAlternate'),
    head: stepped('askHead'),
    staff: fired.filter(({ kind }) => toStaff.includes(kind)),
  };
}

/** What is sent in one moment is one mail, except the one with a calendar part. */
function mailsOf(fired: readonly Fired[]): string[] {
  const mails = fired.map(({ kind, at }) => `${at} ${kind.startsWith('ask') ? kind : ''}`);
  return [...new Set(mails)].sort();
}

function expectFew(fired: readonly Fired[]): void {
  for (const [who, of] of Object.entries(personas(fired))) {
    const mails = mailsOf(of);
    for (const mail of mails) {
      const [at = ''] = mail.split(' ');
      const span = mails.filter(
        (one) => one.slice(0, at.length) <= at && one.slice(0, at.length) > later(at, -SPAN),
      );
      expect(
        span.length,
        `${who}: ${of.map(({ kind, at: then }) => `${then} ${kind}`).join(', ')}`,
      ).toBeLessThanOrEqual(MOST);
    }
  }
}

test('of what the clock sends about a meeting nobody gets more than five mails in fourteen days', () => {
  inEach(undisturbed, (fired) => expectFew(fired));
});
