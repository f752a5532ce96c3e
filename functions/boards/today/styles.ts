/** What Today needs besides the staff pages' stylesheet: rows that are one large link each. */
export const todayStyles = `
.needs { list-style: none; padding: 0; display: grid; gap: .6rem; }
.needs a { display: flex; align-items: center; gap: 1rem; min-height: 64px; padding: .7rem 1rem; color: var(--ink); text-decoration: none; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; transition: border-color 120ms; }
.needs a:hover { border-color: var(--green); }
.needs a > span:nth-child(2) { flex: 1; min-width: 0; }
.needs b, .needs .muted { display: block; }
.needs a > .icon { color: var(--muted); }
.needs .state { font-size: 1.2rem; }
`;
