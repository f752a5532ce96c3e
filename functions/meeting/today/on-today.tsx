import { dateWithDistance, fullDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { DAY, later } from '../../platform/clock.ts';
import type { Repository } from '../../platform/repository.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { Section } from '../../web/parts.tsx';
import type { OnToday } from '../../web/today.ts';
import { listAnswers } from '../people/answers.ts';
import { fixedAudienceOf, invitedNow } from '../people/invited.ts';
import { justHeld, type LivingMeeting, needsOf, nextOf, summaryDueAt } from '../rules/needs.ts';
import type { GivenAnswer } from '../rules/seat.ts';
import { type Fired, firedSince } from '../rules/since.ts';
import type { Convened, ConvenedMeeting } from '../rules/state.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { isForAnybody, publicPagePath } from '../rules/visibility.ts';
import { firedText } from './fired-text.ts';
import { livingMeetings } from './living-meetings.ts';
import { needRow } from './need-rows.ts';
import { NextMeeting, NoMeeting } from './next-meeting.tsx';
import { meetingTodayTexts as texts } from './texts.ts';

/** What of its meetings needs somebody, which comes next, and what was said about them since yesterday. */
export async function onToday(c: StaffContext): Promise<OnToday> {
  const { lang, services, networkId, network } = c.var;
  const now = services.now();
  const meetings = await livingMeetings(services, networkId, network);
  const settings = timelineIn(network);
  const known = { meetings, settings, zone: network.settings.zone, now };
  const needs = needsOf(known);
  const held = justHeld(known);
  const next = nextOf(meetings, now);
  const [given, invited] = await Promise.all([
    next ? listAnswers(services.views, networkId, next.row.id) : new Map<string, GivenAnswer>(),
    next?.state ? invitedTo(services.repository, networkId, next.state) : [],
  ]);
  const answers = [...given.values()];
  const fired = firedSince(meetings, now);
  const several = new Set(fired.map(({ meeting }) => meeting.id)).size > 1;
  const lead = leadOf(c, held);
  return {
    needs: needs.map((need) => needRow(c, need)),
    ...(lead ? { lead } : {}),
    idle: next === undefined && held.length === 0,
    next: (
      <>
        {held.length === 0 ? null : (
          <Section id="held" title={say(lang, texts.heldTitle)}>
            {held.map((one) => (
              <HeldLine c={c} held={one} />
            ))}
          </Section>
        )}
        <Section id="next" title={say(lang, texts.nextTitle)}>
          {next ? <NextMeeting c={c} next={next} given={given} invited={invited} /> : <NoMeeting c={c} />}
        </Section>
      </>
    ),
    since: {
      answers: answers.filter(({ at }) => at > later(now, -DAY)).length,
      lines: fired.map((one) => <FiredLine c={c} fired={one} named={several} />),
    },
  };
}

/** Who is invited by now, as the meeting's own page counts them. */
async function invitedTo(repository: Repository, networkId: string, state: Convened) {
  return invitedNow(state, await fixedAudienceOf(repository, networkId, state));
}

/** The way back to a meeting that has just taken place, and to what comes of it. */
function HeldLine({ c, held: { row, state } }: { readonly c: StaffContext; readonly held: LivingMeeting }) {
  const { lang, networkId, network, services } = c.var;
  const path = `/n/${networkId}/meetings/${row.id}`;
  return (
    <div>
      <h3>
        <a href={path}>{plain(row.title, lang) || say(lang, texts.untitled)}</a>
      </h3>
      {row.startsAt ? (
        <p>{dateWithDistance(row.startsAt, services.now(), network.settings.zone, lang)}</p>
      ) : null}
      {mayAct(c) && state ? (
        <ul>
          {(state.summary ? afterSummary(c, row.id, state) : beforeSummary(c, row.id, state)).map(
            ([href, what]) => (
              <li>
                <a href={href}>{what}</a>
              </li>
            ),
          )}
        </ul>
      ) : null}
    </div>
  );
}

type Way = readonly [href: string, what: string];

function beforeSummary(
  { var: { lang, networkId, network } }: StaffContext,
  id: string,
  state: ConvenedMeeting,
) {
  const path = `/n/${networkId}/meetings/${id}`;
  const dueAt = summaryDueAt(state, timelineIn(network));
  const summary =
    dueAt === undefined
      ? say(lang, texts.share)
      : say(lang, texts.summaryBy, { date: fullDate(dueAt, state.zone, lang) });
  return [
    [`${path}/minutes`, say(lang, texts.minutes)],
    [`${path}/summary`, summary],
  ] satisfies Way[];
}

/** Once people have it: where it is read, put right, and what was promised. */
function afterSummary({ var: { lang, networkId } }: StaffContext, id: string, state: ConvenedMeeting): Way[] {
  const path = `/n/${networkId}/meetings/${id}`;
  // A summary that was only written as a text has no page of its own.
  if (!state.summary?.minutes) return [];
  return [
    isForAnybody(state)
      ? [publicPagePath(networkId, id), say(lang, texts.openPage)]
      : [`${path}/summary-parts`, say(lang, texts.openSummary)],
    [`${path}/summary/publish`, say(lang, texts.correct)],
    [`/n/${networkId}/tasks?${new URLSearchParams({ meeting: id })}`, say(lang, texts.tasks)],
  ];
}

/** What is left to do of a meeting that was just held, where nothing needs anybody today. */
function leadOf(c: StaffContext, held: readonly LivingMeeting[]): string | undefined {
  const { lang, network } = c.var;
  const [first] = held.flatMap(({ state }) => {
    const dueAt = state && summaryDueAt(state, timelineIn(network));
    return dueAt === undefined ? [] : [{ dueAt, zone: state?.zone ?? network.settings.zone }];
  });
  if (!first || !mayAct(c)) return undefined;
  return say(lang, texts.heldLead, { date: fullDate(first.dueAt, first.zone, lang) });
}

/** What the system did by itself, as a sentence. `named`: about which meeting. */
function FiredLine(props: { readonly c: StaffContext; readonly fired: Fired; readonly named: boolean }) {
  const { c, fired, named } = props;
  const { lang, networkId } = c.var;
  return (
    <p>
      {firedText(fired, lang)}{' '}
      {fired.spared > 0 ? (
        <a href={`/n/${networkId}/meetings/${fired.meeting.id}/timeline/${fired.kind}`}>
          {say(lang, texts.sparedWhy)}
        </a>
      ) : null}
      {named ? <span class="muted"> {plain(fired.meeting.title, lang)}</span> : null}
    </p>
  );
}
