/** The drawing of a plan: on a phone only the list; on paper one sheet each, A4 across. */
export const drawingStyles = `
.plan-sheet { margin: 0 0 1.5rem; overflow-x: auto; }
.plan-sheet figcaption span { flex: none; }
.plan-sheet figcaption { display: flex; justify-content: space-between; gap: 1rem; font-size: .95rem; color: var(--muted); }
.plan-sheet > svg { display: block; width: 100%; min-width: 56rem; height: auto; font-family: var(--text); }
.plan-sheet text { fill: var(--ink); font-size: 3.1px; stroke: var(--paper); stroke-width: .9px; stroke-linejoin: round; paint-order: stroke; }
.plan-sheet .role { stroke: none; }
.plan-sheet .soft { fill: var(--muted); font-size: 2.7px; }
.plan-sheet .role { font-weight: 700; }
.plan-sheet .band { fill: var(--green-soft); }
.plan-sheet .week { stroke: var(--line); stroke-width: .15; }
.plan-sheet .bar { fill: var(--blue-soft); stroke: var(--blue); stroke-width: .25; }
.plan-sheet .bar.done { fill: var(--green); stroke: var(--green); }
.plan-sheet .bar.late { stroke: var(--red); stroke-width: .7; }
.plan-sheet .hatch { stroke: var(--red); stroke-width: .5; }
.plan-sheet .late-word { fill: var(--red); font-weight: 700; }
.plan-sheet .tick { fill: none; stroke: var(--on-green); stroke-width: .6; }
.plan-sheet .chain { fill: none; stroke: var(--ink); stroke-width: .45; }
.plan-sheet .tip { fill: var(--ink); }
.plan-sheet .pin { fill: var(--ink); }
.plan-sheet .now { stroke: var(--brick); stroke-width: .4; stroke-dasharray: 1.2 .8; }
.plan-sheet .now-word { fill: var(--brick); font-weight: 700; font-size: 2.7px; }
.plan-sheet .day { stroke: var(--ink); stroke-width: .6; }
.plan-key { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .9rem; color: var(--muted); margin-top: .5rem; }
.plan-key span { display: inline-flex; align-items: center; gap: .4rem; }
.plan-key span::before { content: ''; width: 1.4rem; height: .8rem; border: 1px solid var(--blue); background: var(--blue-soft); }
.plan-key .done::before { background: var(--green); border-color: var(--green); }
.plan-key .late::before { border: 2px solid var(--red); background: repeating-linear-gradient(45deg, var(--red) 0 1px, transparent 1px 4px); }
.plan-key .chain::before { content: '→'; border: 0; background: none; width: auto; height: auto; color: var(--ink); }
.plan-key .pin::before { width: .5rem; height: .8rem; border: 0; background: var(--ink); clip-path: polygon(0 0, 100% 0, 100% 40%, 65% 40%, 65% 100%, 35% 100%, 35% 40%, 0 40%); }
@media screen and (max-width: 51.99rem) {
  .plan-sheet { display: none; }
  .plan-table, .plan-table tbody, .plan-table tr, .plan-table th, .plan-table td { display: block; }
  .plan-table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .plan-table caption { display: block; }
  .plan-table tr { padding: .8rem 0; border-bottom: 1px solid var(--line); }
  .plan-table th, .plan-table td { padding: .1rem 0; border: 0; }
  .plan-table td::before { content: attr(data-title) ': '; color: var(--muted); }
  .plan-table td.none { display: none; }
}
@media print {
  @page plan { size: A4 landscape; margin: 8mm 10mm; }
  body:has(.plan-sheet) :is(.krama, .head, .tabs, main > .notice) { display: none; }
  .plan-sheet { page: plan; break-inside: avoid; break-after: page; margin: 0; overflow: visible; }
  .plan-sheet > svg { min-width: 0; width: 277mm; }
  .plan-sheet * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .plan-sheet .bar { fill: #eee; stroke: #000; } .plan-sheet .bar.done { fill: #000; } .plan-sheet .tick { stroke: #fff; }
  .plan-sheet .week { stroke: #bbb; } .plan-sheet .band { fill: #e4e4e4; } .plan-sheet text:not(.role) { stroke: #fff; }
  .plan-sheet figcaption { font-size: 9pt; line-height: 1.4; } .plan-key { font-size: 8pt; line-height: 1.4; margin: 0; }
  .plan-table, .plan-table .state { font-size: 9pt; } .plan-table th, .plan-table td { padding-block: .8mm; line-height: 1.5; }
  .plan-key span::before { border-color: #000; background-color: #eee; } .plan-key .done::before { background: #000; }
}
`;
