import type { Sharp, SharpOptions } from 'sharp';
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

/** Bytes of what is shown to everybody, on lines that are paid by the megabyte. */
export const MOST_SHOWN = 400_000;

/** More than any phone makes (48 million), and less than the function's memory. */
const MOST_PIXELS = 60_000_000;

/** Of JPEG, the best first: a picture full of leaves takes three times what a wall takes. */
const QUALITIES = [80, 70, 60, 45, 30];

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
    // Sizes are refused by the header, before anything is decoded.
    await sharp(bytes, careful).metadata();
    const large = await fitting((quality) => jpeg(sharp(bytes, careful), LARGE, quality));
    const small = await jpeg(sharp(large.data), SMALL, QUALITIES[0]);
    return { ok: true, sizes: [sized('large.jpg', large), sized('small.jpg', small)] };
  } catch (error) {
    return { ok: false, why: reasonOf(error) };
  }
}

type Written = Awaited<ReturnType<typeof jpeg>>;

function jpeg(picture: Sharp, longest: number, quality: number | undefined) {
  return picture
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .jpeg({ mozjpeg: true, ...(quality === undefined ? {} : { quality }) })
    .toBuffer({ resolveWithObject: true });
}

async function fitting(write: (quality: number) => Promise<Written>): Promise<Written> {
  let last: Written | undefined;
  for (const quality of QUALITIES) {
    last = await write(quality);
    if (last.data.length <= MOST_SHOWN) return last;
  }
  if (!last) throw new Error('No quality was tried.');
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
function decoder(): Promise<typeof import('sharp')['default']> {
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
