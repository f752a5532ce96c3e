import { describe, expect, it } from 'vitest';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { changedSince, marksOf } from '../../functions/minutes/rules/changed-since.ts';
import { compose } from '../../functions/minutes/rules/compose.ts';
import { MAX_SUMMARY_FACT, type MinutesEvent, type Published } from '../../functions/minutes/rules/events.ts';
import { type Minutes, minutesAggregate } from '../../functions/minutes/rules/minutes.ts';
import {
  minutesSchedule,
  type Publishing,
  publishSummary,
  stopPublishing,
} from '../../functions/minutes/rules/publish.ts';
import { giveRapporteur, mayType, revokeRapporteur } from '../../functions/minutes/rules/rapporteurs.ts';
import { minutesReactions } from '../../functions/minutes/rules/reactions.ts';
import {
  followAgain,
  overtaken,
  partText,
  settlePart,
  typeParts,
} from '../../functions/minutes/rules/type-parts.ts';
import { sendUpdate, showUpdate } from '../../functions/minutes/rules/updates.ts';
import { fold } from '../../functions/platform/aggregate.ts';
import type { StoredEvent } from '../../functions/platform/event.ts';
import type { TaskEvent } from '../../functions/tasks/rules/events.ts';
import { taskAggregate } from '../../functions/tasks/rules/task.ts';
import { markOf } from '../../functions/typing/rules/merge.ts';
import { given, recorded } from '../given.ts';
import { details, invited } from '../meeting/meetings.ts';

const NOW = '2025-11-10T06:00:00.000Z';
const RELEASE = '2025-11-10T06:02:00.000Z';
const meeting = given(meetingAggregate, invited);
const nothing = minutesAggregate.initial;
const dara = { now: NOW, by: 'staff:dara' };

const point: Published['entries'][number] = {
  id: 'p1',
  item: 'i1',
  kind: 'point',
  text: { en: 'Send the list', km: 'ផ្ញើបញ្ជី' },
  membersOnly: false,
  owners: [{ seat: 'm-lotus', party: 'member', person: 'dara' }],
  open: false,
  due: '2025-11-30',
};
const content: Publishing['content'] = {
  title: details.title,
  parts: { opening: { en: 'BEST met.', km: 'BEST បានជួបប្រជុំ។' } },
  entries: [point],
  photos: [],
};
const publishing: Publishing = {
  content,
  thanks: true,
  alsoTo: [],
  mail: true,
  seen: 0,
  halfToo: false,
  unsettled: [],
};

describe('what was seen by who publishes', () => {
  const saw = marksOf(content);

  it('is published; what somebody typed since is not, and is said', () => {
    expect(publishSummary(nothing, meeting, { ...publishing, saw }, dara)).toHaveLength(1);
    const typed = {
      ...content,
      entries: [point, { ...point, id: 'p2', text: { en: 'Buy books', km: 'ទិញ' } }],
    };
    expect(() => publishSummary(nothing, meeting, { ...publishing, content: typed, saw }, dara)).toThrow(
      'ChangedWhileLooking',
    );
    expect(changedSince(typed, saw)?.texts).toEqual([{ text: { en: 'Buy books', km: 'ទិញ' } }]);
  });

  it('is each text under a name of its own, whatever ids a form chose for what it wrote', () => {
    const opening = { en: 'BEST met!', km: 'BEST បានជួបប្រជុំ។' };
    const twice = {
      ...content,
      parts: { opening },
      entries: [
        { ...point, id: 'opening' },
        { ...point, id: 'p2' },
        { ...point, id: 'p2', item: 'i2' },
      ],
    };
    const seen = marksOf(twice);
    expect(changedSince(twice, seen)).toBeUndefined();
    const other = { ...twice, parts: { opening: { ...opening, en: 'BEST did not meet.' } } };
    expect(changedSince(other, seen)?.texts).toMatchObject([{ part: 'opening' }]);
    expect(changedSince({ ...twice, entries: twice.entries.slice(0, 2) }, seen)?.gone).toBe(1);
  });

  it('is another where a date, a photo or one letter is, or where something was taken out', () => {
    expect(changedSince(content, saw)).toBeUndefined();
    expect(changedSince({ ...content, entries: [{ ...point, due: '2025-12-01' }] }, saw)?.texts).toHaveLength(
      1,
    );
    expect(changedSince({ ...content, entries: [] }, saw)?.gone).toBe(1);
    expect(changedSince({ ...content, photos: ['P1'] }, saw)?.around).toBe(true);
    const opening = { opening: { en: 'BEST met!', km: 'BEST បានជួបប្រជុំ។' } };
    expect(changedSince({ ...content, parts: opening }, saw)?.texts).toMatchObject([{ part: 'opening' }]);
  });
});

