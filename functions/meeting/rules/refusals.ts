import type { Text } from '../../i18n/say.ts';
import { Refusal } from '../../platform/refusal.ts';

/** The draft was thrown away, or never was. */
export class NoSuchMeeting extends Refusal {
  readonly text = {
    en: 'This meeting does not exist, or its draft was discarded.',
    km: 'កិច្ចប្រជុំនេះមិនមានទេ ឬសេចក្តីព្រាងត្រូវបានលុបចោល។',
  } satisfies Text;
}

/** Only a draft can be convened; two coordinators pressed the button. */
export class MeetingAlreadyConvened extends Refusal {
  readonly text = {
    en: 'The invitations for this meeting were already sent out. Nothing was sent twice.',
    km: 'លិខិតអញ្ជើញសម្រាប់កិច្ចប្រជុំនេះត្រូវបានផ្ញើរួចហើយ។ គ្មានអ្វីត្រូវបានផ្ញើពីរដងទេ។',
  } satisfies Text;
}

export class MeetingNotConvened extends Refusal {
  readonly text = {
    en: 'Nobody has been invited to this meeting yet.',
    km: 'មិនទាន់មាននរណាម្នាក់ត្រូវបានអញ្ជើញទៅកិច្ចប្រជុំនេះនៅឡើយទេ។',
  } satisfies Text;
}

export class MeetingAlreadyCancelled extends Refusal {
  readonly text = {
    en: 'This meeting is already cancelled.',
    km: 'កិច្ចប្រជុំនេះត្រូវបានលុបចោលរួចហើយ។',
  } satisfies Text;
}

/** The two minutes are over: some invitations were sent. */
export class TooLateToStop extends Refusal {
  readonly text = {
    en: 'It is too late to stop: the invitations are on their way. You can still change or cancel the meeting, and everybody invited will be told.',
    km: 'ហួសពេលបញ្ឈប់ហើយ៖ លិខិតអញ្ជើញកំពុងត្រូវបានផ្ញើ។ លោកអ្នកនៅតែអាចកែប្រែ ឬលុបចោលកិច្ចប្រជុំ ហើយអ្នកដែលបានទទួលការអញ្ជើញទាំងអស់នឹងត្រូវបានជូនដំណឹង។',
  } satisfies Text;
}

/** The network changed between the preview and the button. */
export class AudienceHasChanged extends Refusal {
  readonly text = {
    en: 'The list of people changed since you looked at it. Please look at it once more, then invite.',
    km: 'បញ្ជីឈ្មោះត្រូវបានកែប្រែចាប់តាំងពីលោកអ្នកបានពិនិត្យ។ សូមពិនិត្យម្តងទៀត រួចអញ្ជើញ។',
  } satisfies Text;
}

export class NobodyToInvite extends Refusal {
  readonly text = {
    en: 'There is nobody to invite. Choose at least one member or guest.',
    km: 'គ្មានអ្នកត្រូវអញ្ជើញទេ។ សូមជ្រើសរើសសមាជិក ឬភ្ញៀវយ៉ាងហោចណាស់មួយ។',
  } satisfies Text;
}

/** A date, time, venue or objective is missing, or the end is before the start. */
export class MeetingIncomplete extends Refusal {
  readonly text = {
    en: 'Date, time, venue and at least one objective are needed before anybody can be invited.',
    km: 'ត្រូវការកាលបរិច្ឆេទ ម៉ោង ទីកន្លែង និងគោលបំណងយ៉ាងហោចណាស់មួយ មុនពេលអញ្ជើញ។',
  } satisfies Text;
}

export class MeetingInThePast extends Refusal {
  readonly text = {
    en: 'This date and time is already past. Choose a later one.',
    km: 'កាលបរិច្ឆេទ និងម៉ោងនេះបានកន្លងផុតហើយ។ សូមជ្រើសរើសពេលក្រោយ។',
  } satisfies Text;
}

/** The meeting began: what is past is not changed any more. */
export class MeetingHasBegun extends Refusal {
  readonly text = {
    en: 'The meeting has already begun, so this can no longer be changed.',
    km: 'កិច្ចប្រជុំបានចាប់ផ្តើមហើយ ដូច្នេះមិនអាចកែប្រែបានទៀតទេ។',
  } satisfies Text;
}

export class CalendarChangeCannotBeMuted extends Refusal {
  readonly text = {
    en: 'Everybody invited is always told about a new date, time or place.',
    km: 'កាលបរិច្ឆេទ ម៉ោង ឬទីកន្លែងថ្មី ត្រូវជូនដំណឹងដល់អ្នកដែលបានទទួលការអញ្ជើញទាំងអស់ជានិច្ច។',
  } satisfies Text;
}

export class AlreadyInvited extends Refusal {
  readonly text = {
    en: 'This person is already invited.',
    km: 'បុគ្គលនេះត្រូវបានអញ្ជើញរួចហើយ។',
  } satisfies Text;
}

