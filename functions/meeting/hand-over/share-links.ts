import { asciiDigits } from '../../i18n/khmer.ts';

/** Opens Telegram with the text and the link filled in; the person to send it to is chosen there. */
export function telegramLink(url: string, text: string): string {
  return `https://t.me/share/url?url=${encodeURIComponent(url)}&text=${encodeURIComponent(text)}`;
}

/**
 * Opens the chat of one person with the text in its field (core.telegram.org/api/links, 'Public username links'
 * with `text`).
 */
export function telegramChat(name: string, text: string): string {
  return `https://t.me/${name}?text=${encodeURIComponent(text)}`;
}

/** Opens the phone's messages with number and text (RFC 5724; `?body=` is what phones read). */
export function smsLink(phone: string, text: string): string {
  return `sms:${dialled(phone)}?body=${encodeURIComponent(text)}`;
}

export function telLink(phone: string): string {
  return `tel:${dialled(phone)}`;
}

/** A number as a phone dials it: digits of any script, and a leading plus. */
function dialled(phone: string): string {
  const digits = asciiDigits(phone);
  return `${digits.trim().startsWith('+') ? '+' : ''}${digits.replace(/\D/g, '')}`;
}
