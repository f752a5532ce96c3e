import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailTools } from '../../delivery/mail-source.ts';
import { type Preferences, preferencesPage } from '../../delivery/preferences.ts';
import { localDate, plusDays } from '../../i18n/dates.ts';
import type { Person } from './people.ts';

/** Days after the meeting that an answer link still opens its page. */
const LINK_DAYS = 30;
/** Days that somebody's own page can be opened, from the meeting or from when a link to it was written. */
const PAGE_DAYS = 400;

/** The person's own pages. The same state gives the same links, so that a retry is the same mail. */
export function linksOf(
  row: Pick<LedgerRow, 'network' | 'cause' | 'seat' | 'person'>,
  person: Pick<Person, 'epoch' | 'registeredFor'>,
  endsAt: string,
  tools: Pick<MailTools, 'sign' | 'origin'>,
): { answer: string; personal: string } {
  if (person.registeredFor) {
    const page = registrationPage({ ...row, ...person.registeredFor }, tools);
    return { answer: page, personal: page };
  }
  const claims = {
    network: row.network,
    seat: row.seat,
    person: row.person,
    epoch: person.epoch,
    expires: plusDays(localDate(endsAt, 'UTC'), LINK_DAYS),
  };
  const meeting = row.cause.slice(row.cause.indexOf('/') + 1);
  const answer = tools.sign({ ...claims, purpose: 'answer', cause: meeting });
  // Their own page outlives the meeting: it is where the next one is found.
  const pageEnds = plusDays(localDate(endsAt, 'UTC'), PAGE_DAYS);
  const personal = tools.sign({ ...claims, purpose: 'personal', cause: '-', expires: pageEnds });
  return { answer: `${tools.origin}/a/${answer}`, personal: `${tools.origin}/p/${personal}` };
}

/** Days after the forum that the page of a registration can be opened. */
const REGISTRATION_DAYS = 30;

/** The page of somebody who registered for a forum: to confirm, to see their place, to give it up. `day`: its local date. */
export function registrationPage(
  {
    network,
    forum,
    person,
    day,
  }: {
    readonly network: string;
    readonly forum: string;
    readonly person: string;
    readonly day: string;
  },
  { sign, origin }: Pick<MailTools, 'sign' | 'origin'>,
): string {
  const expires = plusDays(day, REGISTRATION_DAYS);
  const claims = { network, cause: forum, seat: person, person, epoch: 0, expires };
  return `${origin}/g/${sign({ ...claims, purpose: 'registration' })}`;
}

/** Days for which the page of a summary can be opened from when a message led to it: until long after the next meeting. */
const SUMMARY_DAYS = 180;

/** Pages of a meeting's summary and papers behind somebody's own link, as the message that was written at an instant (UTC) leads there. */
export function afterPagesOf(
  {
    meeting,
    ...reader
  }: Pick<LedgerRow, 'network' | 'seat' | 'person'> & Pick<Person, 'epoch'> & { readonly meeting: string },
  writtenAt: string,
  { sign, origin }: Pick<MailTools, 'sign' | 'origin'>,
): { readonly summary: string; readonly papers: string } {
  const expires = plusDays(localDate(writtenAt, 'UTC'), SUMMARY_DAYS);
  const base = `${origin}/a/${sign({ ...reader, purpose: 'answer', cause: meeting, expires })}`;
  return { summary: `${base}/summary`, papers: `${base}/papers` };
}

/** A person's own page, as the message that was written at an instant (UTC) leads to it. */
export function personalPageOf(
  reader: Pick<LedgerRow, 'network' | 'seat' | 'person'> & Pick<Person, 'epoch' | 'registeredFor'>,
  writtenAt: string,
  { sign, origin }: Pick<MailTools, 'sign' | 'origin'>,
): string {
  const { registeredFor, ...claims } = reader;
  if (registeredFor) return registrationPage({ ...reader, ...registeredFor }, { sign, origin });
  const expires = plusDays(localDate(writtenAt, 'UTC'), PAGE_DAYS);
  return `${origin}/p/${sign({ ...claims, purpose: 'personal', cause: '-', expires })}`;
}

/**
 * Where somebody chooses which mails about meetings they get. A guest has no record but at the meeting, so
 * that theirs is about it alone; staff have their own page behind the sign-in.
 */
export function preferencesOf(
  { network, cause, party, seat, person }: Pick<LedgerRow, 'network' | 'cause' | 'party' | 'seat' | 'person'>,
  { epoch, registeredFor }: Pick<Person, 'epoch' | 'registeredFor'>,
  writtenAt: string,
  switches: readonly string[],
  tools: Pick<MailTools, 'sign' | 'origin'>,
): Preferences {
  if (registeredFor) {
    return { page: registrationPage({ network, person, ...registeredFor }, tools), switches: [] };
  }
  if (party === 'staff') return { page: `${tools.origin}/n/${network}/you`, switches: [] };
  const meeting = party === 'guest' ? cause.slice(cause.indexOf('/') + 1) : '-';
  const reader = { network, cause: meeting, seat, person, epoch };
  return { page: preferencesPage(reader, writtenAt, tools), switches };
}
