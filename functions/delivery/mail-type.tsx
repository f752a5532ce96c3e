import { heldTogether } from '../i18n/held-together.ts';
import type { Lang } from '../i18n/say.ts';
import { linePiece, linePieces, type MailTone, type Piece, type Wording } from './mail-model.ts';

/** The colours of the light theme; `mail-dark.ts` says what becomes of them in the dark. */
export const colour = {
  paper: '#fbf9f4',
  ink: '#1c2621',
  muted: '#57635c',
  green: '#1e6647',
  brick: '#a3402a',
  line: '#d9d4c7',
  tint: '#f3efe4',
  white: '#ffffff',
} as const;

interface Tone {
  readonly ink: string;
  readonly paper: string;
  /** Around it; the others have only the rule at their left. */
  readonly framed?: true;
}

/** Each kind of mail looks different before it is read; the words in it say the same. */
export const tones: Readonly<Record<MailTone, Tone>> = {
  invites: { ink: colour.green, paper: '#e6f0ea' },
  asks: { ink: colour.green, paper: colour.white, framed: true },
  changes: { ink: '#855400', paper: '#fdf1d8' },
  cancels: { ink: '#9b1c1c', paper: '#fdeceb' },
  withdraws: { ink: colour.brick, paper: colour.tint },
  reminds: { ink: '#1f5582', paper: '#e7f0f8' },
  tells: { ink: colour.ink, paper: colour.tint },
};

/** Begins with what Windows has: Outlook sets Times where it does not know the first. */
const family =
  'Segoe UI,Roboto,system-ui,Noto Sans Khmer,Khmer OS Battambang,Khmer Sangam MN,Khmer UI,Leelawadee UI,Arial,sans-serif';

/** Khmer stacks signs above and below the line. */
const lineHeight: Record<Lang, string> = { km: '1.8', en: '1.55' };

/** A long word or address is broken, not the table made wider than the phone; Gmail knows this name. */
export const fixed = 'table-layout:fixed;word-break:break-word';

/** Font and colours, repeated on every cell: Outlook inherits neither into a table. */
export function typeStyle(lang: Lang, size = 17, ink: string = colour.ink): string {
  return `font-family:${family};font-size:${size}px;line-height:${lineHeight[lang]};color:${ink}`;
}

/** One line of text, in its own language where it has one. */
export function Line({ of }: { of: Wording }) {
  return <PieceText piece={linePiece(of)} />;
}

/** The same in large type, where a word broken in two is what one sees first. */
export function HeadingLine({ of }: { of: Wording }) {
  const piece = linePiece(of);
  return <PieceText piece={{ ...piece, text: heldTogether(piece.text) }} />;
}

/** A text of several lines as typed. */
export function Lines({ of }: { of: Wording }) {
  return (
    <>
      {linePieces(of).map((piece, index) => (
        <>
          {index > 0 ? <br /> : ''}
          <PieceText piece={piece} />
        </>
      ))}
    </>
  );
}

function PieceText({ piece }: { piece: Piece }) {
  const note = piece.note ? <span style={`color:${colour.muted}`}> {piece.note}</span> : '';
  const text = <TimesTogether text={piece.text} />;
  return (
    <>
      {piece.lang ? <span lang={piece.lang}>{text}</span> : text}
      {note}
    </>
  );
}

/** A line may end after the dash of `08:30–12:00`, and half a time is read as the whole. */
function TimesTogether({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/(\d\d:\d\d–\d\d:\d\d)/)
        .map((part, index) => (index % 2 === 1 ? <span style="white-space:nowrap">{part}</span> : part))}
    </>
  );
}
