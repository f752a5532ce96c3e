import { clientReply } from '../local/calendar-clients.ts';
import type { LocalCloud } from '../local/local-cloud.ts';
import { playAgenda } from './agenda-scenes.ts';
import { playDay } from './day-scenes.ts';
import { playMinutes } from './minutes-scenes.ts';
import { demoPhotos, type Photos } from './photo.ts';
import { answerLinkIn, beginMeeting, invite, lookAtInvitation, newestMailTo } from './play.ts';
import { Reader } from './reader.ts';
import type { Opener, Scene } from './scene.ts';

export interface Scenes {
  readonly scenes: readonly Scene[];
  readonly coordinator: Reader;
  readonly admin: Reader;
  readonly observer: Reader;
}

const ENGLISH = 'focal@org12.example.org';
const SECOND = 'focal@org11.example.org';
const BOTH = 'focal@org24.example.org';

/** Plays as much of the demo as it takes for every page to have something on it, and names them all. */
export async function playScenes(cloud: LocalCloud): Promise<Scenes> {
  const photos = demoPhotos();
  const coordinator = new Reader();
  const today = await coordinator.signIn(cloud.appUrl, 'dara@best.example.org');
  const admin = new Reader();
  await admin.signIn(cloud.appUrl, 'admin@best.example.org');
  const network = today.url.replace(/\/today.*$/, '');

  const form = await beginMeeting(coordinator, today, /BEST Q4/);
  const preview = await lookAtInvitation(coordinator, form, { date: '2025-11-10' });
  const { url: meeting } = await invite(coordinator, preview);
  const draft = await beginMeeting(coordinator, today, /^Same as last time/);
  const draftUrl = draft.url.replace(/\/edit.*$/, '');
  await cloud.advance({ ms: 180_000 });
  const mail = await newestMailTo(cloud, ENGLISH);
  const answered = answerLinkIn(mail);
  const member = new Reader();
  await member.press(await member.open(answered), /^Yes/);
  await doubtfulReply(cloud, BOTH);
  await cloud.settle();
  const asked = answerLinkIn(await newestMailTo(cloud, SECOND));
  const members = await coordinator.open(`${network}/members`);
  const one = await coordinator.follow(members, /Open Gate Inclusion/);
  const meetingPage = await coordinator.open(meeting);
  const story = await coordinator.follow(meetingPage, /Peace & Memory|Demo Jonas/);
  const list = await coordinator.open(`${meeting}/calls`);
  const calls = await coordinator.press(
    await coordinator.press(list, /^No answer, try again later/),
    /^Yes, coming/,
  );
  const personal = /https?:\/\/\S+\/p\/[\w.-]+/.exec(mail.text)?.[0] ?? '';
  const id = meeting.split('/').at(-1) ?? '';
  const meetings = await coordinator.open(`${network}/meetings`);
  const past = await coordinator.follow(meetings, /Q3/);

  const { photo, refused } = await sendFiles(cloud, coordinator, meeting, photos);
  const both = answerLinkIn(await newestMailTo(cloud, BOTH));
  const earlier = meetings.link(/Q2/);
  const day = await playDay(cloud, { coordinator, today, past: earlier, photos });

  const minutes = await playMinutes(cloud, {
    coordinator,
    today,
    past: earlier,
    earlier: meetings.link(/Q1.*2025|2025.*Q1/),
    coming: meeting,
  });

  const agenda = await playAgenda({ coordinator, member, meeting, answer: answered });
  const task = await addTasks(coordinator, `${network}/tasks`);
  await cloud.settle();

  const scene = (opener: Opener) => (name: string, url: string) => ({ name, url, opener });
  const [staff, chief, anybody] = [scene('coordinator'), scene('admin'), scene('anybody')];
  return {
    coordinator,
    admin,
    observer: day.observer,
    scenes: [
      ...day.scenes,
      ...minutes,
      ...agenda,
      anybody('sign-in', `${cloud.appUrl}/sign-in`),
      staff('today', `${network}/today`),
      staff('tasks', `${network}/tasks`),
      staff('task', task),
      staff('new-task', `${network}/tasks/new`),
      staff('paste-tasks', `${network}/tasks/paste`),
      staff('print-tasks', `${network}/tasks/print`),
      staff('call-about-tasks', `${network}/tasks/calls`),
      staff('meetings', `${network}/meetings`),
      staff('new-meeting', `${network}/meetings/new`),
      staff('meeting-form', `${draftUrl}/edit`),
      staff('preview', `${draftUrl}/preview`),
      staff('draft', draftUrl),
      staff('draft-timeline', `${draftUrl}/timeline`),
      staff('save-the-date', `${draftUrl}/save-the-date`),
      staff('discard', `${draftUrl}/discard`),
      staff('meeting', meeting),
      staff('meeting-plan', `${meeting}/plan`),
      staff('meeting-mails', `${meeting}/mails`),
      staff('word', `${meeting}/word`),
      staff('meeting-day', `${meeting}/day`),
      staff('day-over', `${past.url}/day`),
      staff('timeline', `${meeting}/timeline`),
      staff('timeline-nudge', `${meeting}/timeline/nudge1`),
      staff('timeline-alternates', `${meeting}/timeline/askAlternate`),
      staff('timeline-thanks', `${meeting}/timeline/thanks`),
      staff('timeline-sent', `${meeting}/timeline/invitation`),
      staff('summary', `${past.url}/summary`),
      staff('upload', `${meeting}/files/new/photo`),
      staff('photo', photo),
      staff('photo-refused', refused),
      staff('change', `${meeting}/change`),
      staff('cancel', `${meeting}/cancel`),
      staff('invite-one', `${meeting}/invite`),
      staff('story', story.url),
      staff('hand-over', `${meeting}/hand-over`),
      staff('calls', calls.url),
      staff('letter', `${meeting}/letter`),
      staff('print', `${meeting}/print`),
      staff('sheet', `${meeting}/sheet`),
      staff('replies', `${network}/replies`),
      staff('members', members.url),
      staff('member', one.url),
      staff('member-edit', `${one.url}/edit`),
      staff('contact-new', `${one.url}/contacts/new`),
      staff('member-new', `${network}/members/new`),
      staff('corrections', `${network}/members/corrections`),
      staff('import', `${network}/members/import`),
      staff('you', `${network}/you`),
      chief('settings', `${network}/settings`),
      chief('settings-details', `${network}/settings/details`),
      chief('settings-timeline', `${network}/settings/timeline`),
      chief('settings-sheet', `${network}/settings/sheet`),
      chief('settings-people', `${network}/settings/people`),
      chief('test-mail', `${network}/settings/test-mail`),
      chief('board', `${network}/board`),
      chief('pulse', `${network}/pulse`),
      chief('new-network', `${cloud.appUrl}/new`),
      anybody('answer', asked),
      anybody('answer-saved', answered),
      anybody('answer-both', both),
      anybody('dead-link', `${asked}x`),
      anybody('personal', personal),
      anybody('notice', `${cloud.appUrl}/notice/best/${id}`),
      staff('not-found', `${network}/nowhere`),
    ],
  };
}

