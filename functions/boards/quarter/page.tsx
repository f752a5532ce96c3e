import { shortDate, shortDateTime } from '../../i18n/dates.ts';
import { digitsFor, truncate } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { publicPagePath } from '../../meeting/rules/visibility.ts';
import { type IssueRow, isReplied } from '../../minutes/rules/issues.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Foot } from '../../web/paper.tsx';
import { Actions, Facts, Figures, LinkButton, Notice, Section, Table } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import type { QuarterReport } from '../rules/quarter-report.ts';
import { hidesSomething, quarterName, quarterSpan, shownText, threeNumbers, wholeLines } from './lines.ts';
import { type Gift, type OpenQuarter, openQuarter } from './read.ts';
import { quarterTexts as texts } from './texts.ts';

/** What fits on the one sheet; the rest is on the page and in the files. */
const ON_PAPER = { issues: 3, letters: 100, gifts: 220, meetings: 5, title: 50 };

/** `GET /n/:network/quarters/:quarter`: what a network shows its partners. */
export async function showQuarter(c: StaffContext): Promise<Response> {
  const open = await openQuarter(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { lang, networkId, network } = c.var;
  const { report, quarter } = open;
  const path = `/n/${networkId}/quarters/${report.quarter}`;
  const { zone } = network.settings;
  const last = quarter.sent.at(-1);
  const who = network.staff.find(({ id }) => last?.by === `staff:${id}`)?.name;
  return await show(
    c,
    <StaffPage
      c={c}
      place="meetings"
      title={quarterName(report.quarter, lang)}
      lead={quarterSpan(report, zone, lang)}
      back={{ href: `/n/${networkId}/quarters`, label: say(lang, texts.back) }}
    >
      {c.req.query('sent') === undefined ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.sent)}</p>
        </Notice>
      )}
      <OnPaper c={c} open={open} />
      <AllIssues c={c} issues={open.issues} />
      <section class="no-print">
        <p class="help">{say(lang, texts.print)}</p>
        <Actions>
          {mayAct(c) ? (
            <LinkButton href={`${path}/send`} weight="main" icon="mail">
              {say(lang, texts.send)}
            </LinkButton>
          ) : null}
          <LinkButton href={`${path}/report.xlsx`} icon="download">
            {say(lang, texts.xlsx)}
          </LinkButton>
          <LinkButton href={`${path}/report.csv`} weight="quiet" icon="download">
            {say(lang, texts.csv)}
          </LinkButton>
        </Actions>
        {last ? (
          <p class="muted">
            {say(lang, texts.sentBefore, {
              when: shortDateTime(last.at, zone, lang),
              who: who || say(lang, texts.somebody),
            })}
          </p>
        ) : null}
      </section>
    </StaffPage>,
  );
}

/** The one sheet: on a screen the first part of the page. */
function OnPaper({ c, open }: { readonly c: StaffContext; readonly open: OpenQuarter }) {
  const { lang, network } = c.var;
  const { report } = open;
  const { settings } = network;
  const name = plain(settings.name, lang) || settings.shortName;
  const title = quarterName(report.quarter, lang);
  return (
    <div class="paper quarter" lang={lang}>
      <div class="paper-head">
        <p class="paper-title">{`${name} · ${title}`}</p>
        <p>{quarterSpan(report, settings.zone, lang)}</p>
      </div>
      <Figures figures={threeNumbers(report, lang).map(([label, value]) => ({ label, value }))} />
      <Facts rows={wholeLines(report, lang)} />
      <Meetings c={c} open={open} />
      <PaperIssues lang={lang} issues={open.issues} />
      <Gifts lang={lang} gifts={open.gifts} />
      <p class="muted">
        {[say(lang, texts.unknownWhy), ...(hidesSomething(report) ? [say(lang, texts.hiddenWhy)] : [])].join(
          ' ',
        )}
      </p>
      <Foot foot={{ lang, left: settings.shortName, right: title, page: 1, of: 1 }} />
    </div>
  );
}

