import type { Text } from '../../i18n/say.ts';
import { Refusal } from '../../platform/refusal.ts';

/** Two people looked at the list, or one pressed twice. */
export class ReplyAlreadyDecided extends Refusal {
  readonly text = {
    en: 'Somebody has already decided about this answer.',
    km: 'មានអ្នកសម្រេចរួចហើយអំពីចម្លើយនេះ។',
  } satisfies Text;
}
