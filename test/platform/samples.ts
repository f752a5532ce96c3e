import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { paperEvents } from '../../functions/agenda/rules/paper-events.ts';
import { topicEvents } from '../../functions/agenda/rules/topic-events.ts';
import { pastMeetingEvents } from '../../functions/boards/rules/past-meeting.ts';
import { dayEvents } from '../../functions/day/rules/events.ts';
import { fileEvents } from '../../functions/files/rules/events.ts';
import { forgettingEvents } from '../../functions/forgetting/rules/events.ts';
import { forumEvents } from '../../functions/forum/rules/events.ts';
import { askEvents } from '../../functions/forum/rules/places/ask.ts';
import { placesEvents } from '../../functions/forum/rules/places/events.ts';
import { programmeEvents } from '../../functions/forum/rules/programme/events.ts';
import { callEvents } from '../../functions/forum/rules/voices/call-events.ts';
import { proposalEvents } from '../../functions/forum/rules/voices/proposal-events.ts';
import { requestEvents } from '../../functions/lost-link/rules/events.ts';
import { audienceEvents } from '../../functions/meeting/rules/audience.ts';
import { meetingEvents } from '../../functions/meeting/rules/events.ts';
import { templateEvents } from '../../functions/meeting/rules/own-templates.ts';
import { seatEvents } from '../../functions/meeting/rules/seat-events.ts';
import { memberEvents } from '../../functions/membership/rules/events.ts';
import { importEvents } from '../../functions/membership/rules/import/events.ts';
import { minutesEvents } from '../../functions/minutes/rules/events.ts';
import { itemEvents } from '../../functions/minutes/rules/item-events.ts';
import { networkEvents } from '../../functions/network/rules/events.ts';
import type { StoredEvent } from '../../functions/platform/event.ts';
import { replyEvents } from '../../functions/replies/rules/events.ts';
import { taskEvents } from '../../functions/tasks/rules/events.ts';

/**
 * One sample of every event type as it was stored once. Samples are never changed and never deleted:
 * where a shape grows, the old one must stay readable, and a second sample joins
 * (`<kind>.<Type>.<n>.json`).
 */
const folder = join(import.meta.dirname, '..', 'samples', 'events');

export const catalogues = {
  network: networkEvents,
  member: memberEvents,
  import: importEvents,
  meeting: meetingEvents,
  seat: seatEvents,
  audience: audienceEvents,
  templates: templateEvents,
  reply: replyEvents,
  linkRequest: requestEvents,
  day: dayEvents,
  forgetting: forgettingEvents,
  file: fileEvents,
  task: taskEvents,
  item: itemEvents,
  minutes: minutesEvents,
  topics: topicEvents,
  papers: paperEvents,
  forum: forumEvents,
  places: placesEvents,
  placeAsk: askEvents,
  call: callEvents,
  proposal: proposalEvents,
  programme: programmeEvents,
  pastMeeting: pastMeetingEvents,
};

const shape = z.object({
  id: z.string(),
  stream: z.object({ network: z.string(), kind: z.enum(Object.keys(catalogues)), id: z.string() }),
  version: z.number(),
  type: z.string(),
  at: z.string(),
  by: z.string(),
  causeId: z.string().optional(),
  data: z.record(z.string(), z.unknown()),
});

export const samples = readdirSync(folder).map((file) => ({
  file,
  event: shape.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
}));

export const read = (event: StoredEvent) =>
  Object.entries(catalogues)
    .find(([kind]) => kind === event.stream.kind)?.[1]
    .read(event);
