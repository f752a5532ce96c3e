/** What a file is by its bytes; its name and what a browser says of it are not asked. */
export type Found = 'picture' | 'pdf' | 'heic' | 'other';

/** Bytes that are enough to tell. */
export const HEAD = 32;

/** Brands of HEIF containers (ISO/IEC 23008-12 annex B), of which sharp decodes none here. */
const HEIC = /^ftyp(heic|heix|heim|heis|hevc|hevx|mif1|msf1|avif|avis)/;

/**
 * JPEG (FF D8 FF), PNG (RFC 2083 §3.1), WebP (RIFF … WEBP: RFC 9649 §2.4), PDF (ISO 32000-1 §7.5.2) or HEIC. That it
 * begins so does not mean that it goes on so: the decoder has the last word on pictures.
 */
export function foundIn(bytes: Uint8Array): Found {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff') || head.startsWith('\x89PNG\r\n\x1a\n')) return 'picture';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'picture';
  if (head.startsWith('%PDF-')) return 'pdf';
  return HEIC.test(head.slice(4)) ? 'heic' : 'other';
}
