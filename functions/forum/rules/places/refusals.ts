import type { Text } from '../../../i18n/say.ts';
import { Refusal } from '../../../platform/refusal.ts';

/** Nobody has said how many places there are, or the first day on which people may register is still to come. */
export class NotOpenYet extends Refusal {
  readonly text = {
    en: 'Registration for this forum is not open yet.',
    km: 'ការចុះឈ្មោះសម្រាប់វេទិកានេះមិនទាន់បើកនៅឡើយទេ។',
  } satisfies Text;
}

export class RegistrationIsOver extends Refusal {
  readonly text = {
    en: 'Registration for this forum is over. Please write to the coordinator if you still want to come.',
    km: 'ការចុះឈ្មោះសម្រាប់វេទិកានេះបានបញ្ចប់ហើយ។ ប្រសិនបើលោកអ្នកនៅតែចង់ចូលរួម សូមសរសេរជូនអ្នកសម្របសម្រួល។',
  } satisfies Text;
}

/** It is cancelled. */
export class ForumIsOff extends Refusal {
  readonly text = {
    en: 'This forum is cancelled.',
    km: 'វេទិកានេះត្រូវបានលុបចោល។',
  } satisfies Text;
}

/** They are no longer on the list, or never were. */
export class NotRegistered extends Refusal {
  readonly text = {
    en: 'This registration is no longer on the list. You can register again while registration is open.',
    km: 'ការចុះឈ្មោះនេះលែងមានក្នុងបញ្ជីហើយ។ លោកអ្នកអាចចុះឈ្មោះម្តងទៀត ក្នុងពេលដែលការចុះឈ្មោះនៅបើក។',
  } satisfies Text;
}

/** The offer ended, or was never made; they keep a place in the line. */
export class OfferHasEnded extends Refusal {
  readonly text = {
    en: 'This place is no longer kept for you. You are still on the waiting list, at its end, and we will write to you if a place becomes free.',
    km: 'កន្លែងនេះលែងរក្សាទុកជូនលោកអ្នកហើយ។ លោកអ្នកនៅក្នុងបញ្ជីរង់ចាំដដែល នៅចុងបញ្ជី ហើយយើងខ្ញុំនឹងសរសេរជូនលោកអ្នក ប្រសិនបើមានកន្លែងទំនេរ។',
  } satisfies Text;
}

/** Staff wanted to give a place that there is not. */
export class NoPlaceIsFree extends Refusal {
  readonly text = {
    en: 'Every place ({open}) is taken or offered. Raise the number of places first, or take somebody off the list.',
    km: 'កន្លែងទាំង {open} មានម្ចាស់ ឬត្រូវបានផ្តល់ជូនហើយ។ សូមបង្កើនចំនួនកន្លែងជាមុន ឬដកនរណាម្នាក់ចេញពីបញ្ជី។',
  } satisfies Text;
}

/** More is set aside or kept than there are places. */
export class MoreThanThereAre extends Refusal {
  readonly text = {
    en: 'More is set aside and kept ({sum}) than the rooms hold ({capacity}).',
    km: 'កន្លែងដែលទុកដោយឡែក និងរក្សាទុក រួមគ្នាមាន {sum} ហើយកន្លែងសរុបមានតែ {capacity}។',
  } satisfies Text;
}

/** Registration ends before it begins, or after the forum. */
export class DatesDoNotFit extends Refusal {
  readonly text = {
    en: 'Registration must open before it closes, and close before the day of the forum.',
    km: 'ការចុះឈ្មោះត្រូវបើកមុនពេលបិទ ហើយត្រូវបិទមុនថ្ងៃវេទិកា។',
  } satisfies Text;
}

/** So many have never registered for a forum of this kind; it is a mistake or a machine. */
export class TooManyRegistrations extends Refusal {
  readonly text = {
    en: 'There are {most} registrations already, and that is the most. Please write to the coordinator.',
    km: 'មានការចុះឈ្មោះ {most} រួចហើយ ដែលជាចំនួនអតិបរមា។ សូមសរសេរជូនអ្នកសម្របសម្រួល។',
  } satisfies Text;
}
