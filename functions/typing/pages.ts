import type { CapabilityPages } from '../web/pages.ts';

/** Pages on which several people type are those of capabilities; this room brings what they are made of. */
export const typingPages: CapabilityPages = {
  routes: [],
  look: () => import('./look.ts'),
};
