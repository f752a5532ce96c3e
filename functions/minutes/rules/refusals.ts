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
