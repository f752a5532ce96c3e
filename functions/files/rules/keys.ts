import { KEPT, UPLOADED } from '../../platform/object-prefixes.ts';
import { type Purpose, purposes } from './events.ts';

/** What a file belongs to, and why somebody sends it. */
export interface Uploaded {
  readonly network: string;
  /** The aggregate: kind and id. */
  readonly of: { readonly kind: string; readonly id: string };
  readonly purpose: Purpose;
  /** Who was given the form: id of staff; of a person, where it is a file of a task. */
  readonly by: string;
  /** ULID of the form. */
  readonly form: string;
}

/** Ids, and the name of a network in addresses. */
const PART = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * The key that a form uploads to. It says everything that is known of the file, and was signed with the form: who holds
 * no form can write no such key. No name of a file is in it, since people name files after people.
 */
export function uploadKey({ network, of, purpose, by, form }: Uploaded): string {
  return `${UPLOADED}${[network, of.kind, of.id, purpose, by, form].join('/')}`;
}

/** Reads such a key; `undefined` where it is none. */
export function readUploadKey(key: string): Uploaded | undefined {
  if (!key.startsWith(UPLOADED)) return undefined;
  const parts = key.slice(UPLOADED.length).split('/');
  const [network = '', kind = '', id = '', said = '', by = '', form = ''] = parts;
  const purpose = purposes.find((one) => one === said);
  if (parts.length !== 6 || !purpose || !parts.every((part) => PART.test(part))) return undefined;
  return { network, of: { kind, id }, purpose, by, form };
}

/**
 * Id of a file: its form and what is in it. One form may be sent again with another picture ('back', and another one
 * is chosen), which is another file; the same picture again, or told of twice, is the same one.
 *
 * @param etag as S3 gives it, with or without quotes.
 */
export function fileId(form: string, etag: string): string | undefined {
  const mark = etag.replace(/"/g, '').slice(0, 10);
  return PART.test(form) && PART.test(mark) ? `${form}-${mark}` : undefined;
}

/** Everything that is kept of a file lies below this: to forget it is to delete these objects, all their versions. */
export function keptBelow(network: string, file: string): string {
  return `${KEPT}${network}/${file}/`;
}
