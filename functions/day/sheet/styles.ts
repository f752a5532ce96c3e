import { asset } from '../../web/asset.ts';

/** A4 across, black on white, with lines of 14 mm to sign on. Every page has its own head: see `paging.ts`. */
const styles = `
.sheet-tools > * + * { margin-top: 1rem; }
.sign-in { background: #fff; color: #000; color-scheme: light; border: 1px solid #d9d4c7; padding: 8mm; margin-bottom: 2rem; font-size: 10pt; overflow-x: auto; }
.sign-in .sheet-head { display: grid; grid-template-columns: 1fr auto; gap: 1mm 6mm; align-items: start; }
.sign-in h2 { font-size: 15pt; line-height: 1.4; }
.sign-in h2::before { display: none; }
.sign-in .page { font-size: 9pt; text-align: right; white-space: nowrap; }
.sign-in dl { display: grid; grid-template-columns: auto 1.3fr auto 1fr; gap: 0 3mm; margin: 1.5mm 0; line-height: 1.6; }
.sign-in dt { font-weight: 600; }
.sign-in dd { margin: 0; }
.sign-in .data { font-size: 8pt; line-height: 1.5; margin: 1mm 0 2mm; }
.sign-in > * { min-width: 240mm; }
.sign-in table { width: 100%; border-collapse: collapse; table-layout: fixed; }
.sign-in th, .sign-in td { border: 1px solid #000; padding: .5mm 1.5mm; text-align: left; vertical-align: middle; line-height: 1.5; font-size: 10pt; font-weight: 400; color: #000; overflow-wrap: anywhere; }
.sign-in thead th { font-size: 8.5pt; font-weight: 600; height: 12mm; text-align: center; }
.sign-in tbody tr { height: 14mm; break-inside: avoid; }
.sign-in .n { width: 10mm; text-align: center; }
.sign-in .who { width: 52mm; }
.sign-in .sex, .sign-in .photo { width: 20mm; text-align: center; white-space: nowrap; }
.sign-in .photo { width: 34mm; }
.sign-in thead .photo { white-space: normal; }
.sign-in .reach { width: 40mm; }
.sign-in .sign { width: 44mm; }
.sign-in .long { font-size: 8pt; line-height: 1.5; }
.sign-in tbody small { display: block; font-size: 7.5pt; }
.sign-in tr.empty { background: #f3f3f3; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.sign-in .boxes { display: inline-flex; gap: 2.5mm; justify-content: center; }
.sign-in .boxes span { display: inline-flex; gap: 1mm; align-items: center; }
.sign-in .box { flex: none; width: 3.5mm; height: 3.5mm; border: 1.2px solid #000; }
.sign-in .box.on { background: #000; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.sign-in .signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 12mm; margin-top: 9mm; font-size: 9pt; }
.sign-in .signatures p { border-top: 1.2px dotted #000; padding-top: 1mm; }
@media print {
  @page sign-in { size: A4 landscape; margin: 0; @bottom-right { content: none; } }
  .krama, .head, #sign-in > h2, #emergency > h2 { display: none; }
  main > * + * { margin-top: 0; }
  .sign-in { page: sign-in; border: 0; padding: 10mm 12mm; margin: 0; overflow: visible; break-before: page; }
  .sign-in.first-of-print { break-before: auto; }
}
`;

export const signInSheet = asset('sign-in.css', 'text/css; charset=utf-8', styles);
