import type { SharpOptions } from 'sharp';
import type { FileRefusal } from '../rules/events.ts';

/** One size of a picture that is kept. */
export interface Sized {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

export type PictureTaken =
  | { readonly ok: true; readonly sizes: readonly Sized[] }
  | { readonly ok: false; readonly why: Extract<FileRefusal, 'notAPicture' | 'tooManyPixels' | 'broken'> };

/** There is no sharp for the machine that this runs on. */
export class NoSharp extends Error {
  constructor(cause: unknown) {
    super(
      `Pictures cannot be taken in here: sharp was not installed for ${process.platform} on ${process.arch}. ` +
        "'npm ci' without --omit=optional brings it where there is one; everything else works.",
      { cause },
    );
    this.name = 'NoSharp';
  }
}

/** Longest side in pixels: on a page, and in lists. */
const LARGE = 1600;
const SMALL = 480;

/** Bytes of what is shown to everybody, on lines that are paid by the megabyte: alone, and of several on one page. */
export const MOST_SHOWN = 400_000;
export const MOST_SMALL = 60_000;

/** More than any phone makes (48 million), and less than the function's memory. */
const MOST_PIXELS = 60_000_000;

/**
 * The longest side that a JPEG can have (ITU-T T.81 §B.2.2). PNG allows lines of the whole picture, of which the decoder
 * holds several at once, at full width.
 */
const LONGEST = 65_535;

/** Quality of JPEG; and what is tried where that is too large: leaves take three times what a wall takes. */
const BEST = 80;
const WORSE = [
  { quality: 65, longest: LARGE },
  { quality: 45, longest: LARGE },
  { quality: 45, longest: 1000 },
  { quality: 25, longest: 800 },
];

const SMALL_WORSE = [
  { quality: 60, longest: SMALL },
  { quality: 40, longest: SMALL },
  { quality: 30, longest: 400 },
];

/**
 * `warning`, the default, refuses many photos of real phones (lovell/sharp#1578); `error` refuses what was cut off on
 * the way.
 */
const careful: SharpOptions = { limitInputPixels: MOST_PIXELS, failOn: 'error', autoOrient: true };

/**
 * Decodes a picture and writes it anew in two sizes: upright, as JPEG, and with nothing of what the camera noted
 * (place, owner, preview of what was cut away). What a decoder does not take is refused.
 *
 * @throws {NoSharp}
 */
export async function takePicture(bytes: Uint8Array): Promise<PictureTaken> {
  const sharp = await decoder();
  try {
    // A size is refused by the header, before anything is decoded; then it is decoded once.
    const header = await sharp(bytes, careful).metadata();
    if (Math.max(header.width, header.height) > LONGEST) return { ok: false, why: 'tooManyPixels' };
    const { data, info } = await sharp(bytes, careful)
      .resize({ width: LARGE, height: LARGE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const write = (longest: number, quality: number) =>
      sharp(data, { raw: { width, height, channels } })
        .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
        .jpeg({ mozjpeg: true, quality })
        .toBuffer({ resolveWithObject: true });
    const large = await fitting(write, MOST_SHOWN, { longest: LARGE, quality: BEST }, WORSE);
    const small = await fitting(write, MOST_SMALL, { longest: SMALL, quality: BEST }, SMALL_WORSE);
    return { ok: true, sizes: [sized('large.jpg', large), sized('small.jpg', small)] };
  } catch (error) {
    return { ok: false, why: reasonOf(error) };
  }
}

interface Written {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number };
}

interface Try {
  readonly longest: number;
  readonly quality: number;
}

/** The best that has at most so many bytes. */
async function fitting(
  write: (longest: number, quality: number) => Promise<Written>,
  most: number,
  best: Try,
  worse: readonly Try[],
): Promise<Written> {
  let last = await write(best.longest, best.quality);
  for (const { longest, quality } of worse) {
    if (last.data.length <= most) break;
    last = await write(longest, quality);
  }
  return last;
}

function sized(name: string, { data, info: { width, height } }: Written): Sized {
  return { name, bytes: new Uint8Array(data), width, height };
}

/** sharp says why in words only; each of these is provoked by a test. */
function reasonOf(error: unknown): Exclude<PictureTaken, { ok: true }>['why'] {
  const said = error instanceof Error ? error.message : '';
  if (/exceeds pixel limit/.test(said)) return 'tooManyPixels';
  return /unsupported image format|Input Buffer is empty/.test(said) ? 'notAPicture' : 'broken';
}

let loaded: Promise<typeof import('sharp')['default']> | undefined;

/** sharp with three decoders left: it would take SVG, GIF, TIFF and more for pictures. Loaded with the first of them. */
export function decoder(): Promise<typeof import('sharp')['default']> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<typeof import('sharp')['default']> {
  const { default: sharp } = await import('sharp').catch((error: unknown) => {
    loaded = undefined;
    throw new NoSharp(error);
  });
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['Jpeg', 'Png', 'Webp'].map((format) => `VipsForeignLoad${format}Buffer`),
  });
  // One picture at a time, each another one: what libvips would remember of the last is memory only.
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}
