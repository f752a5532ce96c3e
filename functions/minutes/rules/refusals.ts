import type { Text } from '../../i18n/say.ts';
import { Refusal } from '../../platform/refusal.ts';

/** What was typed stays in the form. */
export class ItemTooLong extends Refusal {
  readonly text = {
    en: 'The minutes of this item are {kb} KB long, and {max} KB is the most. Shorten the notes, or go on under another item. What you typed is still here.',
    km: 'កំណត់ហេតុនៃចំណុចនេះមានទំហំ {kb} KB ហើយអតិបរមាគឺ {max} KB។ សូមសម្រួលឱ្យខ្លី ឬបន្តក្រោមចំណុចផ្សេង។ អ្វីដែលលោកអ្នកបានវាយនៅតែមាន។',
  } satisfies Text;
}

export class TooManyEntries extends Refusal {
  readonly text = {
    en: 'One item has at most {max} decisions, action points and issues. Go on under another item.',
    km: 'ចំណុចមួយអាចមានសេចក្តីសម្រេច ចំណុចសកម្មភាព និងបញ្ហា យ៉ាងច្រើន {max}។ សូមបន្តក្រោមចំណុចផ្សេង។',
  } satisfies Text;
}

/** A form of ours never says this; it was made by hand, or is of another version. */
export class NotAField extends Refusal {
  readonly text = {
    en: 'One of the fields cannot be read. Open the page anew; what you typed is still in this one.',
    km: 'មិនអាចអានកន្លែងបំពេញមួយបានទេ។ សូមបើកទំព័រម្តងទៀត។ អ្វីដែលលោកអ្នកបានវាយនៅតែមាននៅទំព័រនេះ។',
  } satisfies Text;
}

/** There is a button 'Stop' for what is on its way. */
export class AlreadyPublishing extends Refusal {
  readonly text = {
    en: 'The summary is being published already. Nothing was changed; stop that first to change it.',
    km: 'សេចក្តីសង្ខេបកំពុងត្រូវបានផ្សព្វផ្សាយរួចហើយ។ គ្មានអ្វីត្រូវបានកែទេ។ បើចង់កែ សូមបញ្ឈប់វាជាមុន។',
  } satisfies Text;
}

/** Two people pressed; the first one's is what was published. */
export class PublishedMeanwhile extends Refusal {
  readonly text = {
    en: 'The summary was published meanwhile. What you see now is that one; publish again to correct it.',
    km: 'សេចក្តីសង្ខេបត្រូវបានផ្សព្វផ្សាយរួចហើយក្នុងពេលនេះ។ អ្វីដែលលោកអ្នកឃើញគឺសេចក្តីសង្ខេបនោះ។ បើចង់កែ សូមផ្សព្វផ្សាយម្តងទៀត។',
  } satisfies Text;
}

/** Somebody typed while the page was looked at: nobody publishes what they have not seen. */
export class ChangedWhileLooking extends Refusal {
  readonly text = {
    en: 'Nothing was published: the summary changed while you were looking at it. What is new is shown on this page. Read it, and publish again.',
    km: 'មិនទាន់បានផ្សព្វផ្សាយទេ៖ សេចក្តីសង្ខេបត្រូវបានកែប្រែ ពេលលោកអ្នកកំពុងមើល។ អ្វីដែលថ្មីមាននៅលើទំព័រនេះ។ សូមអាន ហើយផ្សព្វផ្សាយម្តងទៀត។',
  } satisfies Text;
}

export class TooLateToStop extends Refusal {
  readonly text = {
    en: 'It is too late to stop: the summary has been published.',
    km: 'ហួសពេលបញ្ឈប់ហើយ៖ សេចក្តីសង្ខេបត្រូវបានផ្សព្វផ្សាយ។',
  } satisfies Text;
}

/** It was moved while somebody wrote the summary. */
export class NotHeldYet extends Refusal {
  readonly text = {
    en: 'The meeting has not begun: it was moved to another time. What was typed is kept; publish the summary when the meeting is over.',
    km: 'កិច្ចប្រជុំមិនទាន់ចាប់ផ្តើមទេ៖ វាត្រូវបានប្តូរពេល។ អ្វីដែលបានវាយត្រូវបានរក្សាទុក។ សូមផ្សព្វផ្សាយសេចក្តីសង្ខេប ពេលកិច្ចប្រជុំចប់។',
  } satisfies Text;
}

