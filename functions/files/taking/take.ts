import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { atOnce } from '../../platform/batch.ts';
import type { Bounds } from '../../platform/bounds.ts';
import type { Clock } from '../../platform/clock.ts';
import { LogCode, log } from '../../platform/logging.ts';
import { type Objects, ObjectUnreadable } from '../../platform/objects.ts';
import type { Repository } from '../../platform/repository.ts';
import { mostBytes, refusalOf, takeIn } from '../rules/decide.ts';
import { type FileEvent, type FileRefusal, SHARE } from '../rules/events.ts';
import { fileAggregate } from '../rules/file.ts';
import { foundIn } from '../rules/found.ts';
import { fileId, keptBelow, readUploadKey, type Uploaded } from '../rules/keys.ts';
import { drawing, type Order, readOrderKey } from '../rules/orders.ts';
import { type Arrived, readArrived } from './arrived.ts';
import { draw } from './draw.ts';
import { type Sized, takePicture } from './picture.ts';

/** Bytes of an order: a few lines. */
const MOST_ORDER = 20_000;

/** Files of one person about one task that are looked at in a day; forms for them are given as often. */
export const MOST_EVIDENCE = 10;

/** Files beyond those of which a day keeps that they were refused; of what comes after them nothing is kept. */
export const MOST_TURNED_AWAY = 20;

/** What taking files in uses. */
export interface TakingDependencies {
  readonly repository: Repository;
  readonly uploads: Pick<Objects, 'read'>;
  readonly kept: Pick<Objects, 'write'>;
  /** Name of the bucket for uploads; what is told of any other is passed over. */
  readonly bucket: string;
  readonly now: Clock;
  readonly bounds: Pick<Bounds, 'takeOnce'>;
}

/**
 * Looks at what was uploaded, and draws what was ordered. It is told of each upload at least once and in any order; what became of a file is a fact
 * that is stored once, after its objects.
 */
export async function takeFiles(
  deps: TakingDependencies,
  { Records: records }: SQSEvent,
): Promise<SQSBatchResponse> {
  const failures: string[] = [];
  await atOnce(1, records, async ({ messageId, body }) => {
    try {
      const why = await takeOne(deps, readArrived(body));
      if (why) log.info(LogCode.uploadPassedOver, { messageId, why });
    } catch (error) {
      log.error(LogCode.recordFailed, error, { messageId });
      failures.push(messageId);
    }
  });
  return { batchItemFailures: failures.map((itemIdentifier) => ({ itemIdentifier })) };
}

/** A text says why nothing came of it. */
async function takeOne(deps: TakingDependencies, arrived: Arrived | undefined): Promise<string | undefined> {
  if (arrived?.bucket !== deps.bucket) return 'notOurs';
  const order = readOrderKey(arrived.key);
  if (order) return await drawOrdered(deps, arrived, order);
  const upload = readUploadKey(arrived.key);
  const id = upload && fileId(upload.form, arrived.etag);
  if (!upload || !id) return 'otherKey';
  const { network, by } = upload;
  const { version } = await deps.repository.load(fileAggregate, network, id);
  if (version > 0) return 'toldAgain';
  const bound = await boundOf(deps, upload, id);
  if (bound === 'over') return 'tooMany';
  const outcome =
    bound === 'refused' ? refusing(upload, 'tooMany') : await outcomeOf(deps, arrived, upload, id);
  if (!outcome) return 'replaced';
  await deps.repository.change(
    fileAggregate,
    network,
    id,
    { by: `${sentBy(upload)}:${by}`, at: deps.now() },
    (file) => takeIn(file, outcome),
  );
  return undefined;
}

/**
 * Whether one more is looked at. A link's form can be posted again and again while it lasts, each time with another
 * picture: its files are counted here, by person and task, where they would be decoded and kept. Of the first ones that
 * are too many it is kept that they are refused, so that somebody can tell their sender.
 */
