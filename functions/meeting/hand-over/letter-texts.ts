import type { Catalogue } from '../../i18n/say.ts';

/**
 * The invitation letter, in the form that Cambodian offices expect: motto, number, addressee, subject,
 * body, closing, place and date, signature and stamp. A native reader confirms the Khmer.
 */
export const letterTexts = {
  kingdom: { en: 'Kingdom of Cambodia', km: 'ព្រះរាជាណាចក្រកម្ពុជា' },
  motto: { en: 'Nation Religion King', km: 'ជាតិ សាសនា ព្រះមហាក្សត្រ' },
  number: { en: 'No.', km: 'លេខ៖' },
  title: { en: 'Letter of invitation', km: 'លិខិតអញ្ជើញ' },
  to: { en: 'To:', km: 'សូមគោរពជូន' },
  subject: { en: 'Subject:', km: 'កម្មវត្ថុ៖' },
  subjectText: { en: 'Invitation to {title}', km: 'សូមអញ្ជើញចូលរួម {title}' },
  opening: {
    en: 'On behalf of {network} we have the honour to inform you of the following meeting, whose objectives are:',
    km: 'សេចក្តីដូចមានចែងក្នុងកម្មវត្ថុខាងលើ {network} មានកិត្តិយសសូមជម្រាបជូន {addressee} មេត្តាជ្រាបថា យើងខ្ញុំនឹងរៀបចំកិច្ចប្រជុំមួយ ដែលមានគោលបំណងដូចខាងក្រោម៖',
  },
  openingEnclosed: {
    en: 'On behalf of {network} we have the honour to inform you of the following meeting. Its objectives are on the sheet enclosed.',
    km: 'សេចក្តីដូចមានចែងក្នុងកម្មវត្ថុខាងលើ {network} មានកិត្តិយសសូមជម្រាបជូន {addressee} មេត្តាជ្រាបថា យើងខ្ញុំនឹងរៀបចំកិច្ចប្រជុំមួយ ដែលមានគោលបំណងដូចក្នុងឧបសម្ព័ន្ធភ្ជាប់ជាមួយ។',
  },
  enclosed: { en: 'Enclosed: objectives', km: 'ឧបសម្ព័ន្ធ៖ គោលបំណង' },
  when: { en: 'Date and time:', km: 'កាលបរិច្ឆេទ៖' },
  where: { en: 'Place:', km: 'ទីកន្លែង៖' },
  invite: {
    en: 'We respectfully invite you, {addressee}, to honour this meeting with your presence.',
    km: 'អាស្រ័យហេតុនេះ {network} សូមគោរពអញ្ជើញ {addressee} មេត្តាចូលរួមជាកិត្តិយសក្នុងកិច្ចប្រជុំនេះ តាមកាលបរិច្ឆេទ និងទីកន្លែងដូចបានជម្រាបជូនខាងលើ។',
  },
  confirm: {
    en: 'Please kindly confirm to {address}.',
    km: 'សូមមេត្តាបញ្ជាក់ការចូលរួមតាមអាសយដ្ឋាន {address}។',
  },
  confirmBy: {
    en: 'Please kindly confirm by {date} to {address}.',
    km: 'សូមមេត្តាបញ្ជាក់ការចូលរួមត្រឹម{date} តាមអាសយដ្ឋាន {address}។',
  },
  answered: {
    en: 'Your answer has been noted with thanks. Should it change, please kindly write to {address}.',
    km: 'ចម្លើយរបស់លោកអ្នកត្រូវបានកត់ត្រារួចហើយ សូមអរគុណ។ ប្រសិនបើមានការកែប្រែ សូមមេត្តាជម្រាបតាមអាសយដ្ឋាន {address}។',
  },
  scan: {
    en: 'Or answer by telephone: point its camera at this code. It opens a page for you alone.',
    km: 'ឬឆ្លើយតបតាមទូរសព្ទ៖ សូមតម្រង់កាមេរ៉ាទៅកូដនេះ។ វានឹងបើកទំព័រសម្រាប់តែលោកអ្នក។',
  },
  scanAnswered: {
    en: 'Or change it by telephone: point its camera at this code. It opens a page for you alone.',
    km: 'ឬកែប្រែចម្លើយតាមទូរសព្ទ៖ សូមតម្រង់កាមេរ៉ាទៅកូដនេះ។ វានឹងបើកទំព័រសម្រាប់តែលោកអ្នក។',
  },
  qrLabel: {
    en: 'QR code of the personal link of {addressee}',
    km: 'កូដ QR នៃតំណផ្ទាល់ខ្លួនរបស់ {addressee}',
  },
  closing: {
    en: 'Please accept, {addressee}, the assurance of our highest consideration.',
    km: 'សូម {addressee} មេត្តាទទួលនូវការគោរពដ៏ខ្ពង់ខ្ពស់អំពីយើងខ្ញុំ។',
  },
  doneAt: { en: 'Done at', km: 'ធ្វើនៅ' },
  forNetwork: { en: 'For {network}', km: 'តំណាង {network}' },
  sign: { en: 'Signature and stamp', km: 'ហត្ថលេខា និងត្រា' },

  pageTitle: { en: 'Letters of invitation', km: 'លិខិតអញ្ជើញ' },
  pageLead: { en: '{n} to print, on A4.', km: 'ត្រូវបោះពុម្ព {n} ច្បាប់ លើក្រដាស A4។' },
  how: {
    en: 'Print with your browser’s menu. The dotted lines are for number and place; there is room for signature and stamp.',
    km: 'សូមបោះពុម្ពតាមម៉ឺនុយកម្មវិធីរុករក។ បន្ទាត់ចុចៗសម្រាប់លេខ និងទីកន្លែង ហើយមានកន្លែងទុកសម្រាប់ហត្ថលេខា និងត្រា។',
  },
  nobody: {
    en: 'There is nobody to write a letter to for this meeting.',
    km: 'កិច្ចប្រជុំនេះគ្មានអ្នកដែលត្រូវផ្ញើលិខិតជូនទេ។',
  },
  everybody: { en: 'A letter for everybody invited', km: 'លិខិតសម្រាប់អ្នកទទួលការអញ្ជើញទាំងអស់' },
  inKhmer: { en: 'In Khmer', km: 'ជាភាសាខ្មែរ' },
  inEnglish: { en: 'In English', km: 'ជាភាសាអង់គ្លេស' },
  back: { en: 'To hand over', km: 'ប្រគល់ដោយដៃ' },
} as const satisfies Catalogue;
