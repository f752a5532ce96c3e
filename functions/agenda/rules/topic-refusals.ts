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

/** Taking one back does not help: those count as well. */
export class TooManyTopicsEver extends Refusal {
  readonly text = {
    en: 'Your organisation has proposed {max} topics for this meeting, also counting those it took back. That is the most. Change one of them, or write to the coordinator.',
    km: 'អង្គការរបស់លោកអ្នកបានស្នើប្រធានបទ {max} សម្រាប់កិច្ចប្រជុំនេះ រាប់ទាំងប្រធានបទដែលបានដកវិញ ដែលជាចំនួនអតិបរមា។ សូមកែមួយ ឬសរសេរទៅអ្នកសម្របសម្រួល។',
  } satisfies Text;
}

/** Of all organisations together. */
export class TooManyTopicsInAll extends Refusal {
  readonly text = {
    en: 'There are {max} topics for this meeting already, and that is the most. Please write to the coordinator if yours cannot wait.',
    km: 'មានប្រធានបទ {max} សម្រាប់កិច្ចប្រជុំនេះរួចហើយ ដែលជាចំនួនអតិបរមា។ បើប្រធានបទរបស់លោកអ្នកមិនអាចរង់ចាំបាន សូមសរសេរទៅអ្នកសម្របសម្រួល។',
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

/** A member changed the words of what a coordinator was deciding about, or a colleague took it back. */
export class OwnTopicIsDecided extends Refusal {
  readonly text = {
    en: 'The coordinator decided about this topic before your change arrived, or a colleague took it back: you see above what became of it. Your change was not saved. Send it as a topic of its own with the form below, or write to the coordinator.',
    km: 'អ្នកសម្របសម្រួលបានសម្រេចអំពីប្រធានបទនេះ មុនការកែរបស់លោកអ្នកមកដល់ ឬសហការីបានដកវាវិញ៖ លទ្ធផលមាននៅខាងលើ។ ការកែរបស់លោកអ្នកមិនត្រូវបានរក្សាទុកទេ។ សូមផ្ញើជាប្រធានបទថ្មីដោយប្រើទម្រង់ខាងក្រោម ឬសរសេរទៅអ្នកសម្របសម្រួល។',
  } satisfies Text;
}

/** The page showed it as waiting. */
export class TooLateToTakeBack extends Refusal {
  readonly text = {
    en: 'The coordinator has decided about this topic already, so it was not taken back. Please write to the coordinator if it should not be talked about.',
    km: 'អ្នកសម្របសម្រួលបានសម្រេចអំពីប្រធានបទនេះរួចហើយ ដូច្នេះវាមិនត្រូវបានដកវិញទេ។ បើមិនចង់លើកវាឡើង សូមសរសេរទៅអ្នកសម្របសម្រួល។',
  } satisfies Text;
}

/** Nobody is turned down without a word. */
export class WordIsNeeded extends Refusal {
  readonly text = {
    en: 'Write a word to the organisation about why not.',
    km: 'សូមសរសេរពាក្យមួយទៅអង្គការ អំពីមូលហេតុដែលមិនទទួល។',
  } satisfies Text;
}

/** The page showed it as it was before. */
export class TopicDecidedMeanwhile extends Refusal {
  readonly text = {
    en: 'Somebody decided about this topic, or took it back, while you were looking at it. Nothing of yours was saved; what you see now is how it is.',
    km: 'មានអ្នកសម្រេចអំពីប្រធានបទនេះ ឬដកវាវិញ ពេលលោកអ្នកកំពុងមើល។ អ្វីដែលលោកអ្នកបានជ្រើសមិនត្រូវបានរក្សាទុកទេ ហើយទំព័រនេះបង្ហាញស្ថានភាពបច្ចុប្បន្ន។',
  } satisfies Text;
}

export class TopicIsOnTheAgenda extends Refusal {
  readonly text = {
    en: 'This topic is on an agenda. Take it off there first.',
    km: 'ប្រធានបទនេះមាននៅក្នុងរបៀបវារៈរួចហើយ។ សូមដកវាចេញពីទីនោះជាមុន។',
  } satisfies Text;
}

export class AgendaIsFull extends Refusal {
  readonly text = {
    en: 'The agenda is full: {max} is the most that it can have. Take an item off first.',
    km: 'របៀបវារៈមាន {max} ចំណុចរួចហើយ ដែលជាចំនួនអតិបរមា។ សូមដកចំណុចមួយចេញជាមុន។',
  } satisfies Text;
}
