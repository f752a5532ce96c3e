/** What a calendar shows of a meeting. */
export interface CalendarEvent {
  /** See `meetingUid`; never changes in the life of a meeting. */
  readonly uid: string;
  /** SEQUENCE: raised with every announced change and every CANCEL. */
  readonly sequence: number;
  /** ISO instant in UTC: when this object was made. Frozen by the claim, so that a retry is the same. */
  readonly dtstamp: string;
  /** ISO instants in UTC. */
  readonly start: string;
  readonly end: string;
  /** It is for whole days (UTC midnights, the end not included), at no hour. */
  readonly allDay?: true | undefined;
  readonly summary: string;
  readonly location?: string | undefined;
  /** Where one takes part from afar, and the line that says so, which contains the address. */
  readonly online?: { readonly url: string; readonly line: string } | undefined;
  /** Plain text. The link is added where it does not contain it: Gmail shows no URL property. */
  readonly description?: string | undefined;
  /** The page of this person about this meeting. */
  readonly url?: string | undefined;
}
