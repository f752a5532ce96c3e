import { counted } from '../i18n/counted.ts';
import { type Catalogue, type CountedText, fill, type Lang, say, type Text } from '../i18n/say.ts';
import { type Trouble, troubles, type WayOut } from './trouble.ts';

/** Each trouble in words: what happened, what it means, what to do. */
const troubleTexts = {
  noAddress: {
    en: 'We have no e-mail address of theirs. Type it in, and the invitation goes out.',
    km: 'យើងមិនមានអាសយដ្ឋានអ៊ីមែលរបស់គាត់ទេ។ សូមវាយបញ្ចូល រួចលិខិតអញ្ជើញនឹងត្រូវផ្ញើចេញ។',
  },
  noSuchAddress: {
    en: 'Mail to {email} came back: the address does not exist. Correct it, and the invitation goes out again.',
    km: 'អ៊ីមែលទៅ {email} ត្រូវបានបង្វិលមកវិញ៖ អាសយដ្ឋាននេះមិនមានទេ។ សូមកែតម្រូវ រួចលិខិតអញ្ជើញនឹងត្រូវផ្ញើម្តងទៀត។',
  },
  mailboxFull: {
    en: 'Their mailbox took no mail: it is full, or they are away. The address is right. Try again later, or call them.',
    km: 'ប្រអប់សំបុត្ររបស់គាត់មិនអាចទទួលបាន៖ ពេញ ឬគាត់មិននៅ។ អាសយដ្ឋានគឺត្រឹមត្រូវ។ សូមសាកល្បងម្តងទៀតនៅពេលក្រោយ ឬហៅទូរសព្ទទៅគាត់។',
  },
  refused: {
    en: 'This mail was not accepted on its way; the address may be right. Send it again. If that is refused as well, call them.',
    km: 'អ៊ីមែលនេះត្រូវបានបដិសេធតាមផ្លូវ អាសយដ្ឋានអាចនៅត្រឹមត្រូវ។ សូមផ្ញើម្តងទៀត។ បើត្រូវបានបដិសេធទៀត សូមហៅទូរសព្ទទៅគាត់។',
  },
  spam: {
    en: 'They reported our mail as spam, so that nothing is sent to them. Please speak with them first. If they want our mail after all, say so here.',
    km: 'គាត់បានរាយការណ៍ថាអ៊ីមែលរបស់យើងជាសារឥតបានការ ដូច្នេះគ្មានអ្វីត្រូវផ្ញើជូនគាត់ទេ។ សូមទាក់ទងគាត់ជាមុនសិន។ បើគាត់ចង់ទទួលវិញ សូមបញ្ជាក់នៅទីនេះ។',
  },
  unknown: {
    en: 'Nobody knows whether this mail was sent. Ask them: if they have it, say so here; if not, send it again.',
    km: 'គ្មាននរណាដឹងថាអ៊ីមែលនេះបានផ្ញើឬនៅទេ។ សូមសួរគាត់៖ បើគាត់បានទទួល សូមបញ្ជាក់នៅទីនេះ បើមិនទាន់ សូមផ្ញើម្តងទៀត។',
  },
} as const satisfies Catalogue & Readonly<Record<Trouble, Text>>;

/** The one button that is right for it. */
export const wayOutTexts = {
  give: { en: 'Save the address and send', km: 'រក្សាទុកអាសយដ្ឋាន ហើយផ្ញើ' },
  correct: { en: 'Correct the address and send again', km: 'កែតម្រូវអាសយដ្ឋាន ហើយផ្ញើម្តងទៀត' },
  tryAgain: { en: 'Try again', km: 'សាកល្បងម្តងទៀត' },
  sendAgain: { en: 'Send again', km: 'ផ្ញើម្តងទៀត' },
  works: { en: 'It works, I have spoken with them', km: 'ផ្ញើបានហើយ ខ្ញុំបាននិយាយជាមួយគាត់' },
  arrived: { en: 'It arrived', km: 'បានទៅដល់ហើយ' },
} as const satisfies Catalogue & Readonly<Record<WayOut, Text>>;

