import * as z from 'zod';
import { type EventIn, eventCatalogue, type Recorded } from '../../../platform/event.ts';
import { once } from '../../../platform/once.ts';
import { personal } from '../../../platform/personal.ts';
import { storedChannel, storedLang, storedParty } from '../../../platform/planned-mail.ts';

/** Longest text of a call in one language, in characters. */
export const MAX_CALL = 2000;
/** People whom one fact says that the call goes to, so that it stays far below what an event may have. */
export const SENT_IN_FACT = 200;

const line = z.string().max(200);
const text = z.object({ en: z.string().max(MAX_CALL).optional(), km: z.string().max(MAX_CALL).optional() });

/** Last local date on which contributions are taken, what is called for, and whether strangers may answer, too. */
const called = { closes: z.iso.date(), text, strangers: z.literal(true).optional() };

/** Somebody the call goes to. */
const sentTo = once(() =>
  z.object({ seat: z.string(), party: storedParty, person: z.string(), channel: storedChannel }),
);
export type SentTo = z.infer<ReturnType<typeof sentTo>>;

/** What of a call falls due: a last word to those who were called, the reading, and a word to readers who have not read. */
export const callSteps = ['lastWeek', 'reading', 'readAgain'] as const;
export type CallStep = (typeof callSteps)[number];

/** The facts of a forum's call for contributions; its id is the forum's. Dates are local dates (`YYYY-MM-DD`). */
export const callEvents = eventCatalogue({
  CallOpened: () => z.object(called),
  CallRevised: () => z.object(called),
  /** A contact of a member reads what is proposed. */
  ReaderNamed: () => z.object({ seat: z.string(), person: z.string() }),
  ReaderReleased: () => z.object({ person: z.string() }),
  /** Somebody of no member may propose, by a link of their own. */
  GuestCalled: () =>
    z.object({
      guest: z.string().max(64),
      name: personal(line),
      email: personal(z.string().max(254)).optional(),
      phone: personal(z.string().max(40)).optional(),
      organisation: line.optional(),
      lang: storedLang,
    }),
  GuestCalledOff: () => z.object({ guest: z.string() }),
  CallSent: () => z.object({ to: z.array(sentTo()).min(1).max(SENT_IN_FACT) }),
  /** `closes`: the date on which it closed, or was to close: another one begins anew. */
  CallFellDue: () => z.object({ step: z.enum(callSteps), closes: z.iso.date() }),
  /** Mail to a guest's address came back for good, or was complained of. */
  CalledAddressHeld: () => z.object({ guest: z.string(), complained: z.literal(true).optional() }),
});
export type CallEvent = EventIn<typeof callEvents>;
export type RecordedCallEvent = Recorded<CallEvent>;
