import { acceptedBy, type BenchCloud, type MeteredCloud, onMeteredCloud } from './bench-cloud.ts';
import type { Meter } from './capacity.ts';
import { numbersTo, personOf, sowCrowd } from './crowd.ts';
import { type Figure, rounded } from './figures.ts';

const FEW = 40;
/**
 * Several chunks of an audience, so that all is in it that a larger one brings. Of ten thousand, which take
 * many minutes, `npm run bench -- writeUnits 10000` tells.
 */
const MANY = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 2000);
/** Fewer streams to write for the large crowd: what a mail costs does not depend on it. */
const PER_MEMBER = 50;
const QUIET_MS = 6000;

/** Write units per mail over all tables and indexes, from the draft to SES's delivery event. */
export function writeUnits(): AsyncGenerator<Figure> {
  return onMeteredCloud((endpoints) => sowCrowd(endpoints, MANY, { perMember: PER_MEMBER }), measured);
}

async function* measured({ bench, meter }: MeteredCloud): AsyncGenerator<Figure> {
  const nobody = await unitsOf(bench, meter, 0);
  const each = ((await unitsOf(bench, meter, FEW)) - nobody) / FEW;
  yield {
    what: `write units per mail at ${FEW}`,
    figure: rounded(each, 2),
    floor: '',
    ratio: '',
    budget: '≤ 8',
    ok: each <= 8,
  };
  const eachOfMany = ((await unitsOf(bench, meter, MANY)) - nobody) / MANY;
  const apart = Math.abs(each / eachOfMany - 1);
  yield {
    what: `write units per mail at ${MANY}`,
    figure: rounded(eachOfMany, 2),
    floor: `${rounded(each, 2)} at ${FEW}`,
    ratio: rounded(each / eachOfMany, 3),
    budget: '≤ 8, within 2 %',
    ok: eachOfMany <= 8 && apart <= 0.02,
  };
}

/** Everything that one meeting writes until nothing moves any more, by the number of its people. */
async function unitsOf(bench: BenchCloud, meter: Meter, people: number): Promise<number> {
  const { coordinator } = bench;
  const id = `UNITS${people}`;
  await quiet(meter);
  const [before, mails] = [meter.total().write, bench.accepted()];
  await coordinator.draft(id);
  const invited = numbersTo(people).map((number) => personOf(number, PER_MEMBER));
  if (people === 0) await coordinator.conveneNobody(id);
  else await coordinator.convene(id, invited);
  await acceptedBy(bench, mails + people);
  await quiet(meter);
  return meter.total().write - before;
}

/** Waits until nothing is written for a while: batching windows close by themselves, as in the cloud. */
async function quiet(meter: Meter): Promise<void> {
  for (let [seen, since] = [-1, 0]; ; ) {
    const { write } = meter.total();
    if (write !== seen) [seen, since] = [write, Date.now()];
    if (Date.now() - since > QUIET_MS) return;
    await new Promise((done) => setTimeout(done, 100));
  }
}
