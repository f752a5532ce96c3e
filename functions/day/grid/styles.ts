import { asset } from '../../web/asset.ts';

/** A line of the paper: who, then what is typed of them; beside each other where there is room. */
const styles = `
.attendee { border-top: 1px solid var(--line); padding: .75rem 0; margin: 0; }
.attendee.wrong { border-left: 4px solid var(--red); padding-left: .9rem; }
.attendee > * + *, .attendee .cells > * { margin-top: .4rem; }
.attendee legend { float: left; display: flex; gap: .6rem; padding: 0; width: 100%; }
.attendee legend ~ * { clear: left; }
.attendee legend .n { min-width: 1.8rem; color: var(--muted); font-variant-numeric: tabular-nums; }
.attendee legend small { display: block; color: var(--muted); font-weight: 400; }
.attendee .cells { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: end; }
.attendee .cells > :has(> .where) { flex: 1 0 100%; }
.attendee .where { display: grid; grid-template-columns: 1fr 1fr; gap: .35rem; }
.attendee .where label { display: inline-flex; align-items: center; gap: .45rem; min-height: 44px; padding: .2rem .5rem; font-size: .95rem; border: 1.5px solid var(--line); border-radius: 8px; background: var(--raised); cursor: pointer; }
.attendee .where label:has(:checked) { border-color: var(--green); background: var(--green-soft); }
.attendee .cell { display: grid; gap: .15rem; font-size: .9rem; }
.attendee .cell > span { color: var(--muted); }
.attendee .cell select, .attendee .cell input { min-height: 44px; width: auto; min-width: 5.5rem; max-width: 100%; margin: 0; }
.attendee .cell.wide { flex: 1 1 13rem; }
.attendee .cell.wide input { width: 100%; }
.attendee .more > summary { min-height: 44px; align-content: center; cursor: pointer; color: var(--green); text-decoration: underline; text-underline-offset: .18em; }
.attendee .more .field { margin-top: .75rem; }
.attendee.blank { padding: 0; }
.attendee.blank[open] { padding-bottom: .75rem; }
.attendee.blank > summary { min-height: 44px; align-content: center; cursor: pointer; font-weight: 600; }
.attendee.blank fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
.attendee.other .n { display: inline-block; min-width: 1.8rem; color: var(--muted); }
.save-grid { position: sticky; bottom: 0; z-index: 1; background: var(--paper); border-top: 1px solid var(--line); padding-block: .6rem; }
.find-attendee { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
.find-attendee .field { flex: 1 1 14rem; margin: 0; }
form:has(.attendee) { max-width: none; }
@media (max-width: 40rem) {
  .save-grid { bottom: calc(4.2rem + env(safe-area-inset-bottom)); }
}
@media print { .save-grid { display: none; } }
@media (min-width: 60rem) {
  .attendee legend { width: 21rem; padding-right: 1rem; }
  .attendee legend ~ * { clear: none; }
  .attendee .where { display: flex; flex-wrap: wrap; }
  .attendee .cells > .cell:not(.wide) { grid-auto-flow: column; align-items: center; gap: .5rem; }
  .attendee .cells { margin-top: 0; }
  .attendee .more, .attendee .notes, .attendee .written { margin-left: 21rem; }
}
`;

export const attendanceSheet = asset('attendance.css', 'text/css; charset=utf-8', styles);
