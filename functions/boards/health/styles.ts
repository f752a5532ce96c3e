/** What network health needs besides the staff pages' stylesheet. */
export const healthStyles = `
.health { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1.25rem; align-items: start; }
.health > section { margin: 0; padding: 1rem 1.1rem; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; min-width: 0; }
.health > section:has(details[open]) { grid-column: 1 / -1; }
.health h2 { margin: 0; font-size: 1.05rem; border: 0; padding: 0; }
.health > section > * + * { margin-top: .35rem; }
.health .now { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem .8rem; }
.health .now b { font-family: var(--heading); font-size: 1.7rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
.health .span { display: flex; justify-content: space-between; max-width: 22rem; font-size: .85rem; }
.health details { margin-top: .6rem; }
.health summary { min-height: 44px; display: flex; align-items: center; cursor: pointer; color: var(--green); text-decoration: underline; }
.trend { display: block; width: 100%; max-width: 22rem; height: auto; overflow: visible; }
.trend .line { fill: none; stroke: var(--green); stroke-width: 2; }
.trend .goal { stroke: var(--muted); stroke-width: 1.5; stroke-dasharray: 5 4; }
.trend .mark { fill: var(--green); stroke: var(--green); stroke-width: 1.5; }
.trend .mark.missed { fill: var(--amber); stroke: var(--amber); }
.trend .mark.few { fill: var(--raised); }
@media print { .health { display: block; } .health > section { break-inside: avoid; margin-bottom: 1rem; } }
`;
