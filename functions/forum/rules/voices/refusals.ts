import type { Text } from '../../../i18n/say.ts';
import { Refusal } from '../../../platform/refusal.ts';

export class NoSuchForum extends Refusal {
  readonly text = {
    en: 'There is no such forum, or it was cancelled.',
    km: 'មិនមានវេទិកានេះទេ ឬវាត្រូវបានលុបចោលហើយ។',
  } satisfies Text;
}

export class ClosesTooEarly extends Refusal {
  readonly text = {
    en: 'The call cannot close in the past. Choose today or a later day.',
    km: 'ការអំពាវនាវមិនអាចបិទនៅថ្ងៃដែលកន្លងផុតទៅហើយទេ។ សូមជ្រើសរើសថ្ងៃនេះ ឬថ្ងៃក្រោយ។',
  } satisfies Text;
}

export class ClosesTooLate extends Refusal {
  readonly text = {
    en: 'The call must close before the day of the forum.',
    km: 'ការអំពាវនាវត្រូវបិទមុនថ្ងៃវេទិកា។',
  } satisfies Text;
}

/** What was typed is shown again. */
export class CallIsClosed extends Refusal {
  readonly text = {
    en: 'The call has closed, so proposals can no longer be sent or changed. Nothing was saved; what you typed is still here. Please write to the coordinator if it cannot wait.',
    km: 'ការអំពាវនាវបានបិទហើយ ដូច្នេះមិនអាចផ្ញើ ឬកែសំណើបានទៀតទេ។ មិនមានអ្វីត្រូវបានរក្សាទុកទេ ប៉ុន្តែអ្វីដែលលោកអ្នកបានវាយបញ្ចូលនៅទីនេះដដែល។ បើមិនអាចរង់ចាំបាន សូមសរសេរជូនអ្នកសម្របសម្រួល។',
  } satisfies Text;
}

export class NoSuchProposal extends Refusal {
  readonly text = {
    en: 'There is no such proposal any more.',
    km: 'លែងមានសំណើនេះហើយ។',
  } satisfies Text;
}

/** What was typed is shown again. */
export class SentAlready extends Refusal {
  readonly text = {
    en: 'This proposal was sent and confirmed already, so it was not changed from here. Please change it on its own page, by the link in the mail that you got.',
    km: 'សំណើនេះត្រូវបានផ្ញើ និងបញ្ជាក់រួចហើយ ដូច្នេះវាមិនត្រូវបានកែពីទីនេះទេ។ សូមកែវានៅទំព័ររបស់វា តាមតំណក្នុងអ៊ីមែលដែលលោកអ្នកបានទទួល។',
  } satisfies Text;
}

export class TooManyProposals extends Refusal {
  readonly text = {
    en: '{max} proposals are the most that one organisation or person can send. Change one of them, or take one back first.',
    km: 'អង្គការមួយ ឬមនុស្សម្នាក់អាចផ្ញើសំណើបានច្រើនបំផុត {max}។ សូមកែសំណើមួយ ឬដកសំណើមួយវិញជាមុន។',
  } satisfies Text;
}

export class ChangedTooOften extends Refusal {
  readonly text = {
    en: 'This proposal was changed {max} times, and that is the most. Please write to the coordinator.',
    km: 'សំណើនេះត្រូវបានកែ {max} ដងហើយ ដែលជាចំនួនអតិបរមា។ សូមសរសេរជូនអ្នកសម្របសម្រួល។',
  } satisfies Text;
}

export class AlreadyDecided extends Refusal {
  readonly text = {
    en: 'The coordinator has decided about this proposal already, so it was not changed. Please write to the coordinator.',
    km: 'អ្នកសម្របសម្រួលបានសម្រេចអំពីសំណើនេះរួចហើយ ដូច្នេះវាមិនត្រូវបានកែទេ។ សូមសរសេរជូនអ្នកសម្របសម្រួល។',
  } satisfies Text;
}

