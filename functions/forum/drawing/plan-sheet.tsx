import { counted } from '../../i18n/counted.ts';
import { dayAndMonth, daysBetween, plusDays } from '../../i18n/dates.ts';
import { digitsFor, truncate } from '../../i18n/khmer.ts';
import { type Lang, say, type Text } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { roleNames } from '../frame-texts.ts';
import type { Drawn, DrawnRow } from '../rules/plan/drawn.ts';
import type { Scheduled } from '../rules/plan/schedule.ts';
import { drawingTexts as texts } from './texts.ts';

/* All in millimetres of a sheet of A4 across, 277 within its margins. */
const WIDTH = 277;
const NAMES = 90;
const HEAD = 11;
const ROW = 5.1;
const BAR = 3.3;
/** Below so many for a week only every second or fourth is dated. */
const WEEK_TO_DATE = 11;
/** Characters of a task's name that fit beside its number, in Latin and in the wider Khmer. */
const NAME_LENGTH = { en: 44, km: 34 } as const;
/** Where names begin, behind their numbers. */
const NAME_AT = 9;

export interface SheetProps {
  readonly lang: Lang;
  /** IANA. */
  readonly zone: string;
  readonly drawn: Drawn;
  readonly sheet: number;
  /** Local dates. */
  readonly today: string;
  readonly day: string;
  /** Ids of the chain that decides. */
  readonly chain: readonly string[];
}

/**
 * One sheet of a plan as a drawing. The list beside it says the same in words, so that it is hidden from who
 * hears the page.
 */
export function PlanSheet(props: SheetProps) {
  const { drawn, sheet, today, day } = props;
  const rows = drawn.sheets[sheet] ?? [];
  const height = HEAD + rows.length * ROW + 2;
  const [hatch, names] = [`late-${sheet}`, `names-${sheet}`];
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id={hatch}
          width="1.6"
          height="1.6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path class="hatch" d="M0 0V1.6" />
        </pattern>
        {/* Names end where the weeks begin, whatever the width of the reader's letters. */}
        <clipPath id={names}>
          <rect x="0" y="0" width={NAMES - 1} height={mm(height)} />
        </clipPath>
      </defs>
      <Weeks {...props} height={height} />
      {rows.map((row, n) =>
        'role' in row ? (
          <RoleRow lang={props.lang} row={row} y={HEAD + n * ROW} />
        ) : (
          <TaskRow {...props} row={row} y={HEAD + n * ROW} hatch={hatch} names={names} />
        ),
      )}
      <Chain {...props} rows={rows} />
      <Upright {...props} date={day} look="day" word={texts.theDay} height={height} />
      <Upright {...props} date={today} look="now" word={texts.today} height={height} />
      {rows.map((row, n) => ('role' in row ? null : <TaskWords {...props} row={row} y={HEAD + n * ROW} />))}
    </svg>
  );
}

/** Where a day begins across the sheet. */
function acrossOf({ from, weeks }: Drawn, date: string): number {
  return NAMES + (daysBetween(from, date) / (weeks * 7)) * (WIDTH - NAMES);
}

