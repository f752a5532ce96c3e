import type { ToldAgenda } from '../../../agenda/rules/told.ts';
import type { DetailRow, MailBlock } from '../../../delivery/mail-model.ts';
import { counted } from '../../../i18n/counted.ts';
import { dueIfAny } from '../../../i18n/due.ts';
import { digitsFor } from '../../../i18n/khmer.ts';
import { type Lang, say } from '../../../i18n/say.ts';
import { plain, shown } from '../../../i18n/typed-text.ts';
import { shortened } from '../../../replies/rules/shortened.ts';
import type { ConvenedDetails } from '../../rules/state.ts';
import { agendaExtraTexts as texts } from './agenda-extra-texts.ts';

/** What the message of an agenda says besides its items, with the reader's own links. */
export interface AgendaMail extends Omit<ToldAgenda, 'papers'> {
  readonly papers: readonly {
    readonly item: string;
    readonly title: ToldAgenda['papers'][number]['title'];
    readonly url: string;
    readonly isPdf: boolean;
    readonly membersOnly: boolean;
  }[];
  /** Where all of it is. */
  readonly page: string;
}

/** Most that a mail lists; the rest is on the page. Gmail shows about 102 KB of a mail and cuts the rest off. */
const MOST_OWN = 6;
const MOST_PAPERS = 10;
/** Letters of a title. */
const LONGEST = 140;
/** Lines of each list in a message that is copied into a chat. */
const COPIED = 3;

interface To {
  readonly lang: Lang;
  readonly zone: string;
  /** Local date on which it is written. */
  readonly today: string;
}

/** What was promised before, the first item of every agenda; nothing where nothing was. */
export function pointsBlocks(told: AgendaMail | undefined, to: To): MailBlock[] {
  if (!told || told.open + told.done === 0) return [];
  const { lang } = to;
  const own = told.own.slice(0, MOST_OWN);
  return [
    { kind: 'heading', text: say(lang, texts.points) },
    { kind: 'paragraph', text: pointsLine(told, lang) },
    ...(own.length > 0
      ? [
          { kind: 'paragraph' as const, text: say(lang, texts.yours) },
          {
            kind: 'list' as const,
            items: own.map((one) => {
              const text = wordingOf(one.what, lang);
              const due = dueOf(one, to);
              return due ? { text, aside: due } : text;
            }),
          },
        ]
      : []),
    ...moreThan(told.own.length - own.length, lang),
  ];
}

/** The papers by item, each with its link. */
export function paperBlocks(
  { papers }: Pick<AgendaMail, 'papers'>,
  { agenda = [] }: Pick<ConvenedDetails, 'agenda'>,
  lang: Lang,
): MailBlock[] {
  if (papers.length === 0) return [];
  const named = papers.slice(0, MOST_PAPERS);
  const itemOf = (id: string) => plain(agenda.find((one) => one.id === id)?.title, lang);
  const rows = named.map(({ item, title, url, isPdf, membersOnly }): DetailRow => {
    const label = say(lang, isPdf ? texts.openPdf : texts.openPage);
    return {
      label: shortened(itemOf(item), LONGEST),
      value: wordingOf(title, lang),
      link: { label: membersOnly ? say(lang, texts.forMembers, { label }) : label, url },
    };
  });
  return [
    { kind: 'heading', text: say(lang, texts.papers) },
    { kind: 'details', rows },
    ...moreThan(papers.length - named.length, lang),
  ];
}

/** Where all of it is; nothing where the mail has the items alone. */
export function wholeAgenda({ papers, open, done, page }: AgendaMail, lang: Lang): MailBlock[] {
  return papers.length + open + done > 0
    ? [{ kind: 'button', link: { label: say(lang, texts.open), url: page } }]
    : [];
}

/** What was promised before as lines to copy. */
export function pointsLines(told: AgendaMail | undefined, to: To): string[] {
  if (!told || told.open + told.done === 0) return [];
  const { lang } = to;
  const own = told.own.map((one) =>
    [shortened(plain(one.what, lang), LONGEST), dueOf(one, to)].filter(Boolean).join(' · '),
  );
  return [pointsLine(told, lang), ...listed(say(lang, texts.yours), own, lang)];
}

/** The papers as lines to copy: they are opened on the page that the message leads to. */
export function paperLines(told: AgendaMail | undefined, lang: Lang): string[] {
  const titles = (told?.papers ?? []).map(({ title }) => shortened(plain(title, lang), LONGEST));
  return listed(say(lang, texts.papersTitle), titles, lang);
}

function listed(label: string, entries: readonly string[], lang: Lang): string[] {
  if (entries.length === 0) return [];
  const more = entries.length - COPIED;
  return [
    label,
    ...entries.slice(0, COPIED).map((one) => `- ${one}`),
    ...(more > 0 ? [counted(lang, more, texts.more)] : []),
  ];
}

function pointsLine({ open, done }: AgendaMail, lang: Lang): string {
  return say(lang, texts.pointsLine, { open: digitsFor(lang, open), done: digitsFor(lang, done) });
}

function dueOf({ due, standing }: AgendaMail['own'][number], to: To): string {
  return dueIfAny({ due, standing, ...to });
}

function wordingOf(text: Parameters<typeof shown>[0], lang: Lang) {
  const found = shown(text, lang);
  return found ? { ...found, text: shortened(found.text, LONGEST) } : '';
}

function moreThan(n: number, lang: Lang): MailBlock[] {
  return n > 0 ? [{ kind: 'paragraph', text: counted(lang, n, texts.more) }] : [];
}
