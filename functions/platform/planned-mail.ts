import * as z from 'zod';
import { enumOr } from './tomorrow.ts';

/** How a contact is reached. Only `email` is sent by the system; the others are handed over. */
export const channels = ['email', 'telegram', 'call', 'letter'] as const;
export type Channel = (typeof channels)[number];

/** As stored. One of tomorrow is a letter: nothing is sent, and somebody sees that it waits. */
export const storedChannel = enumOr(channels, 'letter');

/**
 * Whose address book a person is in: a contact of a member, a guest of a meeting, staff, or somebody from outside who
 * registered for a forum.
 */
export const parties = ['member', 'guest', 'staff', 'registered'] as const;
export type Party = (typeof parties)[number];

/** As stored. One of tomorrow is a guest that no meeting lists: named nowhere, and written to by nobody. */
export const storedParty = enumOr(parties, 'guest');

/** What a person reads, as stored. People who read another language get both. */
export const storedLang = enumOr(['km', 'en', 'both'], 'both');

/**
 * What a message does to the calendar of its reader: `invites` puts the meeting there, `tells` says what
 * changed of it, `cancels` takes it out. Messages with an effect about one cause form a lane.
 */
export const calendarEffects = ['invites', 'tells', 'cancels'] as const;
export type CalendarEffect = (typeof calendarEffects)[number];

/** As stored. An effect of a later version reads as `tells`: it withdraws no invitation and is not one. */
export const storedEffect = enumOr(calendarEffects, 'tells');

/**
 * Names of switches by which a reader turns mails off. Any name is readable: one of tomorrow turns off
 * what only tomorrow sends.
 */
export const switchNames = z.array(z.string().min(1).max(40)).max(20);

/** The switches that are off, once some of them were turned on or off. */
export function switched(
  off: readonly string[] | undefined,
  mails: readonly string[],
  on: boolean,
): readonly string[] | undefined {
  const others = (off ?? []).filter((name) => !mails.includes(name));
  const now = on ? others : [...others, ...mails];
  return now.length > 0 ? now : undefined;
}

/** Switches that somebody turns on, and off. */
export interface SwitchChoice {
  readonly on?: readonly string[];
  readonly off?: readonly string[];
}

/** What is turned, first off and then on; switches that are so already say nothing new. */
export function toSwitch(
  off: readonly string[] | undefined,
  choice: SwitchChoice,
): { mails: string[]; on: boolean }[] {
  return [false, true].flatMap((on) => {
    const asked = new Set((on ? choice.on : choice.off) ?? []);
    const mails = [...asked].filter((name) => (off ?? []).includes(name) === on);
    return mails.length > 0 ? [{ mails, on }] : [];
  });
}

/** A place at a meeting, and who was asked for it. */
export const seatOfPerson = z.object({ seat: z.string(), person: z.string() });
export type SeatOfPerson = z.infer<typeof seatOfPerson>;

/** What a plan says of a message; the ledger adds state and times. */
export interface PlannedMail {
  readonly network: string;
  readonly cause: string;
  readonly person: string;
  readonly seat: string;
  readonly party: Party;
  readonly kind: string;
  readonly revision: number;
  /** Absent where it has no calendar part. */
  readonly calendar?: CalendarEffect | undefined;
  readonly channel: Channel;
  /** All seats of somebody who has several: one message speaks for them. Absent for everybody else. */
  readonly seats?: SeatOfPerson[] | undefined;
  /** Where a plan already knows that nothing will be sent, the reason. */
  readonly skip?: string | undefined;
  /** Kinds that this one says anew: they need no longer be handed over to the same person. */
  readonly replaces?: readonly string[] | undefined;
  /** Kinds that say more: while one of them waits to be handed over to the same person, this one is not. */
  readonly behind?: readonly string[] | undefined;
}
