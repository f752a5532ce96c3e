import { simpleParser } from 'mailparser';

/** A mail as its receiver's program reads it; `calendar` is unfolded, and empty where there is none. */
export async function readMail(raw: string): Promise<{ to: string; text: string; calendar: string }> {
  const mail = await simpleParser(raw, { skipImageLinks: true, skipTextToHtml: true });
  const [to = ''] = [mail.to].flat().flatMap((one) => one?.value.map(({ address = '' }) => address) ?? []);
  const part = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  const calendar = part?.content.toString('utf8').replace(/\r\n[ \t]/g, '') ?? '';
  return { to, text: mail.text ?? '', calendar };
}
