/** The poster with the code of the public form: one A4 sheet. */
export const placesStyles = `
.poster { max-width: 40rem; text-align: center; border: 1px solid var(--line); border-radius: 8px; padding: 2rem; }
.poster > * + * { margin-top: 1.5rem; }
.poster h2::before { display: none; }
.poster .qr { width: 14rem; height: auto; margin-inline: auto; display: block; }
.poster .address { font-size: 1.1rem; overflow-wrap: anywhere; }
@media print {
  body:has(.poster) :is(.krama, .head, .foot) { display: none; }
  .poster { border: 0; max-width: none; padding: 10mm; font-size: 15pt; break-inside: avoid; }
  .poster h2 { font-size: 26pt; }
  .poster .qr { width: 80mm; }
}
`;
