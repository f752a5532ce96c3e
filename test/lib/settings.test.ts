import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { settingsFromContext, UnusableSettings } from '../../lib/settings.ts';

const context: Record<string, unknown> = {
  domainName: 'meet.best-battambang.org',
  mailDomain: 'mail.best-battambang.org',
  founderEmail: 'coordinator@best-battambang.org',
  alarmEmail: 'none',
  hostedZoneId: '',
  stage: 'live',
  protected: 'no',
};
const read = (changes: Record<string, unknown> = {}) =>
  settingsFromContext((name) => ({ ...context, ...changes })[name]);

/** What the refusal says, one sentence for each value. */
function refusal(changes: Record<string, unknown>): string[] {
  try {
    read(changes);
  } catch (error) {
    if (!(error instanceof UnusableSettings)) throw error;
    return error.message.split('\n').filter((line) => line.startsWith('- '));
  }
  return [];
}

test('the pages live at the custom domain, over https', () => {
  expect(read().origin).toBe('https://meet.best-battambang.org');
});

test('an empty value counts as left out', () => {
  expect(read({ receiveDomain: '' })).not.toHaveProperty('receiveDomain');
  expect(read()).not.toHaveProperty('zone');
});

test('sign-in codes come from Cognito until the mail domain is verified', () => {
  expect(read().signInSender).toBe('cognito');
});

test('nobody gets the alarms only where that was declared', () => {
  expect(read()).not.toHaveProperty('alarmEmail');
  expect(read({ alarmEmail: 'it@best-battambang.org' }).alarmEmail).toBe('it@best-battambang.org');
  for (const alarmEmail of ['', undefined]) expect(refusal({ alarmEmail })).toHaveLength(1);
});

test('all is protected once somebody says so, and never by leaving it out', () => {
  expect(read().protected).toBe(false);
  expect(read({ protected: 'yes' }).protected).toBe(true);
});

test.each([
  ['domainName', ''],
  ['domainName', 'https://meet.best-battambang.org/'],
  ['domainName', 'Meet.best-battambang.org'],
  ['domainName', 'localhost.'],
  ['domainName', '-meet.best-battambang.org'],
  ['domainName', 'bounce.mail.best-battambang.org'],
  ['mailDomain', undefined],
  ['mailDomain', 'Mail.Best-Battambang.org'],
  ['founderEmail', 7],
  ['founderEmail', 'coordinator'],
  ['founderEmail', 'coordinator@Best-Battambang.org'],
  ['founderEmail', 'Dara <dara@best-battambang.org>'],
  ['founderEmail', 'dara@best-battambang.org, vanna@best-battambang.org'],
  ['alarmEmail', 'nobody'],
  ['alarmEmail', true],
  ['stage', 'production'],
  ['receiveDomain', 7],
  ['receiveDomain', 'mail.best-battambang.org'],
  ['receiveDomain', 'reply.best-battambang.org'],
  ['receiveDomain', 'Reply.mail.best-battambang.org'],
  ['receiveDomain', 'bounce.mail.best-battambang.org'],
  ['hostedZoneId', 'best-battambang.org'],
  ['hostedZoneName', 'best-battambang.org'],
  ['signInSender', 'smtp'],
  ['pagesAtOnce', 'many'],
  ['pagesAtOnce', '2'],
  ['protected', undefined],
  ['protected', true],
])('a deployment with %s = %j is refused by one sentence that names a value', (name, value) => {
  const [sentence, ...more] = refusal({ [name]: value });
  expect(more).toEqual([]);
  expect(sentence).toMatch(/^- '\w+' .{8,}\.$/);
  // A zone's name without its id is refused for want of the id.
  expect(sentence).toContain(name === 'hostedZoneName' ? 'hostedZoneId' : name);
});

test('answers are received at a subdomain of the mail domain, or nowhere, and not where the pages are', () => {
  const receiveDomain = 'reply.mail.best-battambang.org';
  expect(read({ receiveDomain }).receiveDomain).toBe(receiveDomain);
  expect(refusal({ receiveDomain, domainName: receiveDomain })).toHaveLength(1);
});

test('a zone needs its name as well as its id, and holds the domains', () => {
  expect(refusal({ hostedZoneId: 'Z0EXAMPLE' })).toEqual([expect.stringContaining("'hostedZoneName'")]);
  const other = { hostedZoneId: 'Z0EXAMPLE', hostedZoneName: 'battambang.org' };
  expect(refusal(other)).toEqual([expect.stringContaining('meet.best-battambang.org')]);
  const zone = { hostedZoneId: 'Z0EXAMPLE', hostedZoneName: 'best-battambang.org' };
  expect(read(zone).zone).toEqual({ id: 'Z0EXAMPLE', name: 'best-battambang.org' });
});

test('all that is wrong is said at once', () => {
  expect(refusal({ domainName: 'x', stage: 'y', alarmEmail: 'z' })).toHaveLength(3);
});

const { context: committed } = z
  .object({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')));

test('the values that the project comes with are refused, each by name, as long as they are its examples', () => {
  const sentences = refusal({ ...committed });
  for (const name of ['domainName', 'mailDomain', 'receiveDomain', 'founderEmail', 'alarmEmail']) {
    expect(sentences).toContainEqual(expect.stringMatching(`^- '${name}' is \\S+, which is only an example`));
  }
  expect(sentences).toHaveLength(5);
});

test('where nothing is deployed they are taken', () => {
  expect(refusal({ ...committed, exampleValues: 'allowed' })).toEqual([]);
});

test('a deployment needs no name that is an example, also not one of its own', () => {
  for (const name of ['meet.example.com', 'meet.best.test', 'prachum.invalid', 'meet.example']) {
    expect(refusal({ domainName: name })).toHaveLength(1);
  }
  expect(refusal({ domainName: 'meet.bestexample.org' })).toEqual([]);
});

test('the share of the pages is what the account leaves them, or a number', () => {
  expect(read()).not.toHaveProperty('pagesAtOnce');
  expect(read({ pagesAtOnce: '' })).not.toHaveProperty('pagesAtOnce');
  expect(read({ pagesAtOnce: '30' }).pagesAtOnce).toBe(30);
});
