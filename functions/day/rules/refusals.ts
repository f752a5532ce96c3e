import type { Text } from '../../i18n/say.ts';
import { Refusal } from '../../platform/refusal.ts';

/** A tap of another day than the meeting's. */
export class NotOnTheDay extends Refusal {
  readonly text = {
    en: 'This was noted on another day than {day}, the day of the meeting.',
    km: 'ការកត់ត្រានេះធ្វើឡើងនៅថ្ងៃផ្សេងពី {day} ដែលជាថ្ងៃប្រជុំ។',
  } satisfies Text;
}

export class BeforeTheDay extends Refusal {
  readonly text = {
    en: 'The meeting is on {day}. You can check people in from that morning.',
    km: 'កិច្ចប្រជុំធ្វើនៅ{day}។ វត្តមានអាចកត់ត្រាបានចាប់ពីព្រឹកថ្ងៃនោះ។',
  } satisfies Text;
}

export class DoorLinkWasRevoked extends Refusal {
  readonly text = {
    en: 'This link was switched off. What is waiting on this phone is still here: please show it to the coordinator.',
    km: 'តំណនេះត្រូវបានបិទ។ អ្វីដែលរង់ចាំក្នុងទូរសព្ទនេះនៅមានដដែល៖ សូមបង្ហាញអ្នកសម្របសម្រួល។',
  } satisfies Text;
}

/** A queue that arrived more than two days after the day. */
export class DoorLinkIsOver extends Refusal {
  readonly text = {
    en: 'This link was for {day} and no longer works. Please show the coordinator what is waiting on this phone.',
    km: 'តំណនេះសម្រាប់{day} ហើយមិនទទួលអ្វីទៀតទេ។ សូមបង្ហាញអ្នកសម្របសម្រួលនូវអ្វីដែលរង់ចាំក្នុងទូរសព្ទនេះ។',
  } satisfies Text;
}

export class DayIsClosed extends Refusal {
  readonly text = {
    en: 'The day was closed before this was noted. The coordinator can still correct it.',
    km: 'ថ្ងៃនេះត្រូវបានបិទមុនពេលកត់ត្រា។ អ្នកសម្របសម្រួលនៅតែអាចកែតម្រូវបាន។',
  } satisfies Text;
}

/** After so long, a correction says why. */
export class WhyIsNeeded extends Refusal {
  readonly text = {
    en: 'The meeting was more than {days} days ago. Say in a few words why this is corrected now.',
    km: 'កិច្ចប្រជុំបានកន្លងផុតជាង {days} ថ្ងៃហើយ។ សូមសរសេរដោយខ្លីថាហេតុអ្វីកែតម្រូវនៅពេលនេះ។',
  } satisfies Text;
}

export class WalkInNeedsAName extends Refusal {
  readonly text = {
    en: 'Write the name of the person who came without an invitation.',
    km: 'សូមសរសេរឈ្មោះអ្នកដែលមកដោយគ្មានការអញ្ជើញ។',
  } satisfies Text;
}

/** More than a meeting can have: a broken phone, or somebody who means harm. */
export class TooMuchNoted extends Refusal {
  readonly text = {
    en: 'Too much was noted for this meeting, so no more can be added. Please tell the coordinator.',
    km: 'មានការកត់ត្រាច្រើនពេកសម្រាប់កិច្ចប្រជុំនេះ ហើយមិនអាចទទួលបន្ថែមទៀតទេ។ សូមប្រាប់អ្នកសម្របសម្រួល។',
  } satisfies Text;
}

/** What a phone sends as the time cannot be read as one. */
export class NoSuchTime extends Refusal {
  readonly text = {
    en: 'The clock of this phone is wrong. Please set it and tap again.',
    km: 'មិនអាចអានម៉ោងក្នុងទូរសព្ទនេះបានទេ។ សូមកំណត់ម៉ោង រួចចុចម្តងទៀត។',
  } satisfies Text;
}

/** What a phone sent of one tap has another shape. */
export class TapCannotBeRead extends Refusal {
  readonly text = {
    en: 'This did not arrive in one piece. Please note it again.',
    km: 'មិនអាចអានទិន្នន័យនេះបានទេ។ សូមកត់ត្រាម្តងទៀត។',
  } satisfies Text;
}

/** A link for the door is told from others by a name. */
export class DoorNeedsAName extends Refusal {
  readonly text = {
    en: 'Write the name of the helper.',
    km: 'សូមសរសេរឈ្មោះអ្នកជួយនៅច្រកចូល។',
  } satisfies Text;
}

export class TooManyDoors extends Refusal {
  readonly text = {
    en: 'A meeting can have at most {max} links for door helpers. Switch off one that you do not use.',
    km: 'កិច្ចប្រជុំមួយមានតំណសម្រាប់ច្រកចូលយ៉ាងច្រើន {max}។ សូមបិទតំណដែលមិនប្រើ។',
  } satisfies Text;
}

/** The day is closed once something of it has been. */
export class MeetingHasNotBegun extends Refusal {
  readonly text = {
    en: 'The meeting has not begun yet. Close the day when it is over.',
    km: 'កិច្ចប្រជុំមិនទាន់ចាប់ផ្តើមទេ។ សូមបិទថ្ងៃនេះនៅពេលចប់។',
  } satisfies Text;
}