/** What else the pages say of troubles. */
export const troubleMoreTexts = {
  corrected: {
    en: 'The address has been corrected since, or works again. What was sent before did not arrive: send it again.',
    km: 'អាសយដ្ឋានត្រូវបានកែតម្រូវរួច ឬដំណើរការវិញហើយ។ អ្វីដែលបានផ្ញើមុនមិនបានទៅដល់ទេ សូមផ្ញើម្តងទៀត។',
  },
  over: {
    en: 'The meeting is over or cancelled, so that the invitation is not sent again. Call them, or tell them in another way.',
    km: 'កិច្ចប្រជុំបានចប់ ឬត្រូវបានលុបចោល ដូច្នេះលិខិតអញ្ជើញមិនត្រូវផ្ញើម្តងទៀតទេ។ សូមហៅទូរសព្ទទៅគាត់ ឬប្រាប់គាត់តាមវិធីផ្សេង។',
  },
  /** Where the address is put right on another page. */
  fix: { en: 'Correct the address', km: 'កែតម្រូវអាសយដ្ឋាន' },
  release: { en: 'The address works: write to it again', km: 'អាសយដ្ឋានដំណើរការ៖ ផ្ញើទៅវិញ' },
  told: { en: 'I have told them in another way', km: 'ខ្ញុំបានប្រាប់គាត់តាមវិធីផ្សេងហើយ' },
  notSettled: { en: 'Not settled after all', km: 'មិនទាន់ដោះស្រាយទេ' },
  settledArrived: { en: 'It arrived, as they told us', km: 'បានទៅដល់ តាមពាក្យគាត់ប្រាប់' },
  settledSpam: {
    en: 'Reported as spam; spoken with since',
    km: 'ត្រូវបានរាយការណ៍ជាសារឥតបានការ តែបាននិយាយជាមួយគាត់ហើយ',
  },
  settledTold: { en: 'Did not arrive; told in another way', km: 'ទៅមិនដល់ តែបានប្រាប់តាមវិធីផ្សេង' },
} as const satisfies Catalogue;

const countedTexts = {
  noAddress: {
    en: { one: 'one person has no address', other: '{n} people have no address' },
    km: '{n} នាក់គ្មានអាសយដ្ឋាន',
  },
  noSuchAddress: {
    en: { one: 'one address does not exist', other: '{n} addresses do not exist' },
    km: 'អាសយដ្ឋាន {n} មិនមាន',
  },
  mailboxFull: {
    en: { one: 'one mailbox is full', other: '{n} mailboxes are full' },
    km: 'ប្រអប់សំបុត្រ {n} ពេញ',
  },
  refused: {
    en: { one: 'one mail was refused', other: '{n} mails were refused' },
    km: 'អ៊ីមែល {n} ត្រូវបានបដិសេធ',
  },
  spam: {
    en: { one: 'one person reported our mail as spam', other: '{n} people reported our mail as spam' },
    km: '{n} នាក់បានរាយការណ៍ជាសារឥតបានការ',
  },
  unknown: {
    en: {
      one: 'of one mail nobody knows whether it was sent',
      other: 'of {n} mails nobody knows whether they were sent',
    },
    km: 'អ៊ីមែល {n} មិនដឹងថាបានផ្ញើឬនៅ',
  },
} as const satisfies Readonly<Record<Trouble, CountedText>>;

/** A trouble in words. `email`: the address that it is about. */
export function troubleText(trouble: Trouble, email: string, lang: Lang): string {
  return fill(troubleTexts[trouble][lang], { email });
}

/** `2 addresses do not exist, one mailbox is full`. */
export function troublesText(count: ReadonlyMap<Trouble, number>, lang: Lang): string {
  return troubles
    .flatMap((trouble) => {
      const n = count.get(trouble) ?? 0;
      return n > 0 ? [counted(lang, n, countedTexts[trouble])] : [];
    })
    .join(lang === 'km' ? ' · ' : ', ');
}

/** What became of a message about which nothing more is to be done, by what was wrong with it. */
export function settledText(trouble: Trouble, lang: Lang): string {
  if (trouble === 'unknown') return say(lang, troubleMoreTexts.settledArrived);
  return say(lang, trouble === 'spam' ? troubleMoreTexts.settledSpam : troubleMoreTexts.settledTold);
}
