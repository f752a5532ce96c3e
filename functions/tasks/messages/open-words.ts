import type { MailBlock } from '../../delivery/mail-model.ts';
import { counted } from '../../i18n/counted.ts';
import { dueWords } from '../../i18n/due.ts';
import { type Catalogue, type Lang, say } from '../../i18n/say.ts';
import { shown } from '../../i18n/typed-text.ts';
import type { TaskRow } from '../rules/views.ts';
import { taskMailTexts } from './texts.ts';

/** What a forum still needs. Formal register; a native reader confirms the Khmer. */
export const openTexts = {
  title: { en: 'The forum still needs somebody for this', km: 'វេទិកានៅត្រូវការអ្នកទទួលកិច្ចការទាំងនេះ' },
  seats: {
    en: {
      one: '1 seat in its preparation is empty as well.',
      other: '{n} seats in its preparation are empty as well.',
    },
    km: 'កន្លែង {n} ក្នុងការរៀបចំក៏នៅទំនេរដែរ។',
  },
  board: { en: 'The board: who prepares what', km: 'តារាង៖ នរណារៀបចំអ្វី' },
} as const satisfies Catalogue;

/** What nobody has yet of what forums need. */
export interface StillOpen {
  /** A few tasks, by date. */
  readonly tasks: readonly Pick<TaskRow, 'what' | 'due'>[];
  /** Seats of preparations that are gaps. */
  readonly seats: number;
  /** Address of the board. */
  readonly board: string;
}

/** As a part of the week's mail. */
export function stillOpen(
  { tasks, seats, board }: StillOpen,
  { today, zone }: { readonly today: string; readonly zone: string },
  lang: Lang,
): MailBlock[] {
  if (tasks.length === 0) return [];
  return [
    { kind: 'heading', text: say(lang, openTexts.title) },
    {
      kind: 'list',
      items: tasks.map(({ what, due }) => ({
        text: shown(what, lang) ?? say(lang, taskMailTexts.untitled),
        aside: dueWords({ due, standing: 'free', today, zone, lang }),
      })),
    },
    ...(seats > 0 ? [{ kind: 'paragraph' as const, text: counted(lang, seats, openTexts.seats) }] : []),
    { kind: 'button', link: { label: say(lang, openTexts.board), url: board } },
  ];
}