export class TooManyReaders extends Refusal {
  readonly text = {
    en: '{max} people read at most. Release one of them first.',
    km: 'អ្នកអានមានច្រើនបំផុត {max} នាក់។ សូមដកម្នាក់ចេញជាមុន។',
  } satisfies Text;
}

export class TooManyGuestsCalled extends Refusal {
  readonly text = {
    en: '{max} people outside the network are called at most.',
    km: 'អ្នកក្រៅបណ្តាញដែលត្រូវបានអំពាវនាវមានច្រើនបំផុត {max} នាក់។',
  } satisfies Text;
}

export class GuestNeedsAReach extends Refusal {
  readonly text = {
    en: 'Write an e-mail address or a phone number of this person.',
    km: 'សូមសរសេរអាសយដ្ឋានអ៊ីមែល ឬលេខទូរសព្ទរបស់បុគ្គលនេះ។',
  } satisfies Text;
}

export class ReasonIsNeeded extends Refusal {
  readonly text = {
    en: 'Write the reason: it is in the mail to everybody who sent or speaks in this session.',
    km: 'សូមសរសេរមូលហេតុ៖ វានឹងមានក្នុងអ៊ីមែលជូនអ្នកស្នើ និងវាគ្មិនទាំងអស់នៃវគ្គនេះ។',
  } satisfies Text;
}

/** The page showed it as it was before. */
export class DecidedMeanwhile extends Refusal {
  readonly text = {
    en: 'Somebody decided about this proposal, changed it or took it back while you were looking at it. Nothing of yours was saved; what you see now is how it is.',
    km: 'មានអ្នកសម្រេចអំពីសំណើនេះ កែវា ឬដកវាវិញ ពេលលោកអ្នកកំពុងមើល។ អ្វីរបស់លោកអ្នកមិនត្រូវបានរក្សាទុកទេ ហើយទំព័រនេះបង្ហាញស្ថានភាពបច្ចុប្បន្ន។',
  } satisfies Text;
}

export class SettledByIsNeeded extends Refusal {
  readonly text = {
    en: 'Choose the date by which a maybe is settled: from today on, and before the forum.',
    km: 'សូមជ្រើសរើសថ្ងៃដែលសំណើ «ប្រហែល» នឹងត្រូវសម្រេច៖ ចាប់ពីថ្ងៃនេះ និងមុនថ្ងៃវេទិកា។',
  } satisfies Text;
}

/** A speaker says something about a session that is not offered to them any more. */
export class NotAskedAnyMore extends Refusal {
  readonly text = {
    en: 'What was decided about this session has changed, so your answer was not saved. What you see now is how it is.',
    km: 'មានសេចក្តីសម្រេចថ្មីអំពីវគ្គនេះ ដូច្នេះចម្លើយរបស់លោកអ្នកមិនត្រូវបានរក្សាទុកទេ។ ទំព័រនេះបង្ហាញស្ថានភាពបច្ចុប្បន្ន។',
  } satisfies Text;
}
/** Readers read what can no longer be changed. */
export class CallIsOpen extends Refusal {
  readonly text = {
    en: 'The call is open, so proposals may still change. They are read from the day after it closes.',
    km: 'ការអំពាវនាវនៅបើក ដូច្នេះសំណើអាចនៅត្រូវបានកែ។ សំណើនឹងត្រូវអានចាប់ពីថ្ងៃបន្ទាប់ពីការអំពាវនាវបិទ។',
  } satisfies Text;
}

export class StrangersAreNotCalled extends Refusal {
  readonly text = {
    en: 'Proposals are taken from members and from people who were invited, by the link in their mail.',
    km: 'សំណើទទួលបានតែពីសមាជិក និងអ្នកដែលបានអញ្ជើញ តាមតំណក្នុងអ៊ីមែលរបស់ពួកគេ។',
  } satisfies Text;
}

export class NoSuchReader extends Refusal {
  readonly text = {
    en: 'Choose a contact of a member who is still there.',
    km: 'សូមជ្រើសរើសអ្នកទំនាក់ទំនងរបស់សមាជិកដែលនៅមាន។',
  } satisfies Text;
}
