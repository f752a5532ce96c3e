/** The plan of a forum, for those who run a network: one part of the bundle. */
export { showForums } from './forums-page.tsx';
export { showPlan } from './plan-page.tsx';
