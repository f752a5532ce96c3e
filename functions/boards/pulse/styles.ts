/** What the pulse needs besides the staff pages' stylesheet. */
export const pulseStyles = `
.pulse-day { margin-inline: 0; margin-bottom: 0; }
.pulse-day > * + * { margin-top: .4rem; }
.pulse-day svg { display: block; width: 100%; height: 10rem; border-bottom: 1.5px solid var(--control); background: var(--raised); }
.pulse-day .due { fill: var(--control); } .pulse-day .sent { fill: var(--green); } .pulse-day .failed { fill: var(--red); }
.pulse-day ol { display: grid; grid-template-columns: repeat(4, 1fr); list-style: none; padding: 0; color: var(--muted); font-size: .9rem; }
.pulse-day figcaption { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .5rem; color: var(--muted); font-size: .95rem; }
.pulse-day .key { width: .9rem; height: .9rem; background: var(--control); }
.pulse-day .key.sent { background: var(--green); margin-left: .75rem; } .pulse-day .key.failed { background: var(--red); margin-left: .75rem; }
`;
