import { expect } from 'vitest';
import type { ReceivingDependencies } from '../../functions/replies/reading/incoming.ts';
import { receiveMails } from '../../functions/replies/reading/receive.ts';
import { NETWORK, type Site } from '../meeting/site.ts';
import { KEYS } from '../web/rig.ts';

export const DOMAIN = 'reply.mail.example.org';
export const TOPIC = 'arn:aws:sns:ap-southeast-1:000000000000:Received';
/** The tags of the addresses that people of the site's meeting were given. */
export const tagged = { sokha: '2810d971cc7b9b2d', meas: 'f773ffbd4ffe7c26', nobody: '0123456789abcdef' };

export interface Arriving {
  readonly to?: keyof typeof tagged;
  readonly dmarc?: string;
  readonly spam?: string;
  readonly virus?: string;
  readonly key?: string;
  readonly source?: string;
}

/** The way in of a site's mail, from SES's notification on. */
export interface PostBox {
  readonly deps: ReceivingDependencies;
  /** SES has put the mail into the bucket and told of it. */
  arrives(raw: Buffer, how?: Arriving): Promise<void>;
}

export function postBox(site: Site): PostBox {
  const mails = new Map<string, Buffer>();
  const { repository, views, bounds, mailDomain, now } = site.services;
  const deps: ReceivingDependencies = {
    repository,
    views,
    bounds,
    mails: {
      async read(key, most) {
        const raw = mails.get(key);
        if (!raw) throw new Error('no such object');
        return raw.length > most ? undefined : raw;
      },
    },
    keys: KEYS,
    accepting: { topicArn: TOPIC, bucket: 'received-mail' },
    receiveDomain: DOMAIN,
    mailDomain,
    now,
  };
  return {
    deps,
    async arrives(raw, { to = 'sokha', dmarc = 'PASS', key = 'k1', ...more } = {}) {
      mails.set(key, raw);
      const verdict = (status: string) => ({ status });
      const message = {
        notificationType: 'Received',
        mail: { timestamp: '2025-10-20T05:00:00.000Z', source: more.source ?? 'bounce@example.net' },
        receipt: {
          recipients: [`RSVP+${NETWORK}.${tagged[to]}@${DOMAIN}`],
          spamVerdict: verdict(more.spam ?? 'PASS'),
          virusVerdict: verdict(more.virus ?? 'PASS'),
          spfVerdict: verdict(dmarc),
          dkimVerdict: verdict(dmarc),
          dmarcVerdict: verdict(dmarc),
          action: { type: 'S3', topicArn: TOPIC, bucketName: 'received-mail', objectKey: key },
        },
      };
      const body = JSON.stringify({ TopicArn: TOPIC, Message: JSON.stringify(message) });
      const answer = await receiveMails(deps, { Records: [{ messageId: 'm1', body } as never] });
      expect(answer.batchItemFailures).toEqual([]);
    },
  };
}
