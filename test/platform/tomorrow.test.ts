import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { capabilities } from '../../functions/capabilities.ts';
import { fileRow } from '../../functions/files/rules/views.ts';
import { failure } from '../../functions/flow/failures.ts';
import { tally } from '../../functions/flow/tally.ts';
import { seatRow } from '../../functions/meeting/rules/seat-views.ts';
import { meetingRow } from '../../functions/meeting/rules/views.ts';
import { heardRow } from '../../functions/membership/rules/heard-addresses.ts';
import { correctionRow, memberRow } from '../../functions/membership/rules/views.ts';
import type { AnyIntent } from '../../functions/platform/capability.ts';
import { EventShapeError, eventCatalogue, type StoredEvent } from '../../functions/platform/event.ts';
import { logger } from '../../functions/platform/logging.ts';
import { enumOr, readRow, readStored } from '../../functions/platform/tomorrow.ts';
import { waitingReply } from '../../functions/replies/rules/views.ts';
import { taskRow } from '../../functions/tasks/rules/views.ts';
import { enumsOf, fullOf, merged, valueAt, withValue } from './enums.ts';
import { catalogues, read, samples } from './samples.ts';

/** A value that a later version has stored. */
const TOMORROW = 'ofTomorrow';
/** The fact is passed over, as one of an unknown type is. */
const SKIPPED = 'skipped';
const LEFT_OUT = 'left out';

/**
 * Every enum of every stored event, and what a value of tomorrow reads as. An enum that is no longer here,
 * or not yet, fails: say what it reads as, and beside the enum why that is safe.
 */
