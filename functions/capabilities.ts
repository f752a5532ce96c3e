import { papersCapability, topicsCapability } from './agenda/capability.ts';
import { meetingFigures, pastMeetingCapability } from './boards/capability.ts';
import { dayCapability } from './day/capability.ts';
import { fileCapability } from './files/capability.ts';
import { type Capabilities, capabilitiesFrom } from './flow/known-capabilities.ts';
import { forgets, forgettingCapability, keptPeriods } from './forgetting/capability.ts';
import {
  callCapability,
  forumCapability,
  placeAskCapability,
  placesCapability,
  programmeCapability,
  proposalCapability,
} from './forum/capability.ts';
import { linkRequestCapability } from './lost-link/capability.ts';
import { audienceCapability, meetingCapability, templatesCapability } from './meeting/capability.ts';
import { seatCapability } from './meeting/rules/seat-views.ts';
import { memberCapability } from './membership/capability.ts';
import { importCapability } from './membership/rules/import/import.ts';
import { itemCapability, minutesCapability } from './minutes/capability.ts';
import { networkCapability } from './network/capability.ts';
import { replyCapability } from './replies/capability.ts';
import { taskCapability } from './tasks/capability.ts';

/**
 * Every kind of aggregate. A new capability is added to this list and nowhere else: the functions hand the
 * list to the flow, which asks each for reactions, rows and what is due.
 */
const ofNetworks = [
  memberCapability,
  importCapability,
  meetingCapability,
  seatCapability,
  replyCapability,
  audienceCapability,
  templatesCapability,
  linkRequestCapability,
  dayCapability,
  fileCapability,
  forgettingCapability,
  taskCapability,
  itemCapability,
  minutesCapability,
  topicsCapability,
  papersCapability,
  forumCapability,
  placesCapability,
  placeAskCapability,
  callCapability,
  proposalCapability,
  programmeCapability,
  pastMeetingCapability,
];

export const capabilities: Capabilities = capabilitiesFrom(
  [networkCapability(ofNetworks.flatMap(({ introduces = [] }) => introduces)), ...ofNetworks],
  { periods: keptPeriods, forgets, figures: meetingFigures },
);
