import { randomUUID } from 'node:crypto';
import type { VirtualClock } from './clock.ts';
import type { LocalQueues } from './queues.ts';

/** A subscription of a queue to a topic, as the template declares it. */
export interface Subscription {
  readonly topicArn: string;
  readonly queueArn: string;
  readonly raw: boolean;
}

/** The template's topics: what is published goes to the subscribed queues, in SNS's envelope. */
export class LocalTopics {
  readonly #subscriptions: readonly Subscription[];
  readonly #queues: LocalQueues;
  readonly #clock: VirtualClock;

  constructor(subscriptions: readonly Subscription[], queues: LocalQueues, clock: VirtualClock) {
    this.#subscriptions = subscriptions;
    this.#queues = queues;
    this.#clock = clock;
  }

  publish(topicArn: string, subject: string, message: string): void {
    const envelope = {
      Type: 'Notification',
      MessageId: randomUUID(),
      TopicArn: topicArn,
      Subject: subject,
      Message: message,
      Timestamp: this.#clock.date().toISOString(),
      SignatureVersion: '1',
      Signature: 'bG9jYWw=',
      SigningCertURL: 'https://sns.example.org/local.pem',
      UnsubscribeURL: 'https://sns.example.org/?Action=Unsubscribe',
    };
    for (const subscription of this.#subscriptions) {
      if (subscription.topicArn !== topicArn) continue;
      this.#queues.send(subscription.queueArn, subscription.raw ? message : JSON.stringify(envelope));
    }
  }
}
