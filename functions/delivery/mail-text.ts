import { digitsFor } from '../i18n/khmer.ts';
import type { Lang } from '../i18n/say.ts';
import { webAddress } from '../platform/address.ts';
import {
  type ChangeRow,
  type DetailRow,
  linePiece,
  linePieces,
  listItem,
  type MailBlock,
  type MailHeadline,
  type MailLink,
  type MailMessage,
  type MailModel,
  type MailSection,
  type Piece,
  type Wording,
  wordings,
} from './mail-model.ts';
import { oneLine } from './plain-text.ts';

const RULE = '────────────────';
const SHORT_RULE = '────';

/** What follows a label. */
const colon: Record<Lang, string> = { en: ':', km: '៖' };

/** The mail as plain text: everything the html says, links written out, not wrapped (Khmer has no spaces). */
export function mailText(model: MailModel): string {
  const sections = model.sections.map(sectionText);
  const footers = model.sections.map(footerText);
  return `${sections.join(`\n\n${RULE}\n\n`)}\n\n${RULE}\n\n${footers.join('\n\n')}\n`;
}

function sectionText(section: MailSection): string {
  const { lang, otherLanguageBelow, greeting, more = [] } = section;
  const head = [line(section.networkName), otherLanguageBelow ? `(${line(otherLanguageBelow)})` : ''];
  const first = joined([joined(head, '\n'), messageText(section, lang, greeting)]);
  return [first, ...more.map((message) => messageText(message, lang))]
    .join(`\n\n${SHORT_RULE}\n\n`)
    .replace(/^(# .*\n)\n/gm, '$1');
}

function messageText(message: MailMessage, lang: Lang, greeting?: Wording): string {
  const { headline, changes = [], actionFirst, lead, action, blocks } = message;
  const words = [greeting ? lines(greeting) : '', ...lead.map(lines)];
  const link = action ? linkText(action, lang) : '';
  return joined([
    headlineText(headline),
    changes.map((row) => changeText(row, lang)).join('\n'),
    ...(actionFirst ? [link, ...words] : [...words, link]),
    ...blocks.map((block) => blockText(block, lang)),
  ]);
}

function headlineText(headline: MailHeadline): string {
  const { sign, before = {} } = headline;
  const facts = (['what', 'when', 'where'] as const).flatMap((name) => {
    const [was, is] = [before[name], headline[name]];
    if (is === undefined) return [];
    return was === undefined ? line(is) : `${line(was)} → ${line(is)}`;
  });
  return joined([sign ? line(sign.text) : '', ...facts], '\n');
}

function footerText({ footer, lang }: MailSection): string {
  const links = footer.links.map((link) => linkText(link, lang));
  return joined([lines(footer.why), ...links, footer.address ? lines(footer.address) : ''], '\n');
}

function blockText(block: MailBlock, lang: Lang): string {
  switch (block.kind) {
    case 'heading':
      return `# ${line(block.text)}`;
    case 'paragraph':
      return lines(block.text);
    case 'details':
      return block.rows.map((row) => detailText(row, lang)).join('\n');
    case 'list':
      return block.items
        .map((item, index) =>
          itemText(listItem(item), block.ordered ? `${digitsFor(lang, index + 1)}.` : '-'),
        )
        .join('\n');
    case 'changes':
      return block.rows.map((row) => changeText(row, lang)).join('\n');
    case 'quote':
      return joined([indented(lines(block.text)), block.by ? indented(`— ${line(block.by)}`) : ''], '\n');
    case 'button':
      return linkText(block.link, lang);
  }
}

function detailText({ label, value, link }: DetailRow, lang: Lang): string {
  const values = wordings(value).map(lines).filter(Boolean);
  const [only] = values;
  const short = values.length === 1 && only !== undefined && !only.includes('\n');
  const shown = short ? ` ${only}` : values.map((each) => `\n${indented(each, '  ')}`).join('');
  return `${oneLine(label)}${colon[lang]}${shown}${link ? `\n${indented(linkText(link, lang), '  ')}` : ''}`;
}

function itemText({ text, aside }: { text: Wording; aside: Wording | undefined }, mark: string): string {
  const own = lines(text).replaceAll('\n', '\n  ');
  return `${mark} ${own}${aside === undefined ? '' : ` (${line(aside)})`}`;
}

function changeText({ label, before, after }: ChangeRow, lang: Lang): string {
  return `${oneLine(label)}${colon[lang]} ${before ? flat(before) : '—'} → ${after ? flat(after) : '—'}`;
}

function linkText({ label, url }: MailLink, lang: Lang): string {
  return `${oneLine(label)}${colon[lang]} ${webAddress(url)}`;
}

function line(wording: Wording): string {
  return pieceText(linePiece(wording));
}

function lines(wording: Wording): string {
  return linePieces(wording).map(pieceText).join('\n');
}

function flat(wording: Wording): string {
  return linePieces(wording).map(pieceText).join(' / ');
}

function pieceText({ text, note }: Piece): string {
  return note ? `${text} ${note}` : text;
}

function indented(text: string, by = '> '): string {
  return text.replace(/^/gm, by);
}

function joined(parts: readonly string[], between = '\n\n'): string {
  return parts.filter(Boolean).join(between);
}
