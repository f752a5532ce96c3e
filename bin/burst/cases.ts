import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DAY, HOUR, later, MINUTE, SECOND } from '../../functions/platform/clock.ts';
import { type Hours, UNWANTED } from './letters.ts';
import { pile } from './piles.ts';
import type { Taken } from './rated-provider.ts';
import { type Circumstances, SortingOffice, START } from './sorting-office.ts';

/** What became of one pile of mails. */
export interface Outcome {
  readonly what: string;
  readonly mails: number;
  /** Seconds: number ÷ nine tenths of SES's rate. */
  readonly ideal: number;
  /** Seconds from the moment from which they could be sent, to the last mail. */
  readonly actual: number;
  /** Share of the ideal time that may be used. */
  readonly allowed: number;
  /** Calls that the provider refused. */
  readonly refused: number;
  /** Mails that were never sent, or twice. */
  readonly wrong: number;
  /** The alarm 'deliver falls behind' rang. */
  readonly rang: boolean;
}

/** An instant from which mails can be sent. */
type From = number;
type Case = (office: SortingOffice, mails: number) => Promise<From>;

const ALLOWED = 1.05;
/** What mails wait besides, however few they are: a record is read, a run begins. */
const BESIDES = 1.5;
const OPENS = later(START, HOUR);

/** Lets a case happen, and measures it. */
export async function measured(
  client: DynamoDBClient,
  what: string,
  mails: number,
  circumstances: Circumstances,
  happens: Case,
): Promise<Outcome> {
  const office = await SortingOffice.open(client, circumstances);
  try {
    const from = await happens(office, mails);
    const ideal = idealOf(mails, circumstances.perSecond);
    await office.sent(mails, 2 * ideal * SECOND + HOUR);
    return outcome(office, what, mails, office.provider.taken, from, ideal);
  } finally {
    await office.close();
  }
}

/** Seconds. */
function idealOf(mails: number, perSecond: number): number {
  return mails / (0.9 * perSecond);
}

function outcome(
  office: SortingOffice,
  what: string,
  mails: number,
  taken: readonly Taken[],
  from: From,
  ideal: number,
): Outcome {
  const actual = ((taken.at(-1)?.at ?? 0) - from) / SECOND;
  const once = new Set(taken.map(({ to }) => to)).size;
  const wrong = Math.abs(mails - once) + (taken.length - once);
  const { provider, rang } = office;
  return { what, mails, ideal, actual, allowed: ALLOWED, refused: provider.refused, wrong, rang };
}

export function isOk({ ideal, actual, allowed, wrong }: Outcome): boolean {
  return wrong === 0 && actual <= allowed * ideal + BESIDES;
}

/** Planned together, and nothing else. */
export const together =
  (causes = 1): Case =>
  async (office, mails) => {
    await office.plan(pile(mails, { causes }));
    return office.clock.ms;
  };

/** Beside them as many that are skipped. */
export const halfUnwanted: Case = async (office, mails) => {
  await office.plan([...pile(mails), ...pile(mails, { kind: UNWANTED })]);
  return office.clock.ms;
};

/** Five calls are refused as too fast although they are not. */
export const unlucky: Case = async (office, mails) => {
  for (let n = 1; n <= 5; n += 1) office.provider.unlucky.add(Math.floor((n * mails) / 6));
  return together()(office, mails);
};

/** Sending was on hold for hours over the pile, and somebody switches it on. */
export const heldAndLifted: Case = async (office, mails) => {
  await office.hold();
  await office.plan(pile(mails, { causes: 3 }));
  await office.pass(2 * HOUR);
  const from = office.clock.ms;
  await office.act(() => office.switchOn());
  return from;
};

/** The day's quota was used up, and SES has room again: from the moment at which the tick hears of it. */
export const quotaBack: Case = async (office, mails) => {
  office.provider.perDay = 0;
  await office.plan(pile(mails, { causes: 3 }));
  await office.pass(HOUR);
  office.provider.perDay = -1;
  const asked = office.provider.asked.length;
  await office.until(() => office.provider.asked.length > asked, 15 * MINUTE);
  return office.provider.asked.at(-1) ?? 0;
};

/** Nothing was read from the stream for six hours, and its oldest records are gone. */
export const deliverDown: Case = async (office, mails) => {
  office.setDown(true);
  await office.plan(pile(mails, { causes: 3 }));
  await office.pass(6 * HOUR + MINUTE);
  office.setDown(false);
  return office.clock.ms;
};

/** Planned at night: everything is put off until the hours begin. */
export const narrowHours: Case = async (office, mails) => {
  await office.plan(pile(mails, { causes: 3 }));
  await office.pass(Date.parse(OPENS) - office.clock.ms);
  return office.clock.ms;
};

/** No mail before an hour has passed, and only for an hour then. */
export const afterAnHour: Hours = {
  opens: (_, now) => {
    if (now < OPENS) return OPENS;
    return now < later(OPENS, HOUR) ? undefined : later(OPENS, DAY);
  },
};

/** The cancellations of another network behind a pile of invitations: how long they, and all of them, take. */
export async function urgentBehind(
  client: DynamoDBClient,
  what: string,
  mails: number,
  urgent: number,
  circumstances: Circumstances,
): Promise<Outcome[]> {
  const office = await SortingOffice.open(client, circumstances);
  const { perSecond } = circumstances;
  try {
    await office.plan(pile(urgent));
    await office.sent(urgent, HOUR);
    await office.plan(pile(mails, { network: 'wide' }));
    const began = office.clock.ms;
    await office.pass(Math.min(MINUTE, (idealOf(mails, perSecond) * SECOND) / 4));
    await office.plan(pile(urgent, { kind: 'cancellation' }));
    const cancelled = office.clock.ms;
    const ideal = idealOf(mails + urgent, perSecond);
    await office.sent(mails + 2 * urgent, 2 * ideal * SECOND + HOUR);
    const taken = office.provider.taken.slice(urgent);
    const cancellations = taken.filter(({ to }) => to.startsWith('cancellation'));
    const own = outcome(
      office,
      `${what}: cancellations of another network`,
      urgent,
      cancellations,
      cancelled,
      idealOf(urgent, perSecond),
    );
    return [
      // Three turns of four are theirs; a run sees them within five seconds.
      { ...own, allowed: 4 / 3 + 10 / own.ideal },
      outcome(office, `${what}: all`, mails + urgent, taken, began, ideal),
    ];
  } finally {
    await office.close();
  }
}
