import { counted } from '../../i18n/counted.ts';
import { shortDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { isConvened } from '../../meeting/rules/state.ts';
import type { StaffContext } from '../../web/context.ts';
import { Select } from '../../web/form-choices.tsx';
import { freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { inPages, PageLinks, pageIn } from '../../web/paged.tsx';
import { Button, Empty, State, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { type IssueRow, isReplied, openIssuesList, readIssues, repliedIssuesList } from '../rules/issues.ts';
import { summaryPartTexts } from '../summary/texts.ts';
import { issueTexts as texts } from './texts.ts';

/** Rows on one page, and replied ones that are read at once. */
const ON_PAGE = 40;
const REPLIED = 100;

const shows = ['all', 'open', 'replied'] as const;

/** `GET /n/:network/issues`: what meetings took up with others: what waits for a reply first, then what has one. */
export async function showIssues(c: StaffContext): Promise<Response> {
  const { lang, networkId, services } = c.var;
  const asked = c.req.query('show');
  const which = shows.find((one) => one === asked) ?? 'all';
  const whom = (c.req.query('whom') ?? '').slice(0, 200);
  const from = c.req.query('from');
  const [all, replied] = await Promise.all([
    services.views.all(openIssuesList(networkId)),
    services.views.list(repliedIssuesList(networkId), { limit: REPLIED, from, backwards: true }),
  ]);
  const waiting = readIssues(all).reverse();
  const ended = readIssues(replied.rows);
  // Earlier ones are all replied to; what waits is all on the first page, and is never among them.
  const open = from === undefined || which === 'open' ? waiting : [];
  const offices = [...new Set([...waiting, ...ended].flatMap(({ askedOf }) => askedOf ?? []))].sort((a, b) =>
    a.localeCompare(b, lang),
  );
  const rows = [...(which === 'replied' ? [] : open), ...(which === 'open' ? [] : ended)].filter(
    ({ askedOf = '' }) => whom === '' || askedOf === whom,
  );
  const page = pageIn(
    c,
    inPages(rows, () => 0, ON_PAGE),
  );
  const form = freshForm(lang, { show: which, whom });
  const isNone = waiting.length + ended.length === 0 && from === undefined;
  return await show(
    c,
    <StaffPage
      c={c}
      place="tasks"
      title={say(lang, texts.title)}
      back={{ href: `/n/${networkId}/tasks`, label: say(lang, texts.back) }}
      lead={waiting.length > 0 ? counted(lang, waiting.length, texts.lead) : say(lang, texts.leadNone)}
    >
      {isNone ? (
        <Empty>
          <p>{say(lang, texts.empty)}</p>
        </Empty>
      ) : (
        <>
          <form method="get" action={`/n/${networkId}/issues`} class="filters no-print">
            <Select
              form={form}
              name="show"
              label={say(lang, texts.which)}
              unmarked
              options={shows.map((value) => ({ value, label: say(lang, texts[value]) }))}
            />
            <Select
              form={form}
              name="whom"
              label={say(lang, texts.whom)}
              unmarked
              options={[
                { value: '', label: say(lang, texts.anyone) },
                ...offices.map((value) => ({ value, label: value })),
              ]}
            />
            <Button>{say(lang, texts.filter)}</Button>
          </form>
          {page.items.length === 0 ? (
            <Empty>
              <p>{say(lang, texts.none)}</p>
            </Empty>
          ) : (
            await Rows(c, page.items)
          )}
          <PageLinks c={c} of={page} />
          {replied.next === undefined || which === 'open' ? null : (
            <p>
              <a
                href={`/n/${networkId}/issues?${new URLSearchParams({ show: which, whom, from: replied.next })}`}
              >
                {say(lang, texts.earlier)}
              </a>
            </p>
          )}
        </>
      )}
    </StaffPage>,
  );
}

async function Rows(c: StaffContext, rows: readonly IssueRow[]) {
  const { lang, networkId, network } = c.var;
  const { zone } = network.settings;
  const meetings = await meetingsOf(c, rows);
  return (
    <ul class="rows">
      {rows.map((row) => {
        const { meeting, item, entry, text, askedOf, repliedOn, membersOnly } = row;
        const about = [
          askedOf ? say(lang, summaryPartTexts.askedOf, { whom: askedOf }) : say(lang, texts.nobodyAsked),
          meetings.get(meeting) ?? say(lang, texts.untitled),
          ...(membersOnly ? [say(lang, summaryPartTexts.membersOnly)] : []),
        ];
        const replied = repliedOn
          ? say(lang, texts.repliedOn, { date: shortDate(repliedOn, zone, lang) })
          : say(lang, texts.repliedUndated);
        return (
          <li>
            <div>
              <a class="what" href={`/n/${networkId}/issues/${meeting}/${item}/${entry}`}>
                <Typed text={text} lang={lang} />
              </a>
              <p class="muted">{about.join(' · ')}</p>
              {row.reply.en || row.reply.km ? (
                <p>
                  <Typed text={row.reply} lang={lang} />
                </p>
              ) : null}
            </div>
            <State mood={isReplied(row) ? 'done' : 'waiting'}>
              {isReplied(row) ? replied : say(lang, texts.waits)}
            </State>
          </li>
        );
      })}
    </ul>
  );
}

/** Title and day of each meeting of a page. */
async function meetingsOf(c: StaffContext, rows: readonly IssueRow[]): Promise<ReadonlyMap<string, string>> {
  const { lang, networkId, services } = c.var;
  const ids = [...new Set(rows.map(({ meeting }) => meeting))];
  const found = await Promise.all(
    ids.map(async (id) => {
      const { state } = await services.repository.load(meetingAggregate, networkId, id);
      if (!isConvened(state)) return [];
      const title = plain(state.details.title, lang) || say(lang, texts.untitled);
      return [[id, `${title}, ${shortDate(state.startsAt, state.zone, lang)}`] as const];
    }),
  );
  return new Map(found.flat());
}
