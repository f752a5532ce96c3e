/** Pages of a forum's places, for those who run the network. */

export { showCertificates } from './certificates.tsx';
export { postDayMeeting } from './day-meeting.tsx';
export { postByPhone, showByPhone } from './phone-page.tsx';
export { sendPlacesFile, showPlacesPrint } from './places-list.tsx';
export { postPlaces, showPlaces } from './places-page.tsx';
export { showPoster } from './poster.tsx';
