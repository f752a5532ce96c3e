import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { catalogues } from '../../bin/khmer.ts';

const texts = [...(await catalogues()).values()].flat();

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm;
const NAME_OF_TEST = /(?<=^|\s)(?:it|test|describe)[\w.]*\(\s*(['"`]).*?\1|(?<=\]\)\(\s*)(['"`]).*?\2/g;

/** Comments and names of tests, each in one line and with its file. */
const colleaguesRead = globSync('{bin,functions,lib,test}/**/*.{ts,tsx}').flatMap((file) => {
  const source = readFileSync(file, 'utf8');
  return [COMMENT, NAME_OF_TEST]
    .flatMap((words) => source.match(words) ?? [])
    .map((words) => [file, words.replace(/\s+(\* )?/g, ' ')] as const);
});

/** How a text offends against the rule, and one that did. */
type Rule = readonly [rule: string, offends: RegExp, once: string];

/** Of texts that people see, and of what colleagues read: comments, and the names of tests. */
const everywhere: readonly Rule[] = [
  ['it is people who, or anybody who; not whoever', /\bwhoever\b/i, 'Whoever reads Khmer'],
  [
    'nobody is “of” something, and nothing is known “of” the reader',
    /\bnobody of\b|\b(has|have) of\b|\bof you\b/i,
    'the address that your network has of you',
  ],
  ['people are contacted by hand, not told by hand', /\btold by hand\b/i, '{n} must be told by hand'],
  ['a person whom we do not know is “they”', /\b(she|hers?|he|his)\b/i, 'Perhaps she needs help.'],
  ['a meeting is cancelled', /\bdoes not take place\b/i, 'This meeting does not take place.'],
  ['numbers are said plainly', /\bso many people\b|\bas of now\b/i, 'So many people are expected.'],
];

const english: readonly Rule[] = [
  ...everywhere,
  [
    'things are shown, listed or found; they do not stand',
    /\bst(and|ands|ood)\b/i,
    'What is new stands below.',
  ],
  [
    'mails and invitations are sent or go out; they do not leave',
    /\b(mails?|messages?|invitations?|notice|summary|it|that|nothing|should|have not|how many) (leaves?|left)\b/i,
    'The first mail leaves {when}.',
  ],
  ['there is one kind of quotation mark, “ and ”', /[‘«»„]/, 'Press ‘Stop’.'],
];

const comments: readonly Rule[] = [
  ...everywhere,
  [
    'things are shown, listed or found; they stand for something at most',
    /(?<!`)\bst(and|ands|ood)\b(?!-| for\b)/i,
    'What happened so far stands in the row',
  ],
  [
    'mails and invitations are sent or go out; they do not leave',
    /\b(mails?|messages?|invitations?|notice|reminder)( that)?( may| has| have| had| should| can)? (leaves?|left)\b/i,
    'an invitation that waits, as no mail left',
  ],
  [
    'somebody is “people who”, not a bare “who” after a preposition',
    /\b(to|of|from|for|by|with) who (is|was|has|have|had|may|can|cannot|does|did|reads?|asks?|answers?|made|typed|runs?|writes?|knows?)\b/i,
    'no mail goes to who is reached otherwise',
  ],
  ['what is older is of an earlier version', /\b(events?|facts?|rows?) of before\b/i, 'in events of before'],
];

/** What people typed, or is a name, begins a word of its own: `ចូលរួម {title}`. */
const NAME = '\\{(title|organisation|name|names|network|whom|who|staff|caller|address|email)\\}';

const khmer: readonly Rule[] = [
  [
    'a subscript ត is written as such, not as ដ, which looks the same',
    /\u17d2\u178a/,
    'សេច\u1780\u17d2\u178aី',
  ],
  ['there is one kind of quotation mark, « and »', /[“”‘’„]/, 'សូមចុច ‘បញ្ឈប់’'],
  ['a change is ការកែប្រែ', /ផ្លាស់ប្តូរ|ប្រែប្រួល/, 'មានការផ្លាស់ប្តូរ'],
  ['ប្តូរ is said of a time alone: ប្តូរពេល', /ប្តូរ(?!ពេល|ថ្ងៃ|ម៉ោង)/, 'ប្តូរភាសា'],
  ['there is a space before a name', new RegExp(`[\\u1780-\\u17d3]${NAME}`), 'ចូលរួម{title}'],
  ['there is a space after a name', new RegExp(`${NAME}[\\u1780-\\u17d3]`), '{title}នៅ'],
  ['a host is an institution, not a landlord', /(?<!អង្គភាព)ម្ចាស់ផ្ទះ/, 'ជូនម្ចាស់ផ្ទះ'],
  ['a greeting is សូមគោរពជូន or សូមជម្រាបជូន', /ជូនចំពោះ|ជម្រាបសួរ \{name\}/, 'សូមជម្រាបសួរ {name}'],
  ['a telephone is spelled ទូរសព្ទ', /ទូរស័ព្ទ/, 'សូមទូរស័ព្ទ'],
  ['what happened is a history, not a tale', /រឿងរ៉ាវ/, 'រឿងរ៉ាវ'],
  ['who answers no has not refused', /មិនបានបដិសេធ/, 'អ្នកដែលមិនបានបដិសេធ'],
  ['figures are Khmer, except in names', /(?<![A-Za-z0-9{@#.&-])[0-9]+(?![A-Za-z0-9}])/, '1 ថ្ងៃ'],
];

it.each(english)('in English %s', (_, offends, once) => {
  expect(once).toMatch(offends);
  expect(texts.map(({ en }) => en).filter((text) => offends.test(text))).toEqual([]);
});

it.each(comments)('in comments and names of tests %s', (_, offends, once) => {
  expect(once).toMatch(offends);
  expect(colleaguesRead.length).toBeGreaterThan(4000);
  expect(colleaguesRead.filter(([, words]) => offends.test(words))).toEqual([]);
});

it.each(khmer)('in Khmer %s', (_, offends, once) => {
  expect(once).toMatch(offends);
  expect(texts.map(({ km }) => km).filter((text) => offends.test(text))).toEqual([]);
});

it('mail that came back is ត្រូវបានបង្វិលមកវិញ in every text that says so', () => {
  const back = texts.filter(({ en }) => /\bmail\b.*\bcame back\b/i.test(en));
  expect(back.length).toBeGreaterThan(3);
  expect(back.filter(({ km }) => !km.includes('បង្វិលមកវិញ'))).toEqual([]);
});
