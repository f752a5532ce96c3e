import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { engineClient } from '../local/engine-client.ts';
import {
  afterAnHour,
  deliverDown,
  heldAndLifted,
  isOk,
  measured,
  narrowHours,
  type Outcome,
  quotaBack,
  together,
  urgentBehind,
} from './cases.ts';

const RATE = 14;
const MANY = 2500;

/** What is measured, in order; `isFull`: all piles large, and one of 50,000. */
async function* outcomes(client: DynamoDBClient, isFull: boolean): AsyncGenerator<Outcome> {
  const large = 12_500;
  const usual = { perSecond: RATE };
  yield await measured(client, `together, ${RATE} a second`, large, usual, together());
  yield await measured(client, 'together, 1 a second', isFull ? large : MANY, { perSecond: 1 }, together());
  const fast = { perSecond: 200, shards: 10 };
  yield await measured(client, 'ten causes, 200 a second', isFull ? large : 5000, fast, together(10));
  yield await measured(client, 'on hold for two hours, then lifted', MANY, usual, heldAndLifted);
  yield await measured(client, 'the day’s quota comes back', MANY, usual, quotaBack);
  yield await measured(client, 'deliver was down for six hours', MANY, usual, deliverDown);
  yield await measured(client, 'hours begin', MANY, { ...usual, hours: afterAnHour }, narrowHours);
  yield* await urgentBehind(client, `behind ${MANY}`, MANY, 40, usual);
  if (isFull) yield* await urgentBehind(client, 'behind 50,000', 50_000, 40, usual);
}

/** Measures, and prints each line when it is known. Answers whether all went well. */
export async function show(endpoint: string, isFull: boolean): Promise<boolean> {
  const client = engineClient(endpoint);
  let isWell = true;
  console.log(['mails', 'ideal s', 'actual s', 'ratio', 'refused', 'alarm', ' ', 'case'].map(cell).join(''));
  const began = performance.now();
  for await (const one of outcomes(client, isFull)) {
    const ok = isOk(one);
    isWell &&= ok;
    const figures = [
      String(one.mails),
      one.ideal.toFixed(1),
      one.actual.toFixed(1),
      (one.actual / one.ideal).toFixed(3),
      String(one.refused),
      one.rang ? 'rang' : '-',
      ok ? 'ok' : one.wrong > 0 ? `${one.wrong} WRONG` : 'LATE',
    ];
    console.log(`${figures.map(cell).join('')}  ${one.what}`);
  }
  console.log(`in ${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
  client.destroy();
  return isWell;
}

function cell(text: string): string {
  return text.padStart(9);
}
