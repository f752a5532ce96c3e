import * as z from 'zod';
import type { StreamKey } from '../../platform/event.ts';
import { once } from '../../platform/once.ts';
import { enumOr, readRow } from '../../platform/tomorrow.ts';
import type { Listing, Views } from '../../platform/views.ts';
import { type Purpose, purposes, SHARE } from './events.ts';
import { asShown, type FileState } from './file.ts';

const states = ['kept', 'published', 'refused'] as const;

/** One file in the list of what it belongs to. Nothing personal: its words are read where they are kept. */
export const fileRow = once(() =>
  z.object({
    id: z.string(),
    purpose: enumOr(purposes, 'evidence'),
    state: enumOr(states, 'kept'),
    format: enumOr(['picture', 'pdf'], 'pdf').optional(),
    /** When it was looked at (ISO instant, UTC). */
    at: z.string(),
  }),
);
export type FileRow = z.infer<ReturnType<typeof fileRow>>;

/** List of the files of one aggregate, in the order in which their forms were shown. */
export function filesList(network: string, of: { readonly kind: string; readonly id: string }): string {
  return `${network}/files/${of.kind}/${of.id}`;
}

export function fileViews(state: FileState, version: number, stream: StreamKey): Listing {
  const file = asShown(state);
  if (file.status === 'none' || file.purpose === SHARE) return [];
  const place = { pk: filesList(stream.network, file.of), sk: stream.id, v: version };
  if (file.status === 'over') return [{ ...place, gone: true }];
  const { purpose, at } = file;
  const data: FileRow =
    file.status === 'refused'
      ? { id: stream.id, purpose, state: 'refused', at }
      : { id: stream.id, purpose, state: file.published ? 'published' : 'kept', format: file.format, at };
  return [{ ...place, data }];
}

/** Most that one page shows, the latest. */
export const MOST_LISTED = 200;

/** The latest files of an aggregate, the earliest of them first. */
export async function listFiles(
  views: Pick<Views, 'list'>,
  network: string,
  of: { readonly kind: string; readonly id: string },
): Promise<FileRow[]> {
  const { rows } = await views.list(filesList(network, of), { limit: MOST_LISTED, backwards: true });
  return rows.toReversed().flatMap(({ data }) => readRow('files', fileRow(), data) ?? []);
}

/** What of a list is for one purpose and kept. */
export function keptFor(rows: readonly FileRow[], purpose: Purpose): FileRow[] {
  return rows.filter((row) => row.purpose === purpose && row.state !== 'refused');
}
