import type { Child } from 'hono/jsx';
import type { Mood } from './parts.tsx';

/*
 * Numbers as drawings. People who cannot see them read the same in a table or a sentence; a drawing takes the
 * width it is given, and its own units with it.
 */

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value as the reader writes it. */
  readonly shown: string;
  readonly mood?: Mood;
}

/** The longest bar in the units of a drawing. */
const LONGEST = 100;

/** How long a value is drawn beside the largest; `least` units at least, unless it is nothing. */
function lengthOf(value: number, largest: number, least = 0): number {
  return value === 0 ? 0 : Math.max(least, (value / Math.max(1, largest)) * LONGEST);
}

/** Numbers as a table whose rows are drawn as bars too. */
export function Bars({ caption, bars }: { readonly caption: string; readonly bars: readonly Bar[] }) {
  const largest = Math.max(...bars.map((bar) => bar.value));
  return (
    <table class="bars">
      <caption>{caption}</caption>
      <tbody>
        {bars.map(({ label, value, shown, mood }) => (
          <tr>
            <th scope="row">{label}</th>
            <td class="number">{shown}</td>
            <td class="drawn">
              <svg
                viewBox={`0 0 ${LONGEST} 8`}
                preserveAspectRatio="none"
                aria-hidden="true"
                focusable="false"
              >
                <rect class={`fill ${mood ?? ''}`} width={lengthOf(value, largest).toFixed(1)} height="8" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One number for each step of time, in a colour of its own: the class `kind`. */
export interface Series {
  readonly kind: string;
  readonly label: string;
  readonly values: readonly number[];
  /** Two are drawn side by side in a step; a later series covers an earlier one at its place. */
  readonly place: 'left' | 'right';
}

/** Least height of a step that is not empty, so that one message is seen beside a thousand. */
const LEAST = 3;
/** Shares of a step's width. */
const COLUMN = { left: 0.1, right: 0.5, width: 0.4 } as const;

/** Numbers over time as columns. `described`: all of it in a sentence; `below`: names of the steps. */
export function Columns(props: {
  readonly look: string;
  readonly described: string;
  readonly series: readonly Series[];
  readonly below: readonly Child[];
}) {
  const { look, described, series, below } = props;
  const steps = Math.max(...series.map(({ values }) => values.length));
  const largest = Math.max(...series.flatMap(({ values }) => values));
  return (
    <figure class={look}>
      <svg viewBox={`0 0 ${steps} ${LONGEST}`} preserveAspectRatio="none" role="img" aria-label={described}>
        {Array.from({ length: steps }, (_, at) =>
          series.map(({ kind, place, values }) => {
            const height = lengthOf(values[at] ?? 0, largest, LEAST);
            return (
              <rect
                class={kind}
                x={(at + COLUMN[place]).toFixed(2)}
                width={String(COLUMN.width)}
                y={(LONGEST - height).toFixed(1)}
                height={height.toFixed(1)}
              />
            );
          }),
        )}
      </svg>
      <ol aria-hidden="true">
        {below.map((name) => (
          <li>{name}</li>
        ))}
      </ol>
      <figcaption>
        {series.map(({ kind, label }, n) => (
          <>
            {n > 0 ? ' ' : ''}
            <span class={`key ${kind}`} /> {label}
          </>
        ))}
      </figcaption>
    </figure>
  );
}
