import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { capabilities } from './capabilities.ts';
import { Ledger } from './delivery/ledger.ts';
import { SENDING_PARTITION } from './delivery/ledger-item.ts';
import { actOf } from './flow/acts.ts';
import { passingOverUnknownKinds } from './flow/known-capabilities.ts';
import { type CountingInTurn, projectCauseInTurn } from './flow/project-cause.ts';
import { countFiguresOfCause } from './flow/project-figures.ts';
import { type Projecting, projectStream } from './flow/project-stream.ts';
import { effectsOfBefore } from './meeting/messages/effects-of-before.ts';
import { keyOf, oncePerGroup } from './platform/batch.ts';
import { CachedEvents } from './platform/cached-events.ts';
import { systemClock } from './platform/clock.ts';
import { dynamo } from './platform/dynamo.ts';
import { Env, required } from './platform/env.ts';
import { parseStreamKey } from './platform/event.ts';
import { EventLog } from './platform/event-log.ts';
import { storedEvent } from './platform/event-reads.ts';
import { Generation } from './platform/generation.ts';
import type { Item } from './platform/items.ts';
import { deployed } from './platform/middleware.ts';
import { Snapshots } from './platform/snapshots.ts';
import type { Views } from './platform/views.ts';

export interface ProjectDependencies
  extends Omit<Projecting, 'views' | 'capabilities'>,
    Omit<CountingInTurn, 'views' | 'capabilities'> {
  readonly capabilities: Projecting['capabilities'] & CountingInTurn['capabilities'];
  readonly generation: Pick<Generation, 'views'>;
}

/**
 * Triggered by every event and every change of the mail ledger. The records only say what was touched:
 * each touched aggregate is folded from its events, each touched cause is counted from its rows, at most once
 * per batch. What it gave up on is found by the daily mending (`flow/mend.ts`).
 */
export async function projectRecords(
  { generation, ...dependencies }: ProjectDependencies,
  { Records: records }: DynamoDBStreamEvent,
): Promise<DynamoDBBatchResponse> {
  const views = await generation.views();
  const about = records.filter((record) => keyOf(record).pk !== SENDING_PARTITION && !isBlanked(record));
  return oncePerGroup(
    about,
    (record) => {
      const { pk, version } = keyOf(record);
      return version === undefined ? `ledger:${pk}` : `events:${pk}`;
    },
    async (group) => {
      const [table, pk] = split(group);
      const key = parseStreamKey(pk);
      if (table === 'events') {
        await passingOverUnknownKinds(() => projectStream({ ...dependencies, views }, key));
        await noteActs(views, about, pk);
      } else {
        const cause = `${key.kind}/${key.id}`;
        await projectCauseInTurn({ ...dependencies, views }, key.network, cause, peopleOf(about, pk));
        await countFiguresOfCause({ ...dependencies, views }, key.network, cause);
      }
    },
  );
}

export const handler = deployed(boundProject, projectRecords);

/** What people did, as the records have it: it costs a write for each of their facts, and no read. */
async function noteActs(
  views: Pick<Views, 'put'>,
  records: readonly DynamoDBRecord[],
  stream: string,
): Promise<void> {
  for (const record of records) {
    const image = record.dynamodb?.NewImage;
    if (image === undefined || keyOf(record).pk !== stream || keyOf(record).version === undefined) continue;
    // Lambda's type of an attribute is that of the SDK, which it does not name.
    const act = actOf(storedEvent(image as Item));
    if (act) await views.put(act);
  }
}

/** Whose messages about one cause have changed, by the keys of their rows. */
function peopleOf(records: readonly DynamoDBRecord[], cause: string): string[] {
  const rows = records.map(keyOf).filter(({ pk, version }) => pk === cause && version === undefined);
  return [...new Set(rows.flatMap(({ sk }) => sk?.split('#')[0] ?? []))];
}

/** A fact is overwritten when something personal of it is blanked; who did that has written the lists anew. */
function isBlanked(record: DynamoDBRecord): boolean {
  return record.eventName === 'MODIFY' && keyOf(record).version !== undefined;
}

function split(group: string): [table: string, pk: string] {
  const colon = group.indexOf(':');
  return [group.slice(0, colon), group.slice(colon + 1)];
}

function boundProject(): ProjectDependencies {
  return {
    events: new CachedEvents(
      new EventLog(
        dynamo(),
        required(Env.eventLog),
        new Snapshots(dynamo(), required(Env.views), required(Env.code)),
      ),
    ),
    ledger: new Ledger(dynamo(), required(Env.mailLedger), effectsOfBefore),
    generation: new Generation(dynamo(), required(Env.views)),
    capabilities,
    code: required(Env.code),
    now: systemClock,
  };
}