/** A published photo, and a file that is none. */
async function sendFiles(cloud: LocalCloud, coordinator: Reader, meeting: string, photos: Photos) {
  const send = async (file: Uint8Array<ArrayBuffer>) => {
    const form = await coordinator.open(`${meeting}/files/new/photo`);
    const { url } = await coordinator.send(form, /^Send it/, file);
    await cloud.settle();
    return coordinator.open(url);
  };
  const { url: refused } = await send(new TextEncoder().encode('MZ'));
  const { url: photo } = await coordinator.press(await send(photos.meeting), /^Publish the photo/, {
    'alt.en': 'People sit in a circle under a tree, in front of a school.',
    'alt.km': 'មនុស្សអង្គុយជារង្វង់ក្រោមដើមឈើ នៅមុខសាលារៀន។',
    consent: 'agreed',
  });
  return { photo, refused };
}

/** An answer from a calendar that nothing proves: it waits for a person. */
async function doubtfulReply(cloud: LocalCloud, address: string): Promise<void> {
  const { calendar } = await newestMailTo(cloud, address);
  const reply = await clientReply(calendar, 'Apple', 'accept', cloud.now());
  const elsewhere = reply
    .toString('latin1')
    .replace(/rsvp\+best\.[0-9a-f]{16}/, 'rsvp+best.0000000000000000');
  await cloud.receive(Buffer.from(elsewhere, 'latin1'), { dmarc: 'FAIL' });
}

/** Promises on any day: one that is asked for, and two from before. Answers the page of the first. */
async function addTasks(coordinator: Reader, tasks: string): Promise<string> {
  const form = await coordinator.open(`${tasks}/new`);
  const saved = await coordinator.press(form, /^Save the task/, {
    'what.en': 'Send the list of schools for the reading week',
    'what.km': 'ផ្ញើបញ្ជីសាលារៀនសម្រាប់សប្តាហ៍អំណាន',
    due: '2025-11-28',
  });
  const lines = 'Count the story books; Open Gate Inclusion; 12/12/2025\nFind a room for the forum';
  const read = await coordinator.press(await coordinator.open(`${tasks}/paste`), /^Check how/, { lines });
  await coordinator.press(read, /^Save/);
  return saved.url.replace(/\?.*$/, '');
}
