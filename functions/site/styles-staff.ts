/**
 * The staff pages' stylesheet. Colours are the tokens of the design with their computed contrast; both
 * themes keep every pair at 4.5:1 or better, controls at 3:1. Khmer needs room for stacked subscripts:
 * line height 1.8, no letter-spacing, no capitals, no italics.
 */
export const staffStyles = `
:root {
  color-scheme: light dark;
  --paper: #fbf9f4; --raised: #ffffff; --ink: #1c2621; --muted: #57635c;
  --green: #1e6647; --on-green: #ffffff; --green-soft: #e6f0ea; --brick: #a3402a;
  --amber: #855400; --amber-soft: #fdf1d8; --red: #9b1c1c; --red-soft: #fdeceb;
  --blue: #1f5582; --blue-soft: #e7f0f8;
  --line: #d9d4c7; --control: #8a8f86;
  --latin: system-ui, -apple-system, 'Segoe UI', Roboto;
  --khmer: 'Noto Sans Khmer', 'Khmer OS Battambang', 'Khmer Sangam MN', 'Leelawadee UI';
  --text: var(--latin), var(--khmer), sans-serif;
  --heading: 'Battambang', 'Khmer OS Battambang', var(--text);
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #151b18; --raised: #1d2521; --ink: #e9ece6; --muted: #a5b0a8;
    --green: #7fcba4; --on-green: #10211a; --green-soft: #1f3329; --brick: #f0957d;
    --amber: #e5b566; --amber-soft: #33290f; --red: #f3a19a; --red-soft: #3a1f1d;
    --blue: #9cc4ea; --blue-soft: #1b2b39;
    --line: #37413b; --control: #7b867f;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding: 1rem 0 6rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 var(--text); overflow-wrap: anywhere;
}
:lang(km) { line-height: 1.8; letter-spacing: 0; font-style: normal; text-transform: none; }
:lang(en) { line-height: 1.55; }
h1, h2, h3 { font-family: var(--heading); font-weight: 700; margin: 0; text-wrap: balance; }
h1 { font-size: 1.8rem; line-height: 1.25; }
h2 { font-size: 1.3rem; line-height: 1.35; }
h3 { font-size: 1.0625rem; line-height: 1.45; }
:is(h1, h2, h3):lang(km) { line-height: 1.7; }
p, ul, ol, dl, table, form, fieldset { margin: 0; }
:where(ol:lang(km)) { list-style-type: khmer; }
a { color: var(--green); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--green); outline-offset: 2px; border-radius: 4px; }
[tabindex='-1']:focus { outline: none; }
small, .small { font-size: .9rem; }
.muted { color: var(--muted); }
.icon { width: 1.25em; height: 1.25em; flex: none; vertical-align: -.25em; fill: none; stroke: currentColor;
  stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.nowrap { white-space: nowrap; }

/* The krama: a check of brick on paper, the one ornament. */
.krama {
  height: 6px; background-color: var(--paper);
  background-image: linear-gradient(90deg, var(--brick) 50%, transparent 50%), linear-gradient(var(--brick) 50%, transparent 50%);
  background-size: 6px 6px; background-blend-mode: normal; opacity: .8;
}
.demo { background: var(--amber-soft); color: var(--amber); text-align: center; padding: .25rem 1rem; font-size: .9rem; }
.skip { position: absolute; left: 1rem; top: -5rem; padding: .6rem 1rem; background: var(--green); color: var(--on-green); border-radius: 0 0 8px 8px; z-index: 3; }
.skip:focus { top: 0; }

/* The bar: the network, its places, the language, the person. */
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1.5rem; max-width: 72rem; margin: 0 auto; padding: .25rem 1.25rem; min-height: 3.75rem; }
.bar .network { font-family: var(--heading); font-weight: 700; font-size: 1.1rem; color: var(--ink); text-decoration: none; padding: .6rem 0; }
.bar .network:hover { color: var(--green); }
.bar nav ul { display: flex; gap: .25rem; list-style: none; padding: 0; }
.bar nav a { display: flex; align-items: center; gap: .5rem; min-height: 44px; padding: 0 .8rem; color: var(--muted); text-decoration: none; border-radius: 8px; }
.bar nav a:hover { color: var(--ink); background: var(--green-soft); }
.bar nav a[aria-current] { color: var(--green); font-weight: 600; background: var(--green-soft); }
.bar .aside { display: flex; align-items: center; margin-left: auto; }
.bar .aside .switch { border: 0; background: none; font: inherit; cursor: pointer; }
.bar .aside a, .bar .aside .switch { display: inline-flex; align-items: center; gap: .4rem; min-height: 44px; padding: 0 .6rem; color: var(--muted); text-decoration: none; border-radius: 8px; }
.bar .aside a:hover, .bar .aside .switch:hover { color: var(--ink); background: var(--green-soft); }
.topline { border-bottom: 1px solid var(--line); }
main { max-width: 72rem; margin: 0 auto; padding: 2.25rem 1.25rem 4rem; }
main > * + * { margin-top: 1.5rem; }
.head > * + * { margin-top: .5rem; }
.head .lead { font-size: 1.15rem; color: var(--muted); max-width: 60ch; }
.head .actions { margin-top: 1.25rem; }
.head > .figures { margin-top: 1.25rem; }
.back { font-size: .95rem; }
.back a { display: inline-flex; align-items: center; gap: .3rem; min-height: 44px; }
section { scroll-margin-top: 1rem; }
section > * + * { margin-top: 1rem; }
main > section { margin-top: 2.75rem; }
main > p, section > p, .notice p, .notice li { max-width: 68ch; }
section > h2::before, .step-title::before { content: ''; display: block; width: 2rem; height: 3px; background: var(--brick); margin-bottom: .6rem; }
.foot { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1.25rem 2rem; color: var(--muted); font-size: .9rem; }

/* Buttons are verbs. One green one on a page. */
.button {
  display: inline-flex; align-items: center; justify-content: center; gap: .5rem; min-height: 48px; padding: .5rem 1.25rem;
  font: inherit; font-weight: 600; line-height: 1.4; text-align: center; text-decoration: none; cursor: pointer;
  color: var(--green); background: transparent; border: 1.5px solid var(--green); border-radius: 8px;
  transition: background-color 120ms, color 120ms;
}
.button:lang(km) { line-height: 1.7; }
.button:hover { background: var(--green-soft); }
.button.main { background: var(--green); color: var(--on-green); }
.button.main:hover { background: color-mix(in srgb, var(--green) 88%, var(--ink)); }
.button.danger { color: var(--brick); border-color: var(--brick); }
.button.danger:hover { background: var(--red-soft); }
.button.quiet { border-color: transparent; padding-inline: .75rem; font-weight: 500; min-height: 44px; }
.button:focus-visible { border-radius: 8px; }
:is(p, section) > .button.quiet { margin-left: -.75rem; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem; }

/* Things said: notices and states, always icon + word + colour. */
.notice { display: flex; gap: .75rem; padding: 1rem 1.1rem; border-radius: 8px; background: var(--blue-soft); color: var(--blue); border: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
.notice > .icon { margin-top: .15em; }
.notice > div { color: var(--ink); flex: 1; min-width: 0; }
.notice > div > * + * { margin-top: .5rem; }
.notice h2 { font-size: 1.0625rem; line-height: 1.5; }
.notice.done { background: var(--green-soft); color: var(--green); }
.notice.waiting { background: var(--amber-soft); color: var(--amber); }
.notice.failed { background: var(--red-soft); color: var(--red); }
.notice ul { padding-left: 1.2rem; }
.state { display: inline-flex; align-items: center; gap: .35rem; font-weight: 500; color: var(--muted); font-size: .95rem; }
.state.done { color: var(--green); }
.state.waiting { color: var(--amber); }
.state.failed { color: var(--red); }
.state.info { color: var(--blue); }

/* Lists read as sentences. */
.rows { list-style: none; padding: 0; border-top: 1px solid var(--line); }
.rows > li { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; padding: .8rem 0; border-bottom: 1px solid var(--line); min-height: 44px; }
.rows > li > :first-child { flex: 1 1 16rem; }
.rows .what { font-weight: 600; }
.rows a.what { display: inline-block; padding: .3rem 0; }
.rows p + p { margin-top: .15rem; }
.empty { padding: 2rem 1.5rem; border: 1px dashed var(--control); border-radius: 8px; }
.empty > * + * { margin-top: .75rem; }
.facts { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; border-top: 1px solid var(--line); }
.facts > dt, .facts > dd { margin: 0; padding: .65rem 0; border-bottom: 1px solid var(--line); }
.facts > dt { color: var(--muted); padding-right: 1rem; }
.scroll { overflow-x: auto; }
table.many { min-width: 34rem; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--muted); padding-bottom: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .6rem 1rem .6rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--muted); }
tbody th { color: var(--ink); }
th.number, td.number { text-align: right; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1rem 2rem; max-width: 46rem; padding: 0; list-style: none; }
.figures > li { border-top: 3px solid var(--line); padding-top: .6rem; }
.figures b { display: block; font-family: var(--heading); font-size: 2.2rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.figures .failed { border-color: var(--red); } .figures .waiting { border-color: var(--amber); } .figures .done { border-color: var(--green); }
.bars { max-width: 46rem; }
.bars th { font-weight: 400; width: 38%; }
.bars td.number { width: 3.5rem; font-weight: 600; }
.bars th, .bars td { border: 0; padding-block: .3rem; }
.bars .drawn svg { display: block; width: 100%; height: 14px; margin-top: .45em; }
.bars .fill { fill: var(--muted); }
.bars .fill.done { fill: var(--green); } .bars .fill.waiting { fill: var(--amber); } .bars .fill.failed { fill: var(--red); }
progress { width: 100%; height: 10px; accent-color: var(--green); }
.steps { display: flex; flex-wrap: wrap; gap: .4rem 1.25rem; list-style: none; padding: 0; color: var(--muted); font-size: .95rem; }
.steps li { display: flex; align-items: center; gap: .4rem; min-height: 32px; }
.steps [aria-current] { color: var(--ink); font-weight: 600; }
.steps .done { color: var(--green); }
.copy { white-space: pre-wrap; padding: 1rem; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; }

/* Forms: one column, label above, help under the label. */
form:not(.actions) { max-width: 46rem; }
form > * + * { margin-top: 1.5rem; }
fieldset { border: 0; padding: 0; min-width: 0; }
legend { padding: 0; font-weight: 600; }
label, .label { font-weight: 600; display: block; }
.optional { font-weight: 400; color: var(--muted); }
.needed { font-weight: 400; color: var(--brick); }
.help { color: var(--muted); font-size: .95rem; max-width: 60ch; }
.problem { color: var(--red); font-weight: 600; display: flex; gap: .4rem; align-items: baseline; }
.problem .icon { align-self: center; }
.field > * + * { margin-top: .25rem; }
.field > input, .field > textarea, .field > select, .field > .pair, .field > .choices { margin-top: .5rem; }
.field.wrong { border-left: 4px solid var(--red); padding-left: .9rem; }
input, textarea, select {
  font: inherit; color: var(--ink); background: var(--raised); border: 1.5px solid var(--control); border-radius: 8px;
  padding: .55rem .8rem; min-height: 48px; width: 100%; max-width: 100%;
}
textarea { display: block; resize: vertical; field-sizing: content; min-height: 6rem; }
.wrong input, .wrong textarea, .wrong select { border-color: var(--red); }
input:focus-visible, textarea:focus-visible, select:focus-visible { outline-offset: 0; border-radius: 8px; border-color: var(--green); }
input[type='checkbox'], input[type='radio'] { width: 24px; height: 24px; min-height: 0; margin: 0; flex: none; accent-color: var(--green); }
input[type='date'] { width: 13rem; } input[type='time'] { width: 9rem; } input.narrow { width: 8rem; }
input[type='date']:lang(km), input[type='time']:lang(km) { line-height: 1.6; }
.unit { display: flex; align-items: center; gap: .6rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; }
.pair label { font-weight: 500; font-size: .9rem; color: var(--muted); }
.choices { display: grid; gap: .5rem; }
.choice { display: flex; align-items: center; gap: .8rem; min-height: 52px; padding: .5rem 1rem; border: 1.5px solid var(--line); border-radius: 8px; background: var(--raised); cursor: pointer; font-weight: 500; }
.choice:hover { border-color: var(--control); }
.choice:has(:checked) { border-color: var(--green); background: var(--green-soft); }
.choice .help { display: block; font-weight: 400; }
.fold { border-top: 1px solid var(--line); margin: 0; }
.fold + .fold { margin-top: 0; }
section > .field + .fold, search .field + .fold { margin-top: 1.5rem; }
form > .fold:last-of-type { border-bottom: 1px solid var(--line); }
.fold > summary { display: flex; align-items: center; gap: .75rem; min-height: 52px; padding: .5rem 0; cursor: pointer; list-style: none; }
.fold > summary::-webkit-details-marker { display: none; }
.fold > summary .name { font-weight: 600; }
.fold > summary .now { color: var(--muted); flex: 1; min-width: 0; }
.fold > summary .change { color: var(--green); text-decoration: underline; text-underline-offset: .18em; }
.fold[open] > summary .change, .fold[open] > summary .now { display: none; }
.fold > .inside { padding: .25rem 0 1.5rem; }
.fold > .inside > * + * { margin-top: 1.25rem; }
.repeated > * + * { margin-top: 1rem; }
.repeated > ol { list-style: none; padding: 0; display: grid; gap: 1rem; }
.repeated > ol > li { border: 1px solid var(--line); border-radius: 8px; padding: 1rem; background: color-mix(in srgb, var(--raised) 60%, transparent); }
.repeated > ol > li > * + * { margin-top: 1rem; }
.row-head { display: flex; align-items: center; justify-content: space-between; gap: 1rem; }
.row-head .button { margin: -.4rem -.5rem -.4rem 0; }
.across { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 10rem), 1fr)); gap: 1rem; align-items: start; }
/* A sentence about what is wrong needs a line of its own, not a column. */
.across:has(.wrong) { grid-template-columns: 1fr; gap: 1.5rem; }
.search { display: flex; gap: .5rem; }
.search input { flex: 1; }

/* Where there is room, what belongs to the page is shown beside what it is about. */
@media (min-width: 68.75rem) {
  .columns { display: grid; grid-template: auto 1fr / minmax(0, 1fr) 23rem; gap: 0 3.5rem; align-items: start; }
  .columns > div { grid-column: 1; grid-row: 1 / span 2; }
  .columns > .aside { grid-column: 2; grid-row: auto; }
  .columns > .aside .facts { grid-template-columns: 1fr; }
  .columns > .aside .facts > dt { border: 0; padding-bottom: 0; }
  .columns > .aside .facts > dd { padding-top: .1rem; }
}
.columns > div > * + * { margin-top: 1.5rem; }
.columns > div > * + section { margin-top: 2.75rem; }
@media (max-width: 68.74rem) { .columns > div + div { margin-top: 2.75rem; } }
@media (min-width: 68.75rem) { .columns > .aside ~ .aside { margin-top: 2.75rem; } }
@media (max-width: 51.99rem) {
  .bar { min-height: 3.25rem; padding: 0 1rem; }
  .bar .aside .name { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .bar nav { position: fixed; inset: auto 0 0; z-index: 2; background: var(--paper); border-top: 1px solid var(--line); padding-bottom: env(safe-area-inset-bottom); }
  .bar nav ul { justify-content: space-around; gap: 0; }
  .bar nav li { flex: 1; }
  .bar nav a { flex-direction: column; justify-content: center; gap: 0; padding: .35rem .1rem; font-size: .8rem; min-height: 56px; border-radius: 0; border-top: 3px solid transparent; }
  .bar nav a[aria-current] { background: none; border-top-color: var(--green); }
  .bar nav .icon { width: 1.5rem; height: 1.5rem; }
  main { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.35rem; line-height: 1.3; }
  h1:lang(km) { line-height: 1.6; }
  h2 { font-size: 1.15rem; }
  .head .lead { font-size: 1.0625rem; }
  .foot { padding-bottom: 6.5rem; }
  .pair { grid-template-columns: 1fr; }
  .facts { grid-template-columns: 1fr; }
  .facts > dt { border: 0; padding-bottom: 0; }
  .facts > dd { padding-top: .1rem; }
  .actions .button:not(.quiet) { flex: 1 1 100%; }
  :is(.actions, .rows > li) > .button.quiet { margin-left: -.75rem; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
@media (forced-colors: active) { .choice:has(:checked) { outline: 3px solid Highlight; } .krama { forced-color-adjust: none; } }
@media print {
  @page { size: A4; margin: 18mm 16mm 20mm; }
  :root { --paper: #fff; --raised: #fff; --ink: #000; --muted: #333; --line: #999; --green: #000; color-scheme: light; }
  body { font-size: 11pt; }
  .topline, .skip, .demo, .foot, .actions, .no-print, .back { display: none !important; }
  .krama { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  h2, h3 { break-after: avoid; }
  tr, li, .facts > * { break-inside: avoid; }
}
`;
