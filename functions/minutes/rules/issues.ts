import * as z from 'zod';
import type { StreamKey } from '../../platform/event.ts';
import { once } from '../../platform/once.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Listing, ViewRow } from '../../platform/views.ts';
import { shortened } from '../../replies/rules/shortened.ts';
import { type Entry, entriesOf, type Item } from './item.ts';

/** Letters of an issue in a list; the whole of it is in the minutes. */
const MOST_LISTED = 300;

const words = once(() => z.object({ en: z.string().optional(), km: z.string().optional() }));

/** One issue to take up in a list. */
const issueRow = once(() =>
  z.object({
    meeting: z.string(),
    item: z.string(),
    entry: z.string(),
    text: words(),
    askedOf: z.string().optional(),
    reply: words(),
    /** Local date. */
    repliedOn: z.string().optional(),
    membersOnly: z.boolean(),
  }),
);
export type IssueRow = z.infer<ReturnType<typeof issueRow>>;

/** Issues that nobody has replied to, by meeting: as short as what is still waited for. */
export function openIssuesList(network: string): string {
  return `${network}/issues/open`;
}

/** Those with a reply, by meeting, the newest last. It grows, and is read by pages. */
export function repliedIssuesList(network: string): string {
  return `${network}/issues/replied`;
}

export function isReplied({ reply, repliedOn }: Pick<Entry, 'reply' | 'repliedOn'>): boolean {
  return Boolean(reply.en || reply.km || repliedOn);
}

/**
 * Issues of one item. An item without any has no row, so that saving it writes nothing more; the rows of one that has
 * some begin with its name, so that they are looked at together, and ids that forms chose need differ within it alone.
 */
export function itemViews(item: Item, v: number, { network, id }: StreamKey): Listing {
  if (item.issues.length === 0) return [];
  const [meeting = '', ...rest] = id.split('.');
  const agendaItem = rest.join('.');
  const prefix = `${meeting}#${agendaItem}#`;
  const [open, replied] = [openIssuesList(network), repliedIssuesList(network)];
  const rows = entriesOf(item, meeting).flatMap((one): ViewRow[] => {
    if (one.kind !== 'issue') return [];
    const pk = isReplied(one) ? replied : open;
    return [{ pk, sk: `${prefix}${one.id}`, v, data: rowOf(one, meeting, agendaItem) }];
  });
  return [{ pk: open, prefix, v }, { pk: replied, prefix, v }, ...rows];
}

function rowOf(issue: Entry, meeting: string, item: string): IssueRow {
  const { id, text, askedOf, reply, repliedOn, membersOnly } = issue;
  const listed = ({ en, km }: Entry['text']) => ({
    ...(en ? { en: shortened(en, MOST_LISTED) } : {}),
    ...(km ? { km: shortened(km, MOST_LISTED) } : {}),
  });
  return {
    ...{ meeting, item, entry: id, text: listed(text), reply: listed(reply), membersOnly },
    ...(askedOf ? { askedOf } : {}),
    ...(repliedOn ? { repliedOn } : {}),
  };
}

export function readIssues(rows: readonly Pick<ViewRow, 'data'>[]): IssueRow[] {
  return rows.flatMap(({ data }) => readRow('issues', issueRow(), data) ?? []);
}
