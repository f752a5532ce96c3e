import type { Catalogue } from '../../i18n/say.ts';

/** One person at one meeting: what was said to them, what they said, what can be done. */
export const personTexts = {
  lead: {
    en: 'What was sent, whether it arrived, and what they answered.',
    km: 'អ្វីដែលបានផ្ញើ បានទៅដល់ឬមិនដល់ និងចម្លើយរបស់គេ។',
  },
  story: { en: 'History', km: 'ប្រវត្តិ' },
  of: { en: '{kind}:', km: '{kind}៖' },
  planned: { en: '{kind}: prepared', km: '{kind}៖ បានរៀបចំ' },
  plannedByHand: { en: '{kind}: to be handed over ({channel})', km: '{kind}៖ ត្រូវប្រគល់ដោយដៃ ({channel})' },
  sent: { en: '{kind}: sent to {email}', km: '{kind}៖ បានផ្ញើទៅ {email}' },
  sameMail: { en: 'In the same mail as: {kind}', km: 'ក្នុងអ៊ីមែលតែមួយជាមួយ៖ {kind}' },
  handed: { en: '{kind}: handed over by {who}', km: '{kind}៖ បានប្រគល់ដោយ {who}' },
  answered: { en: 'Answered: {answer}', km: 'ចម្លើយ៖ {answer}' },
  bySomebody: { en: 'recorded by {who}', km: 'កត់ត្រាដោយ {who}' },
  byPhone: { en: 'by telephone', km: 'តាមទូរសព្ទ' },
  byThemselves: { en: 'through the personal link', km: 'តាមតំណផ្ទាល់ខ្លួន' },
  byCalendar: { en: 'from the calendar', km: 'ពីប្រតិទិន' },
  nothingYet: { en: 'Nothing has been sent yet.', km: 'មិនទាន់បានផ្ញើអ្វីទេ។' },
  waiting: { en: 'The invitations have not been sent yet.', km: 'លិខិតអញ្ជើញមិនទាន់បានផ្ញើទេ។' },
  actions: { en: 'What you can do', km: 'អ្វីដែលលោកអ្នកអាចធ្វើ' },
  fixLead: {
    en: 'What you correct here is corrected in the member list too.',
    km: 'អ្វីដែលលោកអ្នកកែនៅទីនេះ នឹងត្រូវកែក្នុងបញ្ជីសមាជិកដែរ។',
  },
  unchanged: {
    en: 'This is the address that mail came back from. Type the right one, or press “The address works”.',
    km: 'នេះជាអាសយដ្ឋានដែលអ៊ីមែលត្រូវបានបង្វិលមកវិញ។ សូមវាយអាសយដ្ឋានត្រឹមត្រូវ ឬចុច «អាសយដ្ឋានដំណើរការ»។',
  },
  beingPrepared: { en: 'The invitation is being prepared', km: 'លិខិតអញ្ជើញកំពុងរៀបចំ' },
  worksDone: {
    en: 'Mail is sent to them again. What they reported waits for nobody any more.',
    km: 'អ៊ីមែលនឹងត្រូវផ្ញើជូនគាត់វិញ។ អ្វីដែលគាត់បានរាយការណ៍ ត្រូវបានដោះស្រាយហើយ។',
  },
  settledDone: { en: 'Noted. It waits for nobody any more.', km: 'បានកត់ត្រា។ មិនមានអ្វីត្រូវធ្វើទៀតទេ។' },
  unsettledDone: { en: 'Noted. It waits for you again.', km: 'បានកត់ត្រា។ វារង់ចាំលោកអ្នកវិញ។' },
  settledBy: { en: '{kind}: settled by {who}', km: '{kind}៖ បានដោះស្រាយដោយ {who}' },
  sentOnly: { en: '{kind}: sent', km: '{kind}៖ បានផ្ញើ' },
  email: { en: 'E-mail address', km: 'អាសយដ្ឋានអ៊ីមែល' },
  resend: { en: 'Send the invitation again', km: 'ផ្ញើលិខិតអញ្ជើញម្តងទៀត' },
  resendByHand: { en: 'Hand the invitation over again', km: 'ប្រគល់លិខិតអញ្ជើញម្តងទៀត' },
  uninvite: { en: 'Withdraw the invitation', km: 'ដកការអញ្ជើញវិញ' },
  uninviteLead: {
    en: '{name} gets a message about it. Nobody else is told.',
    km: '{name} នឹងទទួលសារជូនដំណឹង។ អ្នកផ្សេងមិនដឹងអំពីការនេះទេ។',
  },
  uninviteButton: { en: 'Withdraw the invitation of {name}', km: 'ដកការអញ្ជើញ {name}' },
  reinvite: { en: 'Invite again', km: 'អញ្ជើញម្តងទៀត' },
  handedOver: { en: 'I handed it over', km: 'ខ្ញុំបានប្រគល់ហើយ' },
  undoHandedOver: { en: 'Not handed over after all', km: 'មិនទាន់បានប្រគល់ទេ' },
  recordAnswer: { en: 'Record an answer given by phone', km: 'កត់ត្រាចម្លើយតាមទូរសព្ទ' },
  details: { en: 'Who it is', km: 'ព័ត៌មានអំពីបុគ្គល' },
  organisation: { en: 'Organisation', km: 'អង្គការ' },
  reachedBy: { en: 'Reached by', km: 'ទាក់ទងតាម' },
  phone: { en: 'Telephone', km: 'ទូរសព្ទ' },
  toMember: { en: 'Open the member', km: 'បើកទំព័រសមាជិក' },
  resent: { en: 'The invitation is on its way again.', km: 'លិខិតអញ្ជើញកំពុងផ្ញើម្តងទៀត។' },
  resentByHand: {
    en: 'The invitation is on the list to hand over.',
    km: 'លិខិតអញ្ជើញស្ថិតក្នុងបញ្ជីដែលត្រូវប្រគល់ដោយដៃ។',
  },
  fixed: {
    en: 'The address is saved, and the invitation is on its way again.',
    km: 'អាសយដ្ឋានបានរក្សាទុក ហើយលិខិតអញ្ជើញកំពុងផ្ញើម្តងទៀត។',
  },
  withdrawn: { en: 'The invitation is withdrawn.', km: 'ការអញ្ជើញត្រូវបានដកវិញ។' },
  invitedAgain: { en: '{name} is invited again.', km: '{name} ត្រូវបានអញ្ជើញម្តងទៀត។' },
  invited: { en: '{name} is invited.', km: '{name} ត្រូវបានអញ្ជើញ។' },
  links: { en: 'Personal links', km: 'តំណផ្ទាល់ខ្លួន' },
  linksLead: {
    en: 'Anybody who has the link can answer for {name}. If it went to the wrong person, revoke it: every link sent so far stops working, and the next message brings a new one.',
    km: 'អ្នកដែលមានតំណ អាចឆ្លើយតបជំនួស {name}។ បើតំណបានទៅដល់អ្នកផ្សេង សូមដកហូតវា៖ តំណទាំងអស់ដែលបានផ្ញើរួចនឹងលែងដំណើរការ ហើយសារបន្ទាប់នឹងមានតំណថ្មី។',
  },
  forget: { en: 'This guest asks to be forgotten', km: 'ភ្ញៀវនេះស្នើឱ្យលុបព័ត៌មានរបស់ខ្លួន' },
  linksToo: {
    en: 'Links to other meetings and to the organisation’s own page, and calendars that were subscribed to, stop as well.',
    km: 'តំណទៅកិច្ចប្រជុំផ្សេង ទំព័រផ្ទាល់របស់អង្គការ និងប្រតិទិនដែលបានជាវ ក៏លែងដំណើរការដែរ។',
  },
  revoke: { en: 'Revoke the links', km: 'ដកហូតតំណ' },
  revokeButton: { en: 'Revoke the links of {name}', km: 'ដកហូតតំណរបស់ {name}' },
  revoked: {
    en: 'The links no longer work. Send the invitation again, and they get a new one.',
    km: 'តំណលែងដំណើរការហើយ។ សូមផ្ញើលិខិតអញ្ជើញម្តងទៀត ដើម្បីឱ្យគេទទួលតំណថ្មី។',
  },
  addressReleased: {
    en: 'Mail is sent to this address again.',
    km: 'អ៊ីមែលនឹងត្រូវបានផ្ញើទៅអាសយដ្ឋាននេះវិញ។',
  },
  mailsDone: { en: 'The choice is saved.', km: 'ជម្រើសត្រូវបានរក្សាទុក។' },
  handedDone: { en: 'Noted.', km: 'បានកត់ត្រា។' },
} as const satisfies Catalogue;

