import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fileAggregate } from '../../functions/files/rules/file.ts';
import { fileId, uploadKey } from '../../functions/files/rules/keys.ts';
import { orderOf, readOrderKey } from '../../functions/files/rules/orders.ts';
import { fileViews } from '../../functions/files/rules/views.ts';
import { MOST_SHOWN, MOST_SMALL } from '../../functions/files/taking/picture.ts';
import { MOST_EVIDENCE, MOST_TURNED_AWAY, takeFiles } from '../../functions/files/taking/take.ts';
import { Bounds } from '../../functions/platform/bounds.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import { ObjectUnreadable } from '../../functions/platform/objects.ts';
import { Repository } from '../../functions/platform/repository.ts';
import { startEngine, type TestEngine } from '../engine.ts';

let engine: TestEngine;
let repository: Repository;
let bounds: Bounds;
beforeAll(async () => {
  engine = await startEngine();
  repository = new Repository(new EventLog(engine.client, engine.tables.eventLog));
  bounds = new Bounds(engine.client, engine.tables.views);
});
afterAll(() => engine.stop());

/** Buckets as two maps: what is read must still be what was told of. */
const uploads = new Map<string, Buffer>();
const kept = new Map<string, Buffer>();
let reads = 0;
beforeEach(() => {
  uploads.clear();
  kept.clear();
  reads = 0;
});

const etagOf = (bytes: Buffer) => createHash('md5').update(bytes).digest('hex');
const deps = () => ({
  repository,
  bounds,
  bucket: 'Uploads',
  now: () => '2025-11-10T04:00:00.000Z',
  uploads: {
    async read(key: string, most: number, { etag }: { etag?: string } = {}) {
      reads += 1;
      const found = uploads.get(key);
      if (!found) throw new ObjectUnreadable(403);
      if (etag !== etagOf(found)) throw new ObjectUnreadable(412);
      return found.length > most ? undefined : new Uint8Array(found);
    },
  },
  kept: {
    async write(key: string, bytes: Uint8Array) {
      kept.set(key, Buffer.from(bytes));
    },
  },
});

let forms = 0;
/** Sends bytes as a form would, tells of them, and says what became of the file. */
async function send(
  bytes: Buffer,
  { purpose = 'photo' as 'photo' | 'evidence' | 'paper', size = bytes.length } = {},
) {
  forms += 1;
  const form = `01FORM${forms}`;
  const of = { kind: 'meeting', id: '01MEETING' };
  const key = uploadKey({ network: 'best', of, purpose, by: 's-coord', form });
  uploads.set(key, bytes);
  const failed = await tell(key, etagOf(bytes), size);
  const id = fileId(form, etagOf(bytes)) ?? '';
  const { state } = await repository.load(fileAggregate, 'best', id);
  return { key, id, failed, state };
}

