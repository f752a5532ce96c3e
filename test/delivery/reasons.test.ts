import { expect, test } from 'vitest';
import { topicReasonTexts } from '../../functions/agenda/reasons.ts';
import type { LaneSkip } from '../../functions/delivery/lanes.ts';
import type { BounceReason } from '../../functions/delivery/report.ts';
import { sendingReasonTexts } from '../../functions/delivery/texts.ts';
import { forumReasonTexts } from '../../functions/forum/reasons.ts';
import { lostLinkReasonTexts } from '../../functions/lost-link/reasons.ts';
import type { NotWanted } from '../../functions/meeting/messages/rule.ts';
import { type MeetingReason, meetingReasonTexts } from '../../functions/meeting/reasons.ts';
import type { SkipReason } from '../../functions/meeting/rules/events.ts';
import { memberReasonTexts } from '../../functions/membership/reasons.ts';
import { networkReasonTexts } from '../../functions/network/reasons.ts';
import { reasons } from '../../functions/reasons.ts';
import { replyReasonTexts } from '../../functions/replies/reasons.ts';
import { taskReasonTexts } from '../../functions/tasks/reasons.ts';

/** Codes that delivery itself writes into the ledger; the types see to it that those of lanes are whole. */
const written: Readonly<Record<LaneSkip | BounceReason, true>> = {
  neverInvited: true,
  alreadyCancelled: true,
  notInvited: true,
  alreadyTold: true,
  noSuchAddress: true,
  suppressed: true,
  mailboxFull: true,
  tooLarge: true,
  contentRefused: true,
  notNow: true,
};
const others = ['rejected', 'delayed', 'notVerified', 'refused', 'notWritten', 'unwritable', 'noEvidence'];
const doubts = ['noAnswer', 'providerFailed'];

/** Codes that a meeting writes: decided when a message is planned, sent, or taken off a list. */
const ofMeetings: Readonly<Record<NotWanted | SkipReason, true>> = {
  answered: true,
  declined: true,
  colleagueAnswered: true,
  notComing: true,
  tooLate: true,
  overtaken: true,
};
const closing: readonly MeetingReason[] = [
  'meetingBegun',
  'meetingOver',
  'meetingCancelled',
  'moved',
  'sameAddress',
  'summaryShared',
  'nothingPromised',
  'noSummary',
  'summaryNotSent',
  'pageWithdrawn',
];
const early: readonly MeetingReason[] = [
  'invitationWaits',
  'invitedSince',
  'dateChanged',
  'notConvened',
  'uninvited',
  'noSuchPerson',
  'contactLeft',
];

test('every reason that a meeting writes down has a text in both languages', () => {
  expect([...reasons.keys()]).toEqual(
    expect.arrayContaining([...Object.keys(ofMeetings), ...closing, ...early]),
  );
});

test('every reason that delivery writes down has a text in both languages', () => {
  expect([...reasons.keys()]).toEqual(
    expect.arrayContaining([...Object.keys(written), ...others, ...doubts]),
  );
});

test('a code has one text: what one capability means by it is what every page and the daily line say', () => {
  const lists = [
    sendingReasonTexts,
    meetingReasonTexts,
    memberReasonTexts,
    networkReasonTexts,
    replyReasonTexts,
    lostLinkReasonTexts,
    taskReasonTexts,
    topicReasonTexts,
    forumReasonTexts,
  ];
  const codes = lists.flatMap((texts) => Object.keys(texts));
  expect([...new Set(codes)]).toEqual(codes);
  expect([...reasons.keys()].sort()).toEqual(codes.sort());
});
