import { asciiDigits } from '../../i18n/khmer.ts';
import { mailAddress } from '../../platform/address.ts';

/** Somebody as far as a note names them; the coordinator looks through it before anything is stored. */
export interface PersonNamed {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  /** Name in Telegram, without the @. */
  readonly telegram?: string;
}

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const PHONE = /(?:\+|\b0)[\d ().-]{7,18}\d/;
const TELEGRAM = /(?<![\w.+-])@([A-Za-z]\w{4,31})\b/;
/** Two to four words with a capital letter each; what they follow is no part of the name. */
const LATIN_NAME = /\b\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}/gu;
/** What is written before a Khmer name. */
const KHMER_TITLE = /(?:លោកស្រី|លោកគ្រូ|អ្នកគ្រូ|អ្នកស្រី|កញ្ញា|លោក|ឈ្មោះ)[\s\u200b]*(?=\p{Script=Khmer})/u;
/** Words that begin a sentence as a name does. */
const NO_NAME = new Set([
  ...[
    'Please',
    'Write',
    'Contact',
    'Dear',
    'The',
    'She',
    'He',
    'They',
    'My',
    'Our',
    'New',
    'Now',
    'From',
    'Call',
  ],
  ...[
    'Ms',
    'Mr',
    'Mrs',
    'Dr',
    'Thank',
    'Thanks',
    'Hello',
    'Telegram',
    'Phone',
    'Email',
    'Mail',
    'Tel',
    'Focal',
    'Point',
  ],
]);

/**
 * Who is named in the words of somebody who leaves: 'please write to Sok Dara, dara@example.org, 012 345 678'. Only what
 * is there for certain is read; of several people the first who can be reached.
 */
export function personIn(note: string): PersonNamed {
  const text = asciiDigits(note);
  const email = EMAIL.exec(text)?.[0].replace(/[.-]+$/, '');
  const reading = email === undefined ? undefined : mailAddress(email);
  const phone = PHONE.exec(text)?.[0].trim();
  const telegram = TELEGRAM.exec(text.replace(email ?? '', ''))?.[1];
  const name = nameIn(note);
  return {
    ...(name ? { name } : {}),
    ...(reading?.ok ? { email: reading.address } : {}),
    ...(phone ? { phone } : {}),
    ...(telegram ? { telegram } : {}),
  };
}

function nameIn(note: string): string | undefined {
  const latin = [...note.matchAll(LATIN_NAME)].map(([found]) => withoutOthers(found));
  const known = latin.find((name) => name.includes(' '));
  if (known) return known;
  const title = KHMER_TITLE.exec(note);
  if (!title) return undefined;
  const after = note.slice(title.index + title[0].length).replaceAll('\u200b', '');
  const words = /^\p{Script=Khmer}+(?: \p{Script=Khmer}+)?/u.exec(after)?.[0];
  return words && words.length <= 60 ? words : undefined;
}

/** 'Please Sok Dara' is Sok Dara. */
function withoutOthers(words: string): string {
  return words
    .split(' ')
    .filter((word) => !NO_NAME.has(word))
    .join(' ');
}
