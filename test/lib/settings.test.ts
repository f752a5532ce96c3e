import { expect, test } from 'vitest';
import { settingsFromContext, UnusableSetting } from '../../lib/settings.ts';

const context: Record<string, unknown> = {
  domainName: 'meet.example.org',
  mailDomain: 'mail.example.org',
  founderEmail: 'coordinator@example.org',
  alarmEmail: '',
  hostedZoneId: '',
  stage: 'live',
};
const read = (changes: Record<string, unknown> = {}) =>
  settingsFromContext((name) => ({ ...context, ...changes })[name]);

test('the pages live at the custom domain, over https', () => {
  expect(read().origin).toBe('https://meet.example.org');
});

test('an empty value counts as left out', () => {
  expect(read()).not.toHaveProperty('alarmEmail');
  expect(read()).not.toHaveProperty('zone');
});

test('sign-in codes come from Cognito until the mail domain is verified', () => {
  expect(read().signInSender).toBe('cognito');
});

test.each([
  ['domainName', ''],
  ['domainName', 'https://meet.example.org/'],
  ['mailDomain', undefined],
  ['founderEmail', 7],
  ['stage', 'production'],
  ['receiveDomain', 'mail.example.org'],
  ['receiveDomain', 'reply.example.org'],
  ['receiveDomain', 'bounce.mail.example.org'],
  ['signInSender', 'smtp'],
  ['pagesAtOnce', 'many'],
  ['pagesAtOnce', '2'],
])('a deployment with %s = %j is refused, naming the value', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(UnusableSetting);
  expect(() => read({ [name]: value })).toThrow(name);
});

test('answers are received at a subdomain of the mail domain, or nowhere', () => {
  expect(read({ receiveDomain: 'reply.mail.example.org' }).receiveDomain).toBe('reply.mail.example.org');
  expect(read({ receiveDomain: '' })).not.toHaveProperty('receiveDomain');
});

test('the share of the pages is what the account leaves them, or a number', () => {
  expect(read()).not.toHaveProperty('pagesAtOnce');
  expect(read({ pagesAtOnce: '' })).not.toHaveProperty('pagesAtOnce');
  expect(read({ pagesAtOnce: '30' }).pagesAtOnce).toBe(30);
});

test('a zone needs its name as well as its id', () => {
  expect(() => read({ hostedZoneId: 'Z0EXAMPLE' })).toThrow('hostedZoneName');
});
