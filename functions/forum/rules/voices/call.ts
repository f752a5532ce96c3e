import type { Bilingual, LangChoice } from '../../../i18n/say.ts';
import type { Aggregate } from '../../../platform/aggregate.ts';
import { known } from '../../../platform/personal.ts';
import {
  type CallEvent,
  type CallStep,
  callEvents,
  type RecordedCallEvent,
  type SentTo,
} from './call-events.ts';

/** Who reads proposals, a contact of a member. */
export interface Reader {
  readonly seat: string;
  readonly person: string;
  /** Instant (UTC), and the version of the fact. */
  readonly namedAt: string;
  readonly named: number;
}

/** Somebody of no member who was called. */
export interface CalledGuest {
  readonly id: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly organisation?: string | undefined;
  readonly lang: LangChoice;
  readonly held?: 'bounced' | 'complained' | undefined;
}

export interface StandingCall {
  readonly status: 'called';
  /** Last local date on which contributions are taken. */
  readonly closes: string;
  readonly text: Bilingual;
  /** The public form is open as well. */
  readonly strangers: boolean;
  readonly openedAt: string;
  readonly readers: readonly Reader[];
  readonly guests: readonly CalledGuest[];
  /** Everybody the call went to, by person. */
  readonly sent: Readonly<Record<string, SentTo & { readonly at: string }>>;
  /** What has fallen due, for which date of closing and when (instant, UTC). */
  readonly due: Readonly<Partial<Record<CallStep, { readonly closes: string; readonly at: string }>>>;
}

/** A forum's call for contributions. */
export type Call = { readonly status: 'none' } | StandingCall;

export const callAggregate: Aggregate<Call, CallEvent> = {
  kind: 'call',
  events: callEvents,
  initial: { status: 'none' },
  evolve: evolveCall,
  reacting: ['CallSent', 'CallFellDue', 'ReaderNamed'],
};

function evolveCall(call: Call, event: RecordedCallEvent): Call {
  if (event.type === 'CallOpened') {
    if (call.status !== 'none') return call;
    const { closes, text, strangers = false } = event.data;
    return {
      ...{ status: 'called', closes, text, strangers, openedAt: event.at },
      ...{ readers: [], guests: [], sent: {}, due: {} },
    };
  }
  return call.status === 'none' ? call : changed(call, event);
}

function changed(
  call: StandingCall,
  event: Exclude<RecordedCallEvent, { type: 'CallOpened' }>,
): StandingCall {
  switch (event.type) {
    case 'CallRevised': {
      const { closes, text, strangers = false } = event.data;
      return { ...call, closes, text, strangers };
    }
    case 'ReaderNamed': {
      const { seat, person } = event.data;
      const readers = call.readers.filter((one) => one.person !== person);
      return { ...call, readers: [...readers, { seat, person, namedAt: event.at, named: event.version }] };
    }
    case 'ReaderReleased':
      return { ...call, readers: call.readers.filter(({ person }) => person !== event.data.person) };
    case 'GuestCalled': {
      const { guest: id, name, email, phone, organisation, lang } = event.data;
      const guests = call.guests.filter((one) => one.id !== id);
      const guest = {
        ...{ id, name: known(name) ?? '', organisation, lang },
        ...{ email: known(email), phone: known(phone) },
      };
      return { ...call, guests: [...guests, guest] };
    }
    case 'GuestCalledOff':
      return { ...call, guests: call.guests.filter(({ id }) => id !== event.data.guest) };
    case 'CallSent': {
      const to = event.data.to.map((one) => [one.person, { ...one, at: event.at }] as const);
      return { ...call, sent: { ...call.sent, ...Object.fromEntries(to) } };
    }
    case 'CallFellDue': {
      const { step, closes } = event.data;
      return { ...call, due: { ...call.due, [step]: { closes, at: event.at } } };
    }
    case 'CalledAddressHeld': {
      const { guest, complained } = event.data;
      const held = complained ? 'complained' : 'bounced';
      return { ...call, guests: call.guests.map((one) => (one.id === guest ? { ...one, held } : one)) };
    }
  }
}

/** Whether contributions are taken on a local date. */
export function isOpen(call: Call, today: string): call is StandingCall {
  return call.status === 'called' && today <= call.closes;
}
/** Whether readers read: contributions are no longer taken. */
export function isReading(call: Call, today: string): call is StandingCall {
  return call.status === 'called' && today > call.closes;
}
