import type { ConvenedMeeting } from '../../meeting/rules/state.ts';
import type { Minutes } from './minutes.ts';

/** Somebody by their own link to a meeting. `inAudience`: the fixed audience holds them. */
interface ByLink {
  readonly meeting: Pick<ConvenedMeeting, 'singles' | 'summary'>;
  readonly personId: string;
  readonly inAudience: boolean;
}

/** Whether somebody is not invited, or no longer; who came all the same is told of the summary as the others are. */
export function wasTakenOut(
  { meeting, personId, inAudience }: ByLink,
  { current }: Partial<Pick<Minutes, 'current'>>,
): boolean {
  if (meeting.singles[personId]?.invited ?? inAudience) return false;
  const told = [...(meeting.summary?.alsoTo ?? []), ...(current?.published.alsoTo ?? [])];
  return !told.some(({ person }) => person === personId);
}
