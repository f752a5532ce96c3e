import * as z from 'zod';
import { type EventIn, eventCatalogue, type Recorded } from '../../../platform/event.ts';
import { once } from '../../../platform/once.ts';
import { storedParty } from '../../../platform/planned-mail.ts';
import { enumOr } from '../../../platform/tomorrow.ts';

/** Longest name of a room or title of a slot in one language, in characters. */
export const MAX_TITLE = 160;
export const MAX_ROOMS = 20;
export const MAX_SLOTS = 150;
/** Most people that a room holds. */
export const MOST_HELD = 5000;

/**
 * What a slot is: a session that somebody proposed, something for all that the network itself holds (opening, keynote),
 * or a break.
 */
export const slotKinds = ['session', 'plenary', 'break'] as const;
export type SlotKind = (typeof slotKinds)[number];

/** What a room has that not every room has. */
export const equipment = ['stepFree', 'signLanguage', 'interpreter', 'projector'] as const;
export type Equipment = (typeof equipment)[number];

/** What is pointed out and may be known. */
export const warnings = ['tooSmall', 'missing', 'unconfirmed', 'noModerator', 'noWay'] as const;
export type Warning = (typeof warnings)[number];

const id = z.string().max(64);
const words = z.object({
  en: z.string().max(MAX_TITLE).optional(),
  km: z.string().max(MAX_TITLE).optional(),
});
/** `HH:MM`, on the forum's day in the network's zone. */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const room = once(() =>
  z.object({
    id,
    name: words,
    /** People it holds. */
    holds: z.number().int().min(1).max(MOST_HELD).optional(),
    has: z.array(enumOr(equipment, 'projector')),
  }),
);
export type Room = z.infer<ReturnType<typeof room>>;

const slot = once(() =>
  z.object({
    id,
    kind: enumOr(slotKinds, 'plenary'),
    start: time,
    end: time,
    /** Absent for what is in no room: a break. */
    room: id.optional(),
    /** Of a session the proposal. */
    proposal: id.optional(),
    /** Of what nobody proposed. */
    title: words.optional(),
    moderator: z.object({ seat: id, party: storedParty, person: id }).optional(),
    /** Warnings that somebody has seen and leaves as they are. */
    known: z.array(enumOr(warnings, 'unconfirmed')),
  }),
);
export type Slot = z.infer<ReturnType<typeof slot>>;

/** The facts of a forum's programme; its id is the forum's. */
export const programmeEvents = eventCatalogue({
  /** All rooms there are. */
  RoomsNamed: () => z.object({ rooms: z.array(room()).max(MAX_ROOMS) }),
  SlotPlaced: () => z.object({ slot: slot() }),
  SlotRemoved: () => z.object({ slot: id }),
  /** As the programme is at this version, on this day (local date): everybody may read it, who speaks hears of their slot. */
  ProgrammePublished: () => z.object({ day: z.iso.date() }),
});
export type ProgrammeEvent = EventIn<typeof programmeEvents>;
export type RecordedProgrammeEvent = Recorded<ProgrammeEvent>;
