import { dateTime } from '../../i18n/dates.ts';
import { digitsFor, searchKey } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { lineOf, type Places, type Registration, type Stands } from '../rules/places/places.ts';
import { staffTexts as texts } from './staff-texts.ts';

const order: readonly Stands[] = ['offered', 'waiting', 'seated', 'gone'];

/** Everybody on the list by how much they need somebody: who is asked, who waits, who has a place; found by words of theirs. */
export function listed(places: Places, typed = ''): Registration[] {
  const sought = searchKey(typed).trim();
  return [...places.registrations]
    .filter(({ forgotten }) => !forgotten)
    .filter(({ name, organisation = '', email = '', phone = '' }) =>
      searchKey([name, organisation, email, phone].join(' ')).includes(sought),
    )
    .sort((a, b) => order.indexOf(a.is) - order.indexOf(b.is) || a.turn - b.turn);
}

/** What somebody has, in words. */
export function standsText(places: Places, one: Registration, zone: string, lang: Lang): string {
  switch (one.is) {
    case 'seated':
      return say(lang, texts.isSeated);
    case 'offered':
      return say(lang, texts.isOffered, { when: dateTime(one.until ?? '', zone, lang) });
    case 'waiting': {
      const n = lineOf(places).findIndex(({ id }) => id === one.id) + 1;
      return say(lang, texts.isWaiting, { n: digitsFor(lang, n) });
    }
    case 'gone':
      return say(lang, texts.isGone);
  }
}
