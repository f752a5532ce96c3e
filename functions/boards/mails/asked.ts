import * as z from 'zod';
import { localInstant, plusDays } from '../../i18n/dates.ts';
import { searchKey } from '../../i18n/khmer.ts';
import type { StaffContext } from '../../web/context.ts';
import { optional, readAs, typedDate } from '../../web/fields.ts';
import type { FormState } from '../../web/forms.tsx';
import { isId } from '../../web/parse.ts';
import { type MailStanding, standingAsked } from './standing.ts';
import { mailLogTexts as texts } from './texts.ts';

/** Letters of a search that are looked for; what is longer is no name of anybody. */
const MOST_SEARCH = 100;
/** Before the first message that was ever planned, and after the last. */
const EVER = '2000-01-01T00:00:00.000Z';
const NEVER = '2999-01-01T00:00:00.000Z';

/** What the address of the mail log asks for. */
export interface LogAsked {
  /** As typed, cut. */
  readonly search: string;
  /** Words that something is found by are in it. */
  readonly isSearch: boolean;
  /** Ids; one that can be none is none. `seat`: of the member whose contact `person` is. */
  readonly person?: string | undefined;
  readonly seat?: string | undefined;
  readonly meeting?: string | undefined;
  readonly kind?: string | undefined;
  readonly standing?: MailStanding | undefined;
  /** Code of the reason for which it was left out, or `superseded`. */
  readonly why?: string | undefined;
  /** Local date on which it was planned. */
  readonly day?: string | undefined;
  /** Planned between these instants (UTC), the second excluded. */
  readonly from: string;
  readonly to: string;
  /** The filters as they were typed. */
  readonly form: FormState;
}

const daySchema = z.object({ day: optional(typedDate()) });

export function askedOf(c: StaffContext): LogAsked {
  const { lang, network } = c.var;
  const query = (name: string) => (c.req.query(name) ?? '').trim();
  const idAt = (name: string) => (isId(query(name)) ? query(name) : undefined);
  // By letters as a reader counts them; half of one is none.
  const search = [...query('q')].slice(0, MOST_SEARCH).join('').toWellFormed();
  const values = { kind: query('kind'), state: query('state'), day: query('day').slice(0, MOST_SEARCH) };
  const read = readAs(daySchema, values, lang, { day: texts.day });
  const day = read.ok ? read.value.day : undefined;
  return {
    search,
    isSearch: searchKey(search) !== '',
    person: idAt('person'),
    seat: idAt('seat'),
    meeting: idAt('meeting'),
    kind: idAt('kind'),
    standing: standingAsked(values.state),
    why: idAt('why'),
    day,
    ...(day === undefined ? { from: EVER, to: NEVER } : spanOf(day, network.settings.zone)),
    form: { lang, values, problems: read.ok ? [] : read.problems },
  };
}

function spanOf(day: string, zone: string): Pick<LogAsked, 'from' | 'to'> {
  const begin = (date: string) => localInstant(date, '00:00', zone).instant;
  return { from: begin(day), to: begin(plusDays(day, 1)) };
}

/** Address of the log with what is asked of it; what is empty is left out. */
export function logPath(network: string, asks: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asks)) if (value) query.set(name, value);
  const asked = query.toString();
  return `/n/${network}/mails${asked ? `?${asked}` : ''}`;
}
