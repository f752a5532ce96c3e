import { afterEach, expect, test, vi } from 'vitest';
import { outcomeOf } from '../../functions/delivery/ses.ts';
import { defaultProvider } from '../../functions/platform/lambda-credentials.ts';

afterEach(() => vi.unstubAllEnvs());

test('credentials are those of the environment, read anew each time', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'one');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_SESSION_TOKEN', 'token');
  const provide = defaultProvider();
  expect(await provide()).toEqual({ accessKeyId: 'one', secretAccessKey: 'secret', sessionToken: 'token' });
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'two');
  expect((await provide()).accessKeyId).toBe('two');
});

test('without credentials a mail is known not to have been sent', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', '');
  const error: unknown = await defaultProvider()().catch((thrown: unknown) => thrown);
  expect(outcomeOf(error, { from: 'best@example.org', to: 'dara@example.org' })).toEqual({
    outcome: 'notReached',
  });
});