/** It would be an empty page. */
export class NothingToPublish extends Refusal {
  readonly text = {
    en: 'There is nothing in the summary yet. Type the minutes, or write the opening.',
    km: 'មិនទាន់មានអ្វីក្នុងសេចក្តីសង្ខេបទេ។ សូមវាយកំណត់ហេតុ ឬសរសេរសេចក្តីផ្តើម។',
  } satisfies Text;
}

/** Somebody decides whether it goes out as it is. */
export class OneLanguageOnly extends Refusal {
  readonly text = {
    en: 'Some of the summary is in one language only. Write the other one, or tick that it is published as it is.',
    km: 'ផ្នែកខ្លះនៃសេចក្តីសង្ខេបមានតែភាសាមួយ។ សូមសរសេរភាសាមួយទៀត ឬធីកថាផ្សព្វផ្សាយដូចដែលមាន។',
  } satisfies Text;
}

export class UnsettledTexts extends Refusal {
  readonly text = {
    en: 'Two people typed different texts under {where}. Choose which it is before you publish.',
    km: 'មនុស្សពីរនាក់បានវាយអត្ថបទខុសគ្នាក្រោម {where}។ សូមជ្រើសរើសមួយ មុនផ្សព្វផ្សាយ។',
  } satisfies Text;
}

export class SummaryTooLong extends Refusal {
  readonly text = {
    en: 'The summary is longer than one page can hold ({max} KB). Shorten some of its parts or decisions.',
    km: 'សេចក្តីសង្ខេបវែងជាងទំព័រមួយអាចផ្ទុកបាន ({max} KB)។ សូមសម្រួលផ្នែក ឬសេចក្តីសម្រេចខ្លះឱ្យខ្លី។',
  } satisfies Text;
}

/** Until the next agenda is sent. */
export class UpdatesAreOver extends Refusal {
  readonly text = {
    en: 'News about this meeting is no longer taken: the agenda of the next one has been sent. Bring what is new with you to that meeting.',
    km: 'លែងទទួលព័ត៌មានអំពីកិច្ចប្រជុំនេះទៀតហើយ៖ របៀបវារៈនៃកិច្ចប្រជុំបន្ទាប់ត្រូវបានផ្ញើរួចហើយ។ សូមនាំព័ត៌មានរបស់លោកអ្នកទៅកាន់កិច្ចប្រជុំនោះ។',
  } satisfies Text;
}

export class UpdateNeedsWords extends Refusal {
  readonly text = {
    en: 'Write your news first.',
    km: 'សូមសរសេរព័ត៌មានរបស់លោកអ្នកជាមុន។',
  } satisfies Text;
}

export class RapporteurNeedsAName extends Refusal {
  readonly text = {
    en: 'Write who will type the minutes.',
    km: 'សូមសរសេរឈ្មោះអ្នកវាយកំណត់ហេតុ។',
  } satisfies Text;
}

export class TooManyRapporteurs extends Refusal {
  readonly text = {
    en: 'There are {max} links already. Switch one off first.',
    km: 'មានតំណ {max} រួចហើយ។ សូមបិទតំណមួយជាមុន។',
  } satisfies Text;
}

export class TooManyItems extends Refusal {
  readonly text = {
    en: 'At most {max} items can be added to the agenda here.',
    km: 'អាចបន្ថែមចំណុចបានយ៉ាងច្រើន {max} នៅទីនេះ។',
  } satisfies Text;
}

export class TooManyPhotos extends Refusal {
  readonly text = {
    en: 'At most {max} photos can be on the page. Take the ticks off some.',
    km: 'អាចមានរូបថតយ៉ាងច្រើន {max} នៅលើទំព័រ។ សូមដោះសញ្ញាធីកចេញខ្លះ។',
  } satisfies Text;
}

/** Somebody sent other news while the ones before were read. */
export class NewsReplaced extends Refusal {
  readonly text = {
    en: 'This member has sent other news meanwhile. Nothing was changed: read what it says now.',
    km: 'សមាជិកនេះបានផ្ញើដំណឹងថ្មីមកហើយ។ មិនមានអ្វីត្រូវបានកែប្រែទេ៖ សូមអានដំណឹងថ្មី។',
  } satisfies Text;
}
