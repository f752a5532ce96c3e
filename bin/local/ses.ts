import { randomBytes, randomUUID } from 'node:crypto';
import { REGION } from './arns.ts';
import type { VirtualClock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { MailStore } from './mail-store.ts';
import { headerOf, headersOf, readable, stamped } from './raw-mail.ts';
import { isAnswer, notVerified, sesAnswers } from './ses-answers.ts';
import { SesError } from './ses-error.ts';
import { eventsOf } from './ses-events.ts';
import { refuseMalformed, type SendRequest } from './ses-request.ts';

/** What the template tells SES. */
export interface SesAccount {
  readonly configurationSets: readonly string[];
  /** Verified domains and addresses; none means that everything is taken for verified. */
  readonly identities: readonly string[];
}

/** As SES writes it in its messages. */
const region = REGION.toUpperCase();

/** The caller never hears what became of its call. */
export class NoAnswer extends Error {
  readonly how: 'hang' | 'reset';

  constructor(how: 'hang' | 'reset') {
    super(`SES ${how}s`);
    this.name = 'NoAnswer';
    this.how = how;
  }
}

/** The mail provider: checks, quotas and faults like SES, and keeps what it accepts before it answers. */
export class LocalSes {
  readonly #account: SesAccount;
  readonly #mails: MailStore;
  readonly #faults: Faults;
  readonly #clock: VirtualClock;
  readonly #accepted: (id: string) => void;
  #lastSecond: number[] = [];

  /** @param accepted called with the message id after a mail was kept. */
  constructor(
    account: SesAccount,
    parts: { mails: MailStore; faults: Faults; clock: VirtualClock },
    accepted: (id: string) => void,
  ) {
    this.#account = account;
    this.#mails = parts.mails;
    this.#faults = parts.faults;
    this.#clock = parts.clock;
    this.#accepted = accepted;
  }

  /** The verified domains and addresses. */
  get identities(): readonly string[] {
    return this.#account.identities;
  }

  /** Whether the account is still in the sandbox. */
  get sandbox(): boolean {
    return this.#faults.get().sandbox;
  }

  /**
   * @returns the message id.
   * @throws {SesError} as SES would answer.
   * @throws {NoAnswer} when a fault switch leaves the caller in the dark.
   */
  sendRawEmail(request: SendRequest): string {
    const { headers, source, recipients, configurationSet } = request;
    const fault = this.#faults.takeSend(recipients);
    if (fault === 'hang-before-accept') throw new NoAnswer('hang');
    if (fault === 'reset-before-accept') throw new NoAnswer('reset');
    if (isAnswer(fault)) {
      const { code, message, status } = sesAnswers[fault]({
        source,
        recipient: recipients[0] ?? '',
        configurationSet,
        region,
      });
      throw new SesError(code, message, status);
    }
    refuseMalformed({ raw: request.raw, from: source, recipients, tags: request.tags });
    this.#refuseUnknown(source, recipients, configurationSet);
    const counted = recipients.filter((address) => !/@simulator\.amazonses\.com$/i.test(address)).length;
    this.#refuseOverQuota(counted);

    const at = this.#clock.date();
    const id = `0100${randomBytes(6).toString('hex')}-${randomUUID()}-000000`;
    const raw = stamped(request.raw, `${id}@${REGION}.amazonses.com`, at);
    const { delivery } = this.#faults.get();
    const mail = {
      messageId: id,
      at,
      source,
      recipients,
      headers: headersOf(raw),
      configurationSet,
      tags: request.tags,
    };
    const events = eventsOf(mail, this.#faults.touches(recipients) ? delivery : 'deliver');
    const subject = readable(headerOf(headers, 'Subject') ?? '');
    this.#mails.keep(
      { id, at: at.toISOString(), from: source, recipients, subject, configurationSet, tags: request.tags },
      raw,
      counted,
      events,
    );
    this.#accepted(id);
    if (fault === 'hang-after-accept') throw new NoAnswer('hang');
    if (fault === 'reset-after-accept') throw new NoAnswer('reset');
    return id;
  }

  getSendQuota(): { max24HourSend: number; maxSendRate: number; sentLast24Hours: number } {
    const { max24HourSend, maxSendRate } = this.#faults.get();
    return { max24HourSend, maxSendRate, sentLast24Hours: this.#mails.sentInDayBefore(this.#clock.now()) };
  }

  #refuseUnknown(source: string, recipients: readonly string[], configurationSet: string): void {
    const { configurationSets, identities } = this.#account;
    if (configurationSet !== '' && !configurationSets.includes(configurationSet)) {
      throw new SesError(
        'ConfigurationSetDoesNotExist',
        `Configuration set <${configurationSet}> does not exist.`,
      );
    }
    if (identities.length === 0) return;
    const verified = (address: string) =>
      identities.some((identity) => address === identity || address.endsWith(`@${identity}`)) ||
      /@simulator\.amazonses\.com$/i.test(address);
    const failed = [source, ...(this.#faults.get().sandbox ? recipients : [])].filter(
      (address) => !verified(address),
    );
    if (failed.length > 0) {
      const { code, message } = notVerified(failed, region);
      throw new SesError(code, message);
    }
  }

  #refuseOverQuota(counted: number): void {
    const { max24HourSend, maxSendRate } = this.#faults.get();
    if (max24HourSend >= 0 && this.#mails.sentInDayBefore(this.#clock.now()) + counted > max24HourSend) {
      throw new SesError('Throttling', 'Daily message quota exceeded.');
    }
    const now = performance.now();
    this.#lastSecond = this.#lastSecond.filter((at) => now - at < 1000);
    if (this.#lastSecond.length + 1 > maxSendRate)
      throw new SesError('Throttling', 'Maximum sending rate exceeded.');
    this.#lastSecond.push(now);
  }
}
