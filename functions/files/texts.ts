import type { Catalogue } from '../i18n/say.ts';
import type { Purpose } from './rules/events.ts';

/** The pages of photos and files. */
export const fileTexts = {
  title: { en: 'Photos and files', km: 'រូបថត និងឯកសារ' },
  lead: {
    en: 'Only coordinators see these. Everybody can see a photo after you publish it, until you take it back.',
    km: 'មានតែអ្នកសម្របសម្រួលប៉ុណ្ណោះដែលមើលឃើញ។ រូបថតក្លាយជាសាធារណៈ ចាប់ពីពេលលោកអ្នកផ្សព្វផ្សាយ រហូតដល់ពេលដកវិញ។',
  },
  overTitle: { en: 'No longer kept', km: 'លែងរក្សាទុកទៀតហើយ' },
  over: {
    en: 'The time for which this file is kept is over, so it was deleted.',
    km: 'ឯកសារនេះត្រូវបានរក្សាទុកគ្រប់រយៈពេលកំណត់ ហើយត្រូវបានលុប។',
  },
  deletedTitle: { en: 'Deleted', km: 'បានលុប' },
  deleted: {
    en: '{who} deleted this file on {when}. Nobody can open it any more.',
    km: '{who} បានលុបឯកសារនេះនៅ{when}។ គ្មាននរណាអាចបើកវាបានទៀតទេ។',
  },
  overForgotten: {
    en: 'This photo was deleted because everybody named in it has asked to be forgotten.',
    km: 'រូបថតនេះត្រូវបានលុប ព្រោះអ្នកដែលមានឈ្មោះក្នុងរូបថតទាំងអស់បានស្នើសុំឱ្យលុបព័ត៌មានរបស់ខ្លួន។',
  },
  coordinator: { en: 'A coordinator', km: 'អ្នកសម្របសម្រួល' },
  gone: {
    en: 'This photo was taken away',
    km: 'រូបថតនេះត្រូវបានដកចេញ',
  },
  goneLead: {
    en: 'It was public once. The network does not show it any more.',
    km: 'រូបថតនេះធ្លាប់ជាសាធារណៈ។ បណ្តាញលែងបង្ហាញវាទៀតហើយ។',
  },

  // Deleting.
  deletePicture: { en: 'Delete the picture', km: 'លុបរូបភាព' },
  deletePdf: { en: 'Delete the PDF', km: 'លុប PDF' },
  deleteTitle: { en: 'Delete this file? {name}', km: 'លុបឯកសារនេះឬ? {name}' },
  deleteLead: {
    en: 'For what was sent by mistake. It is deleted in every size and version, and cannot be brought back. That it was there, and who deleted it, stays on record.',
    km: 'សម្រាប់អ្វីដែលបានផ្ញើដោយច្រឡំ។ ឯកសារត្រូវបានលុបគ្រប់ទំហំ និងគ្រប់កំណែ ហើយមិនអាចយកមកវិញបានទេ។ កំណត់ត្រាថាធ្លាប់មានឯកសារនេះ និងអ្នកដែលបានលុប នៅតែរក្សាទុក។',
  },
  deletePublic: {
    en: 'It is public now. Its address will say at once that it was taken away. People who saved the photo before still have it.',
    km: 'បច្ចុប្បន្នវាជាសាធារណៈ។ អាសយដ្ឋានរបស់វានឹងបង្ហាញភ្លាមថា រូបថតត្រូវបានដកចេញ។ អ្នកដែលបានរក្សាទុករូបថតពីមុន នៅតែមាន។',
  },
  deleteEvidence: {
    en: 'Donors may ask for signed sheets and evidence years later. Delete it only if it does not belong here.',
    km: 'ម្ចាស់ជំនួយអាចសុំបញ្ជីចុះហត្ថលេខា និងភស្តុតាងនៅច្រើនឆ្នាំក្រោយ។ សូមលុបតែឯកសារដែលមិនត្រូវនៅទីនេះប៉ុណ្ណោះ។',
  },
  keepIt: { en: 'Keep it', km: 'រក្សាទុក' },

  // Who is in it.
  people: { en: 'Who is in it', km: 'អ្នកដែលនៅក្នុងរូបថត' },
  peopleLabel: { en: 'People who can be recognised', km: 'អ្នកដែលអាចសម្គាល់បាន' },
  peopleHelp: {
    en: 'Of the people who came. Only coordinators see these names. They are needed for consent: if one of them takes it back, or asks to be forgotten, the photo is no longer shown in public.',
    km: 'ក្នុងចំណោមអ្នកដែលបានចូលរួម។ មានតែអ្នកសម្របសម្រួលប៉ុណ្ណោះដែលមើលឃើញឈ្មោះទាំងនេះ។ ឈ្មោះទាំងនេះសម្រាប់ការយល់ព្រម៖ បើមានម្នាក់ដកការយល់ព្រមវិញ ឬស្នើសុំឱ្យលុបព័ត៌មាន រូបថតនេះនឹងលែងត្រូវបានបង្ហាញជាសាធារណៈ។',
  },
  peopleNotAgreed: {
    en: 'Has not agreed to pictures in public',
    km: 'មិនទាន់យល់ព្រមឱ្យបង្ហាញរូបភាពជាសាធារណៈ',
  },
  peopleNone: {
    en: 'Nobody is noted as having come to this meeting yet.',
    km: 'មិនទាន់មាននរណាត្រូវបានកត់ត្រាថាបានមកប្រជុំនេះទេ។',
  },
  peopleForgotten: {
    en: 'Somebody who was named here has asked to be forgotten, so the photo is not shown in public. It can be published again once you have saved who is in it now.',
    km: 'បុគ្គលម្នាក់ដែលមានឈ្មោះនៅទីនេះបានស្នើសុំឱ្យលុបព័ត៌មានរបស់ខ្លួន ដូច្នេះរូបថតមិនត្រូវបានបង្ហាញជាសាធារណៈទេ។ អាចផ្សព្វផ្សាយម្តងទៀតបាន បន្ទាប់ពីលោកអ្នករក្សាទុកថានរណានៅក្នុងរូបថតឥឡូវនេះ។',
  },
  peopleSave: { en: 'Save who is in it', km: 'រក្សាទុកអ្នកដែលនៅក្នុងរូបថត' },
  notShownNow: {
    en: 'It is not shown at present: {names} has not agreed, or no longer agrees, to pictures in public.',
    km: 'បច្ចុប្បន្នរូបថតនេះមិនត្រូវបានបង្ហាញទេ៖ {names} មិនបានយល់ព្រម ឬលែងយល់ព្រមឱ្យបង្ហាញរូបភាពជាសាធារណៈ។',
  },
  notYet: {
    en: 'This photo cannot be published: {names} has not agreed to pictures in public.',
    km: 'រូបថតនេះមិនអាចផ្សព្វផ្សាយបានទេ៖ {names} មិនទាន់យល់ព្រមឱ្យបង្ហាញរូបភាពជាសាធារណៈ។',
  },

  none: { en: 'None yet.', km: 'មិនទាន់មាននៅឡើយទេ។' },
  public: { en: 'Public', km: 'សាធារណៈ' },
  notPublic: { en: 'Not public', km: 'មិនសាធារណៈ' },
  back: { en: 'Photos and files', km: 'រូបថត និងឯកសារ' },
  photoFrom: { en: 'Photo, {when}', km: 'រូបថត {when}' },
  pictureFrom: { en: 'Picture, {when}', km: 'រូបភាព {when}' },
  pdfFrom: { en: 'PDF, {when}', km: 'PDF {when}' },
  download: { en: 'Download the PDF', km: 'ទាញយក PDF' },
  pdfLead: {
    en: 'The file is kept as you sent it. It is not shown on a page; you can only download it.',
    km: 'រក្សាទុកដូចដែលបានផ្ញើ ហើយមិនដែលបង្ហាញលើទំព័រទេ៖ អាចទាញយកបានតែប៉ុណ្ណោះ។',
  },
  keptLead: {
    en: 'Only coordinators see it. Hidden details from the camera, such as where it was taken, are removed.',
    km: 'មានតែអ្នកសម្របសម្រួលប៉ុណ្ណោះដែលមើលឃើញ។ អ្វីដែលកាមេរ៉ាបានកត់ត្រា ដូចជាទីកន្លែងថត ត្រូវបានលុបចេញហើយ។',
  },

  // Publishing.
  publishTitle: { en: 'Publish this photo', km: 'ផ្សព្វផ្សាយរូបថតនេះ' },
  alt: { en: 'What is in the photo', km: 'អ្វីដែលមានក្នុងរូបថត' },
  altHelp: {
    en: 'One sentence for people who cannot see it, for example: About twenty people sit around tables and listen to a teacher. Name only people who agreed to be named.',
    km: 'ប្រយោគមួយសម្រាប់អ្នកដែលមើលមិនឃើញ ឧទាហរណ៍៖ មនុស្សប្រហែលម្ភៃនាក់អង្គុយជុំវិញតុ ស្តាប់គ្រូម្នាក់។ សរសេរឈ្មោះតែអ្នកដែលយល់ព្រមឱ្យដាក់ឈ្មោះ។',
  },
  consent: { en: 'The people in it', km: 'មនុស្សក្នុងរូបថត' },
  consentAgreed: {
    en: 'Everybody who can be recognised has agreed that this photo is public; for children, a parent or guardian has agreed too.',
    km: 'គ្រប់គ្នាដែលអាចសម្គាល់បាន បានយល់ព្រមឱ្យបង្ហាញរូបថតនេះជាសាធារណៈ។ ចំពោះកុមារ មាតាបិតា ឬអាណាព្យាបាលក៏បានយល់ព្រមដែរ។',
  },
  consentNobody: {
    en: 'Nobody in it can be recognised.',
    km: 'គ្មាននរណាម្នាក់ក្នុងរូបថតអាចសម្គាល់បានទេ។',
  },
  publish: { en: 'Publish the photo', km: 'ផ្សព្វផ្សាយរូបថត' },
  saveWords: { en: 'Save', km: 'រក្សាទុក' },
  isPublic: {
    en: 'Anybody with this address can see the photo:',
    km: 'អ្នកណាមានអាសយដ្ឋាននេះ អាចមើលឃើញរូបថត៖',
  },
  isPublicTitle: { en: 'This photo is public', km: 'រូបថតនេះជាសាធារណៈ' },
  revoke: { en: 'Take the photo back', km: 'ដករូបថតវិញ' },
  revokedTitle: { en: 'This photo is not public any more', km: 'រូបថតនេះលែងជាសាធារណៈហើយ' },
  revoked: {
    en: 'Its address no longer works. People who saved the photo earlier still have it.',
    km: 'អាសយដ្ឋានរបស់វាលែងបើកបានហើយ។ អ្នកដែលបានរក្សាទុករូបថតពីមុន នៅតែមាន។',
  },

  // While it is being looked at.
  waitingTitle: { en: 'It arrived, and is being prepared', km: 'បានមកដល់ហើយ កំពុងរៀបចំ' },
  waiting: {
    en: 'This takes a few seconds, sometimes a minute. The page looks again by itself; you can also close it.',
    km: 'ចំណាយពេលពីរបីវិនាទី ជួនកាលមួយនាទី។ ទំព័រនេះពិនិត្យម្តងទៀតដោយខ្លួនឯង។ លោកអ្នកអាចបិទវាបានដែរ។',
  },
  lookAgain: { en: 'Look again', km: 'ពិនិត្យម្តងទៀត' },
  lostTitle: { en: 'It could not be prepared', km: 'មិនអាចរៀបចំបានទេ' },
  lost: {
    en: 'This file has not been ready for three minutes, so something went wrong. Please send it again.',
    km: 'ឯកសារនេះមិនបានដំណើរការអស់បីនាទីហើយ។ សូមផ្ញើម្តងទៀត។',
  },
  again: { en: 'Send it again', km: 'ផ្ញើម្តងទៀត' },
  refusedTitle: { en: 'It was not kept', km: 'មិនបានរក្សាទុកទេ' },
  sendAnother: { en: 'Send another one', km: 'ផ្ញើមួយទៀត' },

  // The form that sends.
  choosePhoto: { en: 'Photo', km: 'រូបថត' },
  chooseFile: { en: 'Photo or PDF', km: 'រូបថត ឬ PDF' },
  limitPhoto: {
    en: 'JPEG, PNG or WebP, at most 15 MB. Photos from a phone are smaller than that.',
    km: 'JPEG, PNG ឬ WebP យ៉ាងធំបំផុត ១៥ MB។ រូបថតពីទូរសព្ទតូចជាងនេះ។',
  },
  limitPaper: { en: 'A PDF, up to 10 MB.', km: 'PDF រហូតដល់ ១០ MB។' },
  addPaper: { en: 'Add it to the papers', km: 'បន្ថែមទៅក្នុងឯកសារ' },
  limitFile: {
    en: 'JPEG, PNG, WebP or PDF, at most 15 MB.',
    km: 'JPEG, PNG, WebP ឬ PDF យ៉ាងធំបំផុត ១៥ MB។',
  },
  send: { en: 'Send it', km: 'ផ្ញើ' },
  cancel: { en: 'Cancel', km: 'បោះបង់' },
  sending: { en: 'Sending …', km: 'កំពុងផ្ញើ …' },
  noneChosen: { en: 'Please choose a file first.', km: 'សូមជ្រើសរើសឯកសារជាមុនសិន។' },
  emptyFile: {
    en: 'There is nothing in this file. Please choose another one.',
    km: 'គ្មានអ្វីក្នុងឯកសារនេះទេ។ សូមជ្រើសរើសមួយទៀត។',
  },
} as const satisfies Catalogue;

