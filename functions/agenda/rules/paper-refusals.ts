import type { Text } from '../../i18n/say.ts';
import { Refusal } from '../../platform/refusal.ts';

export class PaperNeedsATitle extends Refusal {
  readonly text = {
    en: 'Write what the paper is called.',
    km: 'សូមសរសេរចំណងជើងឯកសារ។',
  } satisfies Text;
}

export class PaperNeedsOne extends Refusal {
  readonly text = {
    en: 'Give the address of a page, or choose a PDF: one of the two.',
    km: 'សូមបំពេញអាសយដ្ឋានទំព័រ ឬជ្រើសរើស PDF៖ តែមួយក្នុងចំណោមពីរ។',
  } satisfies Text;
}

export class PaperNeedsAnItem extends Refusal {
  readonly text = {
    en: 'Choose the agenda item that it belongs to. The agenda may have been changed meanwhile.',
    km: 'សូមជ្រើសរើសចំណុចក្នុងរបៀបវារៈដែលឯកសារនេះពាក់ព័ន្ធ។ របៀបវារៈប្រហែលជាត្រូវបានកែក្នុងពេលនេះ។',
  } satisfies Text;
}

export class TooManyPapers extends Refusal {
  readonly text = {
    en: 'A meeting has at most {max} papers. Take one away first.',
    km: 'កិច្ចប្រជុំមួយមានឯកសារយ៉ាងច្រើន {max}។ សូមដកមួយចេញជាមុន។',
  } satisfies Text;
}

/** Taking one away does not help: those count as well. */
export class TooManyPapersEver extends Refusal {
  readonly text = {
    en: 'This meeting has had {max} papers, also counting those that were taken away, and cannot get more. Please send any other paper yourself, by e-mail.',
    km: 'កិច្ចប្រជុំនេះមានឯកសារ {max} រាប់ទាំងឯកសារដែលបានដកចេញ ហើយមិនអាចបន្ថែមទៀតបានទេ។ សូមផ្ញើឯកសារផ្សេងទៀតដោយផ្ទាល់តាមអ៊ីមែល។',
  } satisfies Text;
}
