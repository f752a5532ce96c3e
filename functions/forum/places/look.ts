/** The poster with the code of the public form: one A4 sheet. */
export const placesStyles = `
.poster { max-width: 40rem; text-align: center; border: 1px solid var(--line); border-radius: 8px; padding: 2rem; }
.poster > * + * { margin-top: 1.5rem; }
.poster h2::before { display: none; }
.poster .qr { width: 14rem; height: auto; margin-inline: auto; display: block; }
.poster .address { font-size: 1.1rem; overflow-wrap: anywhere; }
.certificate { background: #fff; color: #000; color-scheme: light; border: 3px double #1e6647; padding: 2rem; text-align: center; margin-bottom: 2rem; }
.certificate > * + * { margin-top: 1.25rem; }
.certificate p, .certificate h2 { margin: .2rem 0; }
.certificate h2 { font-size: 1.6rem; color: #1e6647; }
.certificate h2::before { display: none; }
.certificate .name { font-size: 1.5rem; font-weight: 700; }
.certificate .signed { display: grid; grid-template-columns: 1fr 1fr; gap: 4rem; margin-top: 4rem; font-size: .9rem; }
.certificate .signed p { border-top: 1.2px dotted #000; padding-top: .3rem; }
@media print {
  @page certificate { size: A4 landscape; margin: 10mm; @bottom-right { content: none; } }
  body:has(.certificate) :is(.krama, .head, .foot) { display: none; }
  .certificate { page: certificate; box-sizing: border-box; height: 186mm; margin: 0; padding: 9mm 20mm; break-after: page; break-inside: avoid; display: flex; flex-direction: column; justify-content: space-between; font-size: 13pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .certificate:last-child { break-after: auto; }
  .certificate h2 { font-size: 22pt; line-height: 1.5; } .certificate .name { font-size: 20pt; line-height: 1.5; } .certificate .of { font-size: 11pt; }
  .certificate .signed { margin-top: 14mm; font-size: 10pt; }
  body:has(.poster) :is(.krama, .head, .foot) { display: none; }
  @page poster { size: A4; margin: 15mm; @bottom-right { content: none; } }
  .poster { page: poster; border: 0; max-width: none; padding: 5mm; font-size: 13pt; line-height: 1.5; break-inside: avoid; }
  .poster > * + * { margin-top: 5mm; }
  .poster h2 { font-size: 20pt; line-height: 1.4; }
  .poster .qr { width: 64mm; }
}
`;
