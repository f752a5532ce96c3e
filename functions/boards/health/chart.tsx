/*
 * A figure over quarters as a small drawing: a line with a mark for each quarter. What was not known is a gap in the line;
 * the target is a dashed line. A round mark has reached it, a triangle has not, a square has none to reach: it reads
 * without colours. People who cannot see it read the same in the table below.
 */

export interface Mark {
  readonly value?: number | undefined;
  /** Of a few, which says less: it is drawn hollow. */
  readonly few?: boolean;
  readonly met?: boolean | undefined;
}

const [WIDTH, HEIGHT] = [232, 64];
const [LEFT, TOP, BOTTOM] = [8, 8, 8];

/** @param highest the value that is drawn at the top: 100 for a share. */
export function Trend(props: {
  readonly marks: readonly Mark[];
  readonly target?: number | undefined;
  readonly highest?: number;
}) {
  const { marks, target } = props;
  const known = marks.flatMap(({ value }) => value ?? []);
  const highest = props.highest ?? Math.max(1, target ?? 0, ...known) * 1.1;
  const x = (n: number) => LEFT + (n * (WIDTH - 2 * LEFT)) / Math.max(1, marks.length - 1);
  const y = (value: number) => TOP + (1 - value / highest) * (HEIGHT - TOP - BOTTOM);
  const points = marks.map(({ value }, n) => (value === undefined ? undefined : ([x(n), y(value)] as const)));
  return (
    <svg class="trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      {target === undefined ? null : (
        <line class="goal" x1="0" x2={String(WIDTH)} y1={y(target).toFixed(1)} y2={y(target).toFixed(1)} />
      )}
      <path class="line" d={lineThrough(points)} />
      {marks.map(({ few, met }, n) => {
        const at = points[n];
        if (!at) return null;
        const look = `mark${few ? ' few' : ''}${met === false ? ' missed' : ''}`;
        return <path class={look} d={shapeAt(at, met)} />;
      })}
    </svg>
  );
}

/** Parts of the line end where a quarter is not known. */
function lineThrough(points: readonly (readonly [number, number] | undefined)[]): string {
  return points
    .flatMap((at, n) => (at ? [`${points[n - 1] ? 'L' : 'M'}${at[0].toFixed(1)} ${at[1].toFixed(1)}`] : []))
    .join('');
}

function shapeAt([x, y]: readonly [number, number], met: boolean | undefined): string {
  const at = (dx: number, dy: number) => `${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`;
  if (met === undefined) return `M${at(-3.5, -3.5)}h7v7h-7z`;
  if (!met) return `M${at(0, -4.5)}L${at(4.5, 3.5)}H${(x - 4.5).toFixed(1)}z`;
  return `M${at(-4, 0)}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z`;
}
