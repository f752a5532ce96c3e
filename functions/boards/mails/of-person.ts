import type { LedgerRow, MailKey } from '../../delivery/ledger-row.ts';
import { ledgerKey } from '../../delivery/ledger-row.ts';
import type { Services } from '../../web/context.ts';
import type { LogAsked } from './asked.ts';
import { isOf } from './standing.ts';

/** Messages on one page, so that it costs the same at any length of history: each is one read unit. */
export const ON_PAGE = 12;
/** Keys that one page looks through for a kind: they are short. */
const KEYS = 60;

/** Messages to one person, newest first, as far as one page looks. */
export interface MailsOfPerson {
  readonly rows: readonly LedgerRow[];
  /** Kinds that were seen among the latest of them. */
  readonly kinds: readonly string[];
  /** Messages of which the state was looked at for this page. */
  readonly looked: number;
  /** How the address asks for the older ones; nothing where there are none. */
  readonly older?: string | undefined;
}

type Key = MailKey & { readonly plannedAt: string };

/** @param older where the page before ended, as it said. */
export async function mailsOfPerson(
  { ledger }: Pick<Services, 'ledger'>,
  network: string,
  person: string,
  { from, to, kind, meeting, standing }: Pick<LogAsked, 'from' | 'to' | 'kind' | 'meeting' | 'standing'>,
  older: string,
): Promise<MailsOfPerson> {
  const after = readPlace(network, person, older);
  const within = after && after.plannedAt >= from && after.plannedAt < to ? { after } : {};
  const page = await ledger.pageOfPerson(network, person, { from, to, limit: KEYS, ...within });
  const cause = meeting && `meeting/${meeting}`;
  const wanted = page.keys.filter(
    (key) => (kind === undefined || key.kind === kind) && (cause === undefined || key.cause === cause),
  );
  const shown = wanted.slice(0, ON_PAGE);
  // The older ones begin behind the last that was looked at: what does not fit here, or what is no longer read.
  const last = wanted.length > ON_PAGE ? shown.at(-1) : page.more ? page.keys.at(-1) : undefined;
  const found = new Map((await ledger.getAll(shown)).map((row) => [placeOf(row), row] as const));
  const rows = shown.flatMap((key) => found.get(placeOf(key)) ?? []);
  return {
    rows: rows.filter(({ state }) => isOf(standing, state)),
    kinds: [...new Set(page.keys.map((key) => key.kind))],
    looked: rows.length,
    older: last && `${last.plannedAt}~${placeOf(last)}`,
  };
}

/** Names a message among those to one person: they are on one list, whatever they are about. */
function placeOf(key: MailKey): string {
  return `${key.cause}~${ledgerKey(key).sk.slice(key.person.length + 1)}`;
}

/** What no page has written leads nowhere. */
function readPlace(network: string, person: string, place: string): Key | undefined {
  const [, plannedAt = '', cause = '', kind = '', revision = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([\w-]{1,20}\/[\w.-]{1,90})~(\w{1,40})#(\d{6,9})$/.exec(
      place,
    ) ?? [];
  return plannedAt ? { network, person, cause, kind, revision: Number(revision), plannedAt } : undefined;
}
