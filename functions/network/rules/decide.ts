import type { Lang } from '../../i18n/say.ts';
import { sameAddress } from '../../platform/address.ts';
import { sameAsStored } from '../../platform/same.ts';
import type { NetworkEvent, NetworkSettings, Role } from './events.ts';
import type { FoundedNetwork, Network, Staff } from './network.ts';
import { AddressHasRole, LastAdmin, NetworkAlreadyFounded, NoSuchNetwork, NoSuchStaff } from './refusals.ts';
import type { StoredTimeline } from './timeline-settings.ts';

/** Somebody who is given a role. */
export interface NewStaff {
  readonly staff: string;
  readonly email: string;
  readonly name: string;
  readonly lang: Lang;
}

/**
 * Founds a network; its founder is its first admin. The same form sent twice founds once.
 *
 * @throws {NetworkAlreadyFounded}
 */
export function foundNetwork(
  network: Network,
  settings: NetworkSettings,
  founder: NewStaff & { readonly subject: string },
): NetworkEvent[] {
  if (network.status === 'founded') {
    if (network.staff.some(({ id, subject }) => id === founder.staff && subject === founder.subject))
      return [];
    throw new NetworkAlreadyFounded();
  }
  const { subject, ...staff } = founder;
  return [
    { type: 'NetworkFounded', data: { settings } },
    { type: 'RoleGranted', data: { ...staff, role: 'admin', invited: false } },
    { type: 'RoleClaimed', data: { staff: founder.staff, subject } },
  ];
}

/**
 * Saves the settings, except for the timeline, which has a page of its own; the same settings again are no
 * event. @throws {NoSuchNetwork}
 */
export function reviseNetwork(network: Network, details: Omit<NetworkSettings, 'timeline'>): NetworkEvent[] {
  const { timeline } = founded(network).settings;
  return revised(network, { ...details, ...(timeline ? { timeline } : {}) });
}

/** Saves when messages go out, as it was decided; the same again is no event. @throws {NoSuchNetwork} */
export function reviseTimes(network: Network, timeline: StoredTimeline): NetworkEvent[] {
  return revised(network, { ...founded(network).settings, timeline });
}

function revised(network: Network, settings: NetworkSettings): NetworkEvent[] {
  if (sameAsStored(founded(network).settings, settings)) return [];
  return [{ type: 'NetworkRevised', data: { settings } }];
}

/**
 * Gives a role to the person who signs in with an address, and asks them by mail to come. The same id again is
 * the same form sent twice. @throws {AddressHasRole}
 */
export function inviteStaff(network: Network, person: NewStaff, role: Role): NetworkEvent[] {
  const { staff } = founded(network);
  if (staff.some(({ id }) => id === person.staff)) return [];
  if (staff.some((other) => !other.revoked && sameAddress(other.email, person.email)))
    throw new AddressHasRole();
  return [{ type: 'RoleGranted', data: { ...person, role, invited: true } }];
}

/**
 * Sends the invitation once more. `seen`: the version of the last one, as the page said; pressed twice, it is sent
 * once. @throws {NoSuchStaff}
 */
export function inviteAgain(network: Network, id: string, seen?: number): NetworkEvent[] {
  const { email, name, lang, role, invitedIn } = present(network, id);
  if (role === 'unknown') throw new NoSuchStaff();
  if (seen !== undefined && (invitedIn ?? 0) !== seen) return [];
  return [{ type: 'RoleGranted', data: { staff: id, email, name, lang, role, invited: true } }];
}

/** @throws {LastAdmin} @throws {NoSuchStaff} */
export function changeRole(network: Network, id: string, role: Role): NetworkEvent[] {
  const { email, name, lang, role: before } = present(network, id);
  if (before === role) return [];
  keepAnAdmin(network, id);
  return [{ type: 'RoleGranted', data: { staff: id, email, name, lang, role, invited: false } }];
}

