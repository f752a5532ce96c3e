/** What the pages of a forum have in common: its parts, all in sight also on a phone, and rows with one small button. */
export const frameStyles = `
.tabs.of-forum { flex-wrap: wrap; overflow: visible; }
main > .tabs.of-forum + :not(section) { margin-top: 1.5rem; }
.rows > li > form > .button, .warned form > .button { margin-top: 0; }
.fold.act > summary .name { color: var(--green); text-decoration: underline; text-underline-offset: .18em; }
.warned { list-style: none; padding: 0 !important; }
.warned > li { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem; padding: .25rem 0; border-top: 1px solid color-mix(in srgb, var(--amber) 30%, transparent); }
.warned > li > :first-child { flex: 1 1 18rem; }
@media print { .of-forum ~ :is(#publish, #who, #without, .notice:has(.warned)) { display: none; } }
@media (max-width: 30rem) {
  .tabs.of-forum a { padding-inline: .7rem; }
  .rows > li > form > .button.quiet, .warned form > .button.quiet { margin-left: -.75rem; }
}
`;
