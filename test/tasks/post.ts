import { simpleParser } from 'mailparser';
import { capabilities } from '../../functions/capabilities.ts';
import type { DeliveryEngine } from '../../functions/delivery/delivery-engine.ts';
import { deliverRow } from '../../functions/delivery/engine.ts';
import { Pace } from '../../functions/delivery/pace.ts';
import { Ses, sesClient } from '../../functions/delivery/ses.ts';
import { fallDue } from '../../functions/flow/fall-due.ts';
import { mailSources } from '../../functions/mail-sources.ts';
import { CachedEvents } from '../../functions/platform/cached-events.ts';
import type { StreamKey } from '../../functions/platform/event.ts';
import { SesStandIn } from '../delivery/ses-stand-in.ts';
import { followUp, mailTools, messages } from '../lost-link/wishes.ts';
import { NETWORK, type Site } from '../meeting/site.ts';

/** One mail that the provider took. */
export interface Mailed {
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The real delivery of what is planned at a site, with its clock. */
export class Post {
  readonly mails: Mailed[] = [];
  readonly #calendars: { readonly to: string; readonly ics: string }[] = [];
  readonly #site: Site;
  readonly #ses: SesStandIn;
  readonly #engine: DeliveryEngine;

  private constructor(site: Site, ses: SesStandIn, endpoint: string) {
    this.#site = site;
    this.#ses = ses;
    const { ledger, now } = site.services;
    const { client, tables } = site.engine;
    this.#engine = {
      ledger,
      pace: new Pace(client, tables.mailLedger),
      provider: new Ses(sesClient({ endpoint }), 'prachum'),
      sources: mailSources,
      tools: mailTools(site),
      now,
      wait: async () => {},
      random: () => 0.5,
    };
  }

  static async open(site: Site): Promise<Post> {
    const ses = new SesStandIn();
    return new Post(site, ses, await ses.start());
  }

  close(): Promise<void> {
    return this.#ses.stop();
  }

  /** Time passes, and whatever is ready about these causes is sent in its minute. Answers what was sent. */
  async until(at: string, ...causes: string[]): Promise<Mailed[]> {
    const { now } = this.#site.services;
    const before = this.mails.length;
    for (;;) {
      const planned = (await messages(this.#site, ...causes)).filter(({ state }) => state === 'planned');
      const ready = planned.filter(({ notBefore }) => notBefore === undefined || notBefore <= now());
      if (ready.length > 0) {
        for (const row of ready) await deliverRow(this.#engine, row);
        await this.#note();
        continue;
      }
      const [next] = planned.flatMap(({ notBefore }) => notBefore ?? []).sort();
      if (next === undefined || next > at) break;
      this.#site.at(next);
    }
    this.#site.at(at);
    return this.mails.slice(before);
  }

  /** The calendar parts that somebody got, the earliest first. */
  calendars(to: string): string[] {
    return this.#calendars.flatMap((one) => (one.to === to ? [one.ics] : []));
  }

  async #note(): Promise<void> {
    for (const { raw, to } of this.#ses.accepted.splice(0)) {
      const { subject = '', text = '', attachments } = await simpleParser(raw);
      const part = attachments.find(({ contentType }) => contentType === 'text/calendar');
      if (part) this.#calendars.push({ to, ics: part.content.toString('utf8') });
      this.mails.push({ at: this.#site.services.now(), to, subject, text });
    }
  }
}

/** What falls due for these tasks by an instant (UTC), as the tick finds it, with all that follows. */
export async function comes(site: Site, at: string, ...ids: string[]): Promise<void> {
  for (const id of ids) await fallsDue(site, { network: NETWORK, kind: 'task', id }, at);
  await followUp(site);
}

/** The same of one stream of another kind. */
export async function dueIn(site: Site, kind: string, id: string, at: string): Promise<void> {
  await followUp(site);
  await fallsDue(site, { network: NETWORK, kind, id }, at);
  await followUp(site);
}

async function fallsDue(site: Site, stream: StreamKey, at: string): Promise<void> {
  site.at(at);
  const { repository, views } = site.services;
  const events = new CachedEvents(repository.log);
  await fallDue({ capabilities, log: repository.log, views, events }, stream, at);
}
