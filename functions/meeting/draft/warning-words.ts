import { counted } from '../../i18n/counted.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { timeWords } from '../page/describe.ts';
import type { ClockNote } from '../rules/clocks.ts';
import type { Warning } from '../rules/warnings.ts';
import { previewTexts as texts } from './preview-texts.ts';

/** What the clocks do to a meeting, as a sentence. */
export function clockText(note: ClockNote, lang: Lang): string {
  const minutes = (n: number) => counted(lang, n, texts.minutes);
  switch (note.kind) {
    case 'clockGap': {
      const values = { time: timeWords(note.time, lang), real: timeWords(note.real, lang) };
      return say(lang, note.of === 'start' ? texts.clockGapStart : texts.clockGapEnd, values);
    }
    case 'clockTwice':
      return say(lang, note.of === 'start' ? texts.clockTwiceStart : texts.clockTwiceEnd, {
        time: timeWords(note.time, lang),
      });
    case 'clockLength':
      return say(lang, texts.clockLength, { minutes: minutes(note.minutes), said: minutes(note.said) });
  }
}

/** A warning as a sentence. */
export function warningText(warning: Warning, lang: Lang): string {
  const digits = (n: number) => digitsFor(lang, n);
  switch (warning.kind) {
    case 'lateNotice':
      if (warning.days === 0) return say(lang, texts.lateToday);
      if (warning.days === 1) return say(lang, texts.lateTomorrow);
      return say(lang, texts.lateNotice, { days: digits(warning.days), usual: digits(warning.usual) });
    case 'day': {
      const { kind, name, provisional } = warning.note;
      const text = say(lang, kind === 'holiday' ? texts.holiday : texts.season, { name: name[lang] });
      return provisional && kind === 'holiday' ? `${text} ${say(lang, texts.provisional)}` : text;
    }
    case 'weekend':
      return say(lang, texts.weekend);
    case 'clash':
    case 'sameDay':
      return say(lang, texts[warning.kind], { title: plain(warning.with.title, lang) });
    case 'agendaOverruns':
      return say(lang, texts.agendaOverruns, { agenda: digits(warning.agenda), slot: digits(warning.slot) });
    case 'answerPast':
    case 'answerToday':
      return say(lang, texts[warning.kind]);
    case 'clockGap':
    case 'clockTwice':
    case 'clockLength':
      return clockText(warning, lang);
  }
}
