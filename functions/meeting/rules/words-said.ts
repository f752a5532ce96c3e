import { localDate } from '../../i18n/dates.ts';
import type { Bilingual } from '../../i18n/say.ts';
import { sameAsStored } from '../../platform/same.ts';
import { asUpcoming } from './decide.ts';
import type { MeetingEvent, RecordedMeetingEvent, WordAudience } from './events.ts';
import { fanOutTo } from './fan-out.ts';
import { AlreadySaidToday, MeetingNotConvened, TooLateToStopWord, WordWaits } from './refusals.ts';
import { type Convened, isConvened, type Meeting, type Word } from './state.ts';
import { type Inviting, wordTime } from './when-told.ts';

/*
 * A word to them: a short message of the coordinator's own to people who are invited. It waits for the time to press
 * 'Stop' like the invitations; whom it is for is decided when it goes out and again for each mail.
 */

/** The one that can still be stopped. */
export function waitingWord({ words }: Pick<Convened, 'words'>): Word | undefined {
  return words?.find(({ asked }) => asked === undefined);
}

/** The one whose messages have this revision. */
export function wordOf({ words }: Pick<Convened, 'words'>, revision: number): Word | undefined {
  return words?.find(({ asked }) => asked === revision);
}

/**
 * Says it, after the time to press 'Stop'. The same words to the same people on one day are a second tap.
 *
 * @throws {MeetingNotConvened} {@link MeetingHasBegun} {@link WordWaits} {@link AlreadySaidToday}
 */
export function sayWord(
  meeting: Meeting,
  { text, to }: { readonly text: Bilingual; readonly to: WordAudience },
  options: Pick<Inviting, 'stopSeconds' | 'timeline' | 'atOnce'> & { readonly now: string },
): MeetingEvent[] {
  const { now, atOnce } = options;
  const convened = asUpcoming(meeting, now);
  if (!convened.released) throw new MeetingNotConvened();
  const releaseAt = wordTime(convened, options, now);
  const before = wordOn(convened, releaseAt);
  if (before && before.to === to && sameAsStored(before.text, text)) return [];
  if (waitingWord(convened)) throw new WordWaits();
  if (before) throw new AlreadySaidToday();
  const said: MeetingEvent = {
    type: 'WordSaid',
    data: { text, to, releaseAt, ...(atOnce ? { atOnce } : {}) },
  };
  return releaseAt <= now ? [said, { type: 'WordReleased', data: {} }] : [said];
}

/** The one of the local day of an instant (UTC), or one that still waits: there is one a day. */
export function wordOn({ words = [], zone }: Pick<Convened, 'words' | 'zone'>, at: string): Word | undefined {
  const day = localDate(at, zone);
  return words.findLast(({ asked, releaseAt }) => asked === undefined || localDate(releaseAt, zone) === day);
}

/** It is not said. @throws {TooLateToStopWord} */
export function stopWord(meeting: Meeting): MeetingEvent[] {
  if (!isConvened(meeting)) return [];
  if (waitingWord(meeting)) return [{ type: 'WordStopped', data: {} }];
  if (meeting.status === 'convened' && meeting.words?.length) throw new TooLateToStopWord();
  return [];
}

type WordEvent = Extract<RecordedMeetingEvent, { type: 'WordSaid' | 'WordStopped' | 'WordReleased' }>;

export function withWord(meeting: Convened, event: WordEvent): Pick<Convened, 'words' | 'fanOuts'> {
  const { words = [], fanOuts } = meeting;
  switch (event.type) {
    case 'WordSaid': {
      const { at, by, data } = event;
      return { fanOuts, words: [...words, { ...data, at, by }] };
    }
    case 'WordStopped':
      return { fanOuts, ...withoutWaiting(meeting) };
    case 'WordReleased': {
      const asked = event.version;
      return {
        words: words.map((one) => (one.asked === undefined ? { ...one, asked } : one)),
        fanOuts: [...fanOuts, fanOutTo(meeting, asked, 'word')],
      };
    }
  }
}

/** Nothing waits any more: it was stopped, or the meeting was called off. */
export function withoutWaiting({ words }: Pick<Convened, 'words'>): Pick<Convened, 'words'> {
  return words ? { words: words.filter(({ asked }) => asked !== undefined) } : {};
}
