import { describe, expect, it } from 'vitest';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import type { MailModel } from '../../functions/delivery/mail-model.ts';
import type { LangChoice } from '../../functions/i18n/say.ts';
import { sendingTimes } from '../../functions/network/rules/timeline-settings.ts';
import { backMail, lateMail, offerMail, readyMail } from '../../functions/tasks/messages/forum-mail.ts';
import { type Decision, listMail, oneMail } from '../../functions/tasks/messages/task-mail.ts';
import { asking, inMail, linkEnds, type Promised } from '../../functions/tasks/rules/in-mails.ts';
import { type StandingTask, taskAggregate } from '../../functions/tasks/rules/task.ts';
import { given } from '../given.ts';
import { network } from '../meeting/q4-mail.ts';

const TODAY = '2025-12-01';
/** Before the hour in which reminders come. */
const CLOCK = {
  mornings: { ...sendingTimes(undefined), zone: 'Asia/Phnom_Penh' },
  now: '2025-12-01T00:30:00.000Z',
};
const member = {
  name: 'Keo Sokha',
  honorific: 'Ms',
  organisation: { en: 'Rice Field Learning', km: 'អង្គការវាលស្រែរៀនសូត្រ' },
};
const guest = { name: 'Meas Rithy' };

function promised(id: string, due: string | undefined, over: Partial<StandingTask> = {}): Promised {
  const task = given(taskAggregate, [
    {
      type: 'TaskWritten',
      data: {
        what: { en: `Send list ${id}`, km: `ផ្ញើបញ្ជី ${id}` },
        origin: { from: 'day' },
        begins: 'taken',
        owners: [{ seat: 'm-rice', party: 'member', person: 'c-sokha' }],
        ...(due ? { due } : {}),
      },
    },
  ]);
  if (task.status === 'none') throw new Error('no task');
  return { id, task: { ...task, ...over } };
}

/** Long ago; only for which date it was said counts here. */
const AT = {
  soon: '2025-11-21T01:30:00.000Z',
  overdue: '2025-11-21T01:30:00.000Z',
  head: '2025-11-24T01:30:00.000Z',
};

const some = [
  promised('later', '2026-03-01'),
  promised('over', '2025-11-20', { turned: { overdue: '2025-11-20', head: '2025-11-20' }, turnedAt: AT }),
  promised('soon', '2025-12-05', { turned: { soon: '2025-12-05' }, turnedAt: AT }),
  promised('undated', undefined),
];

const readerOf = (lang: LangChoice, of: typeof member | typeof guest = member) => ({ ...of, lang });
const about = (lang: LangChoice, of?: typeof guest) => ({
  network,
  reader: readerOf(lang, of),
  today: TODAY,
  link: 'https://meet.example.org/t/token',
});
const one = (task: Promised, lang: LangChoice, kind: 'taskAssigned' | 'taskMoved', of?: typeof guest) =>
  oneMail({ ...about(lang, of), promised: task, about: { kind } });
const decided = (decision: Decision, lang: LangChoice) =>
  oneMail({
    ...about(lang),
    promised: promised('soon', '2025-12-05'),
    about: { kind: 'taskDecided', decision },
  });

const offered = promised('soon', '2025-12-05', {
  status: 'offered',
  evidenceWanted: { en: 'The list itself' },
});

/** Asked for, and not answered though its date is over. */
const unanswered = promised('asked', '2025-11-20', {
  status: 'offered',
  turned: { overdue: '2025-11-20', head: '2025-11-20' },
  turnedAt: AT,
});

