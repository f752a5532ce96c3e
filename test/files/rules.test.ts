import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { publish, refusalOf, revoke, takeIn } from '../../functions/files/rules/decide.ts';
import type { FileEvent } from '../../functions/files/rules/events.ts';
import { fileAggregate } from '../../functions/files/rules/file.ts';
import { foundIn } from '../../functions/files/rules/found.ts';
import { fileId, keptBelow, readUploadKey, uploadKey } from '../../functions/files/rules/keys.ts';
import { NotForPublishing } from '../../functions/files/rules/refusals.ts';
import { fileViews } from '../../functions/files/rules/views.ts';
import { given } from '../given.ts';

const of = { kind: 'meeting', id: '01MEETING' };
const kept = (data: Partial<Extract<FileEvent, { type: 'FileKept' }>['data']> = {}): FileEvent => ({
  type: 'FileKept',
  data: { of, purpose: 'photo', format: 'picture', objects: [{ name: 'large.jpg', bytes: 1 }], ...data },
});
const said = { alt: { en: 'A red square' }, consent: 'nobody', lang: 'en' } as const;
const stateOf = (...facts: FileEvent[]) => given(fileAggregate, facts);

describe('what a file is, is found in its bytes', () => {
  const square = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });
  const text = (content: string) => Buffer.from(content, 'latin1');

  test.each([
    ['a JPEG', () => square.clone().jpeg().toBuffer(), 'picture'],
    ['a PNG', () => square.clone().png().toBuffer(), 'picture'],
    ['a WebP', () => square.clone().webp().toBuffer(), 'picture'],
    ['a GIF', () => square.clone().gif().toBuffer(), 'other'],
    ['an SVG with a script', async () => text('<svg><script>alert(1)</script></svg>'), 'other'],
    ['a program', async () => text('MZ\x90\0\x03'), 'other'],
    ['a page', async () => text('<!doctype html><script>'), 'other'],
    ['nothing', async () => text(''), 'other'],
    ['a sound in RIFF', async () => text('RIFF\x24\0\0\0WAVEfmt '), 'other'],
    ['a photo of an iPhone', async () => text('\0\0\0\x24ftypheic\0\0\0\0'), 'heic'],
    ['a PDF with a script', async () => text('%PDF-1.7\n/JS (app.alert(1))'), 'pdf'],
  ])('%s', async (_, bytes, found) => {
    expect(foundIn(await bytes())).toBe(found);
  });

  it('a PDF is taken as a sheet or as evidence, and not as a photo', () => {
    expect(['photo', 'sheet', 'evidence'].map((purpose) => refusalOf('pdf', purpose as 'photo'))).toEqual([
      'pdf',
      undefined,
      undefined,
    ]);
  });
});

describe('the key of an upload', () => {
  const upload = { network: 'best', of, purpose: 'photo', by: 's-coord', form: '01FORM' } as const;

  it('says all that is known of the file', () => {
    expect(uploadKey(upload)).toBe('incoming/best/meeting/01MEETING/photo/s-coord/01FORM');
    expect(readUploadKey(uploadKey(upload))).toEqual(upload);
  });

  test.each([
    'incoming/best/meeting/01MEETING/secret/s-coord/01FORM',
    'incoming/best/meeting/01MEETING/photo/s-coord',
    'incoming/best/meeting/01MEETING/photo/s-coord/01FORM/more',
    'incoming/best/meeting/../photo/s-coord/01FORM',
    'files/best/01FORM/large.jpg',
  ])('is none: %s', (key) => {
    expect(readUploadKey(key)).toBeUndefined();
  });

  it('and what is in it name the file: the same form with another picture is another file', () => {
    expect(fileId('01FORM', '"d41d8cd98f00b204"')).toBe('01FORM-d41d8cd98f');
    expect(fileId('01FORM', 'd41d8cd98f00b204')).toBe('01FORM-d41d8cd98f');
    expect(fileId('01FORM', '0cc175b9c0f1b6a8')).not.toBe(fileId('01FORM', 'd41d8cd98f00b204'));
    expect(fileId('01FORM', '../x')).toBeUndefined();
  });

  it('leads to one place for everything that is kept of it', () => {
    expect(keptBelow('best', '01FORM-d41d8cd98f')).toBe('files/best/01FORM-d41d8cd98f/');
  });
});

describe('what becomes of a file', () => {
  it('is said once, however often it is told of', () => {
    expect(takeIn(stateOf(), kept())).toEqual([kept()]);
    expect(takeIn(stateOf(kept()), kept())).toEqual([]);
    const refused: FileEvent = { type: 'FileRefused', data: { of, purpose: 'photo', why: 'heic' } };
    expect(takeIn(stateOf(refused), kept())).toEqual([]);
  });
});

describe('a photo', () => {
  it('is published with words and with what those in it agreed to, and the version of what was ticked', () => {
    expect(publish(stateOf(kept()), said)).toEqual([
      {
        type: 'FilePublished',
        data: { alt: { en: 'A red square' }, consent: 'nobody', text: { version: 1, lang: 'en' } },
      },
    ]);
  });

  it('that says the same is not published twice; with other words it is', () => {
    const published = stateOf(kept(), ...publish(stateOf(kept()), said));
    expect(publish(published, said)).toEqual([]);
    expect(publish(published, { ...said, alt: { en: 'A square' } })).toHaveLength(1);
  });

  it('that is taken back is not public, keeps its words, and can be published again', () => {
    const published = stateOf(kept(), ...publish(stateOf(kept()), said));
    const back = stateOf(kept(), ...publish(stateOf(kept()), said), ...revoke(published));
    expect(back).toMatchObject({ status: 'kept', published: undefined, revoked: { alt: said.alt } });
    expect(revoke(back)).toEqual([]);
    expect(publish(back, said)).toHaveLength(1);
  });

  test.each([
    ['a signed sheet', stateOf(kept({ purpose: 'sheet' }))],
    ['evidence', stateOf(kept({ purpose: 'evidence' }))],
    ['a PDF', stateOf(kept({ format: 'pdf' }))],
    [
      'a file that was refused',
      stateOf({ type: 'FileRefused', data: { of, purpose: 'photo', why: 'broken' } }),
    ],
    ['a file that is not there', stateOf()],
  ])('is all that can be published: not %s', (_, file) => {
    expect(() => publish(file, said)).toThrow(NotForPublishing);
  });

  it('has nothing personal in its list', () => {
    const published = stateOf(kept(), ...publish(stateOf(kept()), said));
    const rows = fileViews(published, 2, { network: 'best', kind: 'file', id: '01F-a' });
    expect(JSON.stringify(rows)).not.toContain('square');
    expect(rows).toMatchObject([{ pk: 'best/files/meeting/01MEETING', data: { state: 'published' } }]);
  });
});
