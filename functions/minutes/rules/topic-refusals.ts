import type { Text } from '../../i18n/say.ts';
import { Refusal } from '../../platform/refusal.ts';

export class TopicNeedsATitle extends Refusal {
  readonly text = {
    en: 'Write what you want to talk about.',
    km: 'សូមសរសេរប្រធានបទដែលលោកអ្នកចង់លើកឡើង។',
  } satisfies Text;
}

export class TooManyTopics extends Refusal {
  readonly text = {
    en: 'Your organisation has proposed {max} topics already. Change one of them, or take one back first.',
    km: 'អង្គការរបស់លោកអ្នកបានស្នើប្រធានបទ {max} រួចហើយ។ សូមកែមួយ ឬដកមួយវិញជាមុន។',
  } satisfies Text;
}

/** The agenda has been sent. */
export class AgendaIsOut extends Refusal {
  readonly text = {
    en: 'The agenda has been sent, so topics for this meeting are no longer taken. Please write to the coordinator if yours cannot wait.',
    km: 'របៀបវារៈត្រូវបានផ្ញើរួចហើយ ដូច្នេះលែងទទួលប្រធានបទសម្រាប់កិច្ចប្រជុំនេះទៀត។ បើប្រធានបទរបស់លោកអ្នកមិនអាចរង់ចាំបាន សូមសរសេរទៅអ្នកសម្របសម្រួល។',
  } satisfies Text;
}

export class NoSuchTopic extends Refusal {
  readonly text = {
    en: 'There is no such topic any more.',
    km: 'លែងមានប្រធានបទនេះហើយ។',
  } satisfies Text;
}

/** Nobody is turned down without a word. */
export class WordIsNeeded extends Refusal {
  readonly text = {
    en: 'Write a word to the organisation about why not.',
    km: 'សូមសរសេរពាក្យមួយទៅអង្គការ អំពីមូលហេតុដែលមិនទទួល។',
  } satisfies Text;
}
