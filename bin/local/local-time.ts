const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Phnom_Penh',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant (ISO, UTC) as the people of the demo network read it. */
export function inPhnomPenh(instant: string): string {
  return format.format(new Date(instant));
}
