import { hourOf } from '../../lost-link/rules/asked-by.ts';
import { addressKey } from '../../platform/address.ts';
import { bounded } from '../../platform/bounds.ts';
import { VersionConflict } from '../../platform/event-log.ts';
import { known } from '../../platform/personal.ts';
import { appendOf } from '../../platform/repository.ts';
import type { Services } from '../../web/context.ts';
import { askAggregate, registrantText } from '../rules/places/ask.ts';
import type { RegistrationAnswers } from '../rules/places/events.ts';

/** Registrations that a forum takes in an hour: more than any room holds. */
const OF_ALL = 600;
/** Those of them from one address of the internet: a school's people may share one. */
const FROM_ONE = 120;
/** Mails that one address is sent to confirm in a day, by whomever it was typed. */
const TO_ONE = 3;

/**
 * Notes what a stranger typed and lets a mail go to the address: nothing counts until its link was opened and confirmed. For
 * addresses that are registered and for those that are not the same steps are taken, so that nobody learns who is.
 *
 * @param caller see `web/caller.ts`; only a keyed hash of it and of the hour is kept, for a day.
 * @throws {TooOften} where it was asked too often, by all, by this caller or for this address.
 */
export async function askToRegister(
  services: Services,
  network: string,
  forum: string,
  answers: RegistrationAnswers,
  caller: string | undefined,
): Promise<void> {
  const { repository, unconfirmed, hash, now } = services;
  const at = now();
  const hour = hourOf(at);
  const who = (id: string) => ({ network, id });
  if (caller !== undefined) {
    const from = hash(['registrant-caller', network, hour, caller].join('\n')).hash;
    await bounded(services, who(from), 'register', FROM_ONE, 'hour');
  }
  const registration = hash(registrantText(network, forum, addressKey(known(answers.email) ?? ''))).hash;
  await bounded(services, who(registration), 'register', TO_ONE, 'day');
  // The last one: tries that are refused for one address take nothing from all others.
  await bounded(services, who(forum), 'register', OF_ALL, 'hour');
  await unconfirmed.keep(network, registration, { forum, answers }, at);
  const { hash: id } = hash(['place-ask', network, forum, registration, hour].join('\n'));
  const asked = { type: 'ConfirmationAsked', data: { forum, registration } } as const;
  try {
    await repository.log.append(appendOf(askAggregate, network, id, 0, [asked], { by: 'anyone', at }));
  } catch (error) {
    // Typed twice within the hour: one mail, which says what was typed last.
    if (!(error instanceof VersionConflict)) throw error;
  }
}
