import { asset } from '../../web/asset.ts';

/**
 * Cards with a text to copy, narrow enough for a thumb. Letters: black on white,
 * each a sheet of A4 (`web/styles-paper.ts`), in the letters that `letter-fit.ts` chose.
 */
const styles = `
.hand-over { border: 1px solid var(--line); border-radius: 8px; padding: 1rem; background: color-mix(in srgb, var(--raised) 60%, transparent); }
.hand-over > * + *, .copy-box > * + * { margin-top: .75rem; }
.hand-over:target { border-color: var(--green); }
.copy-box textarea { field-sizing: fixed; height: 11rem; font-size: .95rem; }
.copy-box .actions { gap: .5rem; }
.copy-box .actions .button { flex: 1 1 8rem; padding: .5rem .4rem; font-size: .95rem; overflow-wrap: normal; }
.copy-box .actions .button[href^='tel:'] { flex-basis: auto; white-space: nowrap; }
.letter {
  --gap: 3mm; --sign: 26mm;
  background: #fff; color: #000; border: 1px solid #d9d4c7; padding: 14mm 18mm; max-width: 210mm;
  font-size: 12pt; color-scheme: light; margin-bottom: 2rem;
}
.letter[data-size='close'] { --gap: 2mm; --sign: 23mm; font-size: 11pt; }
.letter[data-size='small'] { --gap: 1.5mm; --sign: 20mm; font-size: 10pt; }
.letter, .letter :lang(en) { line-height: 1.5; }
.letter:lang(km), .letter :lang(km) { line-height: 1.7; }
.letter > * + *, .letter .end > * + * { margin-top: var(--gap); }
.letter .letter-head { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; text-align: center; }
.letter .letter-head p + p { margin-top: 1mm; }
.letter .number { text-align: left; }
.letter h2 { font-size: 1.4em; text-align: center; margin-top: calc(var(--gap) + 1mm); }
.letter h2::before { display: none; }
.letter .to { padding-left: 12mm; }
.letter .body { text-indent: 12mm; }
.letter ol { margin-top: 1mm; padding-left: 18mm; }
.letter dl { display: grid; grid-template-columns: auto 1fr; gap: 1mm 3mm; padding-left: 12mm; }
.letter dt { font-weight: 600; }
.letter dd { margin: 0; }
.qr { display: block; width: 34mm; height: 34mm; }
.hand-over .scan summary { cursor: pointer; min-height: 2.75rem; align-content: center; }
.hand-over .scan .qr { width: 12rem; height: 12rem; margin-block: .5rem; }
.letter .end { break-inside: avoid; display: flow-root; }
.letter .scan { float: left; width: 78mm; font-size: 10pt; }
.letter .scan .qr { margin-left: -2.5mm; }
.letter .sign { margin-left: auto; width: 78mm; text-align: center; }
.letter .sign .room { height: var(--sign); }
.dots { display: inline-block; border-bottom: 1.5px dotted #000; min-width: 34mm; }
@media (max-width: 40rem) {
  .letter { padding: 8mm 5mm; }
  .letter .letter-head { grid-template-columns: 1fr; }
  .letter .to, .letter dl { padding-left: 4mm; }
  .letter ol { padding-left: 9mm; }
  .letter .sign, .letter .scan { float: none; width: 100%; }
}
`;

export const handOverSheet = asset('hand-over.css', 'text/css; charset=utf-8', styles);
