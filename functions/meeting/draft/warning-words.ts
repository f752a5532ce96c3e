import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { Warning } from '../rules/warnings.ts';
import { previewTexts as texts } from './preview-texts.ts';

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
      return say(lang, texts.answerPast);
  }
}
