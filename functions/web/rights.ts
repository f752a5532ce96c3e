import type { Right } from './context.ts';

const roleOrder = ['observer', 'coordinator', 'admin'] as const;

/** A right as a role in the network of the address, where it is one. */
export function isRole(right: Right): right is (typeof roleOrder)[number] {
  return right === 'observer' || right === 'coordinator' || right === 'admin';
}

/** Whether somebody with role `has` may do what needs `needed`. */
export function suffices(has: (typeof roleOrder)[number], needed: (typeof roleOrder)[number]): boolean {
  return roleOrder.indexOf(has) >= roleOrder.indexOf(needed);
}
