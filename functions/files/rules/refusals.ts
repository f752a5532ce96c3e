import type { Text } from '../../i18n/say.ts';
import { Refusal } from '../../platform/refusal.ts';

/** Only photos of a meeting are ever shown to everybody. */
export class NotForPublishing extends Refusal {
  readonly text = {
    en: 'Only photos of the meeting can be published. Signed sheets and evidence stay with the coordinators.',
    km: 'អាចផ្សព្វផ្សាយបានតែរូបថតនៃកិច្ចប្រជុំប៉ុណ្ណោះ។ បញ្ជីចុះហត្ថលេខា និងភស្តុតាង រក្សាទុកសម្រាប់អ្នកសម្របសម្រួលតែប៉ុណ្ណោះ។',
  } satisfies Text;
}

/** Pictures of people are shown in public only if they said so, and still do. */
export class HasNotAgreed extends Refusal {
  readonly text = {
    en: 'Not everybody in this photo has agreed that pictures of them are shown: {names}. Ask them first, or choose another photo.',
    km: 'មិនមែនគ្រប់គ្នាក្នុងរូបថតនេះបានយល់ព្រមឱ្យបង្ហាញរូបភាពរបស់ខ្លួនទេ៖ {names}។ សូមសួរពួកគាត់ជាមុនសិន ឬជ្រើសរើសរូបថតផ្សេង។',
  } satisfies Text;

  constructor(names: readonly string[]) {
    super({ names: names.join(', ') });
  }
}

/** Somebody who was named as in the photo asked to be forgotten since. */
export class SomebodyIsForgotten extends Refusal {
  readonly text = {
    en: 'Somebody in this photo has asked to be forgotten, so it is not shown in public. If they cannot be recognised in it, say below who is in it, and save that first.',
    km: 'មានបុគ្គលម្នាក់ក្នុងរូបថតនេះបានស្នើសុំឱ្យលុបព័ត៌មានរបស់ខ្លួន ដូច្នេះរូបថតនេះមិនត្រូវបានបង្ហាញជាសាធារណៈទេ។ ប្រសិនបើមិនអាចសម្គាល់គាត់ក្នុងរូបថតបានទេ សូមបញ្ជាក់ខាងក្រោមថានរណានៅក្នុងរូបថត ហើយរក្សាទុកជាមុនសិន។',
  } satisfies Text;
}

export class TooManyNamed extends Refusal {
  readonly text = {
    en: 'At most {max} people can be named as in one photo.',
    km: 'អាចបញ្ជាក់មនុស្សក្នុងរូបថតមួយបានច្រើនបំផុត {max} នាក់។',
  } satisfies Text;
}

export class NoSuchFile extends Refusal {
  readonly text = {
    en: 'There is no such file any more.',
    km: 'លែងមានឯកសារនេះទៀតហើយ។',
  } satisfies Text;
}
