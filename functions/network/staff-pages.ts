/** The pages of networks: one part of the bundle. */
export { found, showFound } from './pages/found.tsx';
export { invite, showPeople } from './pages/people.tsx';
export { changePerson, showPerson } from './pages/person.tsx';
export { recognise, showRecognise } from './pages/recognise.tsx';
export { saveDetails, showDetails, showSettings } from './pages/settings.tsx';
export { showTakeAway, takeAway } from './pages/take-away.tsx';
export { sendTestMail, showTestMail } from './pages/test-mail.tsx';
export { changeYou, showYou } from './pages/you.tsx';
