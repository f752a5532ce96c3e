import * as z from 'zod';
import { storedAnswer } from '../../meeting/rules/seat-events.ts';
import type { StreamKey } from '../../platform/event.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { ViewGone, ViewRow, Views } from '../../platform/views.ts';
import { isByCalendar, type Reply, type SaidInWords } from './state.ts';

/** One answer from a calendar that waits for a person. Ids only: names are read where they are kept. */
export const waitingReply = z.object({
  id: z.string(),
  meeting: z.string(),
  seat: z.string(),
  person: z.string(),
  /** Absent where another time is proposed, or another person. */
  answer: storedAnswer.optional(),
  receivedAt: z.string(),
});
export type WaitingReply = z.infer<typeof waitingReply>;

/** List of a network's answers that wait, the oldest first. */
export function repliesList(network: string): string {
  return `${network}/replies`;
}

/** Most that one page shows; the next ones follow when these are decided. */
const MOST = 50;

export async function listWaitingReplies(
  views: Pick<Views, 'list'>,
  network: string,
): Promise<WaitingReply[]> {
  const { rows } = await views.list(repliesList(network), { limit: MOST });
  return rows.flatMap(({ data }) => readRow('replies', waitingReply, data) ?? []);
}

/** Words that wait to be read on the page. Ids only: they are read where they are kept. */
export const waitingWords = z.object({ id: z.string(), receivedAt: z.string() });

/** List of a network's words that were not passed on. */
export function wordsList(network: string): string {
  return `${network}/words`;
}

/** Ids of mails whose words wait to be read, the oldest first. */
export async function listWaitingWords(views: Pick<Views, 'list'>, network: string): Promise<string[]> {
  const { rows } = await views.list(wordsList(network), { limit: MOST });
  return rows.flatMap(({ data }) => readRow('words', waitingWords, data)?.id ?? []);
}

export function replyViews(reply: Reply, version: number, stream: StreamKey): (ViewRow | ViewGone)[] {
  if (reply.kind === 'words') return wordsViews(reply, version, stream);
  if (!isByCalendar(reply)) return [];
  if (reply.kind === 'answer' && reply.doubt === undefined) return [];
  const { meeting, seat, person, receivedAt } = reply;
  const place = { pk: repliesList(stream.network), sk: `${receivedAt}#${stream.id}`, v: version };
  if (!reply.waiting) return [{ ...place, gone: true }];
  const answer = reply.kind === 'answer' ? reply.answer : undefined;
  const data: WaitingReply = { id: stream.id, meeting, seat, person, answer, receivedAt };
  return [{ ...place, data }];
}

function wordsViews(words: SaidInWords, version: number, stream: StreamKey): (ViewRow | ViewGone)[] {
  if (!words.kept) return [];
  const { receivedAt, waiting } = words;
  const place = { pk: wordsList(stream.network), sk: `${receivedAt}#${stream.id}`, v: version };
  return [waiting ? { ...place, data: { id: stream.id, receivedAt } } : { ...place, gone: true }];
}
