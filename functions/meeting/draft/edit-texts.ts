import type { Catalogue } from '../../i18n/say.ts';

export const describeTexts = {
  given: { en: '{what}: {by}', km: '{what}៖ {by}' },
  agendaLine: {
    en: { one: 'one item, {minutes} minutes', other: '{n} items, {minutes} minutes' },
    km: '{n} ចំណុច រយៈពេល {minutes} នាទី',
  },
  picked: {
    en: { one: 'one chosen member', other: '{n} members chosen one by one' },
    km: 'សមាជិក {n} ដែលបានជ្រើសរើស',
  },
  allMembers: { en: 'all members', km: 'សមាជិកទាំងអស់' },
} as const satisfies Catalogue;

/** The form of a meeting. */
export const editTexts = {
  lead: {
    en: 'Draft. Nothing is sent before you invite.',
    km: 'សេចក្តីព្រាង។ មិនផ្ញើអ្វីទេ មុនពេលលោកអ្នកអញ្ជើញ។',
  },
  needed: { en: 'What everybody must know', km: 'ព័ត៌មានដែលត្រូវតែមាន' },
  rest: { en: 'The rest: look if you like', km: 'ព័ត៌មានផ្សេងទៀត៖ សូមពិនិត្យ បើចង់' },
  oneLanguage: {
    en: 'One language is enough. Members who read the other one see it marked.',
    km: 'ភាសាតែមួយក៏បាន។ សមាជិកដែលអានភាសាមួយទៀត នឹងឃើញសញ្ញាសម្គាល់។',
  },
  dateHelp: { en: 'Day, month, year.', km: 'ថ្ងៃ ខែ ឆ្នាំ។' },
  dateIs: { en: 'That is {date}.', km: 'គឺ{date}។' },
  objective: { en: 'objective', km: 'គោលបំណង' },
  objectiveText: { en: 'What we want to reach', km: 'អ្វីដែលយើងចង់សម្រេច' },
  objectivesHelp: {
    en: 'Why people should come. Three is a good number.',
    km: 'ហេតុអ្វីគួរចូលរួម។ គោលបំណងបីគឺល្មមសមស្រប។',
  },
  place: { en: 'Address, map and online link', km: 'អាសយដ្ឋាន ផែនទី និងតំណអនឡាញ' },
  mapHelp: { en: 'Paste it from the map on your phone.', km: 'ចម្លងពីកម្មវិធីផែនទីក្នុងទូរសព្ទ។' },
  onlineHelp: {
    en: 'Only if people may also join online. Then they can choose it in their answer.',
    km: 'សម្រាប់តែការចូលរួមតាមអនឡាញប៉ុណ្ណោះ។ ពេលនោះគេអាចជ្រើសរើសវាក្នុងចម្លើយ។',
  },
  hostHelp: { en: 'Who provides the room.', km: 'អ្នកដែលផ្តល់ទីកន្លែង។' },
  hostAndGifts: { en: 'Host and in-kind contributions', km: 'អង្គភាពម្ចាស់ផ្ទះ និងវិភាគទាន' },
  contribution: { en: 'contribution', km: 'វិភាគទាន' },
  what: { en: 'What', km: 'អ្វី' },
  byWhom: { en: 'By whom', km: 'ដោយអ្នកណា' },
  item: { en: 'agenda item', km: 'ចំណុចរបៀបវារៈ' },
  itemTitle: { en: 'What it is about', km: 'អំពីអ្វី' },
  presenter: { en: 'Presented by', km: 'បង្ហាញដោយ' },
  minutes: { en: 'Minutes', km: 'នាទី' },
  tag: { en: 'What for', km: 'ដើម្បី' },
  decide: { en: 'decide', km: 'សម្រេច' },
  discuss: { en: 'discuss', km: 'ពិភាក្សា' },
  inform: { en: 'inform', km: 'ជូនព័ត៌មាន' },
  total: {
    en: 'Minutes planned: {minutes} of {slot}.',
    km: 'បានគ្រោង {minutes} នាទី ក្នុងចំណោម {slot} នាទី។',
  },
  totalOnly: { en: { one: 'One minute planned.', other: '{n} minutes planned.' }, km: 'បានគ្រោង {n} នាទី។' },
  overrun: {
    en: '{minutes} minutes planned, but the meeting has {slot}: {over} too many.',
    km: 'បានគ្រោង {minutes} នាទី តែកិច្ចប្រជុំមាន {slot} នាទី៖ លើស {over} នាទី។',
  },
  guest: { en: 'guest', km: 'ភ្ញៀវ' },
  guestsHelp: {
    en: 'People who are not contacts of a member. They get an invitation worded for guests, for this meeting only.',
    km: 'បុគ្គលដែលមិនមែនជាអ្នកទំនាក់ទំនងរបស់សមាជិក។ គេទទួលលិខិតអញ្ជើញសម្រាប់ភ្ញៀវ សម្រាប់តែកិច្ចប្រជុំនេះ។',
  },
  noGuests: { en: 'none', km: 'គ្មាន' },
  guestName: { en: 'Name', km: 'ឈ្មោះ' },
  honorific: { en: 'Form of address', km: 'គោរមងារ' },
  honorificHelp: { en: 'For example Ms, លោក, ឯកឧត្តម.', km: 'ឧទាហរណ៍ លោក លោកស្រី ឯកឧត្តម។' },
  role: { en: 'Office or title', km: 'តួនាទី ឬមុខងារ' },
  organisation: { en: 'Organisation', km: 'អង្គការ ឬស្ថាប័ន' },
  email: { en: 'E-mail', km: 'អ៊ីមែល' },
  phone: { en: 'Telephone', km: 'ទូរសព្ទ' },
  reads: { en: 'Reads', km: 'អានភាសា' },
  reachedBy: { en: 'Reached by', km: 'ទាក់ទងតាម' },
  audienceAll: { en: 'All members', km: 'សមាជិកទាំងអស់' },
  audienceAllHelp: {
    en: 'Except those who have left or are waiting to be accepted.',
    km: 'លើកលែងតែអ្នកដែលបានចាកចេញ ឬកំពុងរង់ចាំការទទួលយក។',
  },
  audienceSubSector: { en: 'By sub-sector', km: 'តាមអនុវិស័យ' },
  audienceDistrict: { en: 'By district', km: 'តាមស្រុក' },
  audiencePicked: { en: 'Chosen one by one', km: 'ជ្រើសរើសម្តងមួយៗ' },
  subSectors: { en: 'Sub-sectors', km: 'អនុវិស័យ' },
  districts: { en: 'Districts', km: 'ស្រុក' },
  members: { en: 'Members', km: 'សមាជិក' },
  answerByUsual: { en: { one: 'One day before', other: '{n} days before' }, km: '{n} ថ្ងៃមុន' },
  answerByHelp: {
    en: {
      one: 'If left empty, it is one day before the meeting, or the last working day before that.',
      other: 'If left empty, it is {n} days before the meeting, or the last working day before that.',
    },
    km: 'បើទុកចោល គឺ {n} ថ្ងៃមុនកិច្ចប្រជុំ ឬថ្ងៃធ្វើការចុងក្រោយមុននោះ។',
  },
  noteHelp: { en: 'Shown at the end of the invitation.', km: 'បង្ហាញនៅចុងបញ្ចប់នៃលិខិតអញ្ជើញ។' },
  toPreview: { en: 'Look at the invitation', km: 'មើលលិខិតអញ្ជើញជាមុន' },
  save: { en: 'Save the draft', km: 'រក្សាទុកសេចក្តីព្រាង' },
  discard: { en: 'Discard this draft', km: 'លុបសេចក្តីព្រាងនេះចោល' },
  saved: { en: 'Saved {time}', km: 'បានរក្សាទុក {time}' },
  savedAllButThese: {
    en: 'Everything else is saved. What you wrote here is still in the form.',
    km: 'ព័ត៌មានផ្សេងទៀតបានរក្សាទុកហើយ។ អ្វីដែលលោកអ្នកបានសរសេរ នៅក្នុងទម្រង់ដដែល។',
  },
  savedAsTyped: {
    en: 'Everything is saved as you typed it.',
    km: 'អ្វីៗទាំងអស់បានរក្សាទុកដូចដែលលោកអ្នកបានសរសេរ។',
  },
  bothKept: {
    en: 'Everything else is saved. Of what is named below there are two texts: theirs is saved, and yours is still in the form. Please choose.',
    km: 'អ្វីផ្សេងទៀតបានរក្សាទុកហើយ។ ចំណុចដែលរៀបរាប់ខាងក្រោមមានអត្ថបទពីរ៖ របស់គេបានរក្សាទុក ហើយរបស់លោកអ្នកនៅក្នុងទម្រង់ដដែល។ សូមជ្រើសរើស។',
  },
  noDraft: {
    en: 'This is no draft any more: people were invited meanwhile, or it was discarded. Open the meeting to change it. What you typed is still on this page.',
    km: 'នេះលែងជាសេចក្តីព្រាងហើយ៖ មានអ្នកត្រូវបានអញ្ជើញក្នុងពេលនោះ ឬសេចក្តីព្រាងត្រូវបានលុប។ សូមបើកកិច្ចប្រជុំដើម្បីកែប្រែ។ អ្វីដែលលោកអ្នកបានវាយ នៅលើទំព័រនេះដដែល។',
  },
  discardTitle: { en: 'Discard this draft?', km: 'លុបសេចក្តីព្រាងនេះចោល?' },
  discardLead: {
    en: 'Nobody was invited, so no message is sent. What you typed will be lost.',
    km: 'មិនទាន់មាននរណាត្រូវបានអញ្ជើញ ដូច្នេះគ្មាននរណាត្រូវបានជូនដំណឹងទេ។ អ្វីដែលលោកអ្នកបានសរសេរនឹងបាត់។',
  },
  backToForm: { en: 'Back to the form', km: 'ត្រឡប់ទៅទម្រង់' },
} as const satisfies Catalogue;
