import type { ListItem, MailBlock, MailModel, Wording } from '../../delivery/mail-model.ts';
import type { Lang } from '../../i18n/say.ts';

/** What a mail says, in few words, to be brought by Telegram, call or letter. */
export function textByHand({ sections }: MailModel, lang: Lang): string {
  const section = sections.find((one) => one.lang === lang) ?? sections[0];
  const { greeting, headline, lead, blocks, action } = section;
  const colon = section.lang === 'km' ? '៖' : ':';
  return [
    ...(greeting ? [plainOf(greeting)] : []),
    [headline.what, headline.when ?? ''].map(plainOf).filter(Boolean).join(' · '),
    ...lead.map(plainOf),
    ...blocks.flatMap((block) => linesOf(block, colon)),
    ...(action ? [`${action.label}${colon} ${action.url}`] : []),
  ].join('\n');
}

function linesOf(block: MailBlock, colon: string): string[] {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => `- ${itemOf(item, colon)}`);
    case 'quote':
    case 'paragraph':
      return [plainOf(block.text)];
    case 'details':
      return block.rows.map(({ label, value }) => {
        const values: readonly Wording[] = typeof value === 'string' || 'text' in value ? [value] : value;
        return `${label}${colon} ${values.map(plainOf).join(', ')}`;
      });
    default:
      return [];
  }
}

function itemOf(item: ListItem, colon: string): string {
  return typeof item === 'object' && 'aside' in item
    ? [item.text, item.aside].map(plainOf).filter(Boolean).join(`${colon} `)
    : plainOf(item);
}

function plainOf(wording: Wording): string {
  return typeof wording === 'string' ? wording : wording.text;
}
