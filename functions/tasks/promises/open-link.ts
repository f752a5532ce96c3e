import type { Bilingual, LangChoice } from '../../i18n/say.ts';
import { contactOfLink, memberAggregate } from '../../membership/rules/member.ts';
import { type FoundedNetwork, NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import type { LinkClaims } from '../../platform/links.ts';
import type { Services } from '../../web/context.ts';
import type { Actor } from '../rules/decide.ts';
import { NO_TASK } from '../rules/link.ts';
import { isOwner, type StandingTask, taskAggregate } from '../rules/task.ts';
import {
  byDate,
  freeAmong,
  freeOfForums,
  listTasks,
  NO_FORUM,
  openTasksList,
  type TaskRow,
  tasksOfList,
} from '../rules/views.ts';
import { guestsMeeting } from '../sending/guests-meeting.ts';
import { readerOf } from '../sending/reader.ts';

/** Whom a link to what was promised opens it for. */
export interface Holder {
  readonly network: FoundedNetwork;
  readonly networkId: string;
  readonly actor: Actor;
  readonly name: string;
  readonly lang: LangChoice;
  /** Absent for a guest. */
  readonly organisation?: Bilingual | undefined;
}

/** What the page shows. */
export interface Opened extends Holder {
  /** The one that is shown whole, as it is, also where others have it by now. */
  readonly first?: { readonly id: string; readonly task: StandingTask } | undefined;
  /** All others that are open. */
  readonly others: readonly TaskRow[];
  /** Those that nobody has, for an organisation that may want one. */
  readonly free: readonly TaskRow[];
  /** A few of a forum's tasks that nobody has; the others are on its board. */
  readonly ofForums: readonly TaskRow[];
  /** There is a board of a forum's tasks. */
  readonly hasBoard: boolean;
}

/** Most tasks without an owner that one page offers. */
const MOST_FREE = 20;
/** Of a forum's: its board has them all. */
export const MOST_OF_FORUMS = 3;

/** Who a link is for; nothing for one that opens nothing any more, whatever the reason. */
export async function holderOfTask(
  { readLink, repository }: Pick<Services, 'readLink' | 'repository'>,
  token: string,
): Promise<{ readonly holder: Holder; readonly claims: LinkClaims } | undefined> {
  const reading = readLink(token);
  if (!reading.valid || reading.claims.purpose !== 'task') return undefined;
  const { claims } = reading;
  const { network: networkId, cause, seat, person, epoch } = claims;
  const { state: network } = await repository.load(networkAggregate, networkId, NETWORK_ID);
  if (network.status !== 'founded') return undefined;
  const found = { network, networkId };
  if (seat !== person) {
    const { state: member } = await repository.load(memberAggregate, networkId, seat);
    const contact = contactOfLink(member, person, epoch);
    if (!contact) return undefined;
    const { name, lang } = contact;
    const actor: Actor = { seat, party: 'member', person };
    return { claims, holder: { ...found, actor, name, lang, organisation: member.organisation.name } };
  }
  const row = {
    network: networkId,
    cause: `${taskAggregate.kind}/${cause}`,
    party: 'guest',
    seat,
    person,
  } as const;
  const [meeting, guest] = await Promise.all([guestsMeeting(repository, row), readerOf(repository, row)]);
  if (meeting === undefined || !guest || guest.epoch !== epoch) return undefined;
  return {
    claims,
    holder: {
      ...found,
      actor: { seat, party: 'guest', person, meeting },
      name: guest.name,
      lang: guest.lang,
    },
  };
}

/** @param asked the task to show whole; without it the first by date. */
export async function openPromises(
  services: Services,
  holder: Holder,
  asked: string | undefined,
): Promise<Opened> {
  const { repository, views } = services;
  const { networkId, actor } = holder;
  const isMember = actor.party === 'member';
  const [theirs, all, forums] = await Promise.all([
    listTasks(views, tasksOfList(networkId, actor.seat)),
    isMember ? listTasks(views, openTasksList(networkId), NO_FORUM) : [],
    isMember ? freeOfForums(views, networkId, MOST_OF_FORUMS + 1) : { free: [], isPrepared: false },
  ]);
  const open = theirs.sort(byDate);
  const id = (asked === NO_TASK ? undefined : asked) ?? open[0]?.id;
  // That one as it is; of the others the list is good enough, which is a moment behind.
  const task = id === undefined ? undefined : (await repository.load(taskAggregate, networkId, id)).state;
  const first =
    id === undefined || !task || task.status === 'none' || !concerns(task, actor) ? undefined : { id, task };
  return {
    ...holder,
    first,
    others: open.filter((one) => one.id !== first?.id),
    free: freeAmong(all)
      .filter(({ id: one }) => one !== first?.id)
      .slice(0, MOST_FREE),
    ofForums: forums.free.filter(({ id: one }) => one !== first?.id).slice(0, MOST_OF_FORUMS),
    hasBoard: forums.isPrepared,
  };
}

/** Whether a task was ever theirs, or they asked for it: others open theirs by their own link. */
function concerns(task: StandingTask, { seat, party }: Actor): boolean {
  // What is for members alone is a guest's only as long as they have it.
  if (party === 'guest' && task.membersOnly) return isOwner(task, seat);
  if (task.handOver?.to.seat === seat) return true;
  if (task.seats.includes(seat) || task.claims.some((one) => one.seat === seat)) return true;
  return party === 'member' && (task.status === 'open' || task.status === 'asked');
}
