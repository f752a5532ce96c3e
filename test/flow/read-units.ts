import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';

const capacity = z.object({ CapacityUnits: z.number() });
const consumed = z.object({ ConsumedCapacity: z.union([capacity, z.array(capacity)]) });

/** Capacity units that the engine counts for some work that only reads, indexes included. */
export async function readUnits(
  { middlewareStack }: Pick<DynamoDBClient, 'middlewareStack'>,
  work: () => Promise<unknown>,
): Promise<number> {
  let units = 0;
  middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'INDEXES' });
      const result = await next(args);
      const { data } = consumed.safeParse(result.output);
      units += [data?.ConsumedCapacity ?? []].flat().reduce((sum, one) => sum + one.CapacityUnits, 0);
      return result;
    },
    { step: 'initialize', name: 'counting' },
  );
  await work();
  middlewareStack.remove('counting');
  return units;
}