async function tell(key: string, etag: string, size: number, bucket = 'Uploads') {
  const body = JSON.stringify({
    source: 'aws.s3',
    'detail-type': 'Object Created',
    detail: { bucket: { name: bucket }, object: { key, size, etag }, reason: 'PostObject' },
  });
  const record = { messageId: 'm', body } as Parameters<typeof takeFiles>[1]['Records'][number];
  return (await takeFiles(deps(), { Records: [record] })).batchItemFailures.length;
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#d02020' } });
/** A PNG that says of itself how large it is, and has next to nothing in it (RFC 2083 §3.2). */
function pngOf(width: number, height: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const parts: [string, Buffer][] = [
    ['IHDR', size],
    ['IDAT', deflateSync(Buffer.alloc(9))],
    ['IEND', Buffer.alloc(0)],
  ];
  const chunks = parts.map(([type, data]) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const around = Buffer.alloc(8);
    around.writeUInt32BE(data.length, 0);
    around.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
  });
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

test('a photo is kept upright, in two sizes, and without what the camera noted', async () => {
  const photo = await plain(800, 600)
    .withExif({ IFD0: { Artist: 'Sok Dara' }, IFD3: { GPSLatitude: '13/1 6/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(photo.toString('latin1')).toContain('Sok Dara');
  const { id, state } = await send(photo);
  expect(state).toMatchObject({
    status: 'kept',
    format: 'picture',
    objects: [
      { name: 'large.jpg', width: 600, height: 800 },
      { name: 'small.jpg', width: 360, height: 480 },
    ],
  });
  expect([...kept.keys()]).toEqual([`files/best/${id}/large.jpg`, `files/best/${id}/small.jpg`]);
  for (const bytes of kept.values()) {
    const { format, exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
    expect({ format, exif, xmp, iptc, icc, orientation }).toEqual({ format: 'jpeg' });
    expect(bytes.toString('latin1')).not.toContain('Sok Dara');
  }
});

test('a picture of few pixels that is one long line is refused by its size, since the decoder would hold whole lines', async () => {
  expect((await send(pngOf(65_536, 2))).state).toMatchObject({ status: 'refused', why: 'tooManyPixels' });
  expect((await send(pngOf(2, 65_536))).state).toMatchObject({ status: 'refused', why: 'tooManyPixels' });
});

test('a picture full of detail is made to fit what a page may weigh', async () => {
  const noise = await sharp({
    create: {
      width: 900,
      height: 900,
      channels: 3,
      background: 'white',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const { state } = await send(noise);
  expect(state).toMatchObject({ status: 'kept' });
  expect([...kept.values()][0]?.length).toBeLessThanOrEqual(MOST_SHOWN);
  expect([...kept.values()][1]?.length).toBeLessThanOrEqual(MOST_SMALL);
});

describe('is not kept, and says why', () => {
  const cut = async () => (await plain(900, 900).jpeg({ quality: 100 }).toBuffer()).subarray(0, 3000);
  test.each([
    ['a program that is called a photo', async () => Buffer.from('MZ\x90\0\x03', 'latin1'), 'notAPicture'],
    ['an SVG with a script', async () => Buffer.from('<svg><script>alert(1)</script></svg>'), 'notAPicture'],
    ['a GIF', () => plain(9, 9).gif().toBuffer(), 'notAPicture'],
    ['a picture of 50,000 × 50,000', async () => pngOf(50_000, 50_000), 'tooManyPixels'],
    ['a photo that was cut off on the way', cut, 'broken'],
    ['an iPhone’s own format', async () => Buffer.from('\0\0\0\x24ftypheic\0\0\0\0mif1', 'latin1'), 'heic'],
    ['a PDF as a photo', async () => Buffer.from('%PDF-1.7'), 'pdf'],
  ])('%s', async (_, bytes, why) => {
    const { state, failed } = await send(await bytes());
    expect(state).toMatchObject({ status: 'refused', why, purpose: 'photo' });
    expect(failed).toBe(0);
    expect(kept.size).toBe(0);
  });

  test('a program that is called a PDF, as a paper', async () => {
    const { state } = await send(Buffer.from('MZ\x90\0\x03', 'latin1'), { purpose: 'paper' });
    expect(state).toMatchObject({ status: 'refused', why: 'notAPdf', purpose: 'paper' });
    expect(kept.size).toBe(0);
  });

  test.each([40, 10.1])('a paper of %d MB, of which nothing is read', async (mb) => {
    const { state } = await send(Buffer.from('%PDF-1.7'), { purpose: 'paper', size: mb * 1024 * 1024 });
    expect(state).toMatchObject({ status: 'refused', why: 'paperTooLarge' });
    expect(reads).toBe(0);
  });

  test('a photo of 20 MB, of which nothing is read', async () => {
    const { state } = await send(await plain(9, 9).jpeg().toBuffer(), { size: 20 * 1024 * 1024 });
    expect(state).toMatchObject({ status: 'refused', why: 'tooLarge' });
    expect(reads).toBe(0);
  });
});

test('a PDF is kept as evidence, as it came, with the script in it', async () => {
  const pdf = Buffer.from('%PDF-1.7\n/OpenAction << /S /JavaScript /JS (app.alert(1)) >>');
  const { id, state } = await send(pdf, { purpose: 'evidence' });
  expect(state).toMatchObject({ format: 'pdf', objects: [{ name: 'original.pdf', bytes: pdf.length }] });
  expect(kept.get(`files/best/${id}/original.pdf`)).toEqual(pdf);
});

describe('what is told of', () => {
  test('twice is one file, and is looked at once', async () => {
    const photo = await plain(9, 9).jpeg().toBuffer();
    const { key, id } = await send(photo);
    await tell(key, etagOf(photo), photo.length);
    expect((await repository.load(fileAggregate, 'best', id)).version).toBe(1);
    expect(reads).toBe(1);
  });

  test('and was replaced meanwhile is not taken for what is there now', async () => {
    const [one, other] = [await plain(9, 9).jpeg().toBuffer(), await plain(8, 8).jpeg().toBuffer()];
    const { key } = await send(other);
    expect(await tell(key, etagOf(one), one.length)).toBe(0);
    const form = key.slice(key.lastIndexOf('/') + 1);
    const id = fileId(form, etagOf(one)) ?? '';
    expect((await repository.load(fileAggregate, 'best', id)).version).toBe(0);
  });

  test('and is not there, or may not be read, comes again', async () => {
    const key = uploadKey({
      network: 'best',
      of: { kind: 'meeting', id: '01MEETING' },
      purpose: 'photo',
      by: 's-coord',
      form: '01GONE',
    });
    expect(await tell(key, 'd41d8cd98f00b204e9800998ecf8427e', 10)).toBe(1);
  });

  test.each([
    ['another bucket', 'incoming/best/meeting/01M/photo/s/01F', 'Files'],
    ['another key', 'received/mail', 'Uploads'],
  ])('in %s leads to nothing', async (_, key, bucket) => {
    expect(await tell(key, 'd41d8cd98f00b204e9800998ecf8427e', 10, bucket)).toBe(0);
    expect(reads).toBe(0);
  });
});

describe('a picture that was ordered', () => {
  const order = { network: 'best', of: { kind: 'meeting', id: '01MEETING' }, file: 'share-01MEETING-1-abc' };
  const on = { network: 'ក្រុមការងារ (BEST)', when: 'ថ្ងៃចន្ទ ទី១០ ខែវិច្ឆិកា ឆ្នាំ២០២៥' };
  const put = (title: string) => {
    const { key, text } = orderOf(order, { pictures: [{ name: 'km.jpg', title, ...on }] });
    uploads.set(key, Buffer.from(text));
    return () => tell(key, etagOf(Buffer.from(text)), text.length);
  };

  test('is drawn as wide as those who share links want it, in at most 100 KB, once, and is in no list', async () => {
    // Markup that somebody typed is letters; Khmer, which has no spaces, is drawn on several lines.
    const told = put(`<b>កិច្ចប្រជុំ & ${'ការអប់រំរបស់កុមារ'.repeat(9)}`);
    expect(await told()).toBe(0);
    const { state, version } = await repository.load(fileAggregate, 'best', order.file);
    expect(state).toMatchObject({
      status: 'kept',
      purpose: 'share',
      objects: [{ name: 'km.jpg', width: 1200 }],
    });
    const bytes = kept.get(`files/best/${order.file}/km.jpg`) ?? Buffer.of();
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    expect(bytes.length).toBeLessThan(100_000);
    // Ink reaches below the first line, and nothing is drawn over the edge on the right.
    const ink = async (left: number, top: number, width: number, height: number) => {
      const part = await sharp(bytes).extract({ left, top, width, height }).greyscale().png().toBuffer();
      return (await sharp(part).stats()).channels[0]?.min ?? 255;
    };
    expect(await ink(72, 300, 1056, 100)).toBeLessThan(100);
    expect(await ink(1140, 40, 60, 590)).toBeGreaterThan(200);
    expect(fileViews(state, version, { network: 'best', kind: 'file', id: order.file })).toEqual([]);
    await told();
    expect((await repository.load(fileAggregate, 'best', order.file)).version).toBe(1);
  });

  test('has a key that no form can upload to', () => {
    expect(readOrderKey(orderOf(order, { pictures: [] }).key)).toEqual(order);
    expect(readOrderKey('incoming/best/meeting/01M/photo/s/01F')).toBeUndefined();
    expect(readOrderKey('orders/best/meeting/../x')).toBeUndefined();
  });
});

test('one form of a link does not fill the bucket: of what is posted to it again and again a few are looked at', async () => {
  const upload = { network: 'best', purpose: 'evidence', by: 'c-sokha', form: '01AGAIN' } as const;
  const key = uploadKey({ ...upload, of: { kind: 'task', id: '01TASK' } });
  for (let n = 0; n < 30; n += 1) {
    const bytes = Buffer.from(`%PDF-1.7 ${n}`);
    uploads.set(key, bytes);
    await tell(key, etagOf(bytes), bytes.length);
  }
  expect(reads).toBe(MOST_EVIDENCE);
  expect(kept.size).toBe(MOST_EVIDENCE);
});

test('who sends more files in a day than are looked at is told of each, as far as a day goes, and one that is told of again counts once', async () => {
  const upload = { network: 'best', purpose: 'evidence', by: 'c-bopha', form: '01MORE' } as const;
  const key = uploadKey({ ...upload, of: { kind: 'task', id: '01MORE' } });
  const one = (n: number) => Buffer.from(`%PDF-1.7 more ${n}`);
  const arrives = (n: number) => {
    uploads.set(key, one(n));
    return tell(key, etagOf(one(n)), one(n).length);
  };
  const become = async (n: number) =>
    (await repository.load(fileAggregate, 'best', fileId('01MORE', etagOf(one(n))) ?? '')).state;
  // It cannot be read at first: the record comes again.
  for (let again = 0; again < MOST_EVIDENCE + 3; again += 1) {
    expect(await tell(key, etagOf(one(0)), one(0).length)).toBe(1);
  }
  for (let n = 0; n < MOST_EVIDENCE; n += 1) await arrives(n);
  expect(await become(MOST_EVIDENCE - 1)).toMatchObject({ status: 'kept' });
  const refused = MOST_EVIDENCE + MOST_TURNED_AWAY;
  for (let n = MOST_EVIDENCE; n < refused + 2; n += 1) await arrives(n);
  await arrives(MOST_EVIDENCE);
  expect(await become(MOST_EVIDENCE)).toMatchObject({ status: 'refused', why: 'tooMany' });
  expect(await become(refused - 1)).toMatchObject({ status: 'refused', why: 'tooMany' });
  expect(await become(refused)).toEqual({ status: 'none' });
});