function Meetings({ c, open }: { readonly c: StaffContext; readonly open: OpenQuarter }) {
  const { lang } = c.var;
  const { meetings } = open.report;
  if (meetings.length === 0) return <p>{say(lang, texts.noMeeting)}</p>;
  const hasPwd = meetings.some(({ pwd }) => pwd !== undefined);
  const number = (n: number | undefined) => (n === undefined ? say(lang, texts.unknown) : digitsFor(lang, n));
  const unsettled = meetings.some(({ people }) => people === undefined);
  return (
    <>
      <Table
        caption={say(lang, texts.caption)}
        columns={[
          { title: say(lang, texts.meeting) },
          { title: say(lang, texts.presentColumn), number: true },
          { title: say(lang, texts.peopleColumn), number: true },
          { title: say(lang, texts.women), number: true },
          { title: say(lang, texts.men), number: true },
          ...(hasPwd ? [{ title: say(lang, texts.pwd), number: true }] : []),
        ]}
        rows={meetings
          .slice(-ON_PAPER.meetings)
          .map((one) => [
            <MeetingName c={c} one={one} isOpen={open.open.has(one.meeting)} />,
            one.active === undefined
              ? number(one.present)
              : say(lang, texts.few, { n: number(one.present), of: number(one.active) }),
            number(one.people),
            number(one.women),
            number(one.men),
            ...(hasPwd ? [shownText(one.pwd, lang)] : []),
          ])}
      />
      {meetings.length > ON_PAPER.meetings ? (
        <p class="muted">{say(lang, texts.more, { n: number(meetings.length - ON_PAPER.meetings) })}</p>
      ) : null}
      {unsettled ? <p class="muted">{say(lang, texts.notSettled)}</p> : null}
    </>
  );
}

function MeetingName(props: {
  readonly c: StaffContext;
  readonly one: QuarterReport['meetings'][number];
  readonly isOpen: boolean;
}) {
  const { c, one, isOpen } = props;
  const { lang, networkId, network } = c.var;
  const title = truncate(plain(one.title, lang) || say(lang, texts.untitled), ON_PAPER.title);
  const day = shortDate(one.day, network.settings.zone, lang);
  return (
    <>
      {one.paper ? title : <a href={`/n/${networkId}/meetings/${one.meeting}`}>{title}</a>} ({day}
      {one.paper ? ` · ${say(lang, texts.onPaper)}` : ''})
      {one.summary && isOpen ? (
        <>
          {' · '}
          <a href={publicPagePath(networkId, one.meeting)}>{say(lang, texts.summary)}</a>
        </>
      ) : null}
    </>
  );
}

/** What waits comes first: a partner may know the answer. */
function waitingFirst(issues: readonly IssueRow[]): IssueRow[] {
  return [...issues.filter((one) => !isReplied(one)), ...issues.filter(isReplied)];
}

export function replyText(issue: IssueRow, lang: Lang): string {
  if (!isReplied(issue)) return say(lang, texts.waits);
  const words = plain(issue.reply, lang);
  return words ? say(lang, texts.reply, { text: words }) : say(lang, texts.replied);
}

function PaperIssues({ lang, issues }: { readonly lang: Lang; readonly issues: readonly IssueRow[] }) {
  const more = issues.length - ON_PAPER.issues;
  return (
    <section>
      <h2>{say(lang, texts.issues)}</h2>
      {issues.length === 0 ? <p>{say(lang, texts.issuesNone)}</p> : null}
      <ul>
        {waitingFirst(issues)
          .slice(0, ON_PAPER.issues)
          .map((issue) => (
            <li>
              {truncate(plain(issue.text, lang), ON_PAPER.letters)}
              {issue.askedOf
                ? ` (${say(lang, texts.askedOf, { whom: truncate(issue.askedOf, ON_PAPER.title) })})`
                : ''}
              {' – '}
              {truncate(replyText(issue, lang), ON_PAPER.letters)}
            </li>
          ))}
      </ul>
      {more > 0 ? <p class="muted">{say(lang, texts.more, { n: digitsFor(lang, more) })}</p> : null}
    </section>
  );
}

function AllIssues({ c, issues }: { readonly c: StaffContext; readonly issues: readonly IssueRow[] }) {
  const { lang } = c.var;
  if (issues.length <= ON_PAPER.issues) return null;
  return (
    <div class="no-print">
      <Section id="all-issues" title={`${say(lang, texts.issues)} (${digitsFor(lang, issues.length)})`}>
        <Table
          caption={say(lang, texts.issues)}
          columns={[texts.issue, texts.whom, texts.replyColumn].map((title) => ({ title: say(lang, title) }))}
          rows={waitingFirst(issues).map((issue) => [
            plain(issue.text, lang),
            issue.askedOf ?? say(lang, texts.unknown),
            replyText(issue, lang),
          ])}
        />
      </Section>
    </div>
  );
}

export function giftText({ by, what }: Gift, lang: Lang): string {
  return say(lang, texts.gift, { by, what: what ? plain(what, lang) : say(lang, texts.host) });
}

function Gifts({ lang, gifts }: { readonly lang: Lang; readonly gifts: readonly Gift[] }) {
  if (gifts.length === 0) return null;
  return (
    <section>
      <h2>{say(lang, texts.inKind)}</h2>
      <p>{truncate(gifts.map((gift) => giftText(gift, lang)).join(' · '), ON_PAPER.gifts)}</p>
    </section>
  );
}
