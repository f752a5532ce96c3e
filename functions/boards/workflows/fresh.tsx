import { counted } from '../../i18n/counted.ts';
import { localDate, shortDateTime } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { fill, type Lang, say } from '../../i18n/say.ts';
import { MINUTE, SECOND } from '../../platform/clock.ts';
import type { StaffContext } from '../../web/context.ts';
import { State } from '../../web/parts.tsx';
import type { Workflow } from './rows.ts';
import { workflowTexts as texts } from './texts.ts';

/** How fresh figures are: what the lists know beside what has happened. Instants in UTC. */
export interface Freshness {
  /** The newest thing that is in the figures; nothing where none is of today. */
  readonly newest?: string | undefined;
  /** Since when something has happened that is not in them yet. */
  readonly missingSince?: string | undefined;
}

/** Facts of all networks that are looked at: of a quiet deployment these are hours, of a busy one seconds. */
const NEWEST = 25;
/** Behind by more is said in words. */
const BEHIND = MINUTE;

/**
 * How far the projection has come: the versions of the listed meetings beside the newest facts, and when messages were
 * counted. Nothing is written for it.
 */
export async function freshnessOf(
  { services, networkId }: StaffContext['var'],
  meetings: readonly Pick<Workflow, 'row' | 'version' | 'tally' | 'countedAgainAt'>[],
): Promise<Freshness> {
  const today = localDate(services.now(), 'UTC');
  const facts = await services.repository.log.newestOn(today, NEWEST);
  const listed = new Map(meetings.map(({ row, version }) => [row.id, version]));
  const own = facts.filter(({ stream }) => stream.network === networkId);
  const missing = own.filter(
    ({ stream, version }) => stream.kind === 'meeting' && version > (listed.get(stream.id) ?? version),
  );
  const behind = meetings.flatMap(({ tally, countedAgainAt }) =>
    countedAgainAt !== undefined && tally ? [tally.updatedAt] : [],
  );
  const known = own.filter((fact) => !missing.includes(fact)).map(({ at }) => at);
  const counts = meetings.flatMap(({ tally }) => (tally ? [tally.updatedAt] : []));
  return {
    newest: [...known, ...counts].sort().at(-1),
    missingSince: [...missing.map(({ at }) => at), ...behind].sort()[0],
  };
}

/** `As of 10:32:05, newest event 3 s before`, with a way to look again; in amber where the figures are behind. */
export function FreshLine({ c, fresh }: { c: StaffContext; fresh: Freshness }) {
  const { lang, services, network } = c.var;
  const now = services.now();
  const { zone } = network.settings;
  const { newest, missingSince } = fresh;
  const isBehind = missingSince !== undefined && Date.parse(now) - Date.parse(missingSince) > BEHIND;
  const url = new URL(c.req.url);
  const asOf = fill(texts.asOf[lang], { time: clockTime(now, zone, lang) });
  return (
    <p class="fresh">
      <time datetime={now} title={now}>
        {newest === undefined ? asOf : `${asOf} ${newestText(newest, now, zone, lang)}`}
      </time>{' '}
      {isBehind ? (
        <State mood="waiting">
          {fill(texts.behind[lang], { when: shortDateTime(missingSince, zone, lang) })}
        </State>
      ) : null}{' '}
      <a href={`${url.pathname}${url.search}`} rel="nofollow">
        {say(lang, texts.refresh)}
      </a>{' '}
      <span class="muted" data-failed hidden>
        {say(lang, texts.notRefreshed)}
      </span>
    </p>
  );
}

function newestText(newest: string, now: string, zone: string, lang: Lang): string {
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(newest)) / SECOND));
  if (seconds < 120) return counted(lang, seconds, texts.newestSeconds);
  return fill(texts.newestAt[lang], { when: shortDateTime(newest, zone, lang) });
}

/** `10:32:05`: to the second, as it is about seconds. */
function clockTime(instant: string, zone: string, lang: Lang): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' }).format(
    new Date(instant),
  );
  return digitsFor(lang, time);
}
