import { capability } from '../platform/capability.ts';
import { fileAggregate } from './rules/file.ts';
import { fileViews } from './rules/views.ts';

/** Photos, signed sheets and evidence, whatever they belong to. */
export const fileCapability = capability({ aggregate: fileAggregate, views: fileViews });
