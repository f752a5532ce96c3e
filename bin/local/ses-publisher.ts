import type { VirtualClock } from './clock.ts';
import type { Faults } from './faults.ts';
import { PollLoop } from './poll-loop.ts';
import type { LocalState } from './state.ts';
import type { LocalTopics } from './topics.ts';

/** An event destination of a configuration set, as the template declares it. */
export interface EventDestination {
  readonly configurationSet: string;
  /** As the template writes them, e.g. `deliveryDelay` or `DELIVERY_DELAY`. */
  readonly eventTypes: readonly string[];
  readonly topicArn: string;
}

const SUBJECT = 'Amazon SES Email Event Notification';

/** Publishes what is due in SES's outbox to the topics of the configuration sets, unless a fault holds it. */
export function sesPublisher(
  destinations: readonly EventDestination[],
  parts: { state: LocalState; topics: LocalTopics; clock: VirtualClock; faults: Faults },
): PollLoop {
  const { state, topics, clock, faults } = parts;
  const poll = async (): Promise<boolean> => {
    const { feedback, feedbackDelayMs } = faults.get();
    if (feedback === 'held') return false;
    return state.atomically(() => {
      const due = state.db
        .prepare('SELECT * FROM ses_outbox WHERE due <= ? ORDER BY seq LIMIT 200')
        .all(clock.now() - feedbackDelayMs);
      for (const event of due) {
        const type = String(event.type);
        state.db.prepare('DELETE FROM ses_outbox WHERE seq = ?').run(event.seq ?? null);
        if (feedback === 'lost') continue;
        state.db
          .prepare("UPDATE mails SET published = published || ' ' || ? WHERE id = ?")
          .run(type, String(event.mail));
        for (const destination of destinations) {
          if (destination.configurationSet !== event.configuration_set) continue;
          if (!destination.eventTypes.some((one) => plain(one) === plain(type))) continue;
          topics.publish(destination.topicArn, SUBJECT, String(event.body));
        }
      }
      return due.length > 0;
    });
  };
  return new PollLoop(poll, () => 1000);
}

function plain(eventType: string): string {
  return eventType.replace(/[^A-Za-z]/g, '').toLowerCase();
}
