import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import {
  deleteFile,
  namePeople,
  publish,
  refusalOf,
  revoke,
  takeIn,
} from '../../functions/files/rules/decide.ts';
import type { FileEvent } from '../../functions/files/rules/events.ts';
import { asShown, fileAggregate } from '../../functions/files/rules/file.ts';
import { foundIn } from '../../functions/files/rules/found.ts';
import { fileId, keptBelow, readUploadKey, uploadKey } from '../../functions/files/rules/keys.ts';
import {
  HasNotAgreed,
  NoSuchFile,
  NotForPublishing,
  SomebodyIsForgotten,
} from '../../functions/files/rules/refusals.ts';
import { fileViews } from '../../functions/files/rules/views.ts';
import { FORGOTTEN } from '../../functions/platform/personal.ts';
import { given } from '../given.ts';

const of = { kind: 'meeting', id: '01MEETING' };
const kept = (data: Partial<Extract<FileEvent, { type: 'FileKept' }>['data']> = {}): FileEvent => ({
  type: 'FileKept',
  data: { of, purpose: 'photo', format: 'picture', objects: [{ name: 'large.jpg', bytes: 1 }], ...data },
});
const said = { alt: { en: 'A red square' }, consent: 'nobody', lang: 'en', people: [] } as const;
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

const dara = { person: 'c-dara', seat: 'm-rice', name: 'Demo Dara', agrees: true };
const chan = { person: 'w-chan', name: 'Demo Chan', agrees: false };

describe('the people in a photo', () => {
  const named = (...people: (typeof dara | typeof chan)[]) => namePeople(stateOf(kept()), people);
  const shown = [kept(), ...named(dara), ...publish(stateOf(kept()), said)];

  it('are named by ids alone, and the same ones again are no event', () => {
    expect(named(dara, chan)).toEqual([
      {
        type: 'PeopleNamed',
        data: { people: [{ person: 'c-dara', seat: 'm-rice' }, { person: 'w-chan' }] },
      },
    ]);
    expect(namePeople(stateOf(kept(), ...named(dara)), [dara])).toEqual([]);
  });

  it('must all have agreed before it is published: who has not is named in the refusal', () => {
    const file = stateOf(kept(), ...named(dara, chan));
    const people = [dara, chan];
    expect(() => publish(file, { ...said, people })).toThrow(HasNotAgreed);
    expect(() => publish(file, { ...said, people })).toThrow(
      expect.objectContaining({ values: { names: 'Demo Chan' } }),
    );
    expect(publish(file, { ...said, people: [dara, { ...chan, agrees: true }] })).toHaveLength(1);
  });

  it('must all be known: somebody who was named at the same moment is not known to agree', () => {
    const file = stateOf(kept(), ...named(dara, chan));
    expect(() => publish(file, { ...said, people: [dara] })).toThrow(HasNotAgreed);
  });

  it('of whom one has not agreed take a public photo back in the same step', () => {
    expect(namePeople(stateOf(...shown), [dara, chan]).map(({ type }) => type)).toEqual([
      'PeopleNamed',
      'FileRevoked',
    ]);
    expect(namePeople(stateOf(...shown), [dara])).toEqual([]);
  });

  it('of whom one is forgotten are not shown in public any more, until it is said anew who is in it', () => {
    const forgotten: FileEvent = {
      type: 'PeopleNamed',
      data: { people: [FORGOTTEN, { person: 'w-chan' }] },
    };
    const facts = [kept(), forgotten, ...publish(stateOf(kept()), said)];
    expect(stateOf(...facts)).toMatchObject({ status: 'kept', published: undefined });
    const agreeing = { ...chan, agrees: true };
    expect(() => publish(stateOf(...facts), { ...said, people: [agreeing] })).toThrow(SomebodyIsForgotten);
    const anew = [...facts, ...namePeople(stateOf(...facts), [agreeing])];
    expect(publish(stateOf(...anew), { ...said, people: [agreeing] })).toHaveLength(1);
  });

  it('of whom nobody is left are no photo any more', () => {
    const forgotten: FileEvent = { type: 'PeopleNamed', data: { people: [FORGOTTEN] } };
    const file = stateOf(kept(), forgotten, ...publish(stateOf(kept()), said));
    expect(asShown(file)).toMatchObject({ status: 'over', why: 'forgotten', wasPublic: true });
    expect(fileViews(file, 3, { network: 'best', kind: 'file', id: '01F-a' })).toMatchObject([
      { gone: true },
    ]);
    expect(() => publish(file, said)).toThrow(NotForPublishing);
  });

  it('who are named anew since count, and not who was named by mistake before', () => {
    const before: FileEvent = { type: 'PeopleNamed', data: { people: [FORGOTTEN] } };
    const file = stateOf(kept(), before, ...named(dara));
    expect(asShown(file)).toMatchObject({ status: 'kept' });
  });
});

describe('a file that was sent by mistake', () => {
  const published = [kept(), ...publish(stateOf(kept()), said)];
  const deleted: FileEvent = { type: 'FileDeleted', data: {} };

  it('is deleted once, whatever it was sent for', () => {
    expect(deleteFile(stateOf(kept({ purpose: 'sheet' })))).toEqual([deleted]);
    expect(deleteFile(stateOf(kept(), deleted))).toEqual([]);
    expect(() => deleteFile(stateOf())).toThrow(NoSuchFile);
  });

  it('is shown nowhere from that moment on, and is known to have been public', () => {
    const file = stateOf(...published, deleted);
    expect(file).toMatchObject({ status: 'over', why: 'deleted', wasPublic: true });
    expect(fileViews(file, 3, { network: 'best', kind: 'file', id: '01F-a' })).toMatchObject([
      { gone: true },
    ]);
    expect(stateOf(kept(), deleted)).toMatchObject({ wasPublic: false });
    expect(() => publish(file, said)).toThrow(NotForPublishing);
  });

  it('says the same once its objects are deleted', () => {
    const [, ...rest] = published;
    expect(stateOf(kept({ objects: [] }), ...rest, deleted)).toMatchObject({
      status: 'over',
      why: 'deleted',
      wasPublic: true,
    });
  });
});
