/** The programme of a forum, for those who run the network: one part of the bundle. */
export { postProgramme, showProgramme } from './programme-page.tsx';
export { postRooms, showRooms } from './rooms-page.tsx';
export { postSlot, showSlot } from './slot-page.tsx';
