import type { Text } from '../../i18n/say.ts';
import { Refusal } from '../../platform/refusal.ts';

export class NoSuchMember extends Refusal {
  readonly text = {
    en: 'This member does not exist.',
    km: 'មិនមានសមាជិកនេះទេ។',
  } satisfies Text;
}

export class MemberNeedsName extends Refusal {
  readonly text = {
    en: 'A member needs a name, in Khmer, in English or in both.',
    km: 'សមាជិកត្រូវមានឈ្មោះ ជាភាសាខ្មែរ ភាសាអង់គ្លេស ឬទាំងពីរ។',
  } satisfies Text;
}

/** Nobody has this id here, or the person asked to be forgotten. */
export class NoSuchContact extends Refusal {
  readonly text = {
    en: 'This contact does not exist, or is no longer kept.',
    km: 'មិនមានអ្នកទំនាក់ទំនងនេះទេ ឬព័ត៌មានមិនត្រូវបានរក្សាទុកទៀតទេ។',
  } satisfies Text;
}

export class ContactHasLeft extends Refusal {
  readonly text = {
    en: 'This contact has left the organisation. Add the person anew if they came back.',
    km: 'អ្នកទំនាក់ទំនងនេះបានចាកចេញពីអង្គការហើយ។ សូមបន្ថែមឈ្មោះជាថ្មី ប្រសិនបើបានត្រឡប់មកវិញ។',
  } satisfies Text;
}

export class ContactNeedsName extends Refusal {
  readonly text = {
    en: 'A contact needs a name.',
    km: 'អ្នកទំនាក់ទំនងត្រូវមានឈ្មោះ។',
  } satisfies Text;
}

/** Somebody reached by e-mail has no address. */
export class ReachedByEmailNeedsAddress extends Refusal {
  readonly text = {
    en: 'To reach this person by e-mail, an e-mail address is needed. Write one, or choose another way.',
    km: 'ដើម្បីទាក់ទងបុគ្គលនេះតាមអ៊ីមែល ត្រូវមានអាសយដ្ឋានអ៊ីមែល។ សូមបំពេញ ឬជ្រើសរើសមធ្យោបាយផ្សេង។',
  } satisfies Text;
}

/** Somebody reached by a call has no number. */
export class ReachedByPhoneNeedsNumber extends Refusal {
  readonly text = {
    en: 'To reach this person by a call, a phone number is needed. Write one, or choose another way.',
    km: 'ដើម្បីទាក់ទងបុគ្គលនេះតាមការហៅទូរសព្ទ ត្រូវមានលេខទូរសព្ទ។ សូមបំពេញ ឬជ្រើសរើសមធ្យោបាយផ្សេង។',
  } satisfies Text;
}

/** Somebody reached by Telegram has neither a name there nor a number. */
export class ReachedByTelegramNeedsName extends Refusal {
  readonly text = {
    en: 'To reach this person by Telegram, their Telegram name or a phone number is needed. Write one, or choose another way.',
    km: 'ដើម្បីទាក់ទងបុគ្គលនេះតាមតេឡេក្រាម ត្រូវមានឈ្មោះតេឡេក្រាម ឬលេខទូរសព្ទ។ សូមបំពេញ ឬជ្រើសរើសមធ្យោបាយផ្សេង។',
  } satisfies Text;
}

/** An address that Amazon SES would not take. */
export class AddressNotUsable extends Refusal {
  readonly text = {
    en: 'This e-mail address cannot be used. It has one @ and Latin letters only, for example dara@example.org.',
    km: 'អាសយដ្ឋានអ៊ីមែលនេះមិនអាចប្រើបានទេ។ អាសយដ្ឋានត្រូវមានសញ្ញា @ មួយ និងអក្សរឡាតាំងតែប៉ុណ្ណោះ ឧទាហរណ៍ dara@example.org។',
  } satisfies Text;
}

/** Somebody else decided first, or a newer correction took its place. */
export class NoSuchCorrection extends Refusal {
  readonly text = {
    en: 'This correction was already decided, or a newer one took its place.',
    km: 'សំណើកែតម្រូវនេះត្រូវបានសម្រេចរួចហើយ ឬត្រូវបានជំនួសដោយសំណើថ្មី។',
  } satisfies Text;
}

/** 'Something is wrong' was opened and sent as it was: that is neither a correction nor a 'yes'. */
export class NothingCorrected extends Refusal {
  readonly text = {
    en: 'Nothing here is different from what we have. Change or empty what is wrong, or tell us below. If all is right, press “Yes, all is right”.',
    km: 'មិនមានអ្វីខុសពីព័ត៌មានដែលយើងខ្ញុំមានទេ។ សូមកែ ឬលុបចំណុចដែលមិនត្រឹមត្រូវ ឬប្រាប់យើងខ្ញុំខាងក្រោម។ ប្រសិនបើត្រឹមត្រូវទាំងអស់ សូមចុច «ត្រឹមត្រូវទាំងអស់»។',
  } satisfies Text;
}

/** Two notes of one person about one correction are kept together. */
export class NotesTooLong extends Refusal {
  readonly text = {
    en: 'What you wrote is too long together with what you sent before. Please make it shorter.',
    km: 'អ្វីដែលលោកអ្នកសរសេរ រួមជាមួយអ្វីដែលបានផ្ញើមុន វែងពេក។ សូមសរសេរឱ្យខ្លីជាងនេះ។',
  } satisfies Text;
}

/** Somebody is told why what they asked for is not done. */
export class DeclineNeedsReason extends Refusal {
  readonly text = {
    en: 'Write in a few words why: the person reads it on their page.',
    km: 'សូមសរសេរមូលហេតុដោយសង្ខេប៖ សាមីខ្លួននឹងអានវានៅទំព័ររបស់ខ្លួន។',
  } satisfies Text;
}