const readsAs: Readonly<Record<string, string>> = {
  'network.NetworkFounded settings.languages.*': 'en',
  'network.NetworkRevised settings.languages.*': 'en',
  'network.RoleGranted role': 'unknown',
  'network.RoleGranted lang': 'en',
  'network.LanguageChosen lang': SKIPPED,
  'member.MemberRegistered organisation.type': 'other',
  'member.MemberRegistered status': 'pending',
  'member.MemberRevised organisation.type': 'other',
  'member.MemberStatusChanged status': 'pending',
  'member.ContactAdded fields.role': 'alternate',
  'member.ContactAdded fields.lang': 'both',
  'member.ContactAdded fields.reachedBy': 'letter',
  'member.ContactRevised fields.role': 'alternate',
  'member.ContactRevised fields.lang': 'both',
  'member.ContactRevised fields.reachedBy': 'letter',
  'member.AddressHeld why': 'bounced',
  'member.CorrectionProposed fields.lang': LEFT_OUT,
  'import.ImportBegan separator': ',',
  'import.ImportBegan encoding': 'utf-8',
  'meeting.MeetingDrafted details.agenda.*.tag': 'discuss',
  'meeting.MeetingDrafted details.guests.*.lang': 'both',
  'meeting.MeetingDrafted details.guests.*.reachedBy': 'letter',
  'meeting.MeetingDrafted details.audience.choice': 'picked',
  'meeting.MeetingDrafted details.visibility': 'members',
  'meeting.MeetingDraftSaved details.agenda.*.tag': 'discuss',
  'meeting.MeetingDraftSaved details.guests.*.lang': 'both',
  'meeting.MeetingDraftSaved details.guests.*.reachedBy': 'letter',
  'meeting.MeetingDraftSaved details.audience.choice': 'picked',
  'meeting.MeetingDraftSaved details.visibility': 'members',
  'meeting.MeetingRevised changes.agenda.*.tag': 'discuss',
  'meeting.MeetingRevised changes.guests.*.lang': 'both',
  'meeting.MeetingRevised changes.guests.*.reachedBy': 'letter',
  'meeting.MeetingRevised changes.audience.choice': 'picked',
  'meeting.MeetingRevised changes.visibility': 'members',
  'templates.TemplateKept details.agenda.*.tag': 'discuss',
  'templates.TemplateKept details.audience.choice': 'picked',
  'templates.TemplateKept details.visibility': 'members',
  'meeting.SeatInvited invitee.party': 'guest',
  'meeting.SeatInvited invitee.channel': 'letter',
  'meeting.SeatInvited invitee.lang': 'both',
  'meeting.SeatUninvited invitee.party': 'guest',
  'meeting.SeatUninvited invitee.channel': 'letter',
  'meeting.SeatUninvited invitee.lang': 'both',
  'meeting.InvitationResent invitee.party': 'guest',
  'meeting.InvitationResent invitee.channel': 'letter',
  'meeting.InvitationResent invitee.lang': 'both',
  'meeting.GuestAddressHeld why': 'bounced',
  'meeting.MessageSkipped reason': SKIPPED,
  'meeting.MessageAdjusted adjustment.do': 'pause',
  'meeting.SeatsAsked invitees.*.party': 'guest',
  'meeting.SeatsAsked invitees.*.channel': 'letter',
  'meeting.SeatsAsked invitees.*.lang': 'both',
  'meeting.SummaryShared alsoTo.*.party': 'guest',
  'meeting.WordSaid to': LEFT_OUT,
  'meeting.SummaryShared alsoTo.*.channel': 'letter',
  'meeting.SummaryShared alsoTo.*.lang': 'both',
  'minutes.SummaryPublished published.alsoTo.*.party': 'guest',
  'minutes.SummaryPublished published.alsoTo.*.channel': 'letter',
  'minutes.SummaryPublished published.alsoTo.*.lang': 'both',
  'meeting.PreviewMailRequested as.party': 'guest',
  'meeting.PreviewMailRequested as.channel': 'letter',
  'meeting.PreviewMailRequested as.lang': 'both',
  'seat.AnswerGiven source': 'onBehalf',
  'seat.AnswerGiven fields.answer': 'unsure',
  'seat.AnswerGiven fields.mode': LEFT_OUT,
  'seat.AnswerGiven fields.needs.*': 'other',
  'seat.AnswerGiven fields.meals.#': LEFT_OUT,
  'seat.ConsentGiven purpose': SKIPPED,
  'seat.ConsentGiven lang': 'km',
  'seat.ConsentGiven via': 'coordinator',
  'seat.ConsentWithdrawn purpose': SKIPPED,
  'seat.ConsentWithdrawn via': 'coordinator',
  'audience.AudienceChunkFixed invited.*.party': 'guest',
  'audience.AudienceChunkFixed invited.*.channel': 'letter',
  'audience.AudienceChunkFixed invited.*.lang': 'both',
  'audience.AudienceChunkFixed leftOut.*.reason': 'notChosen',
  'reply.CalendarReplyReceived proof': 'tag',
  'reply.CalendarReplyReceived doubt': 'unproven',
  'reply.CalendarReplyReceived answer': 'unsure',
  'reply.OtherTimeProposed proof': 'tag',
  'reply.OtherTimeProposed doubt': 'unproven',
  'reply.DelegationReceived proof': 'tag',
  'reply.DelegationReceived doubt': 'unproven',
  'reply.ReplyTaken outcome': SKIPPED,
  'topics.TopicProposed party': 'guest',
  'places.PlacesSet settings.kept.#': LEFT_OUT,
  'places.Registered meal': LEFT_OUT,
  'places.Registered needs.*': 'other',
  'places.Registered speaksFor': LEFT_OUT,
  'places.Registered lang': 'km',
  'places.RegistrationChanged meal': LEFT_OUT,
  'places.RegistrationChanged needs.*': 'other',
  'places.RegistrationChanged speaksFor': LEFT_OUT,
  'places.RegistrationChanged lang': 'km',
  'places.Registered via': 'phone',
  'places.RegistrantAddressHeld why': 'bounced',
  'file.FileKept purpose': 'evidence',
  'file.FileKept format': 'pdf',
  'file.FileRefused purpose': 'evidence',
  'day.WalkInAddressHeld why': 'bounced',
  'file.FileRefused why': 'notAPicture',
  'file.FilePublished consent': SKIPPED,
  'file.FilePublished text.lang': 'en',
  'linkRequest.RequesterRecognised party': 'guest',
  'linkRequest.RequesterRecognised channel': 'letter',
  'member.ConsentGiven purpose': SKIPPED,
  'member.ConsentGiven lang': 'km',
  'member.ConsentGiven via': 'coordinator',
  'member.ConsentWithdrawn purpose': SKIPPED,
  'member.ConsentWithdrawn via': 'coordinator',
  'forgetting.ForgettingAsked party': 'guest',
  'minutes.SummaryPublished published.entries.*.kind': 'decision',
  'minutes.SummaryPublished published.entries.*.owners.*.party': 'guest',
  'task.TaskWritten origin.from': 'day',
  'task.TaskWritten begins': 'offered',
  'task.TaskWritten owners.*.party': 'guest',
  'task.OwnersNamed owners.*.party': 'guest',
  'task.OwnersNamed joined.*.party': 'guest',
  'task.OwnersNamed left.*.party': 'guest',
  'task.OwnersNamed begins': 'offered',
  'task.TaskTaken owner.party': 'guest',
  'task.ClaimAsked owner.party': 'guest',
  'task.HandOverOffered to.party': 'guest',
  'task.TaskHandedOver to.party': 'guest',
  'task.TaskTurned step': LEFT_OUT,
  'forum.TasksAdded tasks.*.role': 'coordinator',
  'forum.TaskReplanned task.role': 'coordinator',
  'forum.TasksFollowed told.of': 'changed',
  'forum.TasksFollowed told.owners.*.party': 'guest',
  'programme.RoomsNamed rooms.*.has.*': 'projector',
  'programme.SlotPlaced slot.kind': 'plenary',
  'programme.SlotPlaced slot.moderator.party': 'guest',
  'programme.SlotPlaced slot.known.*': 'unconfirmed',
  'forum.RoleGiven role': SKIPPED,
  'forum.RoleGiven lead.party': 'guest',
  'forum.SeatWanted of': SKIPPED,
  'call.GuestCalled lang': 'both',
  'call.CallSent to.*.party': 'guest',
  'call.CallSent to.*.channel': 'letter',
  'call.CallFellDue step': SKIPPED,
  'proposal.ProposalMade way': 'stranger',
  'proposal.ProposalMade proposer.lang': 'both',
  'proposal.ProposalMade said.language': 'both',
  'proposal.ProposalMade said.needs.*': 'other',
  'proposal.ProposalRevised said.language': 'both',
  'proposal.ProposalRevised said.needs.*': 'other',
  'proposal.ProposalDecided is': SKIPPED,
  'proposal.ConfirmationFellDue step': SKIPPED,
  'day.AttendanceNoted way': 'page',
  'day.AttendanceNoted taps.*.is': LEFT_OUT,
};