/** One calendar cannot keep two invitations to the same meeting apart. Values: `who` is invited at the address. */
export class AddressAlreadyInvited extends Refusal {
  readonly text = {
    en: 'This e-mail address is already invited to this meeting, for {who}.',
    km: 'អាសយដ្ឋានអ៊ីមែលនេះត្រូវបានអញ្ជើញទៅកិច្ចប្រជុំនេះរួចហើយ សម្រាប់ {who}។',
  } satisfies Text;
}

export class NotInvited extends Refusal {
  readonly text = {
    en: 'This person is not invited to this meeting.',
    km: 'បុគ្គលនេះមិនត្រូវបានអញ្ជើញទៅកិច្ចប្រជុំនេះទេ។',
  } satisfies Text;
}

export class MoreWomenThanPeople extends Refusal {
  readonly text = {
    en: 'There cannot be more women than people coming.',
    km: 'ចំនួនស្ត្រីមិនអាចច្រើនជាងចំនួនអ្នកចូលរួមទេ។',
  } satisfies Text;
}

export class NoOnlineLink extends Refusal {
  readonly text = {
    en: 'This meeting has no online link. Please choose to come in person.',
    km: 'កិច្ចប្រជុំនេះគ្មានតំណអនឡាញទេ។ សូមជ្រើសរើសការចូលរួមដោយផ្ទាល់។',
  } satisfies Text;
}

/** A message of the timeline has left or was left out: it cannot be moved any more. */
export class MessageIsPast extends Refusal {
  readonly text = {
    en: 'This message has already been sent, or its time is over. Nothing was changed.',
    km: 'សារនេះត្រូវបានផ្ញើរួចហើយ ឬហួសពេលរបស់វាហើយ។ គ្មានអ្វីត្រូវបានកែប្រែទេ។',
  } satisfies Text;
}

/** The network does not send this message. */
export class NoSuchMessage extends Refusal {
  readonly text = {
    en: 'This network does not send this message. It can be switched on in the settings.',
    km: 'បណ្តាញនេះមិនផ្ញើសារនេះទេ។ អាចបើកវានៅក្នុងការកំណត់។',
  } satisfies Text;
}

/** A message was moved to a time at which it would make no sense. */
export abstract class MessageTimeSenseless extends Refusal {}

export class MessageTimeIsPast extends MessageTimeSenseless {
  readonly text = {
    en: 'That time is already past. Choose one that is still ahead.',
    km: 'ពេលនោះបានកន្លងហួសទៅហើយ។ សូមជ្រើសរើសពេលខាងមុខ។',
  } satisfies Text;
}

/** What follows a meeting was moved before its end. */
export class MessageBeforeMeeting extends MessageTimeSenseless {
  readonly text = {
    en: 'This message is about a meeting that is over. Choose a time after the meeting.',
    km: 'សារនេះសម្រាប់ផ្ញើក្រោយកិច្ចប្រជុំ។ សូមជ្រើសរើសពេលក្រោយកិច្ចប្រជុំ។',
  } satisfies Text;
}

/** A message was moved to when it is of no use: after the meeting's begin, or weeks after its end. */
export class MessageTimeTooLate extends MessageTimeSenseless {
  readonly text = {
    en: 'By then this message would be too late to be useful. Choose an earlier time.',
    km: 'ដល់ពេលនោះ សារនេះលែងមានប្រយោជន៍ហើយ។ សូមជ្រើសរើសពេលមុននោះ។',
  } satisfies Text;
}

export class MessageTimeTooFar extends MessageTimeSenseless {
  readonly text = {
    en: 'That is too far from the meeting. Choose a day nearer to it.',
    km: 'ថ្ងៃនោះឆ្ងាយពីកិច្ចប្រជុំពេក។ សូមជ្រើសរើសថ្ងៃដែលជិតជាង។',
  } satisfies Text;
}

/** A time outside the network's hours. */
export class OutsideHours extends Refusal {
  readonly text = {
    en: 'The network writes to people between {from} and {to}. Choose a time in between.',
    km: 'បណ្តាញសរសេរទៅកាន់សមាជិកនៅចន្លោះម៉ោង {from} និង {to}។ សូមជ្រើសរើសម៉ោងនៅចន្លោះនោះ។',
  } satisfies Text;
}

/** The summary is shared after the meeting has begun. */
export class MeetingNotHeldYet extends Refusal {
  readonly text = {
    en: 'The meeting has not taken place yet, so there is no summary of it.',
    km: 'កិច្ចប្រជុំមិនទាន់ប្រព្រឹត្តទៅទេ ដូច្នេះមិនទាន់មានសេចក្តីសង្ខេបទេ។',
  } satisfies Text;
}

export class SummaryAlreadyShared extends Refusal {
  readonly text = {
    en: 'Everybody was already told about the summary. Nothing was sent twice.',
    km: 'គ្រប់គ្នាត្រូវបានជូនដំណឹងអំពីសេចក្តីសង្ខេបរួចហើយ។ គ្មានអ្វីត្រូវបានផ្ញើពីរដងទេ។',
  } satisfies Text;
}

