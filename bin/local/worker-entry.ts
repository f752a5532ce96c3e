import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { installVirtualDate } from './worker-clock.ts';

/** What one worker thread is told: it is one execution environment of one function. */
export interface WorkerStart {
  readonly clock: SharedArrayBuffer;
  readonly file: string;
  readonly exported: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
  readonly logGroup: string;
}

/** One invocation; the event is JSON. */
export interface WorkerOrder {
  readonly requestId: string;
  readonly event: string;
  readonly timeoutMs: number;
}

// Both come from environment.ts alone; reading them with schemas would be a quarter of what a start takes.
const given: WorkerStart = workerData;
const port = parentPort;
if (port === null) throw new Error('worker-entry.ts runs in a worker thread only.');
installVirtualDate(given.clock);

const bundle: Record<string, unknown> = await import(pathToFileURL(given.file).href);
const handler = bundle[given.exported];
if (typeof handler !== 'function') throw new Error(`${given.file} exports no function ${given.exported}.`);

port.on('message', async ({ requestId, event, timeoutMs }: WorkerOrder) => {
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
