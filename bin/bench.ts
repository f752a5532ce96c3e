import { bundles } from './bench/bundles.ts';
import { fanOut } from './bench/fan-out.ts';
import { type Figure, printed } from './bench/figures.ts';
import { answerPage, formPost } from './bench/pages.ts';
import { readUnits } from './bench/reads.ts';
import { tickUnits } from './bench/tick.ts';
import { writeUnits } from './bench/write-units.ts';

/**
 * `npm run bench`: the budgets of the design beside floors measured in the same run. Names of measurements
 * (e.g. `writeUnits`) leave out the others.
 */
const measurements: readonly (() => Promise<Figure | readonly Figure[]>)[] = [
  fanOut,
  writeUnits,
  formPost,
  readUnits,
  tickUnits,
  answerPage,
  bundles,
];

const figures: Figure[] = [];
const only = process.argv.slice(2);
for (const measure of measurements.filter(({ name }) => only.length === 0 || only.includes(name))) {
  console.error(`${measure.name} …`);
  figures.push(...[await measure()].flat());
}
console.log(printed(figures));
process.exit(0);
