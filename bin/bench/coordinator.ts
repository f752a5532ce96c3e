import { createHash } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Ledger } from '../../functions/delivery/ledger.ts';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { effectsOfBefore } from '../../functions/meeting/messages/effects-of-before.ts';
import { audienceAggregate, audienceChunks, audienceHash } from '../../functions/meeting/rules/audience.ts';
import {
  cancel,
  completeDetails,
  convene,
  draftMeeting,
  instantsOf,
  resend,
  revise,
} from '../../functions/meeting/rules/decide.ts';
import type { MeetingDetails } from '../../functions/meeting/rules/details.ts';
import type { Invitee, MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { countChannels } from '../../functions/meeting/rules/select-audience.ts';
import type { Meeting } from '../../functions/meeting/rules/state.ts';
import { shareSummary } from '../../functions/meeting/rules/timeline/decide.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import type { MemberEvent } from '../../functions/membership/rules/events.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { EventLog, VersionConflict } from '../../functions/platform/event-log.ts';
import { appendOf, Repository } from '../../functions/platform/repository.ts';
import { NETWORK, personOf } from './crowd.ts';

const DAY = 86_400_000;
const BY = 'staff:dara';

/** What a coordinator's pages do, without the pages: the same rules, the same rows. */
export class Coordinator {
  readonly #repository: Repository;
  readonly #ledger: Ledger;
  readonly #now: () => Date;

  constructor(client: DynamoDBClient, tables: Readonly<Record<string, string>>, now: () => Date) {
    this.#repository = new Repository(new EventLog(client, tables.EVENT_LOG_TABLE ?? ''));
    this.#ledger = new Ledger(client, tables.MAIL_LEDGER_TABLE ?? '', effectsOfBefore);
    this.#now = now;
  }

  /** A complete draft, thirty days ahead. */
  async draft(id: string, more: Partial<MeetingDetails> = {}): Promise<void> {
    const details = {
      title: { en: 'Crowd meeting', km: 'កិច្ចប្រជុំ' },
      date: this.dayIn(30),
      start: '08:30',
      end: '12:00',
      venue: { en: 'The hall', km: 'សាល' },
      objectives: [{ en: 'Meet', km: 'ជួបជុំ' }],
      audience: { choice: 'all' as const },
      ...more,
    };
    await this.#change(id, (meeting) => draftMeeting(meeting, { zone: 'Asia/Phnom_Penh', details }));
  }

  /** Invites exactly these people, as the page does: the audience first, then the meeting. */
  async convene(id: string, invited: readonly Invitee[], stopSeconds = 0): Promise<void> {
    const now = this.#now().toISOString();
    const chunks = audienceChunks(invited, []);
    const hash = audienceHash(invited);
    const { version } = await this.#repository.load(meetingAggregate, NETWORK, id);
    const attempt = createHash('sha256').update(JSON.stringify(chunks)).digest('base64url').slice(0, 10);
    const audience = `${id}.${version}-${attempt}`;
    const meta = { by: BY, at: now };
    try {
      await this.#repository.log.append(appendOf(audienceAggregate, NETWORK, audience, 0, chunks, meta));
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
    const fixed = { id: audience, chunks: chunks.length, hash, seen: hash, leftOut: 0 };
    await this.#change(id, (meeting) =>
      convene(meeting, { ...fixed, ...countChannels(invited) }, now, {
        stopSeconds,
        timeline: defaultTimeline,
        atOnce: true,
      }),
    );
  }

  /** What a fan-out costs without people. The rules refuse it, so its facts are appended as they are. */
  async conveneNobody(id: string): Promise<void> {
    const now = this.#nowIso();
    const { state: meeting } = await this.#repository.load(meetingAggregate, NETWORK, id);
    if (meeting.status !== 'draft') throw new Error('only a draft is convened');
    const { startsAt, endsAt } = instantsOf(completeDetails(meeting.details), meeting.zone);
    const chunks = audienceChunks([], []);
    const meta = { by: BY, at: now };
    await this.#repository.log.append(appendOf(audienceAggregate, NETWORK, `${id}.1`, 0, chunks, meta));
    const counts = { mail: 0, byHand: 0, leftOut: 0 };
    const audience = { audience: `${id}.1`, chunks: chunks.length, hash: audienceHash([]) };
    await this.#change(id, () => [
      { type: 'MeetingConvened', data: { ...audience, ...counts, releaseAt: now, startsAt, endsAt } },
      { type: 'InvitationsReleased', data: {} },
    ]);
  }

  async cancel(id: string): Promise<void> {
    await this.#change(id, (meeting) => cancel(meeting, { en: 'The hall is closed' }, this.#nowIso()));
  }

  /** Changes details and tells everybody. */
  async revise(id: string, changes: Partial<MeetingDetails>): Promise<void> {
    await this.#change(id, (meeting) =>
      revise(
        meeting,
        { ...('details' in meeting ? meeting.details : {}), ...changes },
        { now: this.#nowIso(), mute: false, timeline: { ...defaultTimeline, mergeMinutes: 0 } },
      ),
    );
  }

  /** Tells everybody where the summary is. */
  async shareSummary(id: string): Promise<void> {
    const text = { en: 'What was decided', km: 'អ្វីដែលបានសម្រេច' };
    await this.#change(id, (meeting) => shareSummary(meeting, { text }, this.#nowIso()));
  }

  async changeMember(seat: string, ...events: MemberEvent[]): Promise<void> {
    const meta = { by: BY, at: this.#nowIso() };
    await this.#repository.change(memberAggregate, NETWORK, seat, meta, () => events);
  }

  /** 'Fix and resend': another address, and the invitation once more. */
  async fixAndResend(id: string, number: number, email: string): Promise<void> {
    const { seat, person, lang } = personOf(number);
    const fields = { name: `Person ${number}`, role: 'focalPoint', lang, email, reachedBy: 'email' } as const;
    await this.changeMember(seat, { type: 'ContactRevised', data: { contact: person, fields } });
    await this.#change(id, (meeting) => resend(meeting, personOf(number), true, this.#nowIso()));
  }

  async meeting(id: string): Promise<Meeting> {
    return (await this.#repository.load(meetingAggregate, NETWORK, id)).state;
  }

  /** Every message about a meeting. */
  async rows(id: string): Promise<LedgerRow[]> {
    return await this.#ledger.allOfCause(NETWORK, `meeting/${id}`);
  }

  /** The local date this number of days ahead. */
  dayIn(days: number): string {
    return new Date(this.#now().getTime() + days * DAY).toISOString().slice(0, 10);
  }

  #nowIso(): string {
    return this.#now().toISOString();
  }

  async #change(id: string, decide: (meeting: Meeting) => MeetingEvent[]): Promise<void> {
    const meta = { by: BY, at: this.#nowIso() };
    await this.#repository.change(meetingAggregate, NETWORK, id, meta, decide);
  }
}
