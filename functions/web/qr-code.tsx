import { encode } from 'uqr';

/** White around a code, in modules (ISO/IEC 18004 §6.3.8: four). */
const QUIET = 4;

/**
 * A link as a QR code, drawn so that it prints: black on white in any colour scheme, one path. `label` is read
 * out instead of it; what it is for is said in words beside it.
 */
export function QrCode({ link, label }: { readonly link: string; readonly label: string }) {
  // M: still read where a stamp or a fold has covered some of it.
  const { data, size } = encode(link, { ecc: 'M', border: 0 });
  const side = size + 2 * QUIET;
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000" d={pathOf(data)} />
    </svg>
  );
}

/** Black runs of each row: `M4 4h7v1h-7z`. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => {
      const runs: string[] = [];
      for (let x = 0; x < row.length; x += 1) {
        if (!row[x]) continue;
        const end = row.indexOf(false, x);
        const length = (end < 0 ? row.length : end) - x;
        runs.push(`M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`);
        x += length;
      }
      return runs;
    })
    .join('');
}
