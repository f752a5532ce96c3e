import { localDate, plusDays } from '../i18n/dates.ts';
import { say } from '../i18n/say.ts';
import type { LinkClaims } from '../platform/links.ts';
import type { MailModel, MailSection } from './mail-model.ts';
import { mailTexts as texts } from './texts.ts';

/** Where the reader of a mail chooses which mails they get. */
export interface Preferences {
  /** Their own page. */
  readonly page: string;
  /**
   * The switches that turn off what this mail says, for one click (RFC 8058); none where all of it is
   * something that everybody must get.
   */
  readonly switches: readonly string[];
}

/** How long the page can be opened, in days from when the mail was written: each mail brings a newer link. */
const DAYS = 400;

/**
 * The page of one reader, as the mail that was written at an instant (UTC) leads to it. The same mail
 * written again leads to the same address.
 */
export function preferencesPage(
  reader: Pick<LinkClaims, 'network' | 'cause' | 'seat' | 'person' | 'epoch'>,
  writtenAt: string,
  { sign, origin }: { readonly sign: (claims: LinkClaims) => string; readonly origin: string },
): string {
  const expires = plusDays(localDate(writtenAt, 'UTC'), DAYS);
  return `${origin}/u/${sign({ ...reader, purpose: 'preferences', expires })}`;
}

/** The same page with what the mail said: there a POST turns it off, and a GET only shows it. */
export function preferencesAddress({ page, switches }: Preferences): string {
  return switches.length > 0 ? `${page}/${switches.join('.')}` : page;
}

/** What several messages in one mail lead to: all that one may do without, each once. */
export function joinPreferences(all: readonly (Preferences | undefined)[]): Preferences | undefined {
  const [first, ...others] = all.flatMap((one) => one ?? []);
  if (!first) return undefined;
  const switches = [...new Set([first, ...others].flatMap((one) => one.switches))];
  return { page: first.page, switches };
}

/** The mail with the link to the page last in its foot, in each language, where it is not there already. */
export function withPreferencesLink(model: MailModel, preferences: Preferences | undefined): MailModel {
  if (!preferences) return model;
  const url = preferencesAddress(preferences);
  const linked = (section: MailSection): MailSection => {
    const { footer, lang } = section;
    if (footer.links.some((link) => link.url === url)) return section;
    const links = [...footer.links, { label: say(lang, texts.choose), url }];
    return { ...section, footer: { ...footer, links } };
  };
  const [first, ...others] = model.sections;
  return { ...model, sections: [linked(first), ...others.map(linked)] };
}
