import { type Catalogue, say } from '../../i18n/say.ts';
import { factLines } from './frame/copy-lines.ts';
import { dear, subjectOf } from './frame/whole-words.ts';
import type { Single, Whole } from './rule.ts';
import { ofWithdrawal } from './stands.ts';
import type { WholeWords } from './words-shape.ts';

/** One person is not expected any more; the meeting goes on. */
export const rule: Whole & Single = {
  mail: 'whole',
  due: 'single',
  stands: ofWithdrawal,
  wanted: () => undefined,
  calendar: 'cancels',
  handedOver: 'begin',
  alsoToWhoLeft: true,
  optional: false,
};

const texts = {
  subject: { en: 'Invitation withdrawn, {date}: {title}', km: 'ដកការអញ្ជើញវិញ {date}៖ {title}' },
  sign: { en: 'Your invitation is withdrawn', km: 'ការអញ្ជើញត្រូវបានដកវិញ' },
  preheader: { en: 'You no longer need to come to this meeting.', km: 'លោកអ្នកមិនចាំបាច់ចូលរួមកិច្ចប្រជុំនេះទេ។' },
  uninvited: {
    en: 'Your invitation to this meeting has been withdrawn, so you do not need to come. The meeting still takes place. If this surprises you, please reply to this mail.',
    km: 'ការអញ្ជើញលោកអ្នកទៅកិច្ចប្រជុំនេះត្រូវបានដកវិញ។ កិច្ចប្រជុំនៅតែប្រព្រឹត្តទៅ។ ប្រសិនបើលោកអ្នកមានចម្ងល់ សូមឆ្លើយតបសារនេះ។',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Withdrawal of the invitation', km: 'ដំណឹងដកការអញ្ជើញវិញ' },
  letter: (mail, lang) => ({
    subject: subjectOf(texts.subject, mail, lang),
    preheader: say(lang, texts.preheader),
    sign: { text: say(lang, texts.sign), tone: 'withdraws' },
    lead: [dear(mail, lang), say(lang, texts.uninvited)],
    blocks: [],
  }),
  copy: {
    lead: {
      en: '{network} has withdrawn its invitation to this meeting: {title}',
      km: '{network} សូមអភ័យទោស ការអញ្ជើញទៅកិច្ចប្រជុំនេះត្រូវបានដកវិញ៖ {title}',
    },
    lines: factLines,
    opens: 'nothing',
  },
} satisfies WholeWords;
