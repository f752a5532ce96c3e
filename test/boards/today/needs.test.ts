import { expect, test } from 'vitest';
import { inOrder } from '../../../functions/boards/today/need-rows.tsx';
import { meetingPages } from '../../../functions/meeting/pages.ts';
import { needUrgency } from '../../../functions/meeting/today/need-rows.ts';
import { correctionNeeds } from '../../../functions/membership/on-today.ts';
import { memberPages } from '../../../functions/membership/pages.ts';
import { staffMailNeeds } from '../../../functions/network/on-today.tsx';
import { networkPages } from '../../../functions/network/pages.ts';
import { replyNeeds } from '../../../functions/replies/on-today.ts';
import { replyPages } from '../../../functions/replies/pages.ts';
import { capabilityPages } from '../../../functions/site/capability-pages.ts';
import type { Need } from '../../../functions/web/today.ts';

/** What meetings may need, in the meetings' own order. */
const ofMeetings = Object.entries(needUrgency).map(
  ([kind, urgency]): Need => ({ urgency, href: '', icon: 'waiting', mood: 'waiting', what: kind, help: '' }),
);

test('what needs somebody is in order: what failed, whom people wait for, what to do, what can wait', () => {
  const brought = new Map([
    [memberPages, correctionNeeds(1, 'best', 'en')],
    [replyPages, replyNeeds(['Demo Dara seems to say yes'], 'best', 'en')],
    [networkPages, staffMailNeeds(1, true, 'best', 'en')],
    [meetingPages, ofMeetings],
  ]);
  const needs = inOrder(capabilityPages.flatMap((pages) => brought.get(pages) ?? []));
  expect(needs.map(({ what }) => what)).toEqual([
    'failed',
    'failedStaff',
    'A mail to one of your team did not arrive',
    'summary',
    'calls',
    'Demo Dara seems to say yes',
    'One member sent a correction',
    'handOver',
    'agenda',
    'invite',
    'held',
    'draft',
  ]);
});

test('where nothing waits no capability has a row', () => {
  expect([
    ...correctionNeeds(0, 'best', 'en'),
    ...replyNeeds([], 'best', 'en'),
    ...staffMailNeeds(0, true, 'best', 'en'),
  ]).toEqual([]);
});

test('several of a kind are one row that counts them, and one answer is told as it seems', () => {
  expect(correctionNeeds(2, 'best', 'en')).toMatchObject([{ what: '2 corrections from members' }]);
  expect(replyNeeds(['yes', 'no'], 'best', 'km')).toMatchObject([{ what: 'មានចម្លើយ ២ តាមអ៊ីមែលរង់ចាំលោកអ្នក' }]);
});
