import type { Lang } from '../../i18n/say.ts';
import { Notice } from '../../web/parts.tsx';
import { clockNotes } from '../rules/clocks.ts';
import type { PartialDetails } from '../rules/state.ts';
import { clockText } from './warning-words.ts';

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