/** Each enum of each event, in an event that has every field. */
const places = Object.entries(catalogues).flatMap(([kind, { shapes }]) =>
  Object.entries(shapes).flatMap(([type, shape]) => {
    const schema = shape();
    const sample = samples.find(({ event }) => event.stream.kind === kind && event.type === type)?.event;
    if (!sample) throw new Error(`no sample of ${kind}.${type}`);
    const event: StoredEvent = { ...sample, data: merged(sample.data, fullOf(schema)) };
    return enumsOf(schema).map(({ path }) => ({
      name: `${kind}.${type} ${path.join('.')}`,
      kind,
      event,
      path,
    }));
  }),
);

/** Events that end a life, or take a step of it back: with one of them the rest of the samples is no life. */
const ends = [
  'MeetingDraftDiscarded',
  'ConveningStopped',
  'MeetingCancelled',
  'ImportDiscarded',
  'RoleRevoked',
];

/** One life of a kind: its samples, this event in the place of its own. */
function lifeWith(event: StoredEvent): StoredEvent[] {
  return samples
    .map((sample): StoredEvent => (sample.event.id === event.id ? event : sample.event))
    .filter(
      ({ stream, type }) =>
        stream.kind === event.stream.kind && (type === event.type || !ends.includes(type)),
    )
    .sort((a, b) => a.version - b.version);
}

const settings = samples.map(({ event }) => event).filter(({ stream }) => stream.kind === 'network');
const NOW = '2025-10-13T02:00:00.000Z';

/** Everything that the flow asks about a life; the rows are its answer. */
function everythingOf(life: readonly StoredEvent[]) {
  const [first] = life;
  if (!first) throw new Error('no life');
  const known = capabilities.of(first.stream.kind);
  known.schedule?.dueAt(life, settings, NOW);
  known.schedule?.fallDue(life, settings, NOW);
  known.people?.(life, 1);
  for (const { version } of life)
    for (const intent of known.reactions(life, version) ?? []) carriedOut(intent, life);
  return known.views(life, first.stream);
}

function carriedOut(intent: AnyIntent, life: readonly StoredEvent[]): void {
  if (intent.do !== 'consult') return;
  const people = capabilities.audience.people(
    samples.map(({ event }) => event).filter(({ stream }) => stream.kind === 'audience'),
    1,
  );
  intent.streams(people ?? []);
  intent
    .decide(people ?? [], ({ kind }) =>
      samples.map(({ event }) => event).filter(({ stream }) => stream.kind === kind),
    )
    .record(life);
}

