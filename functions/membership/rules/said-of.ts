import { type Lang, say, type Text } from '../../i18n/say.ts';
import { known } from '../../platform/personal.ts';
import { langWords, correctionWords as words } from '../words.ts';
import { isEmptied } from './corrections.ts';
import type { CorrectionFields, Emptiable } from './events.ts';

/** One thing that somebody said of their details, in the words of a reader. */
export interface SaidRow {
  readonly what: Text;
  readonly value: (lang: Lang) => string;
}

/** What a correction says of the details, field by field; leaving and the note are said apart. */
export function saidRows(fields: CorrectionFields): SaidRow[] {
  const { lang: asked } = fields;
  return [
    ...row('organisationName', words.organisation),
    ...row('name', words.name),
    ...row('email', words.email),
    ...row('phone', words.phone),
    ...(asked ? [{ what: words.lang, value: (lang: Lang) => say(lang, langWords[asked]) }] : []),
  ];

  function row(field: Emptiable, what: Text): SaidRow[] {
    const typed = known(fields[field]);
    if (typed) return [{ what, value: () => typed }];
    return isEmptied(fields, field) ? [{ what, value: (lang) => say(lang, words.notRight) }] : [];
  }
}
