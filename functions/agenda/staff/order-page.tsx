import { dateTimeRange, localDate, timeOfDay } from '../../i18n/dates.ts';
import { dueIfAny } from '../../i18n/due.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Bilingual, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { instantsOf } from '../../meeting/rules/decide.ts';
import { later, MINUTE } from '../../platform/clock.ts';
import { dueStanding } from '../../tasks/rules/due-standing.ts';
import type { TaskRow } from '../../tasks/rules/views.ts';
import type { StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Section, State, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { type PointsBefore, readPointsBefore } from '../rules/open-points.ts';
import { type Paper, papersAggregate } from '../rules/papers.ts';
import { staffAgendaTexts as texts } from '../staff-texts.ts';
import { agendaTexts } from '../texts.ts';
import { backTo, type Opened, openMeeting, seatNames } from './open-meeting.ts';

/** `GET …/order`: the order of the day for the chair, with what was promised before and the papers. */
export async function showOrder(c: StaffContext): Promise<Response> {
  const opened = await openMeeting(c);
  if (!opened) return await show(c, <NotFoundPage c={c} />, 404);
  const { lang, services, networkId } = c.var;
  const { details, zone } = opened.meeting;
  const [points, { state }, names] = await Promise.all([
    readPointsBefore(services.views, networkId, opened.id, services.now()),
    services.repository.load(papersAggregate, networkId, opened.id),
    seatNames(c, opened),
  ]);
  const { date, start, end, venue, objectives = [] } = details;
  const times = date && start && end ? instantsOf({ date, start, end }, zone) : undefined;
  const when = times ? dateTimeRange(times.startsAt, times.endsAt, zone, lang) : '';
  // What was not late on the day is not called so afterwards.
  const now = services.now();
  const asOf = times && times.endsAt < now ? times.endsAt : now;
  return await show(
    c,
    <StaffPage
      c={c}
      place="meetings"
      title={say(lang, texts.order)}
      lead={say(lang, texts.orderHelp)}
      back={backTo(c, opened)}
    >
      <p>
        <b>{plain(details.title, lang)}</b>
        <br />
        {[when, plain(venue, lang)].filter(Boolean).join(' · ')}
      </p>
      {objectives.length === 0 ? null : (
        <ul>
          {objectives.map((one) => (
            <li>
              <Typed text={one} lang={lang} />
            </li>
          ))}
        </ul>
      )}
      <Points points={points} names={names} zone={zone} now={asOf} lang={lang} />
      <Items opened={opened} papers={state.papers} startsAt={times?.startsAt} lang={lang} />
    </StaffPage>,
  );
}

export interface PointsProps {
  readonly points: PointsBefore;
  readonly names: ReadonlyMap<string, Bilingual>;
  readonly zone: string;
  readonly now: string;
  readonly lang: Lang;
}

/** What was promised before, and what became of it: the first item. */
export function Points(props: PointsProps) {
  const { points, lang } = props;
  const tasks = [...points.open, ...points.ended];
  if (tasks.length === 0) return null;
  return (
    <Section id="points" title={say(lang, agendaTexts.points)}>
      <PointList of={props} tasks={tasks} />
    </Section>
  );
}

/** Some of them. */
export function PointList({ of, tasks }: { of: PointsProps; tasks: readonly TaskRow[] }) {
  const { points, lang } = of;
  return (
    <ul>
      {tasks.map((task) => (
        <li>
          <Typed text={task.what} lang={lang} />
          <br />
          <span class="muted">{pointWords(task, of)}</span>
          {points.ended.includes(task) ? (
            <>
              {' '}
              <State mood={task.status === 'done' ? 'done' : 'quiet'}>
                {say(lang, task.status === 'done' ? texts.done : texts.dropped)}
              </State>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Whose it is, and while it is open until when. */
export function pointWords(task: TaskRow, { points, names, zone, now, lang }: PointsProps): string {
  const { owners, due, status } = task;
  const whose =
    owners.flatMap(({ seat }) => plain(names.get(seat), lang) || []).join(', ') || say(lang, texts.nobody);
  if (points.ended.includes(task)) return whose;
  const today = localDate(now, zone);
  const until = dueIfAny({ due, standing: dueStanding(status), today, zone, lang, short: true });
  return [whose, until].filter(Boolean).join(' · ');
}

function Items(props: {
  readonly opened: Opened;
  readonly papers: readonly Paper[];
  readonly startsAt: string | undefined;
  readonly lang: Lang;
}) {
  const { opened, papers, startsAt, lang } = props;
  const { details, zone } = opened.meeting;
  const { agenda = [] } = details;
  let minute = 0;
  return (
    <Section id="agenda" title={say(lang, agendaTexts.agenda)}>
      {agenda.length === 0 ? <p>{say(lang, agendaTexts.noAgenda)}</p> : null}
      <ol>
        {agenda.map(({ id, title, minutes, presenter }) => {
          const at = startsAt && timeOfDay(later(startsAt, minute * MINUTE), zone, lang);
          minute += minutes;
          const own = papers.filter(({ item }) => item === id);
          return (
            <li>
              <b>
                <Typed text={title} lang={lang} />
              </b>
              <br />
              <span class="muted">
                {[
                  at ? say(lang, texts.at, { time: at }) : '',
                  say(lang, agendaTexts.minutesOf, { n: digitsFor(lang, minutes) }),
                  presenter ?? '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {own.length === 0 ? null : (
                <p>
                  {say(lang, texts.papers)}: {own.map((one) => plain(one.title, lang)).join('; ')}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
