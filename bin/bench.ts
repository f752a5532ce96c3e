import { fanOut } from './bench/fan-out.ts';
import { type Figure, printed } from './bench/figures.ts';

/** `npm run bench`: the budgets of the design beside floors measured in the same run. */
const measurements: readonly (() => Promise<Figure | readonly Figure[]>)[] = [fanOut];

const figures: Figure[] = [];
for (const measure of measurements) {
  console.error(`${measure.name} …`);
  figures.push(...[await measure()].flat());
}
console.log(printed(figures));
process.exit(0);
