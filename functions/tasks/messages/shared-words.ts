import { type Bilingual, type Catalogue, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { Owner } from '../rules/events.ts';

/** With whom a task is shared. Formal register; a native reader confirms the Khmer. */
export const sharedTaskTexts = {
  shared: { en: 'You share it with {names}.', km: 'លោកអ្នកធ្វើរួមជាមួយ {names}។' },
  youLead: { en: 'You lead.', km: 'លោកអ្នកជាអ្នកដឹកនាំ។' },
  theyLead: { en: '{name} leads.', km: '{name} ជាអ្នកដឹកនាំ។' },
} as const satisfies Catalogue;

/** Somebody else who has a task. */
export interface Sharer {
  readonly seat: string;
  /** In their own languages. */
  readonly name: Bilingual;
}

/** A task as one of those who share it sees it. */
export interface SharedTask {
  readonly owners: readonly Owner[];
  /** Whose words these are for. */
  readonly seat: string;
  /** The others, as far as their names are known. */
  readonly sharers: readonly Sharer[];
}

/** Who has it as well, and who of them leads; empty where nobody else is known. */
export function sharedWords({ owners, seat, sharers }: SharedTask, lang: Lang): string {
  const names = sharers.flatMap(({ name }) => plain(name, lang) || []);
  if (names.length === 0) return '';
  const lead = owners.find(({ leads }) => leads)?.seat;
  const other = plain(sharers.find((one) => one.seat === lead)?.name, lang);
  const leading =
    lead === seat
      ? say(lang, sharedTaskTexts.youLead)
      : other && say(lang, sharedTaskTexts.theyLead, { name: other });
  return [say(lang, sharedTaskTexts.shared, { names: names.join(', ') }), leading].filter(Boolean).join(' ');
}
