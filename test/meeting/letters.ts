import type { MailModel } from '../../functions/delivery/mail-model.ts';
import {
  type MessageMail as Message,
  messageMail as message,
} from '../../functions/meeting/messages/frame/message-mail.ts';
import {
  type StaffMail as Staff,
  staffMail as toStaff,
} from '../../functions/meeting/messages/frame/staff-mail.ts';
import { type WholeMail, wholeMail } from '../../functions/meeting/messages/frame/whole-mail.ts';
import {
  isForStaff,
  type Kind,
  type MessageKind,
  rules,
  type StaffKind,
  type WholeKind,
} from '../../functions/meeting/messages/table.ts';
import { words } from '../../functions/meeting/messages/words.ts';

/** Mails of a meeting by the name of their message, as deliver writes them. */
export type MeetingMail = WholeMail & { readonly kind: WholeKind | 'preview' };
export type MessageMail = Message & { readonly kind: MessageKind };
export type StaffMail = Omit<Staff, 'title'> & { readonly kind: StaffKind };

export const staffKinds = (Object.keys(rules) as Kind[]).filter(isForStaff);

export function meetingMail({ kind, ...mail }: MeetingMail): MailModel {
  return wholeMail(words[kind].letter, mail);
}

export function messageMail({ kind, ...mail }: MessageMail): MailModel {
  return message(words[kind].letter, mail);
}

export function staffMail({ kind, ...mail }: StaffMail): MailModel {
  return toStaff(words[kind].letter, mail);
}
