import * as z from 'zod';
import type { StreamKey } from '../../../platform/event.ts';
import { once } from '../../../platform/once.ts';
import { enumOr, readRow } from '../../../platform/tomorrow.ts';
import type { Listing, ViewRow, Views } from '../../../platform/views.ts';
import type { Call } from './call.ts';
import type { Proposal } from './proposal.ts';
import { decisions, sessionLanguages, sessionNeeds, ways } from './proposal-events.ts';
import { meanOf, standingOf, standings } from './standing.ts';

const words = z.object({ en: z.string().optional(), km: z.string().optional() });

/** One proposal in a list. Names of speakers are in it; addresses are not. */
export const proposalRow = once(() =>
  z.object({
    id: z.string(),
    forum: z.string(),
    version: z.number(),
    title: words,
    standing: enumOr(standings, 'withdrawn'),
    way: enumOr(ways, 'stranger'),
    seat: z.string(),
    /** Where no member sent it. */
    from: z.string().optional(),
    speakers: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        sex: z.string().optional(),
        organisation: z.string().optional(),
        seat: z.string().optional(),
        person: z.string().optional(),
      }),
    ),
    language: enumOr(sessionLanguages, 'both'),
    needs: z.array(enumOr(sessionNeeds, 'other')),
    needsText: z.string().optional(),
    minutes: z.number(),
    expected: z.number().optional(),
    /** By reader: the mean of their sheet, or that they stepped aside. */
    readings: z.record(z.string(), z.union([z.number(), z.literal('aside')])),
    decision: z.object({ is: enumOr(decisions, 'maybe'), version: z.number() }).optional(),
    /** Instant (UTC). */
    toldAt: z.string().optional(),
    /** Reminded twice, and still not every speaker has said whether they come. */
    onList: z.boolean(),
  }),
);
export type ProposalRow = z.infer<ReturnType<typeof proposalRow>>;

/** Every proposal for a forum, by id: in the order in which they came. */
export function proposalsList(network: string, forum: string): string {
  return `${network}/proposals/${forum}`;
}

/** The same of one organisation or guest. A stranger has one, whose id they chose: it is on nobody's list. */
function ownList(network: string, forum: string, seat: string): string {
  return `${proposalsList(network, forum)}/${seat}`;
}

/** Proposals whose speakers are asked whether they come. */
export function askedList(network: string): string {
  return `${network}/proposals-asked`;
}

/** One call in the list of all. */
export const callRow = once(() =>
  z.object({
    forum: z.string(),
    /** Local date. */
    closes: z.string(),
    readers: z.array(z.object({ seat: z.string(), person: z.string() })),
    strangers: z.boolean(),
  }),
);
export type CallRow = z.infer<ReturnType<typeof callRow>>;

/** Every call of a network, by forum: the newest last. */
export function callsList(network: string): string {
  return `${network}/calls`;
}

export function callViews(call: Call, v: number, { network, id }: StreamKey): Listing {
  if (call.status === 'none') return [];
  const readers = call.readers.map(({ seat, person }) => ({ seat, person }));
  const data: CallRow = { forum: id, closes: call.closes, readers, strangers: call.strangers };
  return [{ pk: callsList(network), sk: `#${id}`, v, data }];
}

export function proposalViews(proposal: Proposal, v: number, { network, id }: StreamKey): Listing {
  if (proposal.status === 'none') return [];
  const { forum, way, seat, proposer, session, readings, decision, told, asked } = proposal;
  const standing = standingOf(proposal);
  const data: ProposalRow = {
    ...{ id, forum, version: v, title: session.title, standing, way, seat },
    ...(proposer ? { from: proposer.organisation ?? proposer.name } : {}),
    speakers: session.speakers.map(({ email: _, phone: __, ...speaker }) => speaker),
    ...{ language: session.language, needs: [...session.needs], needsText: session.needsText },
    ...{ minutes: session.minutes, expected: session.expected },
    readings: Object.fromEntries(
      Object.entries(readings).map(([reader, one]) => [
        reader,
        one.is === 'aside' ? 'aside' : meanOf(one.scores),
      ]),
    ),
    ...(decision ? { decision: { is: decision.is, version: decision.version } } : {}),
    ...(told ? { toldAt: told.at } : {}),
    onList: standing === 'asked' && asked === 'list',
  };
  const due = { pk: askedList(network), sk: `#${id}`, v };
  const key = { sk: `#${id}`, v, data };
  const lists = [
    proposalsList(network, forum),
    ...(way === 'stranger' ? [] : [ownList(network, forum, seat)]),
  ];
  const rows: ViewRow[] = lists.map((pk) => ({ pk, ...key }));
  return [...rows, standing === 'asked' ? { ...due, data: { id, forum } } : { ...due, gone: true }];
}

/** Every proposal for a forum, in the order in which they came. */
export async function listProposals(
  views: Pick<Views, 'all'>,
  network: string,
  forum: string,
): Promise<ProposalRow[]> {
  return proposalsIn(await views.all(proposalsList(network, forum)));
}

/** What one organisation or guest has proposed for a forum. */
export async function listOwnProposals(
  views: Pick<Views, 'all'>,
  network: string,
  forum: string,
  seat: string,
): Promise<ProposalRow[]> {
  return proposalsIn(await views.all(ownList(network, forum, seat)));
}

/** These of them: as much is read as is asked for, however many strangers have sent. */
export async function proposalsNamed(
  views: Pick<Views, 'get'>,
  network: string,
  forum: string,
  ids: readonly string[],
): Promise<ProposalRow[]> {
  const list = proposalsList(network, forum);
  const rows = await Promise.all([...new Set(ids)].map((id) => views.get(list, `#${id}`)));
  return proposalsIn(rows.flatMap((row) => row ?? []));
}

function proposalsIn(rows: readonly ViewRow[]): ProposalRow[] {
  return rows
    .flatMap(({ data }) => readRow('proposals', proposalRow(), data) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
/** The latest calls of a network, the newest first. */
export async function listCalls(views: Pick<Views, 'list'>, network: string): Promise<CallRow[]> {
  const { rows } = await views.list(callsList(network), { limit: LATEST, backwards: true });
  return rows.flatMap(({ data }) => readRow('calls', callRow(), data) ?? []);
}

/** Calls that are looked at: more forums than this are not prepared at a time. */
const LATEST = 6;