function having(minutes: Minutes, events: readonly MinutesEvent[], at = NOW, by = 'staff:dara'): Minutes {
  return fold(
    minutesAggregate,
    recorded(
      minutesAggregate,
      events.map((event) => ({ ...event, at, by })),
    ),
    minutes,
  );
}

const waiting = having(nothing, publishSummary(nothing, meeting, publishing, dara));
const shown = having(waiting, minutesSchedule.fallDue(waiting, [], RELEASE), RELEASE);

describe('a summary', () => {
  it('is shown when nobody can stop it any more, and not before', () => {
    expect(minutesSchedule.fallDue(waiting, [], NOW)).toEqual([]);
    expect(minutesSchedule.dueAt(waiting, [], NOW)).toBe(RELEASE);
    expect(shown).toMatchObject({ current: { published: { revision: 1 } }, waiting: undefined });
    const stopped = having(waiting, stopPublishing(waiting, NOW));
    expect(minutesSchedule.fallDue(stopped, [], RELEASE)).toEqual([]);
    expect(() => stopPublishing(waiting, RELEASE)).toThrow('TooLateToStop');
  });

  it('that two people publish at once is published once, and the second is told', () => {
    expect(publishSummary(waiting, meeting, publishing, dara)).toEqual([]);
    expect(() => publishSummary(waiting, meeting, publishing, { now: NOW, by: 'staff:sok' })).toThrow(
      'AlreadyPublishing',
    );
    expect(() => publishSummary(shown, meeting, publishing, dara)).toThrow('PublishedMeanwhile');
  });

  it('is corrected by a new revision, of which people hear only if somebody wants that', () => {
    const again = publishSummary(shown, meeting, { ...publishing, seen: 1, mail: false }, dara);
    expect(again).toMatchObject([{ data: { published: { revision: 2, mail: false } } }]);
  });

  it('in one language goes out only where somebody decides so', () => {
    const half = { ...content, parts: { opening: { km: 'BEST បានជួបប្រជុំ។' } } };
    expect(() => publishSummary(nothing, meeting, { ...publishing, content: half }, dara)).toThrow(
      'OneLanguageOnly',
    );
    // Nothing that somebody wrote in the other language is lost by it.
    const one = publishSummary(nothing, meeting, { ...publishing, content: half, halfToo: true }, dara);
    expect(one).toMatchObject([{ data: { published: { parts: half.parts, entries: [point] } } }]);
    expect(one[0]?.data).not.toHaveProperty('published.langs');
  });

  it('waits for somebody to settle what two people typed in two ways', () => {
    const two = { ...publishing, unsettled: ['Forum', 'Opening'] };
    expect(() => publishSummary(nothing, meeting, two, dara)).toThrow(
      expect.objectContaining({ message: 'UnsettledTexts', values: { where: 'Forum' } }),
    );
  });

  it('of a meeting that was called off, or has not begun, is not published, and neither is nothing', () => {
    const cancelled = given(meetingAggregate, [...invited, { type: 'MeetingCancelled', data: {} }]);
    expect(() => publishSummary(nothing, cancelled, publishing, dara)).toThrow('MeetingAlreadyCancelled');
    const before = { ...dara, now: '2025-11-09T00:00:00.000Z' };
    expect(() => publishSummary(nothing, meeting, publishing, before)).toThrow('NotHeldYet');
    const empty = { ...content, parts: {}, entries: [] };
    expect(() => publishSummary(nothing, meeting, { ...publishing, content: empty }, dara)).toThrow(
      'NothingToPublish',
    );
  });

  it('makes a task of a point that is longer than a task can be: with its beginning, and the page has it whole', () => {
    const long = { ...point, text: { km: 'ក្ក'.repeat(400), en: 'Send it' } };
    const one = { ...publishing, content: { ...content, entries: [long] }, halfToo: true };
    const facts = recorded(minutesAggregate, [
      ...publishSummary(nothing, meeting, one, dara),
      { type: 'SummaryReleased', data: { revision: 1 }, at: RELEASE },
    ]);
    const release = facts[1];
    if (!release) throw new Error('not released');
    const minutes = fold(minutesAggregate, facts);
    const [intent] = minutesReactions(release, minutes, { network: 'best', kind: 'minutes', id: 'q4' });
    if (intent?.do !== 'changeOthers') throw new Error('changes nothing');
    const written = intent.changes[0]?.decide([]).events ?? [];
    expect(written).toMatchObject([{ data: { what: { km: expect.stringMatching(/ក្ក…$/), en: 'Send it' } } }]);
    expect(minutes.current?.published.entries[0]?.text.km).toHaveLength(1200);
  });

  it('takes 300 action points in two languages, each of which becomes one task, and refuses with a sentence what is longer', () => {
    const points = (n: number) =>
      Array.from({ length: n }, (_, at) => ({
        ...point,
        id: `01K7M00000000000000000${at + 1000}`,
        item: '01K7M000000000000000000000',
        text: {
          en: `Send the list of schools with the numbers of their pupils ${at}`,
          km: `ផ្ញើបញ្ជីសាលារៀន ជាមួយចំនួនសិស្ស និងគ្រូបង្រៀន លេខ ${at}`,
        },
      }));
    const all = { ...publishing, content: { ...content, entries: points(300) } };
    const facts = recorded(minutesAggregate, [
      ...publishSummary(nothing, meeting, all, dara),
      { type: 'SummaryReleased', data: { revision: 1 }, at: RELEASE },
    ]);
    expect(Buffer.byteLength(JSON.stringify(facts[0]?.data))).toBeLessThan(MAX_SUMMARY_FACT);
    const release = facts[1];
    if (!release) throw new Error('not released');
    const stream = { network: 'best', kind: 'minutes', id: 'q4' };
    const [intent] = minutesReactions(release, fold(minutesAggregate, facts), stream);
    if (intent?.do !== 'changeOthers') throw new Error('changes nothing');
    expect(new Set(intent.changes.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(301);
    const more = { ...all, content: { ...content, entries: points(600) } };
    expect(() => publishSummary(nothing, meeting, more, dara)).toThrow('SummaryTooLong');
  });

  it('makes tasks of what was promised and tells the meeting once, however often the run is repeated', () => {
    const facts = recorded(minutesAggregate, [
      ...publishSummary(nothing, meeting, publishing, dara),
      { type: 'SummaryReleased', data: { revision: 1 }, at: RELEASE },
    ]);
    const release = facts[1];
    if (!release) throw new Error('not released');
    const stream = { network: 'best', kind: 'minutes', id: 'q4' };
    const [intent] = minutesReactions(release, fold(minutesAggregate, facts), stream);
    if (intent?.do !== 'changeOthers') throw new Error('changes nothing');
    expect(intent.changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['task p1', 'meeting q4']);
    const [task] = intent.changes;
    const written = task?.decide([]).events ?? [];
    expect(written).toMatchObject([{ type: 'TaskWritten', data: { begins: 'taken', due: '2025-11-30' } }]);
    const stored = written.map(
      (event, n): StoredEvent => ({
        ...event,
        id: `t${n}`,
        stream: { network: 'best', kind: taskAggregate.kind, id: 'p1' },
        version: n + 1,
        at: NOW,
        by: 'staff:dara',
        causeId: release.id,
      }),
    );
    expect(task?.decide(stored).events).toEqual([]);
    const facts2 = recorded(meetingAggregate, invited).map(
      (event): StoredEvent => ({ ...event, stream: { network: 'best', kind: 'meeting', id: 'q4' } }),
    );
    expect(intent.changes[1]?.decide(facts2).events).toMatchObject([
      { type: 'SummaryShared', data: { minutes: { revision: 1 }, thanks: true } },
    ]);
    const early = minutesReactions(
      { ...release, at: NOW.replace('11-10', '11-09') },
      fold(minutesAggregate, facts),
      stream,
    );
    const [moved] = early.flatMap((one) => (one.do === 'changeOthers' ? one.changes.slice(1) : []));
    expect(moved?.decide(facts2).events).toEqual([]);
    // A correction of which nobody was to hear, shown before anybody heard of the first: they hear of both.
    const seen = { ...publishing, seen: 1, mail: false };
    const corrected = having(shown, publishSummary(shown, meeting, seen, dara));
    const next = having(corrected, minutesSchedule.fallDue(corrected, [], RELEASE), RELEASE);
    const [fact] = recorded(minutesAggregate, [
      { type: 'SummaryReleased', data: { revision: 2 }, at: RELEASE },
    ]);
    if (!fact) throw new Error('no fact');
    const [late] = minutesReactions({ ...fact, id: 'second' }, next, stream);
    const telling = late?.do === 'changeOthers' ? late.changes.at(-1) : undefined;
    expect(telling?.decide(facts2).events).toMatchObject([
      { type: 'SummaryShared', data: { minutes: { revision: 2 } } },
    ]);
  });
});

describe('a point that is corrected', () => {
  const stream = { network: 'best', kind: 'minutes', id: 'q4' };
  const lotus = { seat: 'm-lotus', party: 'member' as const, person: 'dara' };
  const rice = { seat: 'm-rice', party: 'member' as const };
  const written = recorded(taskAggregate, [
    {
      type: 'TaskWritten',
      data: {
        what: point.text,
        origin: { from: 'meeting', meeting: 'q4' },
        begins: 'taken',
        owners: [lotus],
        due: '2025-11-30',
      },
    },
  ]).map((event): StoredEvent => ({ ...event, stream: { network: 'best', kind: 'task', id: 'p1' } }));

  /** The minutes once these entries took the place of those before. */
  function replacing(before: Minutes, entries: Published['entries']): Minutes {
    const seen = before.current?.published.revision ?? 0;
    const events = publishSummary(
      before,
      meeting,
      { ...publishing, seen, content: { ...content, entries } },
      dara,
    );
    const waits = having(before, events);
    return having(waits, minutesSchedule.fallDue(waits, [], RELEASE), RELEASE);
  }

  /** Its tasks were written, and everybody was told. */
  function carriedOut(minutes: Minutes): Minutes {
    const revision = minutes.current?.published.revision ?? 0;
    return having(minutes, [{ type: 'SummaryCarriedOut', data: { revision } }]);
  }

  /** What becomes of the task when these entries take the place of the point. */
  function corrected(
    entries: Published['entries'],
    task: readonly StoredEvent[] = written,
    before: Minutes = shown,
  ) {
    return changesOf(replacing(carriedOut(before), entries), task);
  }

  /** What becomes of the task once what is shown is carried out. */
  function changesOf(next: Minutes, task: readonly StoredEvent[]) {
    const revision = next.current?.published.revision ?? 0;
    const release = { type: 'SummaryReleased' as const, data: { revision }, at: RELEASE };
    const [fact] = recorded(minutesAggregate, [release]);
    if (!fact) throw new Error('no fact');
    const [intent] = minutesReactions({ ...fact, id: 'again' }, next, stream);
    const change = intent?.do === 'changeOthers' && intent.changes.find(({ id }) => id === 'p1');
    return change ? change.decide(task).events.map(({ type, data }) => ({ type, data })) : [];
  }

  it('is the same task with what the correction changed: owner, date or words', () => {
    expect(corrected([{ ...point, owners: [rice] }])).toMatchObject([
      { type: 'OwnersNamed', data: { joined: [rice] } },
    ]);
    expect(corrected([{ ...point, due: '2025-12-20' }])).toEqual([
      { type: 'TaskRedated', data: { due: '2025-12-20' } },
    ]);
    expect(corrected([{ ...point, text: { en: 'Send all', km: 'ផ្ញើទាំងអស់' } }])).toMatchObject([
      { type: 'TaskReworded' },
    ]);
  });

  it('keeps what has become of it since in all that the correction did not change', () => {
    const moved = recorded(taskAggregate, [
      ...written.map(({ type, data }) => ({ type, data }) as TaskEvent),
      { type: 'TaskRedated', data: { due: '2026-01-10' } },
    ]).map((event): StoredEvent => ({ ...event, stream: { network: 'best', kind: 'task', id: 'p1' } }));
    expect(corrected([point], moved)).toEqual([]);
    expect(corrected([{ ...point, text: { en: 'Send all', km: 'ផ្ញើទាំងអស់' } }], moved)).toHaveLength(1);
  });

  it('of a correction that came before the one before it was carried out follows from what the tasks say', () => {
    const first = carriedOut(shown);
    const second = replacing(first, [{ ...point, owners: [rice] }]);
    const third = replacing(second, []);
    const facts = changesOf(third, written);
    expect(facts).toEqual([{ type: 'TaskDropped', data: {} }]);
    const again = replacing(second, [{ ...point, owners: [rice] }]);
    expect(changesOf(again, written)).toMatchObject([{ type: 'OwnersNamed', data: { joined: [rice] } }]);
  });

  it('touches no task that came from elsewhere, whatever its entry is called', () => {
    const elsewhere = recorded(taskAggregate, [
      {
        type: 'TaskWritten',
        data: {
          what: { en: 'Secret' },
          origin: { from: 'meeting', meeting: 'q3' },
          begins: 'taken',
          owners: [lotus],
        },
      },
    ]).map((event): StoredEvent => ({ ...event, stream: { network: 'best', kind: 'task', id: 'p1' } }));
    expect(changesOf(replacing(carriedOut(shown), [{ ...point, owners: [rice] }]), elsewhere)).toEqual([]);
    expect(changesOf(replacing(carriedOut(shown), []), elsewhere)).toEqual([]);
  });

  it('is dropped when it is taken out, or turns out to be a decision', () => {
    expect(corrected([])).toEqual([{ type: 'TaskDropped', data: {} }]);
    expect(corrected([{ ...point, kind: 'decision' }])).toEqual([{ type: 'TaskDropped', data: {} }]);
  });

  it('and put back after it was taken out is the same task, with the owners and the date that it has now', () => {
    const out = replacing(shown, []);
    const dropped = recorded(taskAggregate, [
      ...written.map(({ type, data }) => ({ type, data }) as TaskEvent),
      { type: 'TaskDropped', data: {} },
    ]).map((event): StoredEvent => ({ ...event, stream: { network: 'best', kind: 'task', id: 'p1' } }));
    expect(corrected([point], dropped, out)).toEqual([{ type: 'TaskTakenUpAgain', data: {} }]);
    const back = corrected([{ ...point, owners: [rice], due: '2025-12-20' }], dropped, out);
    expect(back).toMatchObject([
      { type: 'TaskTakenUpAgain' },
      { type: 'OwnersNamed', data: { owners: [rice], joined: [rice], left: [lotus], begins: 'taken' } },
      { type: 'TaskRedated', data: { due: '2025-12-20' } },
    ]);
    expect(corrected([{ ...point, owners: [], open: true }], dropped, out)).toMatchObject([
      { type: 'TaskTakenUpAgain' },
      { type: 'OwnersNamed', data: { owners: [], begins: 'open' } },
    ]);
  });
});

describe('a part of a summary', () => {
  const about = {
    details: { ...details, audience: { choice: 'all' as const } },
    zone: 'Asia/Phnom_Penh',
    network: { en: 'BEST' },
    nameOf: () => undefined,
  };
  const composed = compose(about);

  it('is composed until somebody types into it, and stays as they typed it when the meeting changes', () => {
    expect(partText(nothing, composed, 'opening').en).toBe(
      'BEST met on Monday 10 November 2025 in P-ESWG venue, Battambang: BEST Q4 Meeting.',
    );
    const { events } = typeParts(
      nothing,
      composed,
      {
        'opening.en': { was: markOf(composed.opening?.en ?? ''), is: 'We met.' },
        'opening.km': { was: '', is: composed.opening?.km ?? '' },
      },
      'staff:dara',
    );
    const typed = having(nothing, events);
    const moved = compose({ ...about, details: { ...about.details, date: '2025-11-11' } });
    expect(partText(typed, moved, 'opening')).toEqual({ en: 'We met.', km: moved.opening?.km });
    expect(overtaken(typed, composed)).toEqual([]);
    expect(overtaken(typed, moved)).toEqual(['opening']);
    expect(partText(having(typed, followAgain(typed, 'opening')), moved, 'opening')).toEqual(moved.opening);
  });

  it('that somebody empties stays empty, and is no part of the summary', () => {
    const emptied = { 'opening.en': { was: markOf(composed.opening?.en ?? ''), is: '' } };
    const typed = having(nothing, typeParts(nothing, composed, emptied, 'staff:dara').events);
    expect(partText(typed, composed, 'opening')).toEqual({ en: undefined, km: composed.opening?.km });
  });

  it('of which a third text came while somebody settled it keeps what they chose beside that one, and says so', () => {
    const types = (minutes: Minutes, was: string, is: string, by: string) =>
      having(
        minutes,
        typeParts(minutes, composed, { 'ahead.en': { was: markOf(was), is } }, by).events,
        NOW,
        by,
      );
    const two = types(types(nothing, '', 'May', 'staff:dara'), '', 'June', 'staff:sok');
    const seen = { was: markOf('May'), is: 'May or June' };
    const third = types(two, 'May', 'July', 'staff:dara');
    const late = settlePart(third, composed, 'ahead.en', seen, 'staff:sok');
    expect(late.clashes).toEqual(['ahead.en']);
    expect(having(third, late.events, NOW, 'staff:sok').fields['ahead.en']).toMatchObject({
      text: 'July',
      beside: [{ text: 'May or June', by: 'staff:sok' }],
    });
    const settled = settlePart(two, composed, 'ahead.en', seen, 'staff:sok');
    expect(settled.clashes).toEqual([]);
    const one = having(two, settled.events, NOW, 'staff:sok');
    expect(one.fields['ahead.en']).toMatchObject({ text: 'May or June', beside: [] });
    expect(settlePart(one, composed, 'ahead.en', seen, 'staff:sok')).toEqual({ events: [], clashes: [] });
  });

  it('of which nothing is known is left out', () => {
    expect(Object.keys(composed).sort()).toEqual(['objectives', 'opening']);
  });
});

describe('a link of a rapporteur', () => {
  it('works until it is taken back, or the summary is published', () => {
    const given = having(nothing, giveRapporteur(nothing, { id: 'r1', name: 'Demo Rith' }));
    expect(mayType(given, 'r1')).toBe(true);
    expect(mayType(given, 'constructor')).toBe(false);
    expect(mayType(having(given, revokeRapporteur(given, 'r1')), 'r1')).toBe(false);
    expect(mayType({ ...given, current: shown.current }, 'r1')).toBe(false);
  });
});

const NEVER = '2025-01-01T00:00:00.000Z';

describe('news of somebody who could not come', () => {
  it('is theirs until the next agenda is sent, and in public only when the coordinator takes it in', () => {
    const news = { seat: 'm-rice', person: 'sok', text: 'We opened two classes.' };
    const sent = having(nothing, sendUpdate(nothing, news, false));
    expect(sent.updates['m-rice']).toMatchObject({ text: news.text, shown: false });
    expect(sendUpdate(sent, news, false)).toEqual([]);
    const at = sent.updates['m-rice']?.at ?? '';
    const taken = having(sent, showUpdate(sent, { seat: 'm-rice', shown: true, at }));
    // What nobody has read is not taken in.
    expect(() => showUpdate(sent, { seat: 'm-rice', shown: true, at: NEVER })).toThrow('NewsReplaced');
    const changed = having(taken, sendUpdate(taken, { ...news, text: 'Three classes.' }, false));
    expect(changed.updates['m-rice']).toMatchObject({ text: 'Three classes.', shown: false });
    expect(() => sendUpdate(sent, news, true)).toThrow('UpdatesAreOver');
  });
});