/** A date can be kept free only where there is one. */
export class NoDateToSave extends Refusal {
  readonly text = {
    en: 'A title and a future date are needed before you can ask people to keep it free.',
    km: 'ត្រូវការចំណងជើង និងកាលបរិច្ឆេទខាងមុខ មុនពេលសុំឱ្យគេទុកពេល។',
  } satisfies Text;
}

/** The same date was announced already. */
export class DateAlreadySaved extends Refusal {
  readonly text = {
    en: 'People were already asked to keep this date free. Nothing was sent twice.',
    km: 'គេត្រូវបានសុំឱ្យទុកពេលនៅថ្ងៃនេះរួចហើយ។ គ្មានអ្វីត្រូវបានផ្ញើពីរដងទេ។',
  } satisfies Text;
}

/** Nothing waits to be told. */
export class NothingToAnnounce extends Refusal {
  readonly text = {
    en: 'There is nothing to send: the notice has gone out already, or the change was undone.',
    km: 'គ្មានអ្វីត្រូវជូនដំណឹងទេ៖ សេចក្តីជូនដំណឹងបានផ្ញើរួចហើយ ឬការកែប្រែត្រូវបានត្រឡប់វិញ។',
  } satisfies Text;
}

/** The organisation answered between the list of calls and the tap. */
export class AnsweredMeanwhile extends Refusal {
  readonly text = {
    en: 'This organisation has answered in the meantime, and we keep its answer. Nothing was recorded.',
    km: 'អង្គការនេះបានឆ្លើយតបរួចហើយ ហើយយើងរក្សាចម្លើយនោះ។ មិនមានអ្វីត្រូវបានកត់ត្រាទេ។',
  } satisfies Text;
}

/** A list that is too long to choose from helps nobody. */
export class TooManyTemplates extends Refusal {
  readonly text = {
    en: 'A network keeps at most {max} templates. Remove one that you no longer use, then save this one.',
    km: 'បណ្តាញមួយរក្សាទុកគំរូបានយ៉ាងច្រើន {max}។ សូមលុបគំរូដែលលែងប្រើ រួចរក្សាទុកគំរូនេះ។',
  } satisfies Text;
}

export class TemplateNameTaken extends Refusal {
  readonly text = {
    en: 'There is a template called “{name}” already. Please choose another name.',
    km: 'មានគំរូឈ្មោះ «{name}» រួចហើយ។ សូមជ្រើសរើសឈ្មោះផ្សេង។',
  } satisfies Text;
}

export class TemplateTooLarge extends Refusal {
  readonly text = {
    en: 'The texts of this meeting are longer than a template can hold ({max} KB). Shorten the objectives or the agenda, then save it.',
    km: 'អត្ថបទនៃកិច្ចប្រជុំនេះវែងជាងដែលគំរូមួយអាចផ្ទុកបាន ({max} KB)។ សូមកាត់បន្ថយគោលបំណង ឬរបៀបវារៈ រួចរក្សាទុក។',
  } satisfies Text;
}

/** Somebody removed it meanwhile. */
export class NoSuchTemplate extends Refusal {
  readonly text = {
    en: 'This template is no longer there. Somebody has removed it.',
    km: 'គំរូនេះលែងមានទៀតហើយ។ មានអ្នកបានលុបវា។',
  } satisfies Text;
}

/** Times of messages that cannot be kept together; the form says which (`timeline/contradictions.ts`). */
export class TimelineContradictsItself extends Refusal {
  readonly text = {
    en: 'These times cannot be kept together. Open the page again; it says which of them contradict each other.',
    km: 'ពេលវេលាទាំងនេះមិនអាចអនុវត្តជាមួយគ្នាបានទេ។ សូមបើកទំព័រម្តងទៀត វានឹងប្រាប់ថាចំណុចណាផ្ទុយគ្នា។',
  } satisfies Text;
}

/** One word a day: more would be noise. */
export class AlreadySaidToday extends Refusal {
  readonly text = {
    en: 'People have a word from you for that day already. You can write the next one tomorrow; what changes in the meeting itself is told at once.',
    km: 'គេមានសារពីលោកអ្នកសម្រាប់ថ្ងៃនោះរួចហើយ។ លោកអ្នកអាចសរសេរសារបន្ទាប់នៅថ្ងៃស្អែក។ អ្វីដែលកែប្រែក្នុងកិច្ចប្រជុំផ្ទាល់ នឹងត្រូវជូនដំណឹងភ្លាម។',
  } satisfies Text;
}

/** Another one of them waits to go out. */
export class WordWaits extends Refusal {
  readonly text = {
    en: 'Another word waits to be sent. Stop that one first, or wait until it has gone.',
    km: 'មានសារមួយទៀតកំពុងរង់ចាំផ្ញើ។ សូមបញ្ឈប់សារនោះជាមុន ឬរង់ចាំរហូតដល់វាផ្ញើចេញ។',
  } satisfies Text;
}

/** The two minutes are over. */
export class TooLateToStopWord extends Refusal {
  readonly text = {
    en: 'It is too late to stop: your word is on its way.',
    km: 'ហួសពេលបញ្ឈប់ហើយ៖ សាររបស់លោកអ្នកកំពុងត្រូវបានផ្ញើ។',
  } satisfies Text;
}
