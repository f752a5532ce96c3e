import { fileURLToPath } from 'node:url';
import type { OverlayOptions } from 'sharp';
import { truncate } from '../../i18n/khmer.ts';
import type { Drawn } from '../rules/orders.ts';
import { decoder, type Sized } from './picture.ts';

/** What those who show a shared link want (Facebook: 1.91 to 1). */
const [WIDTH, HEIGHT] = [1200, 630];
const EDGE = 72;
/** Bytes; it is loaded by every phone on which the link is shown. */
const MOST = 100_000;

const PAPER = '#fbf9f4';
const INK = '#1c2621';
const GREEN = '#1e6647';
const BRICK = '#a3402a';
const MUTED = '#57635c';
/** Squares of the krama band, in pixels. */
const CHECK = 12;

/** Battambang, the face of the house's headings: Khmer and Latin in one file. Pango reads TTF, and of woff nothing. */
const fontfile = fileURLToPath(new URL('./battambang-bold.ttf', import.meta.url));
const FONT = 'Battambang Bold';

/** Sizes that are tried for a title, in points, and the room it has. */
const SIZES = [54, 48, 42, 36, 32];
const TITLE_HEIGHT = 330;
/** Graphemes of a network's name that fit on one line. */
const LONGEST_NAME = 48;
/** Graphemes that are taken away where it does not fit even in the smallest. */
const SHORTER = 12;

/**
 * Draws the picture that is shown with a shared link: network, title and day. By sharp's own text, which shapes Khmer
 * as it is written; text inside an SVG comes out with its signs torn off (librsvg).
 *
 * @throws {NoSharp}
 */
export async function draw({ name, network, title, when }: Drawn): Promise<Sized> {
  const sharp = await decoder();
  const [of, what, on] = [
    await written(truncate(network, LONGEST_NAME), 26, GREEN),
    await titled(title),
    await written(when, 24, MUTED),
  ];
  const titleTop = 130 + Math.max(0, Math.round((TITLE_HEIGHT - what.height) / 2));
  const parts: OverlayOptions[] = [
    ...krama(),
    { input: of.png, left: EDGE, top: 62 },
    { input: what.png, left: EDGE, top: titleTop },
    bar(BRICK, { left: EDGE, top: 500, width: 96, height: 6 }),
    { input: on.png, left: EDGE, top: 530 },
  ];
  const picture = sharp({
    create: { width: WIDTH, height: HEIGHT, channels: 3, background: PAPER },
  }).composite(parts);
  const flat = await picture.png().toBuffer();
  const write = (quality: number) => sharp(flat).jpeg({ mozjpeg: true, quality }).toBuffer();
  let jpeg = await write(88);
  for (const quality of [75, 60, 45]) {
    if (jpeg.length <= MOST) break;
    jpeg = await write(quality);
  }
  return { name, bytes: new Uint8Array(jpeg), width: WIDTH, height: HEIGHT };
}

interface Written {
  readonly png: Buffer;
  readonly height: number;
}

/** The largest that fits; else shorter and shorter, with `…`. */
async function titled(title: string): Promise<Written> {
  for (const size of SIZES) {
    const lines = await written(title, size, INK);
    if (lines.height <= TITLE_HEIGHT) return lines;
  }
  let length = [...new Intl.Segmenter('km', { granularity: 'grapheme' }).segment(title)].length;
  for (;;) {
    length -= SHORTER;
    const lines = await written(truncate(title, Math.max(SHORTER, length)), SIZES.at(-1) ?? 32, INK);
    if (lines.height <= TITLE_HEIGHT || length <= SHORTER) return lines;
  }
}

async function written(text: string, size: number, colour: string): Promise<Written> {
  const sharp = await decoder();
  const markup = `<span foreground="${colour}">${escaped(breakable(text)) || ' '}</span>`;
  const { data, info } = await sharp({
    text: {
      text: markup,
      font: `${FONT} ${size}`,
      fontfile,
      rgba: true,
      dpi: 96,
      width: WIDTH - 2 * EDGE,
      wrap: 'word-char',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { png: data, height: info.height };
}

/** Khmer is written without spaces, and Pango ends lines at spaces only: U+200B says where words end. */
function breakable(text: string): string {
  const words = [
    ...new Intl.Segmenter('km', { granularity: 'word' }).segment(text.replace(/\s+/g, ' ').trim()),
  ];
  return words
    .map(({ segment, isWordLike }, n) =>
      isWordLike && words[n - 1]?.isWordLike ? `\u200b${segment}` : segment,
    )
    .join('');
}

/** What somebody typed is no markup (Pango's is XML). */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function bar(
  background: string,
  { left, top, width, height }: Record<'left' | 'top' | 'width' | 'height', number>,
) {
  return { input: { create: { width, height, channels: 3 as const, background } }, left, top };
}

/** The band at the top, as on every page: two rows of squares. */
function krama(): OverlayOptions[] {
  return [0, 1].flatMap((row) =>
    Array.from({ length: WIDTH / CHECK / 2 }, (_, n) =>
      bar(BRICK, { left: (2 * n + row) * CHECK, top: row * CHECK, width: CHECK, height: CHECK }),
    ),
  );
}
