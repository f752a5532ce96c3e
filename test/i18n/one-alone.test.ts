import { expect, test } from 'vitest';
import { entries } from '../../bin/khmer.ts';

/** Values that are words, not numbers. */
const WORDS = ['email', 'name', 'network', 'organisation', 'title', 'who'];

const PLURAL = [
  'answers|calls|characters|contacts|days|guests|hours|invitations|items|letters|links|lists|mails|meetings|members',
  'messages|minutes|organisations|people|persons|places|questions|rows|seats|seconds|steps|things|times|weeks',
  'are|do|get|go|have|need|say|wait|were',
].join('|');

/** A number, and soon after it what reads wrong of one alone. */
const ofMany = new RegExp(
  `(?<!Rows )\\{(?!(?:${WORDS.join('|')})\\})\\w+\\}(?: of \\{\\w+\\})?(?: [a-z]+){0,3}? (?:${PLURAL})\\b`,
);

/** Their number is never one. */
const MORE_THAN_ONE: ReadonlySet<string> = new Set([
  // Said where somebody brings others; one alone is another text.
  'Yes, {n} people',
  '{said}, {n} people in all',
  // Tomorrow is another text, and the first answer that waits is named.
  'Late notice: the meeting is in {days} days. {usual} or more are usual.',
  '{n} answers by e-mail wait for you',
  // One alone is another text.
  'Did not host in the last {n} meetings: {names}',
  // Above a limit.
  '{minutes} minutes planned, but the meeting has {slot}: {over} too many.',
  'The agenda takes {agenda} minutes; the meeting has {slot}.',
  '{label}: this has {length} characters, and there is room for {max}. Please shorten it.',
  '{column}: this has {length} characters, and there is room for {max}.',
  'This file has {rows} rows, and {max} can be imported at once. Please divide it.',
  // The limit itself.
  'This proposal was changed {max} times, and that is the most. Please write to the coordinator.',
  '{max} people outside the network are called at most.',
  '{max} proposals are the most that one organisation or person can send. Change one of them, or take one back first.',
  '{max} people read at most. Release one of them first.',
  'One list can change {max} things about one organisation at most. Please divide its people into several lists.',
  'A meeting can have at most {max} links for door helpers. Switch off one that you do not use.',
  'At most {max} people can be named as in one photo.',
  'The meeting was more than {days} days ago. Say in a few words why this is corrected now.',
  'At most {max} items can be added to the agenda here.',
  'There are {max} links already. Switch one off first.',
  'A part has at most {max} characters in one language. Make this one shorter.',
  'At most {max} letters.',
  // Fourteen.
  'The meeting was more than {days} days ago.',
  'The latest {n} meetings. Earlier ones are in the list of meetings.',
  '{label}: so long after the meeting it would no longer be sent. Please write at most {most} days after.',
]);

const inOneForm = [...(await entries()).values()].flatMap((all) =>
  all.flatMap(({ en }) => (typeof en === 'string' ? [en] : [])),
);

test('a text about a number says it of one alone as well, unless it never is', () => {
  expect(inOneForm.filter((en) => ofMany.test(en) && !MORE_THAN_ONE.has(en))).toEqual([]);
  expect([...MORE_THAN_ONE].filter((en) => !inOneForm.includes(en))).toEqual([]);
});

test.each([
  'gets {n} mails',
  '{answered} of {asked} have answered',
  'in {days} working days',
  '{n} need you',
])('the rule finds “%s”', (en) => expect(en).toMatch(ofMany));
