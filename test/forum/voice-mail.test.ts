import { describe, expect, test } from 'vitest';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import { type VoiceMail, voiceMail, voiceText } from '../../functions/forum/messages/voice-mail.ts';
import { type Call, callAggregate } from '../../functions/forum/rules/voices/call.ts';
import type { CallEvent } from '../../functions/forum/rules/voices/call-events.ts';
import { callKinds, proposalKinds } from '../../functions/forum/rules/voices/kinds.ts';
import { type Proposal, proposalAggregate } from '../../functions/forum/rules/voices/proposal.ts';
import type { ProposalEvent } from '../../functions/forum/rules/voices/proposal-events.ts';
import { callSchedule, proposalSchedule } from '../../functions/forum/rules/voices/schedule.ts';
import type { Lang } from '../../functions/i18n/say.ts';
import { fold } from '../../functions/platform/aggregate.ts';
import { network } from '../meeting/q4-mail.ts';

const said: Omit<VoiceMail, 'kind' | 'reader'> = {
  network,
  forum: {
    name: { en: 'Provincial Education Learning Forum', km: 'វេទិការៀនសូត្រអប់រំខេត្ត' },
    date: '2026-02-13',
  },
  date: '2025-12-05',
  link: 'https://meet.example.org/v/token',
};
const call = { en: 'What works in small schools?', km: 'អ្វីដែលមានប្រសិទ្ធភាពនៅសាលាតូចៗ?' };
const title = { en: 'Reading corners', km: 'ជ្រុងអំណាន' };
const decided = { title, reason: 'It is new here' };
const own: Readonly<Record<VoiceMail['kind'], Partial<VoiceMail>>> = {
  forumCall: { call },
  callLastWeek: { call },
  readProposals: { unread: 12 },
  readAgain: { unread: 1 },
  proposalConfirm: { title },
  proposalReceived: { title },
  proposalYes: { ...decided, asks: { others: ['Demo Vuthy'] } },
  proposalMaybe: decided,
  proposalNo: decided,
  speakerReminder: { title, asks: { others: [] } },
  slotGiven: {
    title,
    slot: { day: '2026-02-13', start: '09:00', end: '10:30', room: { en: 'Hall', km: 'សាលធំ' } },
  },
  slotTaken: { title },
};
const mailIn = (kind: VoiceMail['kind'], lang: Lang, more: Partial<VoiceMail> = {}): VoiceMail => ({
  ...{
    ...said,
    kind,
    reader: { name: lang === 'km' ? 'កែវ សុខា' : 'Keo Sokha', lang },
    ...own[kind],
    ...more,
  },
});

const kinds = [...callKinds, ...proposalKinds];
const each = kinds.flatMap((kind) => (['en', 'km'] as const).map((lang) => [kind, lang] as const));

describe('mails of calls and proposals', () => {
  test.each(each)(
    '%s is worded in %s as it was agreed on, also to be brought by hand',
    async (kind, lang) => {
      const mail = mailIn(kind, lang);
      const model = voiceMail(mail);
      const { text } = renderMail(model);
      const whole = [model.subject, model.preheader, '', text, '— by hand —', voiceText(mail, lang), ''];
      await expect(whole.join('\n')).toMatchFileSnapshot(`golden/${kind}.${lang}.txt`);
    },
  );

  test('the mail to speakers has a subject of its own, which no receipt and no other decision has', () => {
    const subjects = kinds.map((kind) => voiceMail(mailIn(kind, 'en')).subject);
    expect(new Set(subjects).size).toBe(kinds.length);
  });

  test('who sent a proposal and does not speak is told so, and asked nothing', () => {
    const { subject } = voiceMail(mailIn('proposalYes', 'en', { asks: undefined }));
    expect(subject).toBe('Accepted: Reading corners');
  });
});

const recorded = <E extends { type: string }>(events: readonly E[], at: string) =>
  events.map((event, n) => ({ ...event, id: `e${n}`, version: n + 1, at, by: 'staff:s' }));

describe('what falls due', () => {
  const opened: CallEvent = { type: 'CallOpened', data: { closes: '2025-11-20', text: call } };
  const to = { seat: 'm', party: 'member', person: 'c', channel: 'email' } as const;
  const calls = (...events: CallEvent[]): Call =>
    fold(callAggregate, recorded([opened, ...events], '2025-10-21T02:00:00.000Z'));

  test('of a call is a last word in its last week, and the reading on the working morning after it closes', () => {
    const sent = calls({ type: 'CallSent', data: { to: [to] } });
    const due = callSchedule.dueAt(sent, [], '2025-10-21T02:00:00.000Z');
    expect(due?.slice(0, 10)).toBe('2025-11-14');
    const all = callSchedule.fallDue(sent, [], '2025-12-31T00:00:00.000Z');
    expect(all.map(({ data }) => data)).toMatchObject([
      { step: 'lastWeek' },
      { step: 'reading', closes: '2025-11-20' },
      { step: 'readAgain' },
    ]);
    expect(callSchedule.fallDue(calls(...all), [], '2025-12-31T00:00:00.000Z')).toEqual([]);
  });

  test('of a call that nobody got there is no last word', () => {
    const all = callSchedule.fallDue(calls(), [], '2025-12-31T00:00:00.000Z');
    expect(all.map(({ data }) => data)).toMatchObject([{ step: 'reading' }, { step: 'readAgain' }]);
  });

  test('of an accepted session are two reminders, then the coordinator’s list, until its speakers have answered', () => {
    const made: ProposalEvent = {
      type: 'ProposalMade',
      data: {
        ...{ forum: 'F', way: 'member', seat: 'm', person: 'c' },
        said: {
          ...{ title, about: title, speakers: [{ id: 's', name: 'Keo Sokha', seat: 'm', person: 'c' }] },
          ...{ language: 'both', needs: [], minutes: 45 },
        },
      },
    };
    const facts: ProposalEvent[] = [
      made,
      { type: 'ProposalDecided', data: { is: 'yes', reason: 'New' } },
      { type: 'DecisionTold', data: { decision: 2 } },
    ];
    const of = (events: readonly ProposalEvent[]): Proposal =>
      fold(proposalAggregate, recorded(events, '2025-11-24T02:00:00.000Z'));
    const days: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      const at = proposalSchedule.dueAt(of(facts), [], '2025-11-24T02:00:00.000Z');
      if (!at) break;
      days.push(at.slice(0, 10));
      facts.push(...proposalSchedule.fallDue(of(facts), [], at));
    }
    expect(days).toEqual(['2025-12-01', '2025-12-08', '2025-12-10']);
    const answered = of([...facts.slice(0, 3), { type: 'SpeakerConfirmed', data: { speaker: 's' } }]);
    expect(proposalSchedule.dueAt(answered, [], '2025-11-24T02:00:00.000Z')).toBeUndefined();
  });
});
