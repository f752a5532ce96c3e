import type { MailModel } from '../delivery/mail-model.ts';
import { inLanguage, type Lang, say } from '../i18n/say.ts';
import type { FoundedNetwork } from '../network/rules/network.ts';
import { forwardTexts, keptTexts as texts } from './texts.ts';

/** One mail a day, instead of many: further words came and wait on the page at `url`. */
export function keptMail({ settings }: FoundedNetwork, lang: Lang, url: string): MailModel {
  const named = { network: settings.shortName };
  return {
    subject: say(lang, texts.subject, named),
    preheader: say(lang, texts.preheader),
    sections: [
      {
        lang,
        networkName: inLanguage(settings.name, lang)?.text ?? settings.shortName,
        headline: { what: say(lang, texts.what) },
        lead: [say(lang, texts.lead), say(lang, texts.doubt)],
        action: { label: say(lang, texts.open), url },
        blocks: [],
        footer: {
          why: say(lang, forwardTexts.why, named),
          links: [],
          address: inLanguage(settings.address, lang),
        },
      },
    ],
  };
}
