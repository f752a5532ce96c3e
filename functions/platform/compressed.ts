import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** JSON that costs less to store and to read; the same value gives the same bytes. */
export function compressed(value: unknown): Uint8Array {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
  return brotliCompressSync(JSON.stringify(value), { params });
}

/** What was {@link compressed}. @throws {Error} where that cannot be read. */
export function expanded(bytes: Uint8Array): unknown {
  return JSON.parse(brotliDecompressSync(bytes).toString());
}
