import { type Lang, say, type Text } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { ShownPart } from '../rules/small-parts.ts';
import { quarterName, threeNumbers, wholeLines } from './lines.ts';
import { giftText, replyText } from './page.tsx';
import type { OpenQuarter } from './read.ts';
import { quarterTexts as texts } from './texts.ts';

/** Numbers are numbers; everything else is a text, whatever it begins with. Nothing: there was nothing to count. */
export type Cell = string | number | undefined;

/** One table of what is behind the page; the first row names the columns. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** What is behind the page of a quarter, with what is not shown there not in it either. */
export function sheetsOf({ report, issues, gifts }: OpenQuarter, lang: Lang): Sheet[] {
  const heads = (...names: readonly Text[]) => names.map((name) => say(lang, name));
  const part = (shown: ShownPart | undefined): Cell => (shown === 'hidden' ? say(lang, texts.hidden) : shown);
  return [
    {
      name: quarterName(report.quarter, lang),
      rows: [heads(texts.figure, texts.value), ...threeNumbers(report, lang), ...wholeLines(report, lang)],
    },
    {
      name: say(lang, texts.meetings),
      rows: [
        heads(
          texts.meeting,
          texts.day,
          texts.presentColumn,
          texts.activeColumn,
          texts.peopleColumn,
          texts.women,
          texts.men,
          texts.pwd,
        ),
        ...report.meetings.map((one) => [
          plain(one.title, lang),
          one.day,
          one.present,
          one.active,
          one.people,
          one.women,
          one.men,
          part(one.pwd),
        ]),
      ],
    },
    {
      name: say(lang, texts.issues),
      rows: [
        heads(texts.issue, texts.whom, texts.replyColumn),
        ...issues.map((issue) => [plain(issue.text, lang), issue.askedOf, replyText(issue, lang)]),
      ],
    },
    {
      name: say(lang, texts.inKind),
      rows: [heads(texts.by, texts.what), ...gifts.map((gift) => [gift.by, giftText(gift, lang)])],
    },
  ];
}
