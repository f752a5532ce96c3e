import { capability } from '../platform/capability.ts';
import { memberAggregate } from './member.ts';
import { memberViews } from './views.ts';

/** Members and their people, as the flow knows them. */
export const memberCapability = capability({ aggregate: memberAggregate, views: memberViews });
