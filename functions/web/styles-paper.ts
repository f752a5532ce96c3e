/**
 * Sheets of A4 that the server cuts, each with its own foot. They leave the browser no margin: into that it would write
 * the address of the page, its title in the language of the coordinator, and a number through the whole job.
 */
export const paperStyles = `
.paper-foot, .paper-head { display: none; }
.paper > * + * { margin-top: 1rem; }
@media print {
  @page paper { size: A4; margin: 0; @bottom-right { content: none; } }
  main:has(.paper) > * + * { margin-top: 0; }
  main:has(.paper) > .head, main:has(.paper) > .notice, body:has(.paper) > .krama { display: none; }
  .paper {
    page: paper; display: flex; flex-direction: column; min-height: 296mm; max-width: none; margin: 0; border: 0;
    padding: 14mm 18mm 9mm; box-decoration-break: clone; -webkit-box-decoration-break: clone; break-before: page;
    font-size: 11pt;
  }
  .paper > * { width: 100%; }
  .paper > * + * { margin-top: 3mm; }
  .sheet > section > h2 { display: none; }
  .paper-head { display: block; }
  .paper-title { font-weight: 700; font-size: 15pt; }
  .paper-head p:last-child { font-weight: 600; }
  .paper-head p:last-child, .paper caption, .paper thead th { font-size: 10pt; line-height: 1.6; }
  .sheet > section > * { margin-top: 0; }
  .paper .scroll { overflow: visible; }
  .paper table.many { min-width: 0; }
  .paper > .paper-foot {
    display: flex; justify-content: space-between; gap: 6mm; margin-top: auto;
    border-top: 1px solid #999; padding-top: 1.5mm; font-size: 9pt; line-height: 1.6; color: #333; background: #fff;
  }
  .paper-foot span { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .paper-foot > :first-child, .paper-foot .nowrap { flex: none; max-width: 45%; }
}
`;
