import { fullDate } from '../../i18n/dates.ts';
import { dayNote } from '../../i18n/holidays.ts';
import { type Lang, say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { Notice, State } from '../../web/parts.tsx';
import { messageName } from '../messages/words.ts';
import type { OpenMeeting } from '../page/context.ts';
import { type Oddity, odditiesOf } from '../rules/timeline/oddities.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import type { TimelineMessage } from './message.ts';
import { fullTime } from './message-words.ts';
import { scheduleFor } from './schedule-for.ts';
import { skippedTexts, timelineTexts as texts } from './texts.ts';

interface OfMessage {
  readonly c: StaffContext;
  readonly open: OpenMeeting;
  readonly message: TimelineMessage;
}

/**
 * What was just done to a message, as it is now, and what is odd about it. The address leads to it, so that it has the
 * focus and is read out. Nothing where something else was done since.
 */
export function Said({ c, open, message, did }: OfMessage & { readonly did: string }) {
  const text = saidOf({ c, open, message }, did);
  if (text === undefined) return <Oddities c={c} open={open} message={message} />;
  const odd = oddTexts({ c, open, message });
  return (
    <div id="said" tabindex={-1}>
      <Notice mood={odd.length > 0 ? 'waiting' : 'done'} live>
        <p>{text}</p>
        {odd.map((one) => (
          <p>{one}</p>
        ))}
      </Notice>
    </div>
  );
}

function saidOf({ c, open, message }: OfMessage, did: string): string | undefined {
  const { lang } = c.var;
  const { kind, at, state, adjusted } = message;
  const what = messageName(kind, lang);
  const when = at ? fullTime(c, at, open.meeting.zone) : '';
  if (did === 'skip' && adjusted === 'skip') return say(lang, texts.saidSkip, { what });
  if (did === 'pause' && state.is === 'paused') return say(lang, texts.saidPause, { what });
  if (did === 'move' && adjusted === 'move') return say(lang, texts.saidMove, { what, when });
  if (did !== 'restore' || adjusted !== undefined) return undefined;
  if (state.is === 'skipped') {
    return say(lang, texts.saidNotSent, { what, why: skippedTexts[state.reason][lang] });
  }
  return state.is === 'ahead' ? say(lang, texts.saidRestore, { what, when }) : undefined;
}

/** What is odd about a message that was moved, as long as it lies ahead. */
export function Oddities(props: OfMessage) {
  return (
    <>
      {oddTexts(props).map((text) => (
        <p>
          <State mood="waiting">{text}</State>
        </p>
      ))}
    </>
  );
}

function oddTexts({ c, open, message: { adjustable } }: OfMessage): string[] {
  const schedule = adjustable && scheduleFor(c, open.meeting);
  if (!schedule) return [];
  return odditiesOf(adjustable, schedule, timelineIn(c.var.network)).map((one) => oddText(one, c.var.lang));
}

function oddText(odd: Oddity, lang: Lang): string {
  if (odd.is !== 'dayOff') {
    const other = messageName(odd.other, lang);
    return say(lang, odd.is === 'before' ? texts.oddBefore : texts.oddAfter, { other });
  }
  const date = fullDate(odd.date, 'UTC', lang);
  const note = dayNote(odd.date);
  if (note?.kind !== 'holiday') return say(lang, texts.oddDay, { date });
  return say(lang, texts.oddHoliday, { date, name: note.name[lang] });
}
