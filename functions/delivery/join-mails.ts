import { counted } from '../i18n/counted.ts';
import { truncate } from '../i18n/khmer.ts';
import { type Lang, say } from '../i18n/say.ts';
import { sameAddress } from '../platform/address.ts';
import type { MailLink, MailMessage, MailModel, MailSection } from './mail-model.ts';
import type { MailContent } from './mail-source.ts';
import { joinPreferences } from './preferences.ts';
import { mailTexts as texts } from './texts.ts';

/** In graphemes; leaves room for what follows them: a subject is cut at 150 (`mime.ts`). */
const MAX_SUBJECTS = 120;

/**
 * Several messages to one person as one mail: one greeting and one footer, and each message under its
 * own heading with its own button, in each language. Sender and thread are those of the first.
 *
 * @throws {TypeError} where the mails are not for the same reader in the same languages, or one has a
 * calendar part.
 */
export function joinMails([first, ...others]: readonly [MailContent, ...MailContent[]]): MailContent {
  if (others.length === 0) return first;
  for (const other of others) {
    const same =
      sameAddress(other.to.address, first.to.address) &&
      other.from.address === first.from.address &&
      langsOf(other.model) === langsOf(first.model);
    if (!same) throw new TypeError('mails to different readers are not one');
  }
  if ([first, ...others].some(({ calendar }) => calendar)) throw new TypeError('calendar mails go alone');
  return {
    ...first,
    preferences: joinPreferences([first, ...others].map(({ preferences }) => preferences)),
    model: joinModels(
      first.model,
      others.map(({ model }) => model),
    ),
  };
}

function joinModels(first: MailModel, others: readonly MailModel[]): MailModel {
  const [main, ...translated] = first.sections;
  const { lang } = main;
  const join = (section: MailSection, at: number) =>
    joinSections(
      section,
      others.flatMap(({ sections }) => sections[at] ?? []),
    );
  return {
    subject: subjectOf(first.subject, others, lang),
    preheader: [first, ...others].map(({ preheader }) => preheader).join(' · '),
    sections: [join(main, 0), ...translated.map((section, at) => join(section, at + 1))],
  };
}

/** Names the first two, each with at least half of the room, and says how many follow. */
function subjectOf(first: string, [other, ...further]: readonly MailModel[], lang: Lang): string {
  const second = truncate(other?.subject ?? '', Math.max(MAX_SUBJECTS / 2, MAX_SUBJECTS - first.length));
  const both = say(lang, texts.two, { first: truncate(first, MAX_SUBJECTS - second.length), second });
  return further.length > 0 ? `${both} ${counted(lang, further.length, texts.more)}` : both;
}

function joinSections(first: MailSection, others: readonly MailSection[]): MailSection {
  const links = new Map<string, MailLink>();
  for (const link of [first, ...others].flatMap(({ footer }) => footer.links)) {
    if (!links.has(link.url)) links.set(link.url, link);
  }
  return {
    ...first,
    more: others.map(
      ({ headline, changes, actionFirst, lead, action, blocks }): MailMessage => ({
        headline,
        changes,
        actionFirst,
        lead,
        action,
        blocks,
      }),
    ),
    footer: { ...first.footer, links: [...links.values()] },
  };
}

function langsOf({ sections }: MailModel): string {
  return sections.map(({ lang }) => lang).join(' ');
}
