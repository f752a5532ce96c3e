/**
 * In whose hands a part of a forum's preparation is. Stored by these names; source: the sub-committees of the
 * preparation template.
 */
export const roles = [
  'coordinator',
  'steering',
  'programme',
  'logistics',
  'finance',
  'communication',
  'inclusion',
  'safeguarding',
  'monitoring',
] as const;
export type Role = (typeof roles)[number];
