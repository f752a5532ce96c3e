import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { NETWORK_ID, networkAggregate } from '../functions/network/rules/network.ts';
import { recognisePerson } from '../functions/network/rules/recognition.ts';
import { sameAddress } from '../functions/platform/address.ts';
import { Env, required } from '../functions/platform/env.ts';
import { EventLog } from '../functions/platform/event-log.ts';
import { Refusal } from '../functions/platform/refusal.ts';
import { Repository } from '../functions/platform/repository.ts';
import { nameTables } from './name-tables.ts';

/**
 * `npm run admin -- <network> <address>`: shows who has a role by this address, and which account asks to be taken
 * for them. With `--confirm <account>` it is: see docs/runbook.md, 'Nobody can sign in any more'.
 *
 * It works on the table of the AWS account and region of the environment; where there are several, name it in
 * `EVENT_LOG_TABLE`.
 */
const [network, address, flag, account] = process.argv.slice(2);
if (!network || !address || (flag !== undefined && (flag !== '--confirm' || !account))) {
  throw new Error('npm run admin -- <network> <address> [--confirm <account>]');
}
await nameTables({ [Env.eventLog]: 'EventLog' });
const repository = new Repository(new EventLog(new DynamoDBClient({}), required(Env.eventLog)));
const { state } = await repository.load(networkAggregate, network, NETWORK_ID);
const staff =
  state.status === 'founded'
    ? state.staff.find(({ email, revoked }) => !revoked && sameAddress(email, address))
    : undefined;
if (!staff) {
  console.error(`Nobody with the address ${address} has a role in a network ${network}.`);
  process.exitCode = 1;
} else if (account) {
  await confirm(network, staff.id, account);
} else {
  console.log(`${staff.name}, ${staff.role}: ${staff.subject ?? 'has not signed in yet'}`);
  console.log(
    staff.asked
      ? `Since ${staff.asked.at} the account ${staff.asked.subject} asks to be taken for them.`
      : 'No other account asks: they have to sign in first.',
  );
}

async function confirm(id: string, person: string, subject: string): Promise<void> {
  try {
    await repository.change(
      networkAggregate,
      id,
      NETWORK_ID,
      { by: 'deployment', at: new Date().toISOString() },
      (now) => recognisePerson(now, person, subject, 'deployment'),
    );
    console.log('It is theirs now; they are told by mail.');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.text.en);
    process.exitCode = 1;
  }
}
