import { createInterface } from 'node:readline';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { askToForget, subjectOf } from '../functions/forgetting/asking.ts';
import { forgettingAggregate } from '../functions/forgetting/rules/forgetting.ts';
import { Env, required } from '../functions/platform/env.ts';
import { parseStreamKey } from '../functions/platform/event.ts';
import { EventLog } from '../functions/platform/event-log.ts';
import { partitions } from '../functions/platform/generation.ts';
import { Repository } from '../functions/platform/repository.ts';
import { nameTables } from './name-tables.ts';

/**
 * `npm run -s forgotten`: lists who asked to be forgotten, by ids and the date, without a name: a line each. With
 * `--again` it reads such lines and asks anew for everybody of whom the table knows something: after a restore, which
 * brings back what was forgotten since. See docs/runbook.md, 'After a restore'.
 *
 * It works on the table of the AWS account and region of the environment; where there are several, name it in
 * `EVENT_LOG_TABLE`.
 */
const [flag] = process.argv.slice(2);
if (flag !== undefined && flag !== '--again') throw new Error('npm run -s forgotten [-- --again < list]');
await nameTables({ [Env.eventLog]: 'EventLog' });
const client = new DynamoDBClient({});
const table = required(Env.eventLog);
const repository = new Repository(new EventLog(client, table));
if (flag === undefined) await list();
else await again();

async function list(): Promise<void> {
  for await (const key of partitions(client, table)) {
    const { network, kind, id } = parseStreamKey(key);
    if (kind !== forgettingAggregate.kind) continue;
    const { asked, done } = (await repository.load(forgettingAggregate, network, id)).state;
    if (!asked) continue;
    const { party, seat, meeting, person, at } = asked;
    console.log([network, party, meeting ?? seat, person, done?.at ?? at].join(' '));
  }
}

async function again(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const [network, party, of, person] = line.trim().split(/\s+/);
    if (!network || !of || !person) continue;
    if (party !== 'member' && party !== 'guest' && party !== 'staff') continue;
    const subject = await subjectOf(repository, { network, party, of, person });
    const meta = { by: 'deployment', at: new Date().toISOString() };
    // The second is somebody whom the restored table has forgotten, or is about to.
    const isAsked = subject?.name !== undefined && (await askToForget(repository, subject, meta));
    console.log(`${network} ${person}: ${isAsked ? 'asked again' : 'nothing to do'}`);
  }
}
