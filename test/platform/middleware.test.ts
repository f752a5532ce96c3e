import type { Context } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { Env, MissingEnvironmentVariable, required } from '../../functions/platform/env.ts';
import { describeError, logger } from '../../functions/platform/logging.ts';
import { deployed } from '../../functions/platform/middleware.ts';

const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'tick',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:ap-southeast-1:000000000000:function:tick',
  memoryLimitInMB: '128',
  awsRequestId: 'r-1',
  logGroupName: 'g',
  logStreamName: 's',
  getRemainingTimeInMillis: () => 1000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
};

describe('a deployed handler', () => {
  it('binds its dependencies on the first event, and once', async () => {
    const bind = vi.fn(() => ({ factor: 2 }));
    const handler = deployed(bind, async ({ factor }, event: number) => event * factor);
    expect(bind).not.toHaveBeenCalled();
    expect(await handler(3, context)).toBe(6);
    expect(await handler(4, context)).toBe(8);
    expect(bind).toHaveBeenCalledTimes(1);
  });

  it('binds again after a failure, and names the missing variable', async () => {
    let ready = false;
    const bind = () => (ready ? 'table' : required(Env.eventLog));
    const handler = deployed(bind, async (table) => table);
    await expect(handler({}, context)).rejects.toThrow(MissingEnvironmentVariable);
    ready = true;
    expect(await handler({}, context)).toBe('table');
  });

  it('throws errors on, so that the trigger tries again, and logs neither event nor address', async () => {
    const said = vi.spyOn(logger(), 'error');
    const handler = deployed(
      () => undefined,
      async () => {
        throw new Error('554 <dara@example.org> rejected for /a/1.a.best.token.sig');
      },
    );
    await expect(handler({ secret: 'typed' }, context)).rejects.toThrow('554');
    const lines = JSON.stringify(said.mock.calls);
    said.mockRestore();
    expect(lines).toContain('FUNCTION_FAILED');
    expect(lines).not.toMatch(/typed|dara|best\.token/);
  });
});

it('an error in a log keeps its name and loses addresses, links and numbers', () => {
  const { name, message } = describeError(new RangeError('to dara@example.org, +855 00 000 000, /p/1.p.x.y'));
  expect(name).toBe('RangeError');
  expect(message).toBe('to [address], [number], /p/[token]');
});
