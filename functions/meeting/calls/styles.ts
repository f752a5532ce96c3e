import { asset } from '../../web/asset.ts';

/** One card for one organisation, wide enough for a thumb; on paper a table with room to write instead. */
const styles = `
.call { border: 1px solid var(--line); border-radius: 8px; padding: 1.1rem; background: var(--raised); }
.call > * + * { margin-top: .85rem; }
.call h2 { font-size: 1.25rem; }
.call .whom { list-style: none; padding: 0; display: grid; gap: .85rem; }
.call .whom .button { width: 100%; margin-top: .4rem; min-height: 52px; font-variant-numeric: tabular-nums; }
.call .change { display: inline-flex; align-items: center; min-height: 44px; color: var(--green); text-decoration: underline; text-underline-offset: .18em; cursor: pointer; }
.call .spoken { padding: .9rem 1rem; border-left: 4px solid var(--green); background: var(--green-soft); font-size: 1.1rem; }
.call .spoken + .spoken { margin-top: .75rem; }
.call form { border-top: 1px solid var(--line); padding-top: .85rem; }
.call form > * + * { margin-top: .75rem; }
.notice form.undo { display: flex; flex-wrap: wrap; gap: .25rem .75rem; margin: .25rem 0 -.4rem -.75rem; }
.notice form.undo > * { margin-top: 0; flex: none; }
.taps { display: grid; grid-template-columns: 1fr 1fr; gap: .6rem; }
.taps .button { min-height: 60px; padding-inline: .6rem; }
.taps .button:first-child { grid-column: 1 / -1; }
.taps.after { grid-template-columns: 1fr; gap: .1rem; }
.taps.after .button { min-height: 48px; }
.call-sheet { display: none; }
.sheet .call-sheet { display: block; }
.call-sheet p + p { margin-top: .35rem; }
.call-sheet td, .call-sheet th { padding-right: .75rem; }
.call-sheet th:first-child { width: 30%; }
.call-sheet th:nth-child(2) { width: 26%; }
.call-sheet td b { white-space: nowrap; }
.call-sheet .line { display: block; min-width: 8rem; border-bottom: 1.5px dotted currentColor; }
.call-sheet .tick { display: flex; gap: .5rem; white-space: nowrap; }
.call-sheet .box { flex: none; width: 5mm; height: 5mm; margin-top: .15em; border: 1.5px solid currentColor; border-radius: 1px; }
.call-sheet .write { display: block; min-width: 9rem; min-height: 24mm; }
.call-sheet tbody td:last-child { background-image: repeating-linear-gradient(transparent 0 calc(8mm - 1px), var(--line) calc(8mm - 1px) 8mm); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
@media (min-width: 40rem) {
  .taps { grid-template-columns: 2fr 1fr 1fr; }
  .taps .button:first-child { grid-column: auto; }
  .taps.after { grid-template-columns: 1fr 1fr; }
  .call .whom .button { width: auto; min-width: 16rem; }
}
@media print {
  .call, .call-lead { display: none; }
  .call-sheet { display: block; }
  .call-sheet :is(td, th) { padding-block: .25rem; }
}
`;

export const callSheetStyles = asset('calls.css', 'text/css; charset=utf-8', styles);
