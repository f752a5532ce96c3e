import { truncate } from '../i18n/khmer.ts';
import { webAddress } from '../platform/address.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { oneLine, paragraphs } from './plain-text.ts';

/** Clients may cut longer lines (RFC 5545 §5); the whole text is in the mail and on the page. */
export const MAX_SUMMARY = 120;
export const MAX_LOCATION = 160;
export const MAX_DESCRIPTION = 1200;

/** A link that opens Google Calendar with the entry filled in. */
export function googleCalendarUrl(event: Omit<CalendarEvent, 'uid' | 'sequence' | 'dtstamp'>): string {
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: truncate(oneLine(event.summary), MAX_SUMMARY),
    dates: `${basicUtc(event.start)}/${basicUtc(event.end)}`,
    details: descriptionOf(event, MAX_SUMMARY),
  });
  if (event.location) query.set('location', truncate(oneLine(event.location), MAX_LOCATION));
  return `https://calendar.google.com/calendar/render?${query}`;
}

/**
 * What a calendar says of an event in `length` characters: first where one takes part online, which Gmail and
 * Outlook show as the first line; last the link where it is not in them. Neither is ever cut.
 */
export function descriptionOf(
  { online, description = '', url }: Pick<CalendarEvent, 'online' | 'description' | 'url'>,
  length: number,
): string {
  const text = truncate(paragraphs(description).trim(), length);
  const link = url && webAddress(url);
  const shown = [online && oneLine(online.line), text, link && !text.includes(link) ? link : undefined];
  return shown.filter(Boolean).join('\n\n');
}

function basicUtc(instant: string): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');
}
