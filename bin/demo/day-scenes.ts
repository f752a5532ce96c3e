import type { LocalCloud } from '../local/local-cloud.ts';
import { DoorPhone } from './door-phone.ts';
import type { Photos } from './photo.ts';
import { beginMeeting, invite, lookAtInvitation } from './play.ts';
import { type Page, Reader } from './reader.ts';
import type { Scene } from './scene.ts';

/** What is there before the day is played. */
interface Given {
  readonly coordinator: Reader;
  readonly today: Page;
  /** A meeting of the past whose attendance nobody has typed in yet. */
  readonly past: string;
  readonly photos: Photos;
}

/** What the pages of a day need somebody for. */
interface DayScenes {
  readonly scenes: readonly Scene[];
  readonly observer: Reader;
}

/**
 * A meeting of this very day with people at its door, and one of the past whose paper is typed in and whose day is closed:
 * every page of a day has something on it.
 */
export async function playDay(cloud: LocalCloud, given: Given): Promise<DayScenes> {
  const { coordinator, today, past } = given;
  const meeting = await meetingOfToday(cloud, given);
  const { link, revoked, sheetOnly } = await atTheDoor(cloud, coordinator, meeting);
  const { whoIs, sheet } = await typedIn(cloud, given);
  const observer = new Reader();
  await observer.signIn(cloud.appUrl, 'observer@nep.example.org');
  const network = today.url.replace(/\/today.*$/, '');
  const list = await coordinator.open(`${network}/members`);
  const member = await coordinator.follow(list, /Open Gate Inclusion/);
  const contact = member.links.find((one) => /\/contacts\/(?!new)[\w-]+$/.test(one)) ?? '';
  const forget = contact.replace('/members/', '/forget/member/').replace('/contacts/', '/');
  const scene = (opener: Scene['opener']) => (name: string, url: string) => ({ name, url, opener });
  const [staff, watcher, anybody] = [scene('coordinator'), scene('observer'), scene('anybody')];
  return {
    observer,
    scenes: [
      anybody('door', link),
      anybody('door-who', `${link}?who=${sheetOnly}`),
      anybody('door-revoked', revoked),
      staff('check-in', `${meeting}/check-in`),
      staff('doors', `${meeting}/doors`),
      staff('day-today', `${meeting}/day`),
      staff('day-close', `${meeting}/close`),
      staff('day-grid', `${meeting}/attendance`),
      staff('day-who-is', whoIs),
      staff('day-closed', `${past}/day`),
      staff('day-files', `${past}/files`),
      staff('day-signed-sheet', sheet),
      staff('contact', contact),
      staff('consents', `${contact}/consents`),
      staff('forget', forget),
      watcher('day-observed', `${past}/day`),
    ],
  };
}

async function meetingOfToday(cloud: LocalCloud, { coordinator, today }: Given): Promise<string> {
  const form = await beginMeeting(coordinator, today, /BEST Q4/);
  const preview = await lookAtInvitation(coordinator, form, {
    date: '2025-10-13',
    start: '10:00',
    end: '12:00',
    'title.en': 'Working group on the Provincial Education Learning Forum',
    'title.km': 'ក្រុមការងារវេទិការៀនសូត្រអំពីការអប់រំថ្នាក់ខេត្ត',
    onlineUrl: 'https://meet.example.org/best',
  });
  const { url } = await invite(coordinator, preview);
  await cloud.advance({ ms: 180_000 });
  await cloud.settle();
  return url;
}

/** One phone with taps of every kind, and a link that was switched off. */
async function atTheDoor(cloud: LocalCloud, coordinator: Reader, meeting: string) {
  const linkFor = async (name: string) => {
    const form = await coordinator.open(`${meeting}/doors`);
    const given = await coordinator.press(form, /^Make a link$/, { name });
    return /https?:\/\/\S+?\/d\/[\w.-]+/.exec(given.html)?.[0] ?? '';
  };
  const revoked = await linkFor('Demo Rith');
  await coordinator.press(await coordinator.open(`${meeting}/doors`), /^Switch off the link of Demo Rith/);
  const link = await linkFor('Demo Bopha');
  const phone = new DoorPhone(link, () => cloud.now());
  await phone.open();
  phone.tap(/Lotus Steps/, { is: 'room', sex: 'female' });
  phone.tap(/Rice Bowl/, { is: 'room', sex: 'female', photo: true });
  phone.tap(/Open Gate/, { is: 'room', sex: 'male', photo: false });
  phone.tap(/Border Children/, { is: 'room', sex: 'male', standsIn: { name: 'Demo Theary' } });
  phone.tap(/National Education Coalition/, { is: 'online', sex: 'female' });
  phone.tap(/Tonle Library/, { is: 'away' });
  const sheetOnly = phone.tap(/Young Makers/, { is: 'room' });
  phone.walkIn('Demo Sreypov', 'Samlout Parents’ Radio', 'female');
  await phone.send();
  const staff = new DoorPhone(`${meeting}/check-in`, () => cloud.now(), coordinator);
  await staff.open();
  staff.tap(/Lotus Steps/, { is: 'away' });
  staff.tap(/Cardamom Hills/, { is: 'room', sex: 'male' });
  await staff.send();
  return { link, revoked, sheetOnly };
}

/** A past meeting: some of its paper typed in, its sheet kept, and its day closed. */
async function typedIn(cloud: LocalCloud, { coordinator, past, photos }: Given) {
  await coordinator.press(await coordinator.open(`${past}/sheet`), /^Print the sheet$/);
  const grid = await coordinator.open(`${past}/attendance`);
  const [, empty = ''] = /class="attendee blank[\s\S]*?name="rows\.(\d+)\.name"/.exec(grid.html) ?? [];
  const saved = await coordinator.press(grid, /^Save this page$/, {
    why: 'The paper was in another folder',
    'rows.0.is': 'room',
    'rows.0.sex': 'female',
    'rows.1.is': 'room',
    'rows.2.is': 'away',
    'rows.3.is': 'online',
    'rows.3.instead': 'Demo Theary',
    [`rows.${empty}.name`]: 'Demo Vibol',
    [`rows.${empty}.organisation`]: 'Open Gate Inclusion Group',
    [`rows.${empty}.sex`]: 'male',
  });
  const { url: whoIs } = await coordinator.press(saved, /^Make a contact of Demo Vibol/);
  const send = async (purpose: string, file: Uint8Array<ArrayBuffer>) => {
    const form = await coordinator.open(`${past}/files/new/${purpose}`);
    const { url } = await coordinator.send(form, /^Send it/, file);
    await cloud.settle();
    return url;
  };
  const sheet = await send('sheet', photos.sheet);
  await send('photo', photos.meeting);
  await send('evidence', new TextEncoder().encode('%PDF-1.7\n%%EOF'));
  await coordinator.press(await coordinator.open(`${past}/close`), /^Close the day$/, { pwd: '1' });
  await cloud.settle();
  return { whoIs, sheet };
}