/** Each mail, for somebody who reads English, Khmer or both. */
const mails: Readonly<Record<string, (lang: LangChoice) => MailModel>> = {
  turn: (lang) => listMail({ ...about(lang), kind: 'taskTurn', promised: some }),
  week: (lang) => listMail({ ...about(lang), kind: 'taskWeek', promised: some.slice(2) }),
  head: (lang) =>
    listMail({ ...about(lang), kind: 'taskHead', promised: asking('taskHead', some, 'm-rice', CLOCK) }),
  'turn-asked': (lang) => listMail({ ...about(lang), kind: 'taskTurn', promised: [unanswered] }),
  'turn-mixed': (lang) => listMail({ ...about(lang), kind: 'taskTurn', promised: [...some, unanswered] }),
  'head-asked': (lang) => listMail({ ...about(lang), kind: 'taskHead', promised: [unanswered] }),
  assigned: (lang) => one(offered, lang, 'taskAssigned'),
  'assigned-guest': (lang) => one(offered, lang, 'taskAssigned', guest),
  moved: (lang) => one(promised('soon', '2025-12-05'), lang, 'taskMoved'),
  granted: (lang) => decided({ is: 'granted', until: '2025-12-12' }, lang),
  refused: (lang) => decided({ is: 'refused', until: '2025-12-12' }, lang),
  yours: (lang) => decided({ is: 'yours' }, lang),
  'not-needed': (lang) => decided({ is: 'notNeeded' }, lang),
  ready: (lang) =>
    readyMail({
      ...about(lang),
      promised: promised('soon', '2025-12-05', { evidenceWanted: { en: 'The list itself', km: 'បញ្ជី' } }),
      around: { waitsFor: [], holds: [{ en: 'Print it', km: 'បោះពុម្ព' }] },
    }),
  'take-over': (lang) =>
    offerMail({
      ...about(lang),
      promised: promised('soon', '2025-12-05'),
      by: member.organisation,
      share: false,
    }),
  share: (lang) =>
    offerMail({
      ...about(lang),
      promised: promised('soon', '2025-12-05'),
      by: member.organisation,
      share: true,
    }),
  'role-back': (lang) =>
    backMail({ ...about(lang), promised: promised('soon', '2025-12-05'), by: member.organisation }),
  'role-late': (lang) =>
    lateMail({
      ...about(lang),
      late: [
        { ...promised('over', '2025-11-20'), names: [member.organisation] },
        { ...promised('other', '2025-11-21'), names: [member.organisation] },
      ],
    }),
  'week-open': (lang) =>
    listMail({
      ...about(lang),
      kind: 'taskWeek',
      promised: some.slice(2),
      around: new Map([['soon', { waitsFor: [{ en: 'Find a hall', km: 'រកសាល' }], holds: [] }]]),
      open: {
        tasks: [{ what: { en: 'Visit the venue', km: 'ទៅមើលទីតាំង' }, due: '2025-12-12' }],
        seats: 2,
        board: 'https://meet.example.org/t/token/board',
      },
    }),
  'not-yours': (lang) => decided({ is: 'notYours' }, lang),
};

