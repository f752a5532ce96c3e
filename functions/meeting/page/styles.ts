/** What the pages of a meeting need besides the staff pages' stylesheet. */
export const meetingStyles = `
.folds > * + * { margin-top: 0; }
.folds > .fold:last-of-type { border-bottom: 1px solid var(--line); }
.folds > p { margin-bottom: .75rem; }
.folds > .step-title { margin-bottom: .75rem; }
h2.step-title { margin-top: 2.5rem; }
form > h2.step-title:first-of-type { margin-top: 0; }
form > .notice ~ h2.step-title:first-of-type { margin-top: 2.5rem; }
form.search > * + * { margin-top: 0; }
table { overflow-wrap: break-word; }
.times { display: flex; gap: 1rem; }
.across:has(> .times):not(:has(.wrong)) { align-items: end; }
.times:has(.wrong) { flex-direction: column; gap: 1.5rem; }
ol.plain { margin: 0; padding-left: 1.4rem; }
ol.plain > li + li { margin-top: .4rem; }
pre.copy { margin: 0; font: inherit; font-size: .95rem; overflow-wrap: anywhere; }

/* A choice that is a button: one tap begins. */
button.choice.begin { width: 100%; font: inherit; color: inherit; text-align: left; justify-content: space-between; padding: .9rem 1rem; }
button.choice.begin b { color: var(--green); }
button.choice.begin:hover { border-color: var(--green); background: var(--green-soft); }
button.choice.begin .icon { color: var(--green); }

/* What a choice asks for besides is shown below it, once it is chosen. */
.branching > * + * { margin-top: .5rem; }
.branch > .twig { margin: .5rem 0 1rem 1.5rem; }
@supports selector(:has(*)) {
  .branch:not(:has(> .choice :checked)) > .twig { display: none; }
}
.twig .choices { grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); }
.twig .choice { min-height: 44px; padding: .35rem .8rem; }

.fold > summary { flex-wrap: wrap; gap: .1rem .75rem; }
.fold > summary .now { flex-basis: 40%; }
.row-head h3:lang(en)::first-letter { text-transform: uppercase; }
a.danger { color: var(--brick); }

iframe.mail { display: block; width: 100%; max-width: 660px; height: 34rem; border: 1px solid var(--line); border-radius: 8px; background: #fbf9f4; color-scheme: light; }
form.line { display: flex; flex-wrap: wrap; align-items: flex-end; gap: .75rem; }
form.line > * + * { margin-top: 0; }
form.line > .field { flex: 1 1 16rem; min-width: 0; }

/* The life of a meeting: past filled, today marked, future hollow. */
.life { display: flex; list-style: none; margin: 2rem 0 0; padding: 0; }
.life > li { position: relative; flex: 1; padding: 1.6rem .75rem 0 0; font-size: .95rem; line-height: 1.45; }
.life > li::before { content: ''; position: absolute; top: .3rem; left: 0; width: 14px; height: 14px; border-radius: 50%; border: 2px solid var(--green); background: var(--paper); z-index: 1; }
.life > li:not(:last-child)::after { content: ''; position: absolute; top: calc(.3rem + 6px); left: 14px; right: 0; height: 2px; background: var(--line); }
.life > li.done::before { background: var(--green); }
.life > li.done:not(:last-child)::after { background: var(--green); }
.life > li.today::before { background: var(--brick); border-color: var(--brick); box-shadow: 0 0 0 4px color-mix(in srgb, var(--brick) 20%, transparent); }
.life .name { display: block; font-weight: 600; }
.life .date { display: block; color: var(--muted); }
.life .mark { display: block; color: var(--brick); font-weight: 600; }
.life > li.ahead .name { font-weight: 500; }
.life.long { flex-direction: column; }
.life.long > li { display: grid; grid-template-columns: 13.5rem 1fr; gap: 0 1rem; padding: 0 0 .8rem 1.75rem; }
.life.long > li:not(:last-child)::after { top: 1.2rem; bottom: -.4rem; left: 6px; right: auto; width: 2px; height: auto; }
.life.long .mark { grid-column: 2; }

/* Every message of a meeting: what is past is muted, what is ahead can be moved. */
.timeline { list-style: none; padding: 0; border-top: 1px solid var(--line); }
.timeline > li { padding: 1rem 0; border-bottom: 1px solid var(--line); scroll-margin-top: 1rem; }
.timeline > li > * + * { margin-top: .15rem; }
.timeline > li > p > a { display: inline-block; padding: .35rem 0; }
.timeline h2 { font-size: 1.0625rem; line-height: 1.5; }
.timeline h2:lang(km) { line-height: 1.7; }
.timeline > li.skipped > :is(h2, p) { color: var(--muted); }
.timeline .stand { display: flex; flex-wrap: wrap; align-items: center; gap: .1rem 1.5rem; margin-top: .35rem; }
.timeline .stand > * + * { margin-top: 0; }
.timeline .stand > .states { flex: 1 1 14rem; min-height: 44px; align-items: center; }
.timeline > li:target { background: color-mix(in srgb, var(--green-soft) 55%, transparent); box-shadow: 0 0 0 .75rem color-mix(in srgb, var(--green-soft) 55%, transparent); }
.row-actions { display: flex; flex-wrap: wrap; align-items: flex-start; margin: 0 -.75rem; }
.row-actions:has(> .move[open]), .row-actions:has(.notice) { flex: 1 1 100%; }
.row-actions > form > * + * { margin-top: 0; }
.row-actions > form > .notice { margin: .5rem .75rem; }
.move > summary { list-style: none; }
.move > summary::-webkit-details-marker { display: none; }
.move[open] { flex: 1 1 100%; }
.move > form { max-width: 30rem; margin: .5rem .75rem .75rem; padding: 1rem; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); }
.move > form > :is(.help, .notice) { margin-top: 0; }
.move > form > .notice + input + .help { margin-top: 1rem; }
.next { max-width: 60ch; }
.next a { display: inline-block; padding: .35rem 0; }
.people .beside { flex: 1 1 100%; padding-left: 1rem; border-left: 3px solid var(--line); }
.people .beside .what { font-weight: 500; }

.rows > li > .of-person { flex: 1 1 100%; min-width: 0; }
.of-person > .fold { border: 0; }
.of-person > .fold > summary { min-height: 44px; padding: 0; }

.links { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
.links a { display: inline-flex; align-items: center; min-height: 44px; }
.tabs { display: flex; gap: 0 .25rem; overflow-x: auto; border-bottom: 1px solid var(--line); }
.tabs a { flex: none; display: inline-flex; align-items: center; min-height: 44px; padding: .4rem 1rem; border-bottom: 3px solid transparent; color: var(--ink); text-decoration: none; }
.tabs a:hover { background: var(--green-soft); }
.tabs a[aria-current] { border-color: var(--green); color: var(--green); font-weight: 600; }
.filters { display: flex; flex-wrap: wrap; gap: .5rem; }
.filters a { display: inline-flex; align-items: center; gap: .4rem; min-height: 44px; padding: .25rem .9rem; border: 1.5px solid var(--line); border-radius: 22px; color: var(--ink); text-decoration: none; font-size: .95rem; }
.filters a:hover { border-color: var(--control); }
.filters a[aria-current] { border-color: var(--green); background: var(--green-soft); color: var(--green); font-weight: 600; }
.states { display: flex; flex-wrap: wrap; gap: .15rem 1.25rem; }
.people > li { align-items: flex-start; }
.people .states { flex: 0 1 24rem; padding-top: .3rem; }
.mails .states { flex: 0 1 auto; }
.people .states > .state:first-child { flex: 1 1 12rem; }
.people .states > .state + .state { flex: 0 1 9rem; }
.story { list-style: none; padding: 0; }
.story > li { display: grid; grid-template-columns: 11rem 1fr; gap: .25rem 1.25rem; padding: .7rem 0; border-bottom: 1px solid var(--line); }
.story > li > p + p { grid-column: 2; }
.changed { display: grid; gap: .75rem; padding: 0; list-style: none; }
.changed > li { padding: .75rem 1rem; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); }
.changed .was { color: var(--muted); text-decoration: line-through; text-decoration-thickness: 1px; }
.word { white-space: pre-line; overflow-wrap: anywhere; }
.changed .was, .changed .is { display: block; white-space: pre-line; }
.changed .is { font-weight: 600; }

@media (min-width: 52rem) { .fold:not([open]) > summary .name { flex: 0 0 15rem; } .fold > summary .now { flex-basis: 0; } }
/* Beside a page the line of life runs down a narrow column. */
@media (min-width: 68.75rem) {
  .aside > .life { flex-direction: column; margin-top: 0; }
  .aside .fold:not([open]) > summary .name { flex: 1; }
  .aside .fold > summary .now { order: 3; flex: 1 1 100%; }
  .aside > .life > li { display: block; padding: 0 0 .8rem 1.75rem; }
  .aside > .life > li:not(:last-child)::after { top: 1.2rem; bottom: -.4rem; left: 6px; right: auto; width: 2px; height: auto; }
}
@media (max-width: 51.99rem) {
  .figures { grid-template-columns: repeat(auto-fit, minmax(5.5rem, 1fr)); gap: 1rem; }
  .figures:has(> :nth-child(4)) { grid-template-columns: 1fr 1fr; }
  .fold > summary .name { flex: 1; }
  .fold > summary .now { order: 3; flex: 1 1 100%; }
  .life { flex-direction: column; margin-top: 1.5rem; }
  .life > li, .life.long > li { display: block; padding: 0 0 1rem 1.75rem; }
  .life > li:not(:last-child)::after { top: 1.2rem; bottom: 0; left: 6px; right: auto; width: 2px; height: auto; }
  .life .date { display: block; }
  .life .name, .life .mark { display: inline; margin-right: .5rem; }
  .people .states { flex-basis: 100%; padding-top: 0; }
  .people .states > .state:first-child, .people .states > .state + .state { flex: 0 1 auto; }
  .branch > .twig { margin-left: 0; }
  .story > li { grid-template-columns: 1fr; }
  .story > li > p + p { grid-column: 1; }
}
@media print {
  @page { @bottom-right { content: counter(page) ' / ' counter(pages); font-size: 9pt; } }
  .tabs, .filters, .fold > summary .change { display: none !important; }
}
`;
