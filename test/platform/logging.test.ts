import { expect, expectTypeOf, test, vi } from 'vitest';
import * as z from 'zod';
import { LogCode, type LogIds, log, logger, type OwnKey } from '../../functions/platform/logging.ts';

/** Keys that the logger drops, as its own source lists them: its package does not export the list. */
const { ReservedKeys } = z
  .object({ ReservedKeys: z.array(z.string()) })
  .parse(await import(new URL('./constants.js', import.meta.resolve('@aws-lambda-powertools/logger')).href));

test('an id under a key that the logger drops, or that is the line’s own, does not compile', () => {
  const reserved = ['level', 'message', 'sampling_rate', 'service', 'timestamp'] as const satisfies OwnKey[];
  expect([...ReservedKeys].sort()).toEqual([...reserved]);
  expectTypeOf<{ message: string }>().not.toExtend<LogIds>();
  expectTypeOf<{ code: string }>().not.toExtend<LogIds>();
  expectTypeOf<{ messageId: string; why: string }>().toExtend<LogIds>();
});

test('what is given with a line is written with it', () => {
  const lines: string[] = [];
  const level = logger().getLevelName();
  logger().setLogLevel('INFO');
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  log.info(LogCode.mailPutAside, { messageId: 'm-1', why: 'noMail' });
  out.mockRestore();
  logger().setLogLevel(level);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { code: 'MAIL_PUT_ASIDE', messageId: 'm-1', why: 'noMail', message: LogCode.mailPutAside.means },
  ]);
});
