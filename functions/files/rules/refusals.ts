import type { Text } from '../../i18n/say.ts';
import { Refusal } from '../../platform/refusal.ts';

/** Only photos of a meeting are ever shown to everybody. */
export class NotForPublishing extends Refusal {
  readonly text = {
    en: 'Only photos of the meeting can be published. Signed sheets and evidence stay with the coordinators.',
    km: 'អាចផ្សព្វផ្សាយបានតែរូបថតនៃកិច្ចប្រជុំប៉ុណ្ណោះ។ បញ្ជីចុះហត្ថលេខា និងភស្តុតាង រក្សាទុកសម្រាប់អ្នកសម្របសម្រួលតែប៉ុណ្ណោះ។',
  } satisfies Text;
}
