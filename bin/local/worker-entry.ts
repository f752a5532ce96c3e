import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { installVirtualDate } from './worker-clock.ts';

/** What one worker thread is told: it is one execution environment of one function. */
const start = z.object({
  clock: z.instanceof(SharedArrayBuffer),
  file: z.string(),
  exported: z.string(),
  functionName: z.string(),
  functionArn: z.string(),
  memoryMb: z.number(),
  logGroup: z.string(),
});
const order = z.object({ requestId: z.string(), event: z.string(), timeoutMs: z.number() });

const given = start.parse(workerData);
const port = parentPort;
if (port === null) throw new Error('worker-entry.ts runs in a worker thread only.');
installVirtualDate(given.clock);

const bundle: Record<string, unknown> = await import(pathToFileURL(given.file).href);
const handler = bundle[given.exported];
if (typeof handler !== 'function') throw new Error(`${given.file} exports no function ${given.exported}.`);

port.on('message', async (message: unknown) => {
  const { requestId, event, timeoutMs } = order.parse(message);
  const deadline = performance.now() + timeoutMs;
  const context = {
    callbackWaitsForEmptyEventLoop: false,
    functionName: given.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: given.functionArn,
    memoryLimitInMB: String(given.memoryMb),
    awsRequestId: requestId,
    logGroupName: given.logGroup,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, Math.floor(deadline - performance.now())),
  };
  try {
    const result: unknown = await handler(JSON.parse(event), context);
    port.postMessage({ requestId, ok: true, payload: JSON.stringify(result ?? null) });
  } catch (error) {
    const failure =
      error instanceof Error
        ? { errorType: error.name, errorMessage: error.message, trace: error.stack ?? '' }
        : { errorType: typeof error, errorMessage: String(error), trace: '' };
    port.postMessage({ requestId, ok: false, failure });
  }
});
port.postMessage({ ready: true });