async function boundOf(
  { bounds, now }: TakingDependencies,
  upload: Uploaded,
  file: string,
): Promise<'within' | 'refused' | 'over'> {
  const { network, of, by } = upload;
  if (sentBy(upload) === 'staff') return 'within';
  const who = { network, id: `${of.id}.${by}` };
  const counts = (what: string, most: number) =>
    bounds.takeOnce(who, what, file, { most, within: 'day', now: now() });
  if (await counts('evidence', MOST_EVIDENCE)) return 'within';
  return (await counts('turnedAway', MOST_TURNED_AWAY)) ? 'refused' : 'over';
}

function refusing({ of, purpose }: Pick<Uploaded, 'of' | 'purpose'>, why: FileRefusal): FileEvent {
  return { type: 'FileRefused', data: { of, purpose, why } };
}

/** What shows how far a task is comes from whose it is, by their link; all else from staff. */
function sentBy({ of }: Uploaded): 'person' | 'staff' {
  return of.kind === 'task' ? 'person' : 'staff';
}

/** The fact that a file leads to; its objects are written. Nothing: its key has another content by now. */
async function outcomeOf(
  { uploads, kept }: TakingDependencies,
  { key, etag, size }: Arrived,
  { network, of, purpose }: Uploaded,
  id: string,
): Promise<FileEvent | undefined> {
  const refused = (why: FileRefusal) => refusing({ of, purpose }, why);
  const most = mostBytes(purpose);
  const tooLarge = purpose === 'paper' ? 'paperTooLarge' : 'tooLarge';
  if (size > most) return refused(tooLarge);
  const bytes = await uploads.read(key, most, { etag }).catch((error: unknown) => {
    if (error instanceof ObjectUnreadable && error.status === 412) return 'replaced' as const;
    throw error;
  });
  if (bytes === 'replaced') return undefined;
  if (!bytes) return refused(tooLarge);
  const found = foundIn(bytes);
  const why = refusalOf(found, purpose);
  if (why) return refused(why);
  const below = keptBelow(network, id);
  if (found === 'pdf') {
    await kept.write(`${below}original.pdf`, bytes, 'application/pdf');
    const objects = [{ name: 'original.pdf', bytes: bytes.length }];
    return { type: 'FileKept', data: { of, purpose, format: 'pdf', objects } };
  }
  const picture = await takePicture(bytes);
  if (!picture.ok) return refused(picture.why);
  for (const { name, bytes: jpeg } of picture.sizes) await kept.write(`${below}${name}`, jpeg, 'image/jpeg');
  const objects = picture.sizes.map((size) => ({ ...size, bytes: size.bytes.length }));
  return { type: 'FileKept', data: { of, purpose, format: 'picture', objects } };
}

/** Draws what was ordered, once. */
async function drawOrdered(
  { repository, uploads, kept, now }: TakingDependencies,
  { key, etag }: Arrived,
  { network, of, file: id }: Order,
): Promise<string | undefined> {
  const { version } = await repository.load(fileAggregate, network, id);
  if (version > 0) return 'toldAgain';
  const bytes = await uploads.read(key, MOST_ORDER, { etag });
  if (!bytes) return 'tooLarge';
  const { pictures } = drawing().parse(JSON.parse(new TextDecoder().decode(bytes)));
  const drawn: Sized[] = [];
  for (const one of pictures) drawn.push(await draw(one));
  for (const { name, bytes: jpeg } of drawn)
    await kept.write(`${keptBelow(network, id)}${name}`, jpeg, 'image/jpeg');
  const objects = drawn.map((one) => ({ ...one, bytes: one.bytes.length }));
  await repository.change(fileAggregate, network, id, { by: 'system', at: now() }, (file) =>
    takeIn(file, { type: 'FileKept', data: { of, purpose: SHARE, format: 'picture', objects } }),
  );
  return undefined;
}
