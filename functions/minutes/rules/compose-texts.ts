import type { Catalogue } from '../../i18n/say.ts';

/** How a summary is composed, until somebody types other words. */
export const composeTexts = {
  opening: {
    en: '{network} met on {day} in {place}: {title}.',
    km: '{network} បានជួបប្រជុំនៅ{day} នៅ {place}៖ {title}។',
  },
  openingNoPlace: {
    en: '{network} met on {day}: {title}.',
    km: '{network} បានជួបប្រជុំនៅ{day}៖ {title}។',
  },
  came: {
    en: { one: 'One organisation took part.', other: '{n} organisations took part.' },
    km: 'មានអង្គការ/ស្ថាប័នចំនួន {n} បានចូលរួម។',
  },
  office: { en: '{role}, {organisation}', km: '{role} {organisation}' },
  guests: {
    en: 'We were honoured to have with us: {guests}.',
    km: 'យើងខ្ញុំមានកិត្តិយសដោយមានការអញ្ជើញចូលរួមពី៖ {guests}។',
  },
  host: {
    en: 'The meeting was hosted by {host} at {venue}.',
    km: 'កិច្ចប្រជុំនេះរៀបចំទទួលដោយ {host} នៅ {venue}។',
  },
  hostNoPlace: { en: 'The meeting was hosted by {host}.', km: 'កិច្ចប្រជុំនេះរៀបចំទទួលដោយ {host}។' },
  gave: { en: 'We thank {by} for {what}.', km: 'យើងខ្ញុំសូមអរគុណ {by} សម្រាប់ {what}។' },
  and: { en: '{first} and {last}', km: '{first} និង {last}' },
} as const satisfies Catalogue;