function mm(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function Weeks({ lang, zone, drawn, height }: SheetProps & { readonly height: number }) {
  const wide = (WIDTH - NAMES) / drawn.weeks;
  const every = Math.ceil(WEEK_TO_DATE / wide);
  return (
    <>
      {Array.from({ length: drawn.weeks }, (_, n) => {
        const monday = plusDays(drawn.from, n * 7);
        const x = mm(acrossOf(drawn, monday));
        return (
          <>
            <path class="week" d={`M${x} ${HEAD - 4}V${height}`} />
            {n % every === 0 && Number(x) < WIDTH - 9 ? (
              <text class="soft" x={mm(Number(x) + 0.5)} y={HEAD - 1.6}>
                {dayAndMonth(monday, zone, lang).replace(/^\S+ /, '')}
              </text>
            ) : null}
          </>
        );
      })}
    </>
  );
}

function RoleRow({
  lang,
  row,
  y,
}: {
  readonly lang: Lang;
  readonly row: Extract<DrawnRow, { role: unknown }>;
  readonly y: number;
}) {
  return (
    <>
      <rect class="band" x="0" y={mm(y)} width={WIDTH} height={ROW} />
      <text class="role" x="1" y={mm(y + 3.6)}>
        {say(lang, roleNames[row.role])}
      </text>
    </>
  );
}

type TaskDrawn = Exclude<DrawnRow, { role: unknown }>;

function TaskRow(
  props: SheetProps & {
    readonly row: TaskDrawn;
    readonly y: number;
    readonly hatch: string;
    readonly names: string;
  },
) {
  const { lang, drawn, row, y, hatch, names } = props;
  const { number, scheduled } = row;
  const { task, isDone, isLate } = scheduled;
  const [from, to] = barOf(drawn, scheduled);
  const [top, width] = [y + (ROW - BAR) / 2, Math.max(1, to - from)];
  const box = { x: mm(from), y: mm(top), width: mm(width), height: BAR };
  return (
    <>
      <text x="7" y={mm(y + 3.6)} text-anchor="end" class="soft">
        {digitsFor(lang, number)}
      </text>
      <text x={NAME_AT} y={mm(y + 3.6)} clip-path={`url(#${names})`}>
        {truncate(plain(task.what, lang), NAME_LENGTH[lang])}
      </text>
      <rect class={`bar${isDone ? ' done' : isLate ? ' late' : ''}`} {...box} />
      {isLate ? <rect fill={`url(#${hatch})`} {...box} /> : null}
      {isDone ? <path class="tick" d={tickAt(from + width / 2, top + BAR / 2)} /> : null}
      {isPinned(scheduled) ? <path class="pin" d={pinAt(to, top)} /> : null}
    </>
  );
}

/** Left and right end of a task's bar. */
function barOf(drawn: Drawn, { start, due }: Scheduled): readonly [number, number] {
  return [acrossOf(drawn, start < due ? start : due), acrossOf(drawn, plusDays(due, 1))];
}

/** What is said of a task beside its bar, above all lines: late by how many days, and what it needs. */
function TaskWords({
  lang,
  drawn,
  today,
  row,
  y,
}: SheetProps & { readonly row: TaskDrawn; readonly y: number }) {
  const { scheduled, needs } = row;
  const { due, isLate } = scheduled;
  const [from, to] = barOf(drawn, scheduled);
  const words = [
    ...(isLate ? [{ look: 'late-word', text: counted(lang, daysBetween(due, today), texts.late) }] : []),
    ...(needs.length > 0 ? [{ look: 'soft', text: needsText(needs, lang) }] : []),
  ];
  if (words.length === 0) return null;
  // Words come behind the bar; where the sheet ends, before it.
  const isAtEnd = to > WIDTH - 40;
  return (
    <text
      x={mm(isAtEnd ? from - 1.2 : to + (isPinned(scheduled) ? 3 : 1.6))}
      y={mm(y + 3.6)}
      text-anchor={isAtEnd ? 'end' : 'start'}
    >
      {words.map(({ look, text }, n) => (
        <tspan class={look}>
          {n > 0 ? ' · ' : ''}
          {text}
        </tspan>
      ))}
    </text>
  );
}

function needsText(numbers: readonly number[], lang: Lang): string {
  return say(lang, texts.needs, { numbers: numbers.map((one) => digitsFor(lang, one)).join(', ') });
}

function isPinned({ task, isDone }: Scheduled): boolean {
  return task.pinned !== undefined && !isDone;
}

function tickAt(x: number, y: number): string {
  return `M${mm(x - 1)} ${mm(y)}L${mm(x - 0.3)} ${mm(y + 0.8)}L${mm(x + 1.1)} ${mm(y - 0.9)}`;
}

/** A pin at the end of a bar: a head and a needle. */
function pinAt(x: number, y: number): string {
  return `M${mm(x + 0.4)} ${mm(y)}h1.8v1.2h-.6v2.2h-.6v-2.2h-.6z`;
}

/** Arrows between those of the chain that follow each other on this sheet. */
function Chain({ drawn, chain, rows }: SheetProps & { readonly rows: readonly DrawnRow[] }) {
  const places = new Map(
    rows.flatMap((row, n) =>
      'role' in row ? [] : [[row.scheduled.task.id, { row, y: HEAD + n * ROW + ROW / 2 }]],
    ),
  );
  return (
    <>
      {chain.slice(1).map((id, n) => {
        const [before, after] = [places.get(chain[n] ?? ''), places.get(id)];
        if (!before || !after) return null;
        const x = acrossOf(drawn, plusDays(before.row.scheduled.due, 1));
        const { start, due } = after.row.scheduled;
        const to = acrossOf(drawn, start < due ? start : due);
        // Down in the gutter beside the end of the first, and into the left edge of the second.
        const gutter = Math.max(Math.min(x + 1, to - 1.6), NAMES + 0.5);
        return (
          <>
            <path class="chain" d={`M${mm(x)} ${mm(before.y)}H${mm(gutter)}V${mm(after.y)}H${mm(to - 1)}`} />
            <path class="tip" d={`M${mm(to)} ${mm(after.y)}l-1.5 -.8v1.6z`} />
          </>
        );
      })}
    </>
  );
}

function Upright(
  props: SheetProps & {
    readonly date: string;
    readonly look: 'day' | 'now';
    readonly word: Text;
    readonly height: number;
  },
) {
  const { lang, drawn, date, look, word, height } = props;
  const x = acrossOf(drawn, date) + (WIDTH - NAMES) / (drawn.weeks * 14);
  const isAtEnd = x > WIDTH - 15;
  return (
    <>
      <path class={look} d={`M${mm(x)} ${look === 'now' ? 2.5 : 0}V${height}`} />
      <text
        class={look === 'now' ? 'now-word' : 'soft role'}
        x={mm(isAtEnd ? x - 0.8 : x + 0.8)}
        y={look === 'now' ? 5 : 2.6}
        text-anchor={isAtEnd ? 'end' : 'start'}
      >
        {say(lang, word)}
      </text>
    </>
  );
}
