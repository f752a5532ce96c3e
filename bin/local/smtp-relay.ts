import { createTransport } from 'nodemailer';
import type { MailStore } from './mail-store.ts';

/**
 * Hands every accepted mail to a real SMTP server as well, for looking at it in a real mail client.
 *
 * @param url as nodemailer reads it, e.g. `smtp://localhost:1025`; undefined relays nothing.
 */
export function smtpRelay(url: string | undefined, mails: MailStore): (id: string) => void {
  if (url === undefined || url === '') return () => {};
  const transport = createTransport(url);
  return (id) => {
    const mail = mails.find(id);
    if (mail === undefined) return;
    const envelope = { from: mail.from, to: [...mail.recipients] };
    transport.sendMail({ envelope, raw: mails.raw(id) }).catch((error: unknown) => {
      console.error(`The SMTP relay refused ${id}:`, error instanceof Error ? error.message : error);
    });
  };
}
