import { bundles } from './bench/bundles.ts';
import { checkIn } from './bench/check-in.ts';
import { fanOut } from './bench/fan-out.ts';
import { type Figure, inALine, printed } from './bench/figures.ts';
import { forumPlan } from './bench/forum-plan.ts';
import { pageCosts } from './bench/page-costs.ts';
import { answerPage, formPost } from './bench/pages.ts';
import { readUnits } from './bench/reads.ts';
import { tickUnits } from './bench/tick.ts';
import { savingItem } from './bench/typing.ts';
import { writeUnits } from './bench/write-units.ts';

/**
 * `npm run bench`: the budgets of the design beside floors measured in the same run. Each figure is printed
 * when it is known, all of them as a table at the end. A measurement that fails is named, the others go on,
 * and the bench ends with 1. Names of measurements (e.g. `writeUnits`) leave out the others.
 */
const measurements: readonly (() => AsyncGenerator<Figure>)[] = [
  fanOut,
  writeUnits,
  formPost,
  readUnits,
  pageCosts,
  tickUnits,
  answerPage,
  checkIn,
  savingItem,
  forumPlan,
  bundles,
];

const figures: Figure[] = [];
const failed: string[] = [];
const only = process.argv.slice(2);
for (const measure of measurements.filter(({ name }) => only.length === 0 || only.includes(name))) {
  console.error(`${measure.name} …`);
  try {
    for await (const figure of measure()) {
      figures.push(figure);
      console.log(inALine(figure));
    }
  } catch (error) {
    failed.push(measure.name);
    console.error(`${measure.name} failed:`, error);
  }
}
console.log(`\n${printed(figures)}`);
for (const name of failed) console.error(`${name} failed: see above.`);
process.exit(failed.length === 0 ? 0 : 1);
