/** What the pages of a network need besides the staff pages' stylesheet. */
export const styles = `
.with-example { display: grid; grid-template-columns: minmax(0, 46rem) minmax(16rem, 1fr); gap: 3rem; align-items: start; }
.with-example form > section { margin-top: 2.5rem; }
.with-example form > section:first-of-type { margin-top: 0; }
.with-example #weekdays .choices { grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); }
#weekdays .choice { gap: .5rem; padding-inline: .7rem; }
.messages { list-style: none; padding: 0; display: grid; gap: 1rem; }
.messages > li { display: grid; grid-template-columns: minmax(0, 1fr) 15rem; gap: .5rem 1rem; align-items: center; }
.messages .field > * { margin-top: 0; }
.messages .unit { font-weight: 400; }
.messages input.narrow { width: 4.5rem; flex: none; }
.messages .muted { font-size: .95rem; }
.example { position: sticky; top: 1rem; border-left: 3px solid var(--brick); padding-left: 1.25rem; }
.example > * + * { margin-top: .75rem; }
.example ol { list-style: none; padding: 0; }
.example li { padding: .35rem 0; border-bottom: 1px solid var(--line); }
.example li > span { display: block; }
.example li > .muted { font-size: .9rem; }
.example .own { font-weight: 600; }
@media (max-width: 63.99rem) { .with-example { grid-template-columns: 1fr; } .example { position: static; } }
@media (max-width: 40rem) { .messages > li { grid-template-columns: 1fr; } }
`;
