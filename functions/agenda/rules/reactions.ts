import type { Intent } from '../../platform/capability.ts';
import type { StreamKey } from '../../platform/event.ts';
import type { Owner } from '../../tasks/rules/events.ts';
import { streamOf, writtenTo } from '../../tasks/rules/written-to.ts';
import type { RecordedTopicEvent, TopicEvent } from './topic-events.ts';
import { type Topics, topicsAggregate } from './topics.ts';

/** What became of a topic, said to whom it is from. */
export const topicKinds = ['topicTaken', 'topicParked', 'topicDeclined'] as const;
export type TopicKind = (typeof topicKinds)[number];

/** The kind of a message about a topic. @throws for one that no mail source answers for. */
export function kindOfRow({ cause, kind }: { readonly cause: string; readonly kind: string }): TopicKind {
  const known = topicKinds.find((one) => one === kind);
  if (!known) throw new Error(`not about a topic: ${cause} ${kind}`);
  return known;
}

const kindOf: Readonly<Partial<Record<TopicEvent['type'], TopicKind>>> = {
  TopicTaken: 'topicTaken',
  TopicParked: 'topicParked',
  TopicDeclined: 'topicDeclined',
};

/** Who proposed it hears what was decided; where they have left, the next person of their organisation. */
export function topicReactions(
  event: RecordedTopicEvent,
  { topics }: Topics,
  { network, id }: StreamKey,
): Intent<Topics, TopicEvent>[] {
  const kind = kindOf[event.type];
  const topic = topics.find((one) => one.id === event.data.topic);
  if (!kind || !topic || topic.decided !== event.version) return [];
  const { seat, party, person } = topic;
  const owner: Owner = { seat, party, person, ...(party === 'guest' ? { meeting: id } : {}) };
  return [
    {
      do: 'consult',
      streams: () => streamOf(owner),
      decide: (_, read) => {
        const to = writtenTo(owner, read);
        const cause = `${topicsAggregate.kind}/${id}`;
        return {
          mails: to ? [{ network, ...to, cause, kind, revision: event.version }] : [],
          record: () => [],
        };
      },
    },
  ];
}
