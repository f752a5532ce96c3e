import { capabilities } from '../../functions/capabilities.ts';
import { projectStream } from '../../functions/flow/project-stream.ts';
import { react } from '../../functions/flow/reaction.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import type { MemberEvent } from '../../functions/membership/rules/events.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { CachedEvents } from '../../functions/platform/cached-events.ts';
import { foundedWith, keyed, orders, players, type Rig, startRig } from '../web/rig.ts';

export const NETWORK = 'best';
export const MEETINGS = `/n/${NETWORK}/meetings`;

/** The web app with the meeting pages, a network of members, and a flow that runs when it is told to. */
export interface MeetingRig extends Rig {
  /** Appends facts about a member as they are. */
  member(id: string, events: readonly MemberEvent[]): Promise<void>;
  /** Does what react and project would have done by now. */
  flow(): Promise<void>;
  /** The meeting as it is. */
  meeting(id: string): ReturnType<Rig['services']['repository']['load']>;
  /** A page as the coordinator sees it. */
  page(path: string, lang?: 'km' | 'en'): Promise<{ status: number; html: string }>;
  /** Posts a form as the coordinator; answers the response. */
  post(
    path: string,
    form: Record<string, string> | string,
    headers?: Record<string, string>,
  ): Promise<Response>;
}

export async function startMeetingRig(origin?: string): Promise<MeetingRig> {
  const rig = await startRig(origin ? { origin } : {});
  const { repository, views, ledger } = rig.services;
  await rig.network(NETWORK, foundedWith());
  const as = players.coordinator;
  return {
    ...rig,
    async member(id, events) {
      const meta = { by: 'system', at: rig.services.now() };
      await repository.change(memberAggregate, NETWORK, id, meta, () => events);
    },
    async flow() {
      const events = new CachedEvents(repository.log);
      const { now } = rig.services;
      const reacting = { events, log: repository.log, ledger, views, capabilities, keyed, orders, now };
      for (;;) {
        const pending = await repository.log.pending();
        if (pending.length === 0) break;
        for (const { stream, version } of pending) await react(reacting, stream, version);
      }
      for (const stream of rig.changed())
        await projectStream({ events, views, capabilities, now: rig.services.now }, stream);
    },
    meeting: (id) => repository.load(meetingAggregate, NETWORK, id),
    async page(path, lang = 'en') {
      const answer = await rig.ask(path, { as, lang });
      return { status: answer.status, html: await answer.text() };
    },
    post: (path, form, headers = {}) => rig.ask(path, { as, form, headers }),
  };
}

/** A member with one contact; `reachedBy` telegram and the like need no address. */
export function memberFacts(
  n: number,
  options: {
    reachedBy?: 'email' | 'telegram' | 'call' | 'letter';
    lang?: 'km' | 'en' | 'both';
    left?: boolean;
  } = {},
): MemberEvent[] {
  const { reachedBy = 'email', lang = 'both', left = false } = options;
  const organisation = {
    name: { en: `Organisation ${n}`, km: `អង្គការ ${n}` },
    type: 'localNgo' as const,
    subSectors: [n % 2 === 0 ? 'primary' : 'ecce'],
    districts: ['0203'],
  };
  const contact = { name: `Person ${n}`, role: 'focalPoint' as const, lang, reachedBy };
  const reach = reachedBy === 'email' ? { email: `person${n}@example.org` } : { phone: '000 000 000' };
  return [
    { type: 'MemberRegistered', data: { organisation, status: left ? 'left' : 'active' } },
    { type: 'ContactAdded', data: { contact: `c${n}`, fields: { ...contact, ...reach } } },
  ];
}
