import { counted } from '../../i18n/counted.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { placeName } from '../../membership/rules/districts.ts';
import { listStandings, localDay, statusOn } from '../../membership/rules/standings.ts';
import { subSectorName } from '../../membership/rules/sub-sectors.ts';
import type { StaffContext } from '../../web/context.ts';
import { StaffPage } from '../../web/layout.tsx';
import { Figures, LinkButton, State, Table } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { figuresSince, MOST_MEETINGS } from '../rules/figures-row.ts';
import { type QuarterFigures, quarterFigures } from '../rules/health.ts';
import { beginOfQuarter, quartersUpTo } from '../rules/quarters.ts';
import { silentMembers } from '../rules/silent.ts';
import { Trend } from './chart.tsx';
import { type Figure, figuresShown, type Point, quarterName } from './shown.ts';
import { Silent } from './silent.tsx';
import { healthTexts as texts } from './texts.ts';

/** Quarters that are shown: two years. */
const QUARTERS = 8;

/** For everybody who runs the network: how it is doing, by figures and targets. Names no person to observers. */
export async function showHealth(c: StaffContext) {
  const { lang, services, networkId } = c.var;
  const { views } = services;
  const today = localDay(services.now());
  const names = quartersUpTo(today, QUARTERS);
  const [rows, standings] = await Promise.all([
    figuresSince(views, networkId, beginOfQuarter(names[0] ?? today)),
    listStandings(views, networkId),
  ]);
  const silent = await silentMembers(views, networkId, standings, today);
  const quarters = names.map((quarter) => quarterFigures(quarter, rows, standings, today));
  const figures = figuresShown(quarters, lang);
  const count = (status: string) => standings.filter((one) => statusOn(one, today) === status).length;
  const [pending, dormant] = [count('pending'), count('dormant')].map((n) => digitsFor(lang, n));
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={leadOf(quarters, lang)}
      back={{ href: `/n/${networkId}/today`, label: say(lang, texts.today) }}
      figures={<Figures figures={figures.slice(0, 3).map((figure) => inShort(figure, quarters, lang))} />}
    >
      {rows.length < MOST_MEETINGS ? null : (
        <p class="muted">{say(lang, texts.most, { n: digitsFor(lang, MOST_MEETINGS) })}</p>
      )}
      <div class="health">
        {figures.map((figure) => (
          <OneFigure figure={figure} lang={lang}>
            {figure.id === 'verified' && (count('pending') > 0 || count('dormant') > 0) ? (
              <p class="muted">
                {say(lang, texts.notCounted, { pending: pending ?? '', dormant: dormant ?? '' })}
              </p>
            ) : null}
            {figure.id === 'districts' ? <Absent quarters={quarters} lang={lang} /> : null}
          </OneFigure>
        ))}
      </div>
      <Silent c={c} ids={silent} />
      <p>
        <LinkButton href={`/n/${networkId}/health/past`} weight="quiet">
          {say(lang, texts.pastLink)}
        </LinkButton>
      </p>
    </StaffPage>,
  );
}

function leadOf(quarters: readonly QuarterFigures[], lang: Lang): string {
  const held = quarters.filter(({ meetings }) => meetings.length > 0);
  if (held.length === 0) return say(lang, texts.leadNone);
  const sum = held.reduce((all, { meetings }) => all + meetings.length, 0);
  const lead = counted(lang, sum, texts.lead);
  return held.length === 1 ? `${lead} ${say(lang, texts.leadFirst)}` : lead;
}

/** The latest quarter of which something is known; where none is, why. */
function latestOf({ points }: Figure): Point | undefined {
  return points.findLast(({ value }) => value !== undefined) ?? points.at(-1);
}

function inShort(figure: Figure, quarters: readonly QuarterFigures[], lang: Lang) {
  const latest = latestOf(figure);
  if (!latest) return { value: say(lang, texts.none), label: figure.title };
  const name = quarterName(latest.quarter, lang);
  const when = latest.quarter === quarters.at(-1)?.quarter ? say(lang, texts.soFar, { quarter: name }) : name;
  const mood =
    latest.met === undefined ? {} : { mood: latest.met ? ('done' as const) : ('waiting' as const) };
  return {
    value: latest.shown,
    label: (
      <>
        <a href={`#${figure.id}`}>{figure.title}</a>
        <span class="muted"> · {when}</span>
      </>
    ),
    ...mood,
  };
}

function OneFigure({
  figure,
  lang,
  children,
}: {
  readonly figure: Figure;
  readonly lang: Lang;
  readonly children?: unknown;
}) {
  const { id, title, help, target, highest, points } = figure;
  const latest = latestOf(figure);
  const isMost = id === 'summary';
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p class="now">
        <b>{latest?.shown}</b>
        {latest?.met === undefined ? null : (
          <State mood={latest.met ? 'done' : 'waiting'}>
            {say(lang, latest.met ? texts.met : texts.missed)}
          </State>
        )}
      </p>
      <Trend marks={points} target={target?.value} {...(highest === undefined ? {} : { highest })} />
      <p class="span muted" aria-hidden="true">
        <span>{quarterName(points[0]?.quarter ?? '', lang)}</span>
        <span>{quarterName(points.at(-1)?.quarter ?? '', lang)}</span>
      </p>
      {target ? (
        <p class="muted">{say(lang, isMost ? texts.targetMost : texts.target, { target: target.shown })}</p>
      ) : null}
      {latest?.note ? <p class="muted">{latest.note}</p> : null}
      {children}
      <details>
        <summary>{say(lang, texts.tableOf)}</summary>
        <p class="help">{help}</p>
        <Table
          caption={title}
          columns={[
            { title: say(lang, texts.colQuarter) },
            { title: say(lang, texts.colValue), number: true },
            { title: say(lang, texts.colCount), number: true },
            { title: say(lang, texts.colNote) },
          ]}
          rows={points.map((point) => [
            quarterName(point.quarter, lang),
            point.shown,
            point.counted ?? '',
            point.note,
          ])}
        />
      </details>
    </section>
  );
}

/** Who is missing, by the latest quarter whose meetings say it. */
function Absent({ quarters, lang }: { readonly quarters: readonly QuarterFigures[]; readonly lang: Lang }) {
  const absent = quarters.findLast((one) => one.absent)?.absent;
  if (!absent) return null;
  const names = (all: readonly string[]) => all.join(lang === 'km' ? ' ' : ', ');
  const places = names(absent.districts.map((code) => placeName(lang, code)));
  const subjects = names(absent.subSectors.map((code) => subSectorName(lang, code)));
  return (
    <>
      {places ? <p>{say(lang, texts.absentDistricts, { names: places })}</p> : null}
      {subjects ? <p>{say(lang, texts.absentSubSectors, { names: subjects })}</p> : null}
    </>
  );
}
