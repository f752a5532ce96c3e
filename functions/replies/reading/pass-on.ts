import { meetingOfThread } from '../../delivery/meeting-names.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { isConvened } from '../../meeting/rules/state.ts';
import { mailAddress } from '../../platform/address.ts';
import { VersionConflict } from '../../platform/event-log.ts';
import { keyedHash } from '../../platform/links.ts';
import { appendOf } from '../../platform/repository.ts';
import { receive } from '../rules/decide.ts';
import { replyAggregate } from '../rules/state.ts';
import { type Incoming, type ReceivingDependencies, replyId } from './incoming.ts';
import type { Content } from './received-mail.ts';

/** Mails whose words are passed on in a day: from one sender, and to one network. */
const FROM_ONE = 10;
const TO_NETWORK = 30;
/** Further ones that are kept for the page; what is more is put aside, with a line in the log. */
const KEPT = 170;

/**
 * Words that a person wrote to an address only calendars answer to, or that came with an answer nobody can
 * read: they are kept, and a mail of ours brings them to the coordinator. Our own mail never comes back this way.
 */
export async function passOn(
  deps: ReceivingDependencies,
  { received, to: { network }, mail }: Incoming,
  { words, cut, unread }: Extract<Content, { kind: 'words' }>,
): Promise<string | undefined> {
  const { repository, mailDomain } = deps;
  const sender = mailAddress(mail.from ?? '');
  if (!sender.ok) return 'noSender';
  if (isOurs(sender.address, mailDomain)) return 'ownMail';
  if (received.envelopeFrom === '') return 'automatic';
  const found = await conveningOf(deps, network, mail.threads);
  const id = replyId(received);
  const reply = await repository.load(replyAggregate, network, id);
  // Told of twice, it counts once.
  if (reply.state.kind !== 'none') return undefined;
  const at = deps.now();
  const way = await wayFor(deps, network, sender.address, at);
  if (way === 'tooMany') return way;
  const { name, subject } = mail;
  const data = {
    ...{ ...found, from: sender.address, name, subject, words, cut },
    ...(unread ? { unread } : {}),
    ...(way === 'kept' ? { kept: true } : {}),
  };
  const events = receive(reply.state, { type: 'HumanReplyReceived', data });
  const meta = { by: 'system', at };
  try {
    await repository.log.append(appendOf(replyAggregate, network, id, reply.version, events, meta));
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    // Another run stored this mail in the same moment; where none has, the queue brings it again.
    if ((await repository.load(replyAggregate, network, id)).version === 0) throw error;
  }
  return undefined;
}

/** Anybody may write to an address of ours: neither a mailbox nor the tables are to be filled by it. */
async function wayFor(
  { bounds, keys }: ReceivingDependencies,
  network: string,
  sender: string,
  now: string,
): Promise<'passedOn' | 'kept' | 'tooMany'> {
  const one = { network, id: keyedHash(`sender\n${sender.toLowerCase()}`, keys) };
  const all = { network, id: 'all' };
  const passes =
    (await bounds.take(one, 'words', FROM_ONE, 'day', now)) &&
    (await bounds.take(all, 'words', TO_NETWORK, 'day', now));
  if (passes) return 'passedOn';
  return (await bounds.take(all, 'wordsKept', KEPT, 'day', now)) ? 'kept' : 'tooMany';
}

/** The meeting that the mail is about, by its thread, and who convened it. */
async function conveningOf(
  { repository, mailDomain }: ReceivingDependencies,
  network: string,
  threads: readonly string[],
): Promise<{ meeting?: string; staff?: string }> {
  for (const thread of threads) {
    const meeting = meetingOfThread(thread, mailDomain);
    if (!meeting) continue;
    const { state } = await repository.load(meetingAggregate, network, meeting);
    if (!isConvened(state)) continue;
    const staff = /^staff:(.+)$/.exec(state.convenedBy)?.[1];
    return { meeting, ...(staff ? { staff } : {}) };
  }
  return {};
}

/** An address at the mail domain or below it, where answers are received. */
function isOurs(address: string, mailDomain: string): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return domain === mailDomain.toLowerCase() || domain.endsWith(`.${mailDomain.toLowerCase()}`);
}
