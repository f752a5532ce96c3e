import { asset } from '../../web/asset.ts';

/**
 * Cards with a text to copy, narrow enough for a thumb. Letters on A4: black on white, 12 points, a page for
 * each. The foot of a letter is in its own language, in the lower margin that `padding-bottom` keeps free.
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
  background: #fff; color: #000; border: 1px solid #d9d4c7; padding: 18mm 18mm 14mm; max-width: 210mm;
  font-size: 12pt; color-scheme: light; margin-bottom: 2rem;
}
.letter:lang(km) { line-height: 1.75; }
.letter > * + * { margin-top: 3mm; }
.letter .letter-head { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; text-align: center; }
.letter .letter-head .motto b { font-size: 13pt; }
.letter .letter-head p + p { margin-top: 1mm; }
.letter .number { text-align: left; margin-top: 3mm; }
.letter h2 { font-size: 17pt; text-align: center; margin-top: 5mm; }
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
.letter .scan { float: left; width: 62mm; margin-top: 4mm; break-inside: avoid; font-size: 10pt; }
.letter .scan .qr { margin-left: -2.5mm; }
.letter .sign { margin-left: auto; width: 78mm; text-align: center; margin-top: 4mm; break-inside: avoid; }
.letter .sign .room { height: 27mm; }
.dots { display: inline-block; border-bottom: 1.5px dotted #000; min-width: 34mm; }
.letter-foot { display: none; }
@media (max-width: 40rem) {
  .letter { padding: 8mm 5mm; font-size: 11pt; }
  .letter .letter-head { grid-template-columns: 1fr; }
  .letter .to, .letter dl { padding-left: 4mm; }
  .letter ol { padding-left: 9mm; }
  .letter .sign, .letter .scan { float: none; width: 100%; }
}
@media print {
  @page letter { size: A4; margin: 16mm 18mm 14mm; @bottom-right { content: none; } }
  .krama { display: none; }
  .head { display: none; }
  main > * + * { margin-top: 0; }
  .letter { page: letter; position: relative; min-height: 264mm; border: 0; padding: 0 0 12mm; margin: 0; max-width: none; break-after: page; }
  .letter:last-of-type { break-after: auto; }
  .letter-foot {
    display: flex; justify-content: space-between; position: absolute; left: 0; right: 0; bottom: 0;
    border-top: 1px solid #999; padding-top: 1.5mm; font-size: 9pt; color: #333; background: #fff;
  }
}
`;

export const handOverSheet = asset('hand-over.css', 'text/css; charset=utf-8', styles);
