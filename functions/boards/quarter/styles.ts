/** The sheet of a quarter is denser than others: all of it is on one. */
export const quarterStyles = `
@media print {
  .paper.quarter { font-size: 9pt; height: 296mm; overflow: hidden; }
  .paper.quarter > * + * { margin-top: 2.5mm; }
  .paper.quarter h2 { font-size: 11pt; margin: 0 0 1mm; }
  .paper.quarter ul, .paper.quarter p, .paper.quarter li { margin-block: 0; line-height: 1.45; }
  .paper.quarter .facts { display: grid; grid-template-columns: 48mm 1fr; }
  .paper.quarter table th:first-child { width: 45%; font-weight: 400; }
  .paper.quarter table th { font-size: 9pt; }
  .paper.quarter .facts dt, .paper.quarter .facts dd { padding-block: .6mm; margin-block: 0; line-height: 1.45; }
  .paper.quarter th, .paper.quarter td { padding: .8mm 1.5mm; line-height: 1.4; }
  .paper.quarter .figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 4mm; }
  .paper.quarter .figures li { padding: 1.5mm 2mm; }
  .paper.quarter .figures b { font-size: 12pt; display: block; }
}
`;
