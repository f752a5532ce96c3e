import { slotMinutes } from '../../meeting/rules/clocks.ts';
import { revise, saveDraft } from '../../meeting/rules/decide.ts';
import { type AgendaItem, MAX_LINE, MAX_ROWS } from '../../meeting/rules/details.ts';
import type { MeetingEvent } from '../../meeting/rules/events.ts';
import { isConvened, type Meeting } from '../../meeting/rules/state.ts';
import type { TimelineSettings } from '../../meeting/rules/timeline/settings.ts';
import { agendaMinutes } from '../../meeting/rules/warnings.ts';
import { AgendaIsFull } from './topic-refusals.ts';
import type { Topic } from './topics.ts';

/** Whether the agenda has been sent about the date that the meeting has now; moved, it is sent anew. */
export function isAgendaOut(meeting: Meeting, now: string): boolean {
  if (meeting.status !== 'convened') return true;
  return meeting.startsAt <= now || meeting.fired.agenda?.date === meeting.dateNumber;
}

/** Whether the agenda of a meeting has this topic. One that was called off is gone through by nobody. */
export function isOnAgendaOf(meeting: Meeting, topic: string): boolean {
  if (meeting.status === 'none' || meeting.status === 'discarded' || meeting.status === 'cancelled')
    return false;
  return (meeting.details.agenda ?? []).some(({ id }) => id === topic);
}

/** The item by which the templates end a meeting. */
const CLOSING = 'closing';

/** One more item: before the closing where there is one, else the last. */
function withItem(agenda: readonly AgendaItem[], item: AgendaItem): AgendaItem[] {
  const at = agenda.findIndex(({ id }) => id === CLOSING);
  return at === -1 ? [...agenda, item] : [...agenda.slice(0, at), item, ...agenda.slice(at)];
}

/**
 * A topic becomes the last item of an agenda before its closing, under its own id, so that taken twice it is there once.
 * People are told of it as of every change: with the agenda where that is still to be sent.
 *
 * @param by the organisation, where nobody was named who speaks.
 * @throws {AgendaIsFull} and what `revise` and `saveDraft` throw.
 */
export function takeIntoAgenda(
  meeting: Meeting,
  { id, title, minutes, speaker }: Pick<Topic, 'id' | 'title' | 'minutes' | 'speaker'>,
  by: string,
  { now, timeline }: { readonly now: string; readonly timeline: TimelineSettings },
): MeetingEvent[] {
  if (isOnAgendaOf(meeting, id)) return [];
  const details = isConvened(meeting) || meeting.status === 'draft' ? meeting.details : {};
  const agenda = details.agenda ?? [];
  if (agenda.length >= MAX_ROWS) throw new AgendaIsFull({ max: MAX_ROWS });
  const presenter = (speaker ?? by).slice(0, MAX_LINE);
  const item: AgendaItem = { id, title, minutes, tag: 'discuss', ...(presenter ? { presenter } : {}) };
  const typed = { ...details, agenda: withItem(agenda, item) };
  return meeting.status === 'draft'
    ? saveDraft(meeting, typed)
    : revise(meeting, typed, { now, mute: false, timeline });
}

/** Minutes from begin to end that no item of the agenda has; below zero where there are too many. */
export function minutesLeft(meeting: Meeting): number | undefined {
  if (meeting.status === 'none' || meeting.status === 'discarded') return undefined;
  const slot = slotMinutes(meeting.details, meeting.zone);
  return slot === undefined ? undefined : slot - agendaMinutes(meeting.details);
}
