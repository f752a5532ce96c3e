import { counted } from '../../i18n/counted.ts';
import { fullDate, timeOfDay } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { fill, type Lang, say } from '../../i18n/say.ts';
import { bothLines, plain } from '../../i18n/typed-text.ts';
import { placeName } from '../../membership/rules/districts.ts';
import { subSectorName } from '../../membership/rules/sub-sectors.ts';
import { known } from '../../platform/personal.ts';
import { describeTexts as texts } from '../draft/edit-texts.ts';
import type { DetailField } from '../draft/form.ts';
import { visibilityTexts } from '../draft/visibility-texts.ts';
import type { AudienceChoice } from '../rules/details.ts';
import type { PartialDetails } from '../rules/state.ts';
import { agendaMinutes } from '../rules/warnings.ts';

/** A local time of day in words: `08:30` · `ម៉ោង ៨:៣០ ព្រឹក`. */
export function timeWords(time: string, lang: Lang): string {
  return timeOfDay(`1970-01-01T${time}:00.000Z`, 'UTC', lang);
}

/** What is in a field now, in one line; empty where nothing does. */
export function describe(field: DetailField, details: PartialDetails, lang: Lang): string {
  const some = (text: string | undefined): string => text ?? '';
  switch (field) {
    case 'date':
    case 'answerBy': {
      const date = details[field];
      return date ? fullDate(date, 'UTC', lang) : '';
    }
    case 'start':
    case 'end': {
      const time = details[field];
      return time ? timeWords(time, lang) : '';
    }
    case 'title':
    case 'venue':
    case 'address':
    case 'note':
      return plain(details[field], lang);
    case 'mapUrl':
    case 'onlineUrl':
    case 'host':
      return some(details[field]);
    case 'objectives':
      return (details.objectives ?? []).map((one) => plain(one, lang)).join(' · ');
    case 'contributions':
      return (details.contributions ?? [])
        .map(({ what, by }) => fill(texts.given[lang], { what: plain(what, lang), by }))
        .join(' · ');
    case 'agenda':
      return agendaLine(details, lang);
    case 'guests':
      return (details.guests ?? []).map((guest) => known(guest.name) ?? '').join(', ');
    case 'visibility':
      return details.visibility ? say(lang, visibilityTexts[details.visibility].name) : '';
    case 'audience':
      return audienceLine(details.audience, lang);
  }
}

/** Everything in a field, both languages: for comparing what two people wrote. */
export function describeWhole(field: DetailField, details: PartialDetails, lang: Lang): string {
  switch (field) {
    case 'title':
    case 'venue':
    case 'address':
    case 'note':
      return bothLines(details[field]);
    case 'objectives':
      return (details.objectives ?? []).map((one) => bothLines(one)).join('\n');
    case 'agenda':
      return (details.agenda ?? [])
        .map((item) => `${bothLines(item.title)} (${digitsFor(lang, item.minutes)})`)
        .join('\n');
    case 'contributions':
      return (details.contributions ?? [])
        .map(({ what, by }) => fill(texts.given[lang], { what: bothLines(what), by }))
        .join('\n');
    default:
      return describe(field, details, lang);
  }
}

function agendaLine(details: PartialDetails, lang: Lang): string {
  const count = details.agenda?.length ?? 0;
  if (count === 0) return '';
  return counted(lang, count, texts.agendaLine, { minutes: digitsFor(lang, agendaMinutes(details)) });
}

export function audienceLine(choice: AudienceChoice | undefined, lang: Lang): string {
  switch (choice?.choice) {
    case 'subSector':
      return choice.subSectors.map((code) => subSectorName(lang, code)).join(', ');
    case 'district':
      return choice.districts.map((code) => placeName(lang, code)).join(', ');
    case 'picked':
      return counted(lang, choice.members.length, texts.picked);
    default:
      return say(lang, texts.allMembers);
  }
}
