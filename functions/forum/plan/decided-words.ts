import { truncate } from '../../i18n/khmer.ts';
import type { Bilingual } from '../../i18n/say.ts';
import { entriesOf, itemAggregate, itemId } from '../../minutes/rules/item.ts';
import type { StaffContext } from '../../web/context.ts';
import { isId } from '../../web/parse.ts';

/** Most letters of a decision that become a name; somebody shortens it anyway. */
const NAME_LENGTH = 80;

/** How a decision of a meeting calls a forum, as a first name for it: its first line in each language. */
export async function decidedWords(
  c: StaffContext,
  meeting: string,
  item: string,
  entry: string,
): Promise<Bilingual> {
  if (![meeting, item, entry].every(isId)) return {};
  const { repository } = c.var.services;
  const { state } = await repository.load(itemAggregate, c.var.networkId, itemId(meeting, item));
  const decision = entriesOf(state, meeting).find(({ id }) => id === entry);
  return { en: nameFrom(decision?.text.en), km: nameFrom(decision?.text.km) };
}

function nameFrom(text: string | undefined): string | undefined {
  const line = text
    ?.trim()
    .split('\n')[0]
    ?.replace(/[.។]+$/u, '');
  return line ? truncate(line, NAME_LENGTH) : undefined;
}
