import type { Text } from '../../i18n/say.ts';
import { Refusal } from '../../platform/refusal.ts';

export class NoSuchTask extends Refusal {
  readonly text = {
    en: 'There is no such task.',
    km: 'គ្មានកិច្ចការនេះទេ។',
  } satisfies Text;
}

export class TaskNeedsWords extends Refusal {
  readonly text = {
    en: 'Say what is to be done.',
    km: 'សូមសរសេរថាត្រូវធ្វើអ្វី។',
  } satisfies Text;
}

/** It was done or dropped meanwhile. */
export class TaskHasEnded extends Refusal {
  readonly text = {
    en: 'This task has ended meanwhile: nothing is left to do about it.',
    km: 'កិច្ចការនេះបានបញ្ចប់រួចហើយ៖ មិនមានអ្វីត្រូវធ្វើទៀតទេ។',
  } satisfies Text;
}

/** Another organisation was first. */
export class TakenMeanwhile extends Refusal {
  readonly text = {
    en: 'Another organisation has taken this task meanwhile.',
    km: 'អង្គការមួយទៀតបានទទួលកិច្ចការនេះរួចហើយ។',
  } satisfies Text;
}

export class NotYourTask extends Refusal {
  readonly text = {
    en: 'This task is not with your organisation any more.',
    km: 'កិច្ចការនេះលែងជារបស់អង្គការរបស់លោកអ្នកហើយ។',
  } satisfies Text;
}

export class DateHasPassed extends Refusal {
  readonly text = {
    en: 'Choose today or a later day.',
    km: 'សូមជ្រើសរើសថ្ងៃចាប់ពីថ្ងៃនេះតទៅ។',
  } satisfies Text;
}

export class DateTooFar extends Refusal {
  readonly text = {
    en: 'Choose a day within {years} years.',
    km: 'សូមជ្រើសរើសថ្ងៃក្នុងរយៈពេល {years} ឆ្នាំ។',
  } satisfies Text;
}

/** It was wanted to see something when it is done. */
export class EvidenceMissing extends Refusal {
  readonly text = {
    en: 'Something was to be shown when this is done: add a link, a file or a note, or say that there is nothing to show.',
    km: 'ត្រូវបង្ហាញអ្វីមួយនៅពេលរួចរាល់៖ សូមបន្ថែមតំណ ឯកសារ ឬកំណត់សម្គាល់ ឬប្រាប់ថាមិនមានអ្វីត្រូវបង្ហាញ។',
  } satisfies Text;
}

export class NothingSaid extends Refusal {
  readonly text = {
    en: 'Write a note, or add a link or a file.',
    km: 'សូមសរសេរកំណត់សម្គាល់ ឬបន្ថែមតំណ ឬឯកសារ។',
  } satisfies Text;
}

/** More have asked for it than anybody need choose from. */
export class EnoughAskForIt extends Refusal {
  readonly text = {
    en: 'Many organisations have asked for this task already. The coordinator decides.',
    km: 'មានអង្គការជាច្រើនបានស្នើសុំកិច្ចការនេះរួចហើយ។ អ្នកសម្របសម្រួលជាអ្នកសម្រេច។',
  } satisfies Text;
}
