import type { Child } from 'hono/jsx';
import { dayAggregate } from '../../day/rules/day.ts';
import { leftOutText } from '../../delivery/left-out-text.ts';
import { talliesList } from '../../flow/lists.ts';
import { type Tally, tally } from '../../flow/tally.ts';
import { shortDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { fill, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { typedTexts } from '../../i18n/typed-texts.ts';
import { messageName } from '../../meeting/messages/words.ts';
import { listAnswers } from '../../meeting/people/answers.ts';
import { headcount } from '../../meeting/rules/headcount.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { invitedInAll } from '../../meeting/rules/singles.ts';
import { isConvened } from '../../meeting/rules/state.ts';
import { readRow } from '../../platform/tomorrow.ts';
import { Bars } from '../../web/charts.tsx';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { isId } from '../../web/parse.ts';
import { Figures, type Mood, Section, Table } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { logPath } from '../mails/asked.ts';
import { type MailStanding, mailStandings } from '../mails/standing.ts';
import { kindsOf } from './rows.ts';
import { workflowTexts as texts } from './texts.ts';

/** From planned to came, of one meeting: counts alone; those who may act find the names behind each. */
export async function showFunnel(c: StaffContext) {
  const { lang, services, networkId } = c.var;
  const id = c.req.param('meeting') ?? '';
  if (!isId(id)) return show(c, <NotFoundPage c={c} />, 404);
  const [{ state: meeting }, tallied, answers, { state: day }] = await Promise.all([
    services.repository.load(meetingAggregate, networkId, id),
    services.views.get(talliesList(networkId), `meeting/${id}`),
    listAnswers(services.views, networkId, id),
    services.repository.load(dayAggregate, networkId, id),
  ]);
  if (!isConvened(meeting)) return show(c, <NotFoundPage c={c} />, 404);
  const known = tallied && readRow('tallies', tally, tallied.data);
  const title = plain(meeting.details.title, lang) || typedTexts.untitledMeeting[lang];
  const count = headcount([...answers.values()]);
  const came = day.closed && day.counted?.date === meeting.dateNumber ? day.counted.counts.people : undefined;
  const page = `/n/${networkId}/meetings/${id}`;
  const number = (n: number, href: string) => <a href={href}>{digitsFor(lang, n)}</a>;
  return show(
    c,
    <StaffPage
      c={c}
      title={fill(texts.funnelTitle[lang], { title })}
      lead={shortDate(meeting.startsAt, meeting.zone, lang)}
      back={{ href: `/n/${networkId}/workflows`, label: say(lang, texts.title) }}
    >
      <Section id="messages" title={say(lang, texts.funnel)}>
        <AllKinds c={c} counts={known} />
        <KindsTable c={c} id={id} counts={known} />
      </Section>
      <LeftOut c={c} id={id} counts={known} />
      <Section id="people" title={say(lang, texts.people)}>
        <Figures
          figures={[
            { value: number(invitedInAll(meeting), `${page}/people`), label: say(lang, texts.asked) },
            {
              value: number(count.yes + count.no + count.unsure, `${page}/people`),
              label: say(lang, texts.answered),
            },
            { value: number(count.yes, `${page}/people?who=yes#people`), label: say(lang, texts.yes) },
            ...(came === undefined
              ? []
              : [
                  { value: number(came, `${page}/day`), label: say(lang, texts.came), mood: 'done' as const },
                ]),
          ]}
        />
        {came === undefined ? <p class="muted">{say(lang, texts.notCounted)}</p> : null}
      </Section>
    </StaffPage>,
  );
}

/** In the order in which a message lives; by hand beside it. */
const columns = [
  ['leftOut', texts.leftOut],
  ['waits', texts.waits],
  ['gone', texts.sent],
  ['delivered', texts.delivered],
  ['missed', texts.missed],
  ['byHand', texts.byHand],
] as const satisfies readonly (readonly [MailStanding, unknown])[];

const moods: Readonly<Record<(typeof columns)[number][0], Mood>> = {
  leftOut: 'quiet',
  waits: 'waiting',
  gone: 'done',
  delivered: 'done',
  missed: 'failed',
  byHand: 'info',
};

/** All kinds together, drawn: the table below has every number. */
function AllKinds({ c, counts }: { c: StaffContext; counts: Tally | undefined }) {
  const { lang } = c.var;
  const kinds = kindsOf(counts);
  if (kinds.length === 0) return null;
  const bar = (label: string, mood: Mood, standing?: MailStanding) => {
    const value = kinds.reduce((sum, [, states]) => sum + sumOf(states, standing), 0);
    return { label, value, shown: digitsFor(lang, value), mood };
  };
  return (
    <Bars
      caption={say(lang, texts.allKinds)}
      bars={[
        bar(say(lang, texts.planned), 'info'),
        ...columns.map(([standing, title]) => bar(say(lang, title), moods[standing], standing)),
      ]}
    />
  );
}

function KindsTable({ c, id, counts }: { c: StaffContext; id: string; counts: Tally | undefined }) {
  const { lang } = c.var;
  const kinds = kindsOf(counts);
  if (kinds.length === 0) return <p>{say(lang, texts.leadNothing)}</p>;
  return (
    <Table
      caption={say(lang, texts.funnelCaption)}
      columns={[
        { title: say(lang, texts.kind) },
        { title: say(lang, texts.planned), number: true },
        ...columns.map(([, title]) => ({ title: say(lang, title), number: true })),
      ]}
      rows={kinds.map(([kind, states]) => [
        messageName(kind, lang),
        linked(c, sumOf(states), { meeting: id, kind }),
        ...columns.map(([standing]) =>
          linked(c, sumOf(states, standing), { meeting: id, kind, state: standing }),
        ),
      ])}
    />
  );
}

/** Messages of one kind by state, or by standing, exactly those that the log shows behind it. */
function sumOf(states: Tally['states'], standing?: MailStanding): number {
  const all = standing ? mailStandings[standing] : Object.keys(states);
  return all.reduce((sum, state) => sum + (states[state as keyof typeof states] ?? 0), 0);
}

/** A number with the names behind it, for those who may know them; of nobody there are none. */
function linked(c: StaffContext, n: number, asks: Record<string, string>): Child {
  const { lang, networkId } = c.var;
  const shown = digitsFor(lang, n);
  return n > 0 && mayAct(c) ? <a href={logPath(networkId, asks)}>{shown}</a> : shown;
}

function LeftOut({ c, id, counts }: { c: StaffContext; id: string; counts: Tally | undefined }) {
  const { lang, reasons } = c.var;
  const rows = kindsOf(counts).flatMap(([kind]) =>
    Object.entries(counts?.leftOut?.[kind] ?? {}).map(([why, n]) => ({ kind, why, n })),
  );
  if (rows.length === 0) return null;
  return (
    <Section id="left-out" title={say(lang, texts.leftOutWhy)}>
      <ul class="rows">
        {rows.map(({ kind, why, n }) => (
          <li>
            <div>
              <b>{messageName(kind, lang)}</b>
              <p>{leftOutText(why, reasons, lang)}</p>
            </div>
            <b>{linked(c, n, { meeting: id, kind, state: 'leftOut', why })}</b>
          </li>
        ))}
      </ul>
    </Section>
  );
}