/** Inviting one person more. */
export const inviteTexts = {
  title: { en: 'Invite one more', km: 'អញ្ជើញម្នាក់ទៀត' },
  lead: {
    en: 'Only this person gets an invitation. Nobody else is told.',
    km: 'មានតែបុគ្គលនេះប៉ុណ្ណោះដែលទទួលលិខិតអញ្ជើញ។ អ្នកផ្សេងមិនដឹងទេ។',
  },
  members: { en: 'A contact of a member', km: 'អ្នកទំនាក់ទំនងរបស់សមាជិក' },
  search: { en: 'Find by name or organisation', km: 'ស្វែងរកតាមឈ្មោះ ឬអង្គការ' },
  nobody: { en: 'We found nobody who is not already invited.', km: 'រកមិនឃើញអ្នកដែលមិនទាន់ត្រូវបានអញ្ជើញទេ។' },
  invite: { en: 'Invite', km: 'អញ្ជើញ' },
  guest: { en: 'A guest', km: 'ភ្ញៀវ' },
  inviteGuest: { en: 'Invite this guest', km: 'អញ្ជើញភ្ញៀវនេះ' },
  cannotReach: { en: 'no e-mail address that works', km: 'គ្មានអាសយដ្ឋានអ៊ីមែលដែលប្រើបាន' },
} as const satisfies Catalogue;
