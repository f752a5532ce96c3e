/** The plan of a forum, for those who run a network: one part of the bundle. */
export { postCancelForum, showCancelForum } from './cancel-page.tsx';
export { showForums } from './forums-page.tsx';
export { postMove, showMove } from './move-page.tsx';
export { postName, showName } from './name-page.tsx';
export { postNewForum, showNewForum } from './new-page.tsx';
export { showPlan } from './plan-page.tsx';
export { postNewPlanned, postPlanned, showNewPlanned, showPlanned } from './planned-page.tsx';
export { postTakeOut, showTakeOut } from './take-out-page.tsx';
export { postTellPlan, showTellPlan } from './tell-page.tsx';
