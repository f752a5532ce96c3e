import type { DetailRow, MailBlock, Wording } from '../../../delivery/mail-model.ts';
import { counted } from '../../../i18n/counted.ts';
import { fullDate, localDate } from '../../../i18n/dates.ts';
import { type Lang, say } from '../../../i18n/say.ts';
import { plain, shown } from '../../../i18n/typed-text.ts';
import type { AgendaItem } from '../../rules/details.ts';
import type { ConvenedDetails, PartialDetails } from '../../rules/state.ts';
import { mailTexts as texts } from './texts.ts';

/** Place, aims, agenda and note of a meeting, for a mail. */
export function bodyBlocks(details: ConvenedDetails, lang: Lang): MailBlock[] {
  const objectives = details.objectives.flatMap((one) => shown(one, lang) ?? []);
  const note = shown(details.note, lang);
  return [
    ...placeBlocks(details, lang),
    { kind: 'heading', text: say(lang, texts.objectives) },
    { kind: 'list', items: objectives, ordered: true },
    ...agendaBlocks(details, lang),
    ...noteBlocks(note, lang),
  ];
}

/** Until when to answer; a deadline that is past is not named any more. `writtenAt`: instant, UTC. */
export function answerByLines(
  { answerBy }: Pick<PartialDetails, 'answerBy'>,
  { zone, writtenAt }: { readonly zone: string; readonly writtenAt: string },
  lang: Lang,
): string[] {
  return answerBy && answerBy >= localDate(writtenAt, zone)
    ? [say(lang, texts.answerBy, { date: fullDate(answerBy, zone, lang) })]
    : [];
}

/** Where it is and how to get there, and who gives what; nothing where the headline says it all. */
export function placeBlocks(details: ConvenedDetails, lang: Lang): MailBlock[] {
  const rows = detailRows(details, lang);
  return rows.length > 0 ? [{ kind: 'details', rows }] : [];
}

export function agendaBlocks(details: ConvenedDetails, lang: Lang): MailBlock[] {
  const items = (details.agenda ?? []).flatMap((item) => agendaLine(item, lang));
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: say(lang, texts.agenda) },
    { kind: 'list', items, ordered: true },
  ];
}

export function noteBlocks(note: Wording | undefined, lang: Lang): MailBlock[] {
  if (!note) return [];
  return [
    { kind: 'heading', text: say(lang, texts.note) },
    { kind: 'paragraph', text: note },
  ];
}

function detailRows(details: ConvenedDetails, lang: Lang): DetailRow[] {
  const address = shown(details.address, lang);
  const venue = shown(details.venue, lang) ?? '';
  const given = (details.contributions ?? []).map(({ what, by }) => `${by} (${plain(what, lang)})`);
  return [
    ...(address || details.mapUrl
      ? [
          {
            label: say(lang, texts.where),
            value: address ? [venue, address] : venue,
            link: details.mapUrl ? { label: say(lang, texts.map), url: details.mapUrl } : undefined,
          },
        ]
      : []),
    ...(details.onlineUrl
      ? [
          {
            label: say(lang, texts.online),
            value: details.onlineUrl,
            link: { label: say(lang, texts.joinOnline), url: details.onlineUrl },
          },
        ]
      : []),
    ...(details.host ? [{ label: say(lang, texts.host), value: details.host }] : []),
    ...(given.length > 0 ? [{ label: say(lang, texts.thanksTo), value: given }] : []),
  ];
}

function agendaLine(item: AgendaItem, lang: Lang): { text: Wording; aside: Wording }[] {
  const text = shown(item.title, lang);
  return text ? [{ text, aside: agendaAside(item, lang) }] : [];
}

/** What belongs to an item of the agenda: `30 minutes · to decide · Sok Dara`. */
export function agendaAside({ minutes, tag, presenter }: AgendaItem, lang: Lang): string {
  const long = minutes > 0 ? [counted(lang, minutes, texts.minutes)] : [];
  return [...long, say(lang, texts[tag]), ...(presenter ? [presenter] : [])].join(' · ');
}