/** The parts of the page of all files, and the forms that lead to them. */
export const purposeTexts = {
  photo: {
    title: { en: 'Photos', km: 'រូបថត' },
    add: { en: 'Add a photo', km: 'បន្ថែមរូបថត' },
    lead: {
      en: 'Photos of the meeting. Only coordinators see them until somebody publishes one.',
      km: 'រូបថតនៃកិច្ចប្រជុំ។ មានតែអ្នកសម្របសម្រួលប៉ុណ្ណោះដែលមើលឃើញ រហូតដល់មានអ្នកផ្សព្វផ្សាយ។',
    },
  },
  sheet: {
    title: { en: 'Signed sheets', km: 'បញ្ជីចុះហត្ថលេខា' },
    add: { en: 'Add a signed sheet', km: 'បន្ថែមបញ្ជីចុះហត្ថលេខា' },
    lead: {
      en: 'Photograph one page at a time, straight from above, so that the signatures can be read.',
      km: 'ម្តងមួយទំព័រ ថតត្រង់ពីលើ ដើម្បីឱ្យអានហត្ថលេខាបាន។',
    },
  },
  evidence: {
    title: { en: 'Evidence', km: 'ភស្តុតាង' },
    add: { en: 'Add a file as evidence', km: 'បន្ថែមឯកសារជាភស្តុតាង' },
    lead: {
      en: 'What a report to a donor needs, such as receipts or a signed agreement.',
      km: 'អ្វីដែលរបាយការណ៍ជូនម្ចាស់ជំនួយត្រូវអាចបង្ហាញ ដូចជាបង្កាន់ដៃ ឬកិច្ចព្រមព្រៀងដែលបានចុះហត្ថលេខា។',
    },
  },
  paper: {
    title: { en: 'Papers', km: 'ឯកសារសម្រាប់អាន' },
    add: { en: 'Send a PDF', km: 'ផ្ញើ PDF' },
    lead: {
      en: 'A paper or slides for an agenda item. Nobody sees it until you add it to the papers of the meeting.',
      km: 'ឯកសារ ឬស្លាយសម្រាប់ចំណុចក្នុងរបៀបវារៈ។ គ្មាននរណាមើលឃើញទេ រហូតដល់លោកអ្នកបន្ថែមវាទៅក្នុងឯកសារនៃកិច្ចប្រជុំ។',
    },
  },
} as const satisfies Record<Purpose, Catalogue>;