/** Takes a role away, ends the person's sessions, and tells them by mail. @throws {LastAdmin} */
export function revokeRole(network: Network, id: string): NetworkEvent[] {
  const staff = founded(network).staff.find((one) => one.id === id);
  if (!staff || staff.revoked) return [];
  keepAnAdmin(network, id);
  return [{ type: 'RoleRevoked', data: { staff: id } }];
}

/**
 * Gives a role back that was taken away, and asks them by mail to come again. `taken`: version of the fact that took it,
 * as the page said; pressed twice, it is given once.
 *
 * @throws {AddressHasRole} where somebody else has a role by that address now. @throws {NoSuchStaff}
 */
export function giveRoleBack(network: Network, id: string, taken: number): NetworkEvent[] {
  const { staff } = founded(network);
  const person = staff.find((one) => one.id === id);
  if (!person || person.email === '' || person.role === 'unknown') throw new NoSuchStaff();
  if (!person.revoked || person.taken?.version !== taken) return [];
  if (staff.some((other) => !other.revoked && sameAddress(other.email, person.email)))
    throw new AddressHasRole();
  const { email, name, lang, role } = person;
  return [{ type: 'RoleGranted', data: { staff: id, email, name, lang, role, invited: true } }];
}

/** First sign-in: the role belongs to this subject from now on. */
export function claimRole(network: Network, id: string, subject: string): NetworkEvent[] {
  if (network.status !== 'founded') return [];
  const staff = network.staff.find((one) => one.id === id);
  if (!staff || staff.revoked || staff.subject !== undefined) return [];
  return [{ type: 'RoleClaimed', data: { staff: id, subject } }];
}

/** 'Sign out everywhere'. @throws {NoSuchStaff} */
export function endSessions(network: Network, id: string): NetworkEvent[] {
  present(network, id);
  return [{ type: 'SessionsEnded', data: { staff: id } }];
}

/** The language of a person's pages and mails. @throws {NoSuchStaff} */
export function chooseLanguage(network: Network, id: string, lang: Lang): NetworkEvent[] {
  if (present(network, id).lang === lang) return [];
  return [{ type: 'LanguageChosen', data: { staff: id, lang } }];
}

/** A line every morning about the day before, for oneself; the same wish again is no event. @throws {NoSuchStaff} */
export function switchDailyLine(network: Network, id: string, on: boolean): NetworkEvent[] {
  if ((present(network, id).dailyLine !== undefined) === on) return [];
  return [{ type: 'DailyLineSwitched', data: { staff: id, on } }];
}

/** Mail of the whole deployment goes on, as it was seen paused. @throws {NoSuchNetwork} */
export function switchSendingOn(
  network: Network,
  paused: { readonly since?: string | undefined; readonly why?: string | undefined },
): NetworkEvent[] {
  founded(network);
  const { since, why } = paused;
  return [{ type: 'SendingSwitchedOn', data: { ...(since ? { since } : {}), ...(why ? { why } : {}) } }];
}

/** 'We keep no attendance'; said again it is nothing new. */
export function declineAttendance(network: Network): NetworkEvent[] {
  return founded(network).attendanceDeclined ? [] : [{ type: 'AttendanceDeclined', data: {} }];
}

/** 'Send a test mail to myself'. @throws {NoSuchStaff} */
export function requestTestMail(network: Network, id: string): NetworkEvent[] {
  present(network, id);
  return [{ type: 'TestMailRequested', data: { staff: id } }];
}

function founded(network: Network): FoundedNetwork {
  if (network.status !== 'founded') throw new NoSuchNetwork();
  return network;
}

function present(network: Network, id: string): Staff {
  const staff = founded(network).staff.find((one) => one.id === id);
  if (!staff || staff.revoked) throw new NoSuchStaff();
  return staff;
}

function keepAnAdmin(network: Network, without: string): void {
  const { staff } = founded(network);
  const leaving = staff.find(({ id }) => id === without);
  const others = staff.filter(({ id, role, revoked }) => id !== without && role === 'admin' && !revoked);
  if (leaving?.role === 'admin' && others.length === 0) throw new LastAdmin();
}
