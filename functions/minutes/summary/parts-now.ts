import type { Lang } from '../../i18n/say.ts';
import type { TypingNow } from '../../typing/answer.ts';
import type { Fields } from '../../typing/rules/typed.ts';
import type { Composed } from '../rules/compose.ts';
import type { Minutes } from '../rules/minutes.ts';
import { type Part, partField, parts } from '../rules/parts.ts';
import { type OpenMinutes, whoIn } from '../typing/open-minutes.ts';

const langs: readonly Lang[] = ['km', 'en'];

/** Every field of the parts: as it was typed, else as it is composed. */
export function partFields({ fields }: Pick<Minutes, 'fields'>, composed: Composed): Fields {
  const all = parts.flatMap((part) => langs.map((lang) => [part, lang] as const));
  return Object.fromEntries(
    all.map(([part, lang]) => {
      const name = partField(part, lang);
      const text = composed[part]?.[lang] ?? '';
      return [name, fields[name] ?? { text, by: '', at: '', beside: [] }];
    }),
  );
}

/** Whether somebody typed into a part, in either language. */
export function isTyped({ fields }: Pick<Minutes, 'fields'>, part: Part): boolean {
  return langs.some((lang) => fields[partField(part, lang)] !== undefined);
}

/** The parts as their form and its script know them. */
export function partsNow(open: OpenMinutes, minutes: Minutes, composed: Composed): TypingNow {
  return {
    of: `summary ${open.meetingId}`,
    fields: partFields(minutes, composed),
    blocks: {},
    hints: {},
    zone: open.meeting.zone,
    who: whoIn(open),
  };
}
