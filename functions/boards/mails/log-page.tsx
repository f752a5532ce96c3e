import type { Child } from 'hono/jsx';
import { leftOutText } from '../../delivery/left-out-text.ts';
import { counted } from '../../i18n/counted.ts';
import { shortDate } from '../../i18n/dates.ts';
import { fill, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { typedTexts } from '../../i18n/typed-texts.ts';
import { stageText } from '../../meeting/page/stage-text.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import type { MeetingRow } from '../../meeting/rules/views.ts';
import type { StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { inPages, PageLinks, pageIn } from '../../web/paged.tsx';
import { Button, Empty, Section, State } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { todayTexts } from '../today/texts.ts';
import { askedOf, type LogAsked, logPath } from './asked.ts';
import { LogFilters } from './filters.tsx';
import { MailRows } from './mail-rows.tsx';
import { readersOf } from './named.ts';
import { mailsOfMeeting } from './of-meeting.ts';
import { mailsOfPerson, ON_PAGE } from './of-person.ts';
import { type Found, type FoundPerson, latestMeetings, searched } from './search.ts';
import { mailLogTexts as texts } from './texts.ts';
import { aboutCauses } from './titles.ts';

/** Meetings that are offered before anything is searched for. */
const OFFERED = 8;

/** The one log of all messages: found by person or by meeting, and then by kind, state and day. */
export async function showMailLog(c: StaffContext) {
  const asked = askedOf(c);
  if (asked.person !== undefined) return ofPerson(c, asked, asked.person);
  if (asked.meeting !== undefined) return ofMeeting(c, asked, asked.meeting);
  return startPage(c, asked);
}

/** The search, and what it found. */
async function startPage(c: StaffContext, asked: LogAsked) {
  const { lang, networkId } = c.var;
  const found = asked.isSearch ? await searched(c, asked.search) : undefined;
  const meetings = found ? [] : await latestMeetings(c, OFFERED);
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={say(lang, texts.lead)}
      back={{ href: `/n/${networkId}/today`, label: say(lang, todayTexts.title) }}
    >
      <Search c={c} search={asked.search} />
      {asked.search !== '' && !asked.isSearch ? <p role="status">{say(lang, texts.noWords)}</p> : null}
      {found ? <FoundList c={c} found={found} /> : null}
      {found ? null : (
        <Section id="meetings" title={say(lang, texts.byMeeting)}>
          {meetings.length === 0 ? <p>{say(lang, texts.noMeetings)}</p> : null}
          <MeetingRows c={c} meetings={meetings} />
          <p>
            <a href={`/n/${networkId}/meetings`}>{say(lang, texts.allMeetings)}</a>
          </p>
        </Section>
      )}
    </StaffPage>,
  );
}

function Search({ c, search }: { c: StaffContext; search: string }) {
  const { lang, networkId } = c.var;
  return (
    <search>
      <form method="get" action={logPath(networkId, {})}>
        <div class="field">
          <label for="log-search">{say(lang, texts.search)}</label>
          <p class="help" id="log-search-help">
            {say(lang, texts.guestsHelp)}
          </p>
          <div class="search">
            <input
              id="log-search"
              name="q"
              type="search"
              value={search}
              autocomplete="off"
              aria-describedby="log-search-help"
            />
            <Button icon="search">{say(lang, texts.searchLabel)}</Button>
          </div>
        </div>
      </form>
    </search>
  );
}

function FoundList({ c, found }: { c: StaffContext; found: Found }) {
  const { lang } = c.var;
  const { people, meetings, all } = found;
  if (all === 0) {
    return (
      <Empty>
        <p role="status">{say(lang, texts.nothingFound)}</p>
      </Empty>
    );
  }
  return (
    <>
      <p role="status">
        {counted(lang, all, texts.found)}{' '}
        {people.length + meetings.length < all ? say(lang, texts.foundMore) : null}
      </p>
      {people.length > 0 ? (
        <Section id="people" title={say(lang, texts.people)}>
          <ul class="rows">
            {people.map((one) => (
              <PersonRow c={c} one={one} />
            ))}
          </ul>
        </Section>
      ) : null}
      {meetings.length > 0 ? (
        <Section id="meetings" title={say(lang, texts.byMeeting)}>
          <MeetingRows c={c} meetings={meetings} />
        </Section>
      ) : null}
    </>
  );
}

function PersonRow({ c, one }: { c: StaffContext; one: FoundPerson }) {
  const { lang, networkId } = c.var;
  const { person, seat, name, organisation, email, former, left } = one;
  const had = former.length > 0 ? fill(texts.had[lang], { emails: former.join(', ') }) : undefined;
  return (
    <li>
      <div>
        <a class="what" href={logPath(networkId, { person, seat })}>
          {name || organisation}
        </a>
        <p class="muted">{[organisation, email, had].filter(Boolean).join(' · ')}</p>
      </div>
      {left ? <State mood="quiet">{say(lang, texts.left)}</State> : null}
    </li>
  );
}

function MeetingRows({ c, meetings }: { c: StaffContext; meetings: readonly MeetingRow[] }) {
  const { lang, networkId, network } = c.var;
  return (
    <ul class="rows">
      {meetings.map((row) => (
        <li>
          <div>
            <a class="what" href={logPath(networkId, { meeting: row.id })}>
              {plain(row.title, lang) || typedTexts.untitledMeeting[lang]}
            </a>
            <p class="muted">
              {[row.date ? shortDate(row.date, network.settings.zone, lang) : '', stageText(row, lang)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

async function ofPerson(c: StaffContext, asked: LogAsked, person: string) {
  const { lang, services, networkId } = c.var;
  const found = await mailsOfPerson(services, networkId, person, asked, c.req.query('older') ?? '');
  const own = asked.seat ? [{ person, seat: asked.seat, party: 'member', cause: '' } as const] : [];
  const [readers, about] = await Promise.all([
    readersOf(c, [...found.rows, ...own]),
    aboutCauses(
      c,
      found.rows.map(({ cause }) => cause),
    ),
  ]);
  const reader = readers({ person, seat: asked.seat ?? '' });
  const narrowed = isNarrowed(asked) || asked.meeting !== undefined;
  const name = reader?.name || reader?.organisation || say(lang, texts.somebody);
  const keep = { person, seat: asked.seat, meeting: asked.meeting };
  const query = { ...keep, ...filtersOf(asked), older: found.older };
  return logPage(
    c,
    asked,
    { title: fill(texts.ofPerson[lang], { name }), lead: reader?.organisation },
    <>
      <LogFilters c={c} asked={asked} keep={keep} kinds={found.kinds} />
      {found.rows.length === 0 ? (
        <p role="status">{say(lang, narrowed || found.older ? texts.none : texts.noneToThem)}</p>
      ) : (
        <MailRows c={c} rows={found.rows} readers={readers} about={about} by="person" />
      )}
      {found.older ? (
        <p class="links">
          {narrowed ? <span class="muted">{counted(lang, found.looked, texts.lookedAt)}</span> : null}
          <a href={logPath(networkId, query)} rel="next">
            {say(lang, texts.older)}
          </a>
        </p>
      ) : null}
    </>,
  );
}

async function ofMeeting(c: StaffContext, asked: LogAsked, meeting: string) {
  const { lang, services, networkId } = c.var;
  const [{ state }, found] = await Promise.all([
    services.repository.load(meetingAggregate, networkId, meeting),
    mailsOfMeeting(services, networkId, meeting, asked),
  ]);
  if (state.status === 'none') return show(c, <NotFoundPage c={c} />, 404);
  const page = pageIn(
    c,
    inPages(found.rows, () => 0, ON_PAGE),
  );
  const readers = await readersOf(c, page.items);
  const title = plain(state.details.title, lang) || typedTexts.untitledMeeting[lang];
  const about = { text: title, href: `/n/${networkId}/meetings/${meeting}` };
  return logPage(
    c,
    asked,
    {
      title: fill(texts.ofMeeting[lang], { title }),
      lead: found.rows.length > 0 ? counted(lang, found.rows.length, texts.count) : undefined,
    },
    <>
      {found.behind ? (
        <p>
          <State mood="waiting">{say(lang, texts.behind)}</State>
        </p>
      ) : null}
      {asked.why === undefined ? null : (
        <p>
          {fill(texts.onlyWhy[lang], { why: leftOutText(asked.why, c.var.reasons, lang) })}{' '}
          <a href={logPath(networkId, { meeting })}>{say(lang, texts.showAll)}</a>
        </p>
      )}
      <LogFilters c={c} asked={asked} keep={{ meeting }} kinds={found.kinds} />
      {found.rows.length === 0 ? (
        <p role="status">{say(lang, isNarrowed(asked) ? texts.none : texts.noneAbout)}</p>
      ) : (
        <MailRows c={c} rows={page.items} readers={readers} about={() => about} by="meeting" />
      )}
      <PageLinks c={c} of={page} />
    </>,
  );
}

/** One list of the log: `asked` had a day that is none is told with 422. */
function logPage(
  c: StaffContext,
  asked: LogAsked,
  { title, lead }: { title: string; lead: string | undefined },
  children: Child,
) {
  const { lang, networkId } = c.var;
  return show(
    c,
    <StaffPage
      c={c}
      title={title}
      lead={lead}
      back={{ href: logPath(networkId, {}), label: say(lang, texts.title) }}
    >
      {children}
      <p>
        <a href={logPath(networkId, {})}>{say(lang, texts.searchAnother)}</a>
      </p>
    </StaffPage>,
    asked.form.problems.length > 0 ? 422 : 200,
  );
}

function isNarrowed({ kind, standing, day, why }: LogAsked): boolean {
  return kind !== undefined || standing !== undefined || day !== undefined || why !== undefined;
}

function filtersOf({ kind, standing, day }: LogAsked): Record<string, string | undefined> {
  return { kind, state: standing, day };
}
