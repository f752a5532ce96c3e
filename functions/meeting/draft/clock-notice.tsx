import type { Lang } from '../../i18n/say.ts';
import { Notice } from '../../web/parts.tsx';
import { clockNotes } from '../rules/clocks.ts';
import type { PartialDetails } from '../rules/state.ts';
import { answerWarnings } from '../rules/warnings.ts';
import { clockText, warningText } from './warning-words.ts';

/** What the clocks do within the hours of a meeting; nothing on most days. @param zone IANA */
export function ClockNotice(props: { details: PartialDetails; zone: string; lang: Lang }) {
  const { details, zone, lang } = props;
  const notes = clockNotes(details, zone);
  if (notes.length === 0) return null;
  return (
    <Notice mood="waiting">
      {notes.map((note) => (
        <p>{clockText(note, lang)}</p>
      ))}
    </Notice>
  );
}

/** A deadline of today, or one that is past, while it can still be another. @param now instant, UTC */
export function AnswerNotice(props: { details: PartialDetails; zone: string; now: string; lang: Lang }) {
  const notes = answerWarnings(props);
  if (notes.length === 0) return null;
  return (
    <Notice mood="waiting">
      {notes.map((note) => (
        <p>{warningText(note, props.lang)}</p>
      ))}
    </Notice>
  );
}
