import type { Owner } from './events.ts';
import type { StandingTask } from './task.ts';

/** Who is reminded of a task: of several who share one, those that lead it. In the week's mail each has all their own. */
export function remindedOf({ owners }: Pick<StandingTask, 'owners'>): readonly Owner[] {
  const leads = owners.filter((one) => one.leads);
  return leads.length > 0 ? leads : owners;
}
