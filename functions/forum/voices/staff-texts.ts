import type { Catalogue, Text } from '../../i18n/say.ts';
import type { Standing } from '../rules/voices/standing.ts';

/** The pages of those who run a network. Formal register; a native reader confirms the Khmer. */
export const staffVoiceTexts = {
  voices: { en: 'Voices', km: 'សំឡេង' },
  noCall: {
    en: 'Proposals for sessions will appear here. Begin with the call: what is asked for, and until when.',
    km: 'សំណើវគ្គនានានឹងបង្ហាញនៅទីនេះ។ សូមចាប់ផ្តើមដោយការអំពាវនាវ៖ ស្វែងរកអ្វី និងត្រឹមពេលណា។',
  },
  openCall: { en: 'Open the call', km: 'បើកការអំពាវនាវ' },
  changeCall: { en: 'The call, its readers and its guests', km: 'ការអំពាវនាវ អ្នកអាន និងភ្ញៀវ' },
  callOpen: { en: 'The call is open until {date}.', km: 'ការអំពាវនាវបើករហូតដល់ {date}។' },
  callClosed: { en: 'The call closed on {date}.', km: 'ការអំពាវនាវបានបិទនៅ {date}។' },
  empty: { en: 'Nobody has proposed a session yet.', km: 'មិនទាន់មាននរណាស្នើវគ្គទេ។' },
  unconfirmed: {
    en: {
      one: 'One proposal by somebody outside the network waits for them to confirm their address.',
      other: '{n} proposals by people outside the network wait for them to confirm their address.',
    },
    km: 'សំណើ {n} ពីអ្នកក្រៅបណ្តាញ កំពុងរង់ចាំពួកគេបញ្ជាក់អាសយដ្ឋាន។',
  },
  proposals: {
    en: { one: 'one proposal', other: '{n} proposals' },
    km: 'សំណើ {n}',
  },
  decidedNotTold: {
    en: { one: 'one decided, not told', other: '{n} decided, not told' },
    km: 'សម្រេចហើយ មិនទាន់ជម្រាប {n}',
  },
  toRead: { en: 'To decide', km: 'ត្រូវសម្រេច' },
  toTell: { en: 'Decided, not told', km: 'សម្រេចហើយ មិនទាន់ជម្រាប' },
  waiting: { en: 'Accepted', km: 'បានទទួលយក' },
  maybes: { en: 'Maybe', km: 'ប្រហែល' },
  others: { en: 'Not in the programme', km: 'មិននៅក្នុងកម្មវិធី' },
  facts: { en: '{n} min · {language} · {from}', km: '{n} នាទី · {language} · {from}' },
  // One proposal.
  from: { en: 'Sent by', km: 'ផ្ញើដោយ' },
  speakers: { en: 'Speakers', km: 'វាគ្មិន' },
  languageAndTime: { en: 'Language and time', km: 'ភាសា និងរយៈពេល' },
  lengthOf: { en: '{n} min', km: '{n} នាទី' },
  needs: { en: 'Needs', km: 'តម្រូវការ' },
  expected: { en: 'People expected', km: 'ចំនួនអ្នកចូលរួមរំពឹងទុក' },
  scores: { en: 'Scores by reader', km: 'ពិន្ទុតាមអ្នកអាន' },
  readings: { en: 'What the readers say', km: 'អ្វីដែលអ្នកអាននិយាយ' },
  readerColumn: { en: 'Reader', km: 'អ្នកអាន' },
  missing: { en: 'not read yet', km: 'មិនទាន់អាន' },
  aside: { en: 'stepped aside', km: 'បានដកខ្លួនចេញ' },
  mean: { en: 'Mean', km: 'មធ្យម' },
  lineColumn: { en: 'Line', km: 'បន្ទាត់' },
  noMean: {
    en: 'There is no mean: it needs the sheets of two readers.',
    km: 'មិនមានមធ្យមទេ៖ ត្រូវការពិន្ទុពីអ្នកអានពីរនាក់។',
  },
  bothRead: {
    en: 'Mean {mean} of 5; the readers are {gap} apart.',
    km: 'មធ្យម {mean} លើ ៥ ហើយអ្នកអានខុសគ្នា {gap}។',
  },
  wideGap: {
    en: 'The readers differ by {gap}. Talk with them, or name a third reader, before you decide.',
    km: 'អ្នកអានខុសគ្នា {gap}។ សូមពិភាក្សាជាមួយពួកគេ ឬតែងតាំងអ្នកអានទីបី មុនសម្រេច។',
  },
  noReadersYet: { en: 'Nobody was asked to read.', km: 'មិនទាន់ស្នើសុំអ្នកណាអានទេ។' },
  decide: { en: 'Decide', km: 'សម្រេច' },
  decision: { en: 'Decision', km: 'សេចក្តីសម្រេច' },
  reason: { en: 'Reason', km: 'មូលហេតុ' },
  reasonHelp: {
    en: 'It is in the mail to everybody of the session, in these words. Nobody is told until you press so.',
    km: 'វានឹងមានក្នុងអ៊ីមែលជូនអ្នកទាំងអស់នៃវគ្គនេះ តាមពាក្យទាំងនេះ។ មិនមានអ្នកណាទទួលដំណឹងទេ មុនលោកអ្នកចុចជម្រាប។',
  },
  saveDecision: { en: 'Save the decision', km: 'រក្សាទុកសេចក្តីសម្រេច' },
  decided: {
    en: 'The decision is saved. Nobody was told yet.',
    km: 'សេចក្តីសម្រេចត្រូវបានរក្សាទុក។ មិនទាន់បានជម្រាបអ្នកណាទេ។',
  },
  people: { en: 'Everybody of this session', km: 'អ្នកទាំងអស់នៃវគ្គនេះ' },
  confirms: { en: 'comes', km: 'មក' },
  declines: { en: 'does not come', km: 'មិនមក' },
  silent: { en: 'has not answered', km: 'មិនទាន់ឆ្លើយ' },
  answersFor: { en: '{who} for {names}', km: '{who} ជំនួស {names}' },
  saidComes: { en: '{name} told me: comes', km: '{name} បានប្រាប់ថាមក' },
  saidNot: { en: '{name} told me: does not come', km: '{name} បានប្រាប់ថាមិនមក' },
  noteOf: { en: '{name}: {note}', km: '{name}៖ {note}' },
  noAddress: { en: 'no address', km: 'គ្មានអាសយដ្ឋាន' },
  saved: { en: 'Saved.', km: 'បានរក្សាទុក។' },
  // Telling.
  tell: { en: 'Tell what was decided', km: 'ជម្រាបសេចក្តីសម្រេច' },
  tellWhich: { en: 'What is told', km: 'អ្វីដែលត្រូវជម្រាប' },
  nothingToTell: { en: 'There is nothing to tell.', km: 'មិនមានអ្វីត្រូវជម្រាបទេ។' },
  preview: { en: 'See whom it tells', km: 'មើលថាជម្រាបអ្នកណា' },
  tellYes: { en: { one: 'One yes', other: '{n} times yes' }, km: 'ទទួលយក {n}' },
  tellMaybe: { en: { one: 'One maybe', other: '{n} times maybe' }, km: 'ប្រហែល {n}' },
  tellNo: { en: { one: 'One no', other: '{n} times no' }, km: 'មិនទទួលយក {n}' },
  tellPeople: {
    en: { one: 'One person hears of it.', other: '{n} people hear of it, each at their own address.' },
    km: 'មនុស្ស {n} នាក់នឹងទទួលដំណឹង ម្នាក់ៗនៅអាសយដ្ឋានផ្ទាល់ខ្លួន។',
  },
  settledBy: { en: 'A maybe is settled by', km: 'សំណើ «ប្រហែល» នឹងត្រូវសម្រេចត្រឹម' },
  tellNow: {
    en: { one: 'Tell one person now', other: 'Tell {n} people now' },
    km: 'ជម្រាប {n} នាក់ឥឡូវនេះ',
  },
  chooseSome: { en: 'Choose at least one.', km: 'សូមជ្រើសរើសយ៉ាងហោចណាស់មួយ។' },
  chosenMeanwhile: {
    en: 'One of them was decided anew or taken back meanwhile: {title}. Nothing was told of it. Please look again.',
    km: 'មានមួយត្រូវបានសម្រេចថ្មី ឬដកវិញក្នុងពេលនោះ៖ {title}។ មិនបានជម្រាបអំពីវាទេ។ សូមពិនិត្យម្តងទៀត។',
  },
  wasTold: { en: 'Told. The mails are on their way.', km: 'បានជម្រាប។ អ៊ីមែលកំពុងផ្ញើ។' },
  toldLine: { en: 'Told {told}, delivered {delivered}.', km: 'បានជម្រាប {told} បានទៅដល់ {delivered}។' },
  // By hand.
  hand: { en: 'People to tell yourself', km: 'អ្នកដែលត្រូវជម្រាបដោយផ្ទាល់' },
  handHelp: {
    en: 'These people are not reached by mail. Bring them the text, and say so here.',
    km: 'អ្នកទាំងនេះមិនអាចទាក់ទងតាមអ៊ីមែលទេ។ សូមជូនអត្ថបទនេះដល់ពួកគេ ហើយប្រាប់នៅទីនេះ។',
  },
  handNone: { en: 'There is nobody to tell by hand.', km: 'មិនមានអ្នកណាត្រូវជម្រាបដោយផ្ទាល់ទេ។' },
  handText: { en: 'Text to copy', km: 'អត្ថបទសម្រាប់ចម្លង' },
  handDone: { en: '{name} has it', km: '{name} បានទទួលហើយ' },
  // On Today.
  needDecide: {
    en: { one: 'A proposal to decide', other: '{n} proposals to decide' },
    km: 'សំណើ {n} ត្រូវសម្រេច',
  },
  needTell: {
    en: { one: 'One proposal decided, not told', other: '{n} proposals decided, not told' },
    km: 'សំណើ {n} សម្រេចហើយ មិនទាន់ជម្រាប',
  },
  needConfirm: {
    en: { one: 'A session whose speakers do not answer', other: '{n} sessions whose speakers do not answer' },
    km: 'វគ្គ {n} ដែលវាគ្មិនមិនឆ្លើយ',
  },
  needRead: {
    en: { one: 'A proposal not read by everybody', other: '{n} proposals not read by everybody' },
    km: 'សំណើ {n} មិនទាន់ត្រូវបានអានគ្រប់គ្នា',
  },
  needReaders: {
    en: 'Nobody reads the proposals: name two readers',
    km: 'គ្មានអ្នកអានសំណើ៖ សូមតែងតាំងអ្នកអានពីរនាក់',
  },
  // The call.
  callTitle: { en: 'Call for contributions', km: 'ការអំពាវនាវរកការចូលរួមចំណែក' },
  callSaved: { en: 'The call is saved.', km: 'ការអំពាវនាវត្រូវបានរក្សាទុក។' },
  closes: { en: 'Open until', km: 'បើករហូតដល់' },
  closesHelp: {
    en: 'To the end of that day. People can send and change proposals until then.',
    km: 'រហូតដល់ចុងថ្ងៃនោះ។ គេអាចផ្ញើ និងកែសំណើបានរហូតដល់ពេលនោះ។',
  },
  callText: { en: 'What is asked for', km: 'អ្វីដែលស្វែងរក' },
  callTextHelp: {
    en: 'The theme, what a session can be, and whose voices are missing.',
    km: 'ប្រធានបទ ទម្រង់វគ្គ និងសំឡេងរបស់អ្នកណាដែលនៅខ្វះ។',
  },
  strangers: {
    en: 'Anybody may propose, with a public form',
    km: 'អ្នកណាក៏អាចស្នើបាន តាមទម្រង់សាធារណៈ',
  },
  strangersHelp: {
    en: 'They confirm their address by mail before their proposal counts. The address: {url}',
    km: 'គេបញ្ជាក់អាសយដ្ឋានតាមអ៊ីមែល មុនសំណើត្រូវបានរាប់បញ្ចូល។ អាសយដ្ឋាន៖ {url}',
  },
  saveCall: { en: 'Save the call', km: 'រក្សាទុកការអំពាវនាវ' },
  // Readers, guests, and sending the call.
  readers: { en: 'Who reads the proposals', km: 'អ្នកអានសំណើ' },
  readersHelp: {
    en: 'Two people score each proposal without seeing who sent it; a third helps where one of them knows the proposer or the two differ. They are asked when the call has closed.',
    km: 'អ្នកអានពីរនាក់ដាក់ពិន្ទុសំណើនីមួយៗដោយមិនឃើញថានរណាជាអ្នកផ្ញើ។ អ្នកទីបីជួយ ពេលម្នាក់ស្គាល់អ្នកស្នើ ឬពិន្ទុទាំងពីរខុសគ្នាឆ្ងាយ។ ពួកគេនឹងត្រូវបានស្នើសុំ ពេលការអំពាវនាវបានបិទ។',
  },
  noReaders: { en: 'Nobody reads yet.', km: 'មិនទាន់មានអ្នកអានទេ។' },
  reader: { en: 'Contact', km: 'អ្នកទំនាក់ទំនង' },
  nameReader: { en: 'Name this reader', km: 'តែងតាំងអ្នកអាននេះ' },
  release: { en: 'Release {name}', km: 'ដក {name} ចេញ' },
  guests: { en: 'People outside the network', km: 'អ្នកក្រៅបណ្តាញ' },
  guestsHelp: {
    en: 'They get the call with a link of their own.',
    km: 'ពួកគេទទួលការអំពាវនាវ ជាមួយតំណផ្ទាល់ខ្លួន។',
  },
  guestName: { en: 'Name', km: 'ឈ្មោះ' },
  guestOrganisation: { en: 'Organisation', km: 'អង្គការ' },
  guestEmail: { en: 'E-mail', km: 'អ៊ីមែល' },
  guestPhone: { en: 'Phone', km: 'លេខទូរសព្ទ' },
  guestLang: { en: 'Language of their mails', km: 'ភាសាក្នុងអ៊ីមែល' },
  callGuest: { en: 'Call this person', km: 'អំពាវនាវបុគ្គលនេះ' },
  callOff: { en: 'Take {name} off', km: 'ដក {name} ចេញ' },
  send: { en: 'Send the call', km: 'ផ្ញើការអំពាវនាវ' },
  sendTo: {
    en: { one: 'Send the call to one person', other: 'Send the call to {n} people' },
    km: 'ផ្ញើការអំពាវនាវជូន {n} នាក់',
  },
  sendHelp: {
    en: 'The focal point of each member, and everybody outside the network who is named above. {mail} by mail, {hand} by hand. Who has it already is not asked again.',
    km: 'អ្នកទំនាក់ទំនងគោលរបស់សមាជិកនីមួយៗ និងអ្នកក្រៅបណ្តាញទាំងអស់ខាងលើ។ តាមអ៊ីមែល {mail} ដោយផ្ទាល់ {hand}។ អ្នកដែលបានទទួលហើយ នឹងមិនទទួលម្តងទៀតទេ។',
  },
  allSent: {
    en: { one: 'The call went to one person.', other: 'The call went to {n} people.' },
    km: 'ការអំពាវនាវត្រូវបានផ្ញើជូន {n} នាក់។',
  },
  sentLater: {
    en: 'People who have sent nothing are reminded five days before the call closes.',
    km: 'អ្នកដែលមិនទាន់ផ្ញើអ្វី នឹងត្រូវបានរំឭកប្រាំថ្ងៃមុនការអំពាវនាវបិទ។',
  },
  backToVoices: { en: 'Voices', km: 'សំឡេង' },
} as const satisfies Catalogue;

/** How far a proposal is, to those who run the network. */
export const staffStandings = {
  unconfirmed: { en: 'Address not confirmed', km: 'អាសយដ្ឋានមិនទាន់បញ្ជាក់' },
  proposed: { en: 'Proposed, not decided', km: 'បានស្នើ មិនទាន់សម្រេច' },
  withdrawn: { en: 'Taken back by who sent it', km: 'អ្នកផ្ញើបានដកវិញ' },
  decided: { en: 'Decided, not told', km: 'សម្រេចហើយ មិនទាន់ជម្រាប' },
  maybe: { en: 'Maybe, and told so', km: 'ប្រហែល និងបានជម្រាប' },
  declined: { en: 'No, and told so', km: 'មិនទទួលយក និងបានជម្រាប' },
  asked: { en: 'Accepted, not confirmed by all speakers', km: 'បានទទួលយក វាគ្មិនមិនទាន់បញ្ជាក់គ្រប់គ្នា' },
  confirmed: { en: 'Confirmed', km: 'បានបញ្ជាក់' },
  calledOff: { en: 'No speaker can come', km: 'គ្មានវាគ្មិនអាចមកបាន' },
} as const satisfies Record<Standing, Text>;
