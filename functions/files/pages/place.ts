import { truncate } from '../../i18n/khmer.ts';
import { plain } from '../../i18n/typed-text.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import type { StaffContext } from '../../web/context.ts';
import { isId } from '../../web/parse.ts';
import { SHARE } from '../rules/events.ts';
import { asShown, type FileState, fileAggregate } from '../rules/file.ts';

/** What the files of a page belong to. */
export interface Place {
  readonly of: { readonly kind: 'meeting'; readonly id: string };
  /** Of the meeting; empty where it has none yet. */
  readonly title: string;
  /** Time zone of what is shown. */
  readonly zone: string;
}

/** Characters of a title that fit beside an arrow on a phone. */
const BACK_LENGTH = 28;

/** The meeting of the address; undefined where there is none. */
export async function placeOf(c: StaffContext): Promise<Place | undefined> {
  const id = c.req.param('id') ?? '';
  if (!isId(id)) return undefined;
  const { state } = await c.var.services.repository.load(meetingAggregate, c.var.networkId, id);
  if (state.status === 'none' || state.status === 'discarded') return undefined;
  return { of: { kind: 'meeting', id }, title: plain(state.details.title, c.var.lang), zone: state.zone };
}

/** A file of this place, as it is now; undefined for one of another place. */
export async function fileOf(
  c: StaffContext,
  { of }: Place,
): Promise<{ readonly id: string; readonly file: FileState; readonly version: number } | undefined> {
  const id = c.req.param('file') ?? '';
  if (!isId(id)) return undefined;
  const { state, version } = await c.var.services.repository.load(fileAggregate, c.var.networkId, id);
  const file = asShown(state);
  const isHere =
    file.status === 'none' || (file.purpose !== SHARE && file.of.kind === of.kind && file.of.id === of.id);
  return isHere ? { id, file, version } : undefined;
}

/** Address of the page of all files of a place, or of one below it. */
export function filesPath(c: StaffContext, { of }: Pick<Place, 'of'>, below = ''): string {
  return `/n/${c.var.networkId}/meetings/${of.id}/files${below}`;
}

/** Leads back to the meeting. */
export function backToPlace(c: StaffContext, { of, title }: Place): { href: string; label: string } {
  return { href: `/n/${c.var.networkId}/meetings/${of.id}`, label: truncate(title, BACK_LENGTH) };
}
