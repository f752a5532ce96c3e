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