describe('mails about tasks', () => {
  it.each(Object.keys(mails))('%s reads as agreed on, in both languages', async (name) => {
    const model = mails[name]?.('both');
    if (!model) throw new Error(name);
    const { text } = renderMail(model);
    await expect(`${model.subject}\n${model.preheader}\n\n${text}`).toMatchFileSnapshot(`golden/${name}.txt`);
    const english = mails[name]?.('en');
    expect(english?.sections).toHaveLength(1);
    expect(renderMail(english ?? model).text).not.toMatch(/\p{Script=Khmer}/u);
  });

  it('name with whom a task is shared, and who leads', () => {
    const leadOf = (lead: string | undefined) => {
      const owners = ['m-rice', 'm-lotus', 'g-gone'].map((seat) => ({
        ...{ seat, party: 'member' as const },
        ...(seat === lead ? { leads: true as const } : {}),
      }));
      const shared = { owners, seat: 'm-rice', sharers: [{ seat: 'm-lotus', name: { en: 'Lotus Steps' } }] };
      const mail = { ...about('en'), promised: offered, about: { kind: 'taskAssigned' as const }, shared };
      return renderMail(oneMail(mail)).text;
    };
    expect(leadOf('m-lotus')).toContain('You share it with Lotus Steps. Lotus Steps leads.');
    expect(leadOf('m-rice')).toContain('You share it with Lotus Steps. You lead.');
    expect(leadOf(undefined)).toContain('You share it with Lotus Steps.');
    // Somebody of whom no name is known: nobody else is said to lead in their place.
    expect(leadOf('g-gone')).not.toMatch(/leads?\./);
  });

  it('name in their subject how many there are and the next date', () => {
    const subject = (tasks: readonly Promised[]) =>
      listMail({ ...about('en'), kind: 'taskWeek', promised: tasks }).subject;
    const [later, over, soon, undated] = some as [Promised, Promised, Promised, Promised];
    expect(subject([soon])).toBe('1 task, until Fri 5 Dec 2025');
    expect(subject([later, soon])).toBe('2 tasks, the first until Fri 5 Dec 2025');
    expect(subject([over])).toBe('1 task is past its date');
    expect(subject([over, soon])).toBe('1 task is past its date · 1 task, until Fri 5 Dec 2025');
    expect(subject([undated])).toBe('1 task without a date');
  });

  it('say of what was only asked for that it waits for an answer, and call nobody late with it', () => {
    const mailOf = (kind: 'taskTurn' | 'taskHead' | 'taskWeek', ...of: Promised[]) => {
      const model = listMail({ ...about('en'), kind, promised: of });
      return { subject: model.subject, text: renderMail(model).text };
    };
    for (const kind of ['taskTurn', 'taskHead', 'taskWeek'] as const) {
      const { subject, text } = mailOf(kind, unanswered);
      expect(subject).toMatch(/1 task waits for an answer$/);
      expect(`${subject} ${text}`).not.toMatch(/promised|past (its|their) date|was due|of yours/i);
      expect(text).toContain('(asked, no answer yet · wanted by Thursday 20 November 2025)');
    }
    const [, over] = some as [Promised, Promised];
    expect(mailOf('taskHead', over, unanswered).subject).toBe(
      'Rice Field Learning: 1 task is past its date · 1 task waits for an answer',
    );
    expect(mailOf('taskTurn', over, unanswered).text).toContain('nothing is promised');
  });

  it('name five, what is due first and what is over its date after that, and say how many more there are', () => {
    const many = [
      ...some,
      promised('a', '2025-12-02'),
      promised('b', '2025-11-21'),
      promised('c', undefined),
    ];
    const { named, more } = inMail(many, TODAY);
    expect(named.map(({ id }) => id)).toEqual(['a', 'soon', 'over', 'b', 'c']);
    expect(more).toBe(2);
    const { text } = renderMail(listMail({ ...about('en'), kind: 'taskTurn', promised: many }));
    expect(text).toContain('and 2 more');
  });

  it('are asked for by what was said of the present date only: one that was moved since asks for nothing', () => {
    const moved = promised('moved', '2025-12-20', { turned: { soon: '2025-12-05' }, turnedAt: AT });
    expect(asking('taskTurn', [...some, moved], 'm-rice', CLOCK).map(({ id }) => id)).toEqual([
      'over',
      'soon',
    ]);
    expect(asking('taskHead', some, 'm-rice', CLOCK).map(({ id }) => id)).toEqual(['over']);
    expect(asking('taskTurn', some, 'm-lotus', CLOCK)).toEqual([]);
  });

  it('lead to a page that opens until two months after the last date, and two months at least', () => {
    const datesOf = (of: readonly Promised[]) => of.map(({ task }) => task.due);
    expect(linkEnds(datesOf(some), TODAY)).toBe('2026-04-30');
    expect(linkEnds(datesOf(some.slice(1, 2)), TODAY)).toBe('2026-01-30');
  });

  it('escape whatever was typed', () => {
    const hostile = '<img src=x onerror=alert(1)>{what}';
    const task = promised('x', '2025-12-05', { what: { en: hostile, km: hostile } });
    for (const model of [
      one(task, 'both', 'taskAssigned'),
      listMail({ ...about('both'), kind: 'taskTurn', promised: [task] }),
    ]) {
      expect(renderMail(model).html).not.toContain('<img src=x');
    }
  });
});
