import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { isConvened } from '../../meeting/rules/state.ts';
import { correctSummary, shareSummary } from '../../meeting/rules/timeline/decide.ts';
import type { Intent, OtherChange } from '../../platform/capability.ts';
import type { StreamKey } from '../../platform/event.ts';
import { folded } from '../../platform/repository.ts';
import { shortened } from '../../replies/rules/shortened.ts';
import { correctTask, dropTask, type Writing, writeTask } from '../../tasks/rules/decide.ts';
import { MAX_WHAT } from '../../tasks/rules/events.ts';
import { isOpen, type Task, taskAggregate } from '../../tasks/rules/task.ts';
import { keepingItem } from './as-published.ts';
import type { MinutesEvent, Published, PublishedEntry, RecordedMinutesEvent } from './events.ts';
import type { Minutes, Publication } from './minutes.ts';
import { drawingOf } from './share-picture.ts';

type MinutesIntent = Intent<Minutes, MinutesEvent>;

/** Once nobody can stop it: what was promised becomes tasks, and the meeting has its summary, which tells everybody. */
export function minutesReactions(
  event: RecordedMinutesEvent,
  minutes: Minutes,
  stream: StreamKey,
): MinutesIntent[] {
  const { current } = minutes;
  const { id: meeting } = stream;
  if (event.type === 'SummaryPublished') {
    return [
      drawingOf({ published: event.data.published, at: event.at }, stream),
      ...keepingItems(event, event.data.items ?? [], meeting),
    ];
  }
  // A correction that came meanwhile says all of this anew.
  if (event.type !== 'SummaryReleased' || current?.published.revision !== event.data.revision) return [];
  const { published, by } = current;
  const points = pointsOf(current);
  // One that came before a later one was carried out is carried out with that.
  const before = pointsOf(minutes.carriedOut);
  const gone = before.filter(({ id }) => !points.some((one) => one.id === id));
  // The tasks first: the mail of the summary tells everybody their own.
  const changes = [
    ...points.map((point) =>
      taskOf(
        point,
        before.find(({ id }) => id === point.id),
        { meeting, causeId: event.id },
      ),
    ),
    ...gone.map(({ id }) => dropping(id, { meeting, causeId: event.id })),
    sharing(published, meeting, event),
  ];
  const { revision } = published;
  const record = ({ current: now, carriedOut }: Minutes): MinutesEvent[] =>
    now?.published.revision === revision && carriedOut?.published.revision !== revision
      ? [{ type: 'SummaryCarriedOut', data: { revision } }]
      : [];
  return [{ do: 'changeOthers', by, changes, record }];
}

/** What members read of the items is what they said at this moment. */
function keepingItems(
  { id: causeId, at, by }: RecordedMinutesEvent,
  items: readonly string[],
  meeting: string,
): MinutesIntent[] {
  if (items.length === 0) return [];
  const record = ({ kept }: Minutes, outcomes: readonly string[]): MinutesEvent[] => {
    if (kept.some((one) => one.at === at)) return [];
    const versions = items.map((item, n) => [item, Number(outcomes[n])] as const);
    return [{ type: 'ItemsKept', data: { at, items: Object.fromEntries(versions) } }];
  };
  const changes = items.map((item) => keepingItem(item, { meeting, at, causeId }));
  return [{ do: 'changeOthers', by, changes, record }];
}

function pointsOf(publication: Publication | undefined): PublishedEntry[] {
  return (publication?.published.entries ?? []).filter(({ kind }) => kind === 'point');
}

/** A point becomes a task once; of a correction it takes what that changes. */
function taskOf(
  point: PublishedEntry,
  was: PublishedEntry | undefined,
  { meeting, causeId }: { readonly meeting: string; readonly causeId: string },
): OtherChange {
  return {
    kind: taskAggregate.kind,
    id: point.id,
    decide: (stored) => {
      if (stored.some((one) => one.causeId === causeId)) return { events: [], outcome: '' };
      const task = folded(taskAggregate, stored);
      if (!isOwn(task, meeting)) return { events: [], outcome: '' };
      const writing = writingOf(point, meeting);
      const events = task.status === 'none' ? writeTask(task, writing) : correctTask(task, was, writing);
      return { events: events.map((one) => taskAggregate.events.write(one)), outcome: '' };
    },
  };
}

/** What a correction takes out of the summary nobody has promised. */
function dropping(
  id: string,
  { meeting, causeId }: { readonly meeting: string; readonly causeId: string },
): OtherChange {
  return {
    kind: taskAggregate.kind,
    id,
    decide: (stored) => {
      if (stored.some((one) => one.causeId === causeId)) return { events: [], outcome: '' };
      const task = folded(taskAggregate, stored);
      const events = isOwn(task, meeting) && isOpen(task) ? dropTask(task) : [];
      return { events: events.map((one) => taskAggregate.events.write(one)), outcome: '' };
    },
  };
}

/** Who types minutes chooses the ids of what they write: a task that came from elsewhere is none of theirs. */
function isOwn(task: Task, meeting: string): boolean {
  return task.status === 'none' || task.origin.meeting === meeting;
}

/** Minutes may be longer than what is written into lists and mails; there the beginning says which point it is. */
function taskWords({ en, km }: PublishedEntry['text']): Writing['what'] {
  return {
    ...(en ? { en: shortened(en, MAX_WHAT - 1) } : {}),
    ...(km ? { km: shortened(km, MAX_WHAT - 1) } : {}),
  };
}

function writingOf(point: PublishedEntry, meeting: string): Writing {
  const { text, item, owners, open, due, membersOnly } = point;
  return {
    what: taskWords(text),
    origin: { from: 'meeting', meeting, item },
    // Promised in the room; what nobody has promised is for anybody who takes it.
    begins: open || owners.length === 0 ? 'open' : 'taken',
    owners,
    ...(due ? { due } : {}),
    ...(membersOnly ? { membersOnly } : {}),
  };
}

/** The meeting hears that its summary is there, or that it was corrected. */
function sharing(
  { thanks, alsoTo, revision, mail }: Published,
  meeting: string,
  { id, at, version }: RecordedMinutesEvent,
): OtherChange {
  return {
    kind: meetingAggregate.kind,
    id: meeting,
    decide: (stored) => {
      if (stored.some((one) => one.causeId === id)) return { events: [], outcome: '' };
      const state = folded(meetingAggregate, stored);
      // Called off or moved meanwhile: nobody is told.
      if (!isConvened(state) || state.status === 'cancelled' || at < state.startsAt) {
        return { events: [], outcome: '' };
      }
      // Shared by hand before there were minutes, the first one tells nobody twice.
      const events = state.summary
        ? revision > 1 && mail
          ? correctSummary(state, { revision, version })
          : []
        : shareSummary(state, { text: {}, thanks, alsoTo, minutes: { revision } }, at);
      return { events: events.map((one) => meetingAggregate.events.write(one)), outcome: '' };
    },
  };
}
