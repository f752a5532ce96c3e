import type { Text } from '../../../i18n/say.ts';
import { Refusal } from '../../../platform/refusal.ts';

export class SlotEndsFirst extends Refusal {
  readonly text = {
    en: 'It would end before it begins. Please look at the times.',
    km: 'ម៉ោងបញ្ចប់នៅមុនម៉ោងចាប់ផ្តើម។ សូមពិនិត្យម៉ោងម្តងទៀត។',
  } satisfies Text;
}

export class SlotNeedsATitle extends Refusal {
  readonly text = {
    en: 'Please choose a session, or write what this is.',
    km: 'សូមជ្រើសរើសវគ្គ ឬសរសេរថានេះជាអ្វី។',
  } satisfies Text;
}

export class NoSuchRoom extends Refusal {
  readonly text = {
    en: 'This room is no longer in the programme. Please choose another.',
    km: 'បន្ទប់នេះលែងមានក្នុងកម្មវិធីហើយ។ សូមជ្រើសរើសបន្ទប់ផ្សេង។',
  } satisfies Text;
}

export class SessionHasASlot extends Refusal {
  readonly text = {
    en: 'This session already has a slot, at {time}. Move that one instead.',
    km: 'វគ្គនេះមានពេលវេលារួចហើយ នៅម៉ោង {time}។ សូមប្តូរពេលវេលានោះវិញ។',
  } satisfies Text;
}

export class TooManySlots extends Refusal {
  readonly text = {
    en: 'A programme has at most {max} slots.',
    km: 'កម្មវិធីមួយមានវគ្គច្រើនបំផុត {max}។',
  } satisfies Text;
}

/** A room that is taken away while something is in it. */
export class RoomIsInUse extends Refusal {
  readonly text = {
    en: 'Something is still placed in a room that you took away. Move that first.',
    km: 'នៅមានវគ្គក្នុងបន្ទប់ដែលលោកអ្នកបានដកចេញ។ សូមផ្លាស់ទីវគ្គនោះជាមុនសិន។',
  } satisfies Text;
}

export class NothingToPublish extends Refusal {
  readonly text = {
    en: 'There is nothing in the programme yet.',
    km: 'មិនទាន់មានអ្វីក្នុងកម្មវិធីទេ។',
  } satisfies Text;
}

/** Two sessions in one room, or one person in two places. */
export class ProgrammeClashes extends Refusal {
  readonly text = {
    en: 'The programme cannot be published yet: two sessions are in one room, or one person in two places. They are named below.',
    km: 'កម្មវិធីមិនទាន់អាចផ្សព្វផ្សាយបានទេ៖ មានវគ្គពីរក្នុងបន្ទប់តែមួយ ឬមនុស្សម្នាក់នៅកន្លែងពីរក្នុងពេលតែមួយ។ វគ្គទាំងនោះបង្ហាញខាងក្រោម។',
  } satisfies Text;
}
