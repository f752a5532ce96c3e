import { readFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { phoneScripts } from '../../bin/phone.ts';
import type { PhoneSaid, PhoneTap } from '../../functions/day/door/phone/phone-tap.ts';
import { memoryShelf, Queue } from '../../functions/day/door/phone/queue.ts';
import { sender } from '../../functions/day/door/phone/sender.ts';
import { pageScript, workerScript } from '../../functions/day/door/phone-scripts.ts';
import { pageScript as typingScript } from '../../functions/typing/phone-script.ts';
import { leaveText } from '../../functions/web/leave-script.ts';
import { MAX_OPEN_BODY } from '../../functions/web/parse.ts';
import { NINE } from './door.ts';

test('the scripts that the pages serve are made of the sources beside them: `npm run phone`', async () => {
  for (const [file, text] of await phoneScripts()) expect(await readFile(file, 'utf8'), file).toBe(text);
});

/** With the version of Chrome that brought it (@mdn/browser-compat-data); esbuild lowers syntax alone. */
const newer: readonly RegExp[] = [
  /\.(flat|flatMap|at|replaceAll|matchAll|toSorted|toReversed|findLast|finally|toggleAttribute|replaceChildren)\(/,
  /\.submitter\b|structuredClone|queueMicrotask|AbortController|AbortSignal|globalThis|BroadcastChannel/,
  /Object\.(fromEntries|groupBy|hasOwn)|Map\.groupBy|Promise\.(allSettled|any)|randomUUID|Intl\.|ResizeObserver/,
  /indexedDB|navigator\.locks|requestIdleCallback|\?\.|\?\?/,
];

test('a phone sends from each page only what was noted under its account, and keeps the rest', () => {
  const shelf = memoryShelf();
  const tap = { person: 'c-sokha', is: 'room', at: NINE, called: '' } as const;
  const of = (who?: string) => new Queue(shelf, '/n/x ', who);
  of().add({ ...tap, id: 'before' });
  of('staff:a').add({ ...tap, id: 'a1' });
  of('staff:b').add({ ...tap, id: 'b1' });
  const ids = (taps: readonly { id: string }[]) => taps.map(({ id }) => id);
  expect(ids(of('staff:b').waiting())).toEqual(['b1', 'before']);
  expect(ids(of('staff:b').ofOthers())).toEqual(['a1']);
  expect(ids(of('staff:a').waiting())).toEqual(['a1', 'before']);
});

test('who signs out leaves no list of names on the phone, unless taps wait there, and is told so', async () => {
  for (const waits of [false, true]) {
    const path = '/n/best/meetings/01MEETING/check-in';
    const shelf = memoryShelf();
    const kept = (page: string) => new Queue(shelf, `${page} `, 'staff:a');
    const tap = { id: 't1', person: 'c-sokha', is: 'room', at: NINE, called: '' } as const;
    kept(path).begins(0);
    kept('/d/link').add(tap);
    if (waits) kept(path).add(tap);
    const gone: string[] = [];
    const left = { hidden: true };
    const caches = {
      keys: async () => [`door ${path}`, 'door /d/link', 'door /n/best/meetings/02MEETING/check-in'],
      delete: (name: string) => gone.push(name),
    };
    const getRegistration = async (scope: string) => ({
      scope: `https://meet.example.org${scope}`,
      unregister: () => gone.push(scope),
    });
    runInNewContext(leaveText, {
      window: { caches },
      caches,
      localStorage: shelf,
      document: { getElementById: () => left },
      navigator: { serviceWorker: { getRegistration } },
    });
    await vi.waitFor(() => expect(gone).toHaveLength(waits ? 2 : 4));
    const other = '/n/best/meetings/02MEETING/check-in';
    const expected = waits ? [other] : [path, other];
    expect(gone.toSorted()).toEqual(expected.flatMap((one) => [one, `door ${one}`]).toSorted());
    expect(left.hidden).toBe(!waits);
  }
  // The names of copies, which the script knows by heart.
  for (const script of [pageScript, workerScript]) expect(script).toContain('"door ".concat(');
});

test('a phone sends no more at once than the server takes of a stranger, and sends the rest next', async () => {
  const long = 'ក'.repeat(200);
  const queue = new Queue(memoryShelf(), '/d/x ');
  for (let n = 100; n < 200; n += 1) {
    const walkIn = { name: long, organisation: long };
    queue.add({
      id: `t${n}`,
      person: `w${n}`,
      is: 'room',
      at: '2025-11-10T02:00:00.000Z',
      walkIn,
      called: long,
    });
  }
  const sent: PhoneTap[][] = [];
  const { send } = sender({
    queue,
    post: async (taps) => {
      sent.push([...taps]);
      return { answers: taps.map(({ id }) => ({ id, is: 'taken' })) };
    },
    isOurs: (answer): answer is PhoneSaid => answer !== undefined,
    now: () => Date.parse(NINE),
    random: () => 0,
    after: () => () => undefined,
    heard: () => undefined,
    tried: () => undefined,
  });
  for (let n = 0; n < 30 && queue.waiting().length > 0; n += 1) await send();
  expect(sent.flat().map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, n) => `t${n + 100}`));
  for (const taps of sent) {
    const body = new URLSearchParams({
      taps: JSON.stringify(taps),
      sentAt: '',
      since: '1',
      date: '1',
      on: '',
    });
    expect(body.toString().length).toBeLessThan(MAX_OPEN_BODY - 1000);
  }
});

test('they call nothing that a phone of 2017 does not have', () => {
  for (const one of newer) {
    expect(pageScript).not.toMatch(one);
    expect(workerScript).not.toMatch(one);
    expect(typingScript).not.toMatch(one);
  }
  expect('[1].at(-1)').toMatch(newer[0] ?? /$/);
});