describe('a value of tomorrow', () => {
  it('has a meaning in every enum of every stored event', () => {
    expect(places.map(({ name }) => name).sort()).toEqual(Object.keys(readsAs).sort());
  });

  it.each(places)('reads as the table says: $name', ({ name, event, path }) => {
    expect(read(event)).toMatchObject({ type: event.type });
    const strange = withValue(event.data, path, TOMORROW);
    expect(strange.places).toBeGreaterThan(0);
    const seen = read({ ...event, data: strange.data });
    if (readsAs[name] === SKIPPED) return expect(seen).toBeUndefined();
    const value = seen && valueAt(seen.data, path);
    if (path.at(-1) === '#') return expect(String(value)).not.toContain(TOMORROW);
    expect(value ?? LEFT_OUT).toBe(readsAs[name]);
  });

  it.each(places)('is never written: $name', ({ kind, event, path }) => {
    const { data } = withValue(event.data, path, TOMORROW);
    const { write } = Object.entries(catalogues).find(([name]) => name === kind)?.[1] ?? {};
    // As a caller would whose types were wrong.
    const written: (event: { type: string; data: unknown }) => unknown = Object(write);
    expect(() => written({ type: event.type, data: event.data })).not.toThrow();
    expect(() => written({ type: event.type, data })).toThrow(EventShapeError);
  });

  it.each(places)('takes nobody and nothing off the lists: $name', ({ event, path }) => {
    const before = everythingOf(lifeWith(event));
    const after = everythingOf(lifeWith({ ...event, data: withValue(event.data, path, TOMORROW).data }));
    const keys = (rows: typeof before) => rows.map((row) => ('sk' in row ? row.sk : row.prefix)).sort();
    expect(keys(after)).toEqual(keys(before));
  });

  it('in a list, leaves its row in the list', () => {
    const rows = {
      memberRow: memberRow(),
      correctionRow: correctionRow(),
      meetingRow,
      heardRow,
      seatRow,
      waitingReply,
      fileRow: fileRow(),
      taskRow: taskRow(),
      tally,
      failure: failure(),
    };
    for (const [name, shape] of Object.entries(rows)) {
      const data = fullOf(shape);
      expect(readRow(name, shape, data), name).toBeDefined();
      for (const { path } of enumsOf(shape)) {
        const strange = withValue(data, path, TOMORROW).data;
        expect(readRow(name, shape, strange), `${name} ${path.join('.')}`).toBeDefined();
      }
    }
  });

  it('in the counts of a tally, is counted among what nobody knows', () => {
    const counted = {
      kinds: { reminder: { parked: 2, unknown: 1 } },
      states: { parked: 2 },
      total: 3,
      updatedAt: NOW,
    };
    expect(readRow('tallies', tally, counted)).toEqual({
      ...counted,
      kinds: { reminder: { unknown: 3 } },
      states: { unknown: 2 },
    });
  });
});

describe('what is malformed stays so', () => {
  const events = eventCatalogue({
    BellHung: () => z.object({ tone: enumOr(['high', 'low'], 'low'), weight: z.number() }),
    BellRang: () => z.object({ why: z.enum(['noon', 'fire']), times: z.number() }),
  });
  const seen = (type: string, data: object) =>
    events.read({
      id: 'e',
      stream: { network: 'n', kind: 'bell', id: 'b' },
      version: 1,
      type,
      at: NOW,
      by: 'system',
      data,
    });

  it.each([
    ['a missing enum', 'BellHung', { weight: 1 }],
    ['an enum that is no text', 'BellHung', { tone: 7, weight: 1 }],
    ['a number that is none', 'BellHung', { tone: 'low', weight: 'heavy' }],
    ['a number that is none beside a value of tomorrow', 'BellHung', { tone: 'shrill', weight: 'heavy' }],
    ['a missing field of a known fact', 'BellRang', { why: 'noon' }],
  ])('%s', (_, type, data) => {
    expect(() => seen(type, data)).toThrow(EventShapeError);
  });

  it('a fact of tomorrow may have other fields than those of today', () => {
    expect(seen('BellRang', { why: 'wedding', guests: 40 })).toBeUndefined();
  });

  it('nothing else of a fact changes, and what is stored stays as it is', () => {
    const data = Object.freeze({ tone: 'shrill', weight: 3, addedLater: true });
    expect(seen('BellHung', data)).toMatchObject({ data: { tone: 'low', weight: 3 } });
    expect(data.tone).toBe('shrill');
  });
});

it('each field with a value of tomorrow is told once, by its name', () => {
  const said = vi.spyOn(logger(), 'warn').mockImplementation(() => {});
  const shape = z.object({ list: z.array(z.object({ tone: enumOr(['high', 'low'], 'low') })) });
  for (let n = 0; n < 3; n += 1) readStored('told', shape, { list: [{ tone: 'a' }, { tone: 'b' }] });
  expect(said.mock.calls).toEqual([
    [expect.any(String), { code: 'VALUE_OF_TOMORROW', what: 'told', field: 'list.*.tone' }],
  ]);
  said.mockRestore();
});
