import type { RecordedFileEvent } from '../../files/rules/events.ts';
import { fileAggregate } from '../../files/rules/file.ts';
import { listFiles } from '../../files/rules/views.ts';
import type { StaffContext } from '../../web/context.ts';
import { taskAggregate } from '../rules/task.ts';

/** The facts of each file of a task, by its id. */
export type TaskFiles = ReadonlyMap<string, readonly RecordedFileEvent[]>;

/** Files that one page tells of, the latest. */
const MOST_TOLD = 50;

/**
 * What became of the files of a task: of those that were sent with a word, and of those that nobody said anything with.
 *
 * @param named ids of the files that came with a word.
 */
export async function filesOfTask(
  { var: { services, networkId } }: StaffContext,
  task: string,
  named: readonly string[],
): Promise<TaskFiles> {
  const listed = await listFiles(services.views, networkId, { kind: taskAggregate.kind, id: task });
  const ids = [...new Set([...named, ...listed.map(({ id }) => id)])].slice(-MOST_TOLD);
  return new Map(
    await Promise.all(
      ids.map(async (id) => {
        const facts = await services.repository.history(fileAggregate, networkId, id);
        return [id, facts.filter((fact) => isOf(fact, task))] as const;
      }),
    ),
  );
}

/** A link may name any file: what is told is of those of this task. */
function isOf(fact: RecordedFileEvent, task: string): boolean {
  return !('of' in fact.data) || (fact.data.of.kind === taskAggregate.kind && fact.data.of.id === task);
}
