/** What the pulse needs besides the staff pages' stylesheet. */
export const pulseStyles = `
.day { margin: 0; }
.day > * + * { margin-top: .4rem; }
.day svg { display: block; width: 100%; height: 10rem; border-bottom: 1.5px solid var(--control); background: var(--raised); }
.day .due { fill: var(--control); } .day .sent { fill: var(--green); } .day .failed { fill: var(--red); }
.day ol { display: grid; grid-template-columns: repeat(4, 1fr); list-style: none; padding: 0; color: var(--muted); font-size: .9rem; }
.day figcaption { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .5rem; color: var(--muted); font-size: .95rem; }
.day .key { width: .9rem; height: .9rem; background: var(--control); }
.day .key.sent { background: var(--green); margin-left: .75rem; } .day .key.failed { background: var(--red); margin-left: .75rem; }
`;
