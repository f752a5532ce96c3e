import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileAggregate } from '../../functions/files/rules/file.ts';
import { readUploadKey } from '../../functions/files/rules/keys.ts';
import {
  dropTask,
  nameLead,
  nameOwners,
  takeBackDone,
  takeTask,
} from '../../functions/tasks/rules/decide.ts';
import { followUp } from '../lost-link/wishes.ts';
import { phonePageValidator } from '../meeting/phone-page-validator.ts';
import { NETWORK, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';
import { unmarked } from '../web/unmarked.ts';
import { decide, linkTo, lotus, meas, rice, task, taskNow, written } from './tasks-site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

const say = (path: string, form: Record<string, string>, lang: 'km' | 'en' = 'en') =>
  site.ask(path, { lang, form });
const pageOf = async (path: string, lang: 'km' | 'en' = 'en') => (await site.ask(path, { lang })).text();

describe('a link to what was promised', () => {
  test('names who has it as well and who leads, on the page and in the mail', async () => {
    await task(site, 'T1', { owners: [rice, { ...lotus, leads: true }] });
    expect(await pageOf(linkTo(site, 'T1'))).toMatch(
      /You share it with .*អង្គការផ្កាឈូក.*\. .*អង្គការផ្កាឈូក.* leads\./,
    );
    await decide(site, 'T1', (now) => nameLead(now, 'm-rice'));
    expect(await pageOf(linkTo(site, 'T1'))).toContain('You lead.');
  });

  test('takes what nobody has with one tap: from the page of the task, from the list, and from the own page', async () => {
    await task(site, 'T1', { begins: 'open', owners: [] });
    await task(site, 'T2', { begins: 'open', owners: [], asks: true });
    await task(site, 'T3');
    await task(site, 'T4', { begins: 'open', owners: [], due: '2025-10-01' });
    const path = linkTo(site, 'T3');
    const page = await pageOf(path);
    expect(page).toContain('Rice Field Learning takes this');
    expect(page).toContain('Rice Field Learning asks for this');
    // Nobody is late with what nobody has promised.
    for (const at of [path, linkTo(site, 'T4')]) {
      expect(await pageOf(at)).toMatch(/wanted by Wednesday 1 October/i);
      expect(await pageOf(at)).not.toContain('was due');
    }
    expect(await pageOf(linkTo(site, 'T1'))).toMatch(
      /class="button main"[^>]*><span>Rice Field Learning takes this/,
    );
    const own = await pageOf(`/p/${site.token({ purpose: 'personal', cause: '-' })}`);
    const [, action = ''] = /action="(\/t\/[^"#]+)"/.exec(own) ?? [];
    const answer = await say(action, { task: 'T1', part: 'claim' });
    expect(answer.headers.get('location')).toContain('saved=claim');
    expect(await pageOf(answer.headers.get('location') ?? '')).toContain('it is yours now');
    expect(await taskNow(site, 'T1')).toMatchObject({ status: 'taken', owners: [rice] });
  });

  test('what was said so far has no line where nothing was said', async () => {
    await task(site, 'T1');
    const path = linkTo(site, 'T1');
    await say(path, { task: 'T1', part: 'done' });
    expect(await pageOf(path)).not.toContain('Said so far');
  });

  test('shows the task of its mail first and whole, then all others, and changes nothing by being opened', async () => {
    await task(site, 'T1', { due: '2025-11-30' });
    await task(site, 'T2', { due: '2025-10-25' });
    const before = await site.everything();
    const page = await pageOf(linkTo(site, 'T1'));
    expect(page).toContain('Tasks of Rice Field Learning');
    expect(page.indexOf('Task T1')).toBeLessThan(page.indexOf('Task T2'));
    expect(page).toContain('Until Sunday 30 November 2025');
    expect(await pageOf(linkTo(site, 'T1'), 'km')).toContain('អង្គការវាលស្រែរៀនសូត្រ');
    expect(await site.everything()).toBe(before);
  });

  test('says that it is done with a note and a link, once, and takes it back', async () => {
    await task(site, 'T1');
    const path = linkTo(site, 'T1');
    const done = { task: 'T1', part: 'done', 'done.note': 'Sent to all', 'done.link': 'example.org/list' };
    const answer = await say(path, done);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${path}?task=T1&saved=done#task`);
    await say(path, done);
    expect(await taskNow(site, 'T1')).toMatchObject({
      status: 'done',
      said: [{ about: 'done', note: 'Sent to all', link: 'https://example.org/list', by: 'person:c-sokha' }],
    });
    expect(await pageOf(`${path}?task=T1&saved=done`)).toContain('take it back');
    await say(path, { task: 'T1', part: 'takeBack' });
    expect(await taskNow(site, 'T1')).toMatchObject({ status: 'taken' });
  });

  test('that ended meanwhile keeps what else is said with it, and shows again what cannot be kept', async () => {
    await task(site, 'T1', { due: '2025-10-30' });
    const path = linkTo(site, 'T1');
    await say(path, { task: 'T1', part: 'done' });
    const second = {
      task: 'T1',
      part: 'done',
      'done.note': 'The list is here',
      'done.link': 'example.org/l',
    };
    for (const _ of [1, 2]) expect((await say(path, second)).status).toBe(303);
    expect((await taskNow(site, 'T1')).said).toMatchObject([
      { about: 'done' },
      { about: 'note', note: 'The list is here', link: 'https://example.org/l' },
    ]);
    const late = { task: 'T1', part: 'time', 'time.until': '2025-11-20', 'time.note': 'The road is flooded' };
    const answer = await say(path, late);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('The road is flooded</textarea>');
    expect(page).toContain('name="note.note"');
    await say(path, { task: 'T1', part: 'note', 'note.note': 'The road is flooded' });
    expect((await taskNow(site, 'T1')).said.at(-1)).toMatchObject({ note: 'The road is flooded' });
    await decide(site, 'T1', (now) => takeBackDone(now, undefined));
    await decide(site, 'T1', (now) => dropTask(now));
    expect(await (await say(path, late)).text()).toContain('The road is flooded</textarea>');
  });

  test('that went to others shows again what was typed, to copy it', async () => {
    await task(site, 'T1', { due: '2025-10-30' });
    const path = linkTo(site, 'T1');
    await decide(site, 'T1', (now) => nameOwners(now, [lotus], 'taken'));
    const answer = await say(path, { task: 'T1', part: 'note', 'note.note': 'Half of it is done' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Half of it is done');
  });

  test('keeps a word that comes with a date which it has already', async () => {
    await task(site, 'T1', { due: '2025-10-30' });
    const path = linkTo(site, 'T1');
    await say(path, {
      task: 'T1',
      part: 'time',
      'time.until': '2025-10-30',
      'time.note': 'It will be just in time',
    });
    expect(await taskNow(site, 'T1')).toMatchObject({
      postponed: 0,
      said: [{ about: 'note', note: 'It will be just in time' }],
    });
  });

  test('asks for more time: twice the date moves, and then the coordinator decides', async () => {
    await task(site, 'T1', { due: '2025-10-30' });
    const path = linkTo(site, 'T1');
    for (const until of ['2025-11-06', '2025-11-13', '2025-11-20']) {
      expect((await say(path, { task: 'T1', part: 'time', 'time.until': until })).status).toBe(303);
    }
    expect(await taskNow(site, 'T1')).toMatchObject({
      due: '2025-11-13',
      wantsUntil: { until: '2025-11-20' },
    });
    expect(await pageOf(path)).toContain('You asked for time until Thursday 20 November 2025');
  });

  test('asks for a day that is ahead, with the sentence at the field and what was typed still there', async () => {
    await task(site, 'T1', { due: '2025-10-30' });
    const path = linkTo(site, 'T1');
    const form = {
      task: 'T1',
      part: 'time',
      'time.until': '2025-10-01',
      'time.note': 'Two schools are closed',
    };
    const refused = await say(path, form);
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('href="#time.until"');
    expect(page).toContain('Choose today or a later day.');
    expect(page).toContain('Two schools are closed');
    expect((await say(path, { task: 'T1', part: 'time' })).status).toBe(422);
    expect((await say(path, { task: 'T1', part: 'note' })).status).toBe(422);
    expect(await (await say(path, { task: 'T1', part: 'note', 'note.link': 'no link' })).text()).toContain(
      '#note.link',
    );
    expect(await site.facts('task', 'T1')).toHaveLength(1);
  });

  test('gives back what is not theirs, which nobody has then, and accepts what was offered', async () => {
    await task(site, 'T1', { begins: 'offered' });
    const path = linkTo(site, 'T1');
    await say(path, { task: 'T1', part: 'accept' });
    expect(await taskNow(site, 'T1')).toMatchObject({ status: 'taken', owners: [rice] });
    await say(path, { task: 'T1', part: 'notMine', 'notMine.note': 'We left this district' });
    expect(await taskNow(site, 'T1')).toMatchObject({ status: 'open', owners: [] });
  });

  test('offers organisations what nobody has: the first takes it, or asks where the coordinator decides', async () => {
    await task(site, 'T1', { begins: 'open', owners: [] });
    await task(site, 'T2', { begins: 'open', owners: [], asks: true });
    const path = linkTo(site, '-');
    expect(await pageOf(path)).toContain('Tasks that nobody has yet');
    await say(path, { task: 'T1', part: 'claim' });
    await say(path, { task: 'T2', part: 'claim' });
    expect(await taskNow(site, 'T1')).toMatchObject({ status: 'taken', owners: [rice] });
    expect(await taskNow(site, 'T2')).toMatchObject({ status: 'asked', claims: [rice] });
    const second = await say(linkTo(site, '-', { seat: 'm-lotus', person: 'c-bopha' }), {
      task: 'T1',
      part: 'claim',
    });
    expect(second.status).toBe(422);
    expect(await second.text()).toContain('Another organisation has taken this task meanwhile.');
    await say(path, { task: 'T2', part: 'withdraw' });
    expect(await taskNow(site, 'T2')).toMatchObject({ status: 'open' });
  });

  test('can say nothing of what others have, and shows none of it', async () => {
    await task(site, 'T1', { owners: [lotus], what: { en: 'Their own affair' } });
    const path = linkTo(site, 'T1');
    expect(await pageOf(path)).not.toContain('Their own affair');
    for (const part of ['done', 'begin', 'takeBack']) {
      await say(path, { task: 'T1', part });
    }
    expect((await say(path, { task: 'T1', part: 'time', 'time.until': '2025-11-20' })).status).toBe(422);
    expect(await taskNow(site, 'T1')).toMatchObject({ status: 'taken', owners: [lotus] });
  });

  test('that was handed on opens no details, no answers and no mails', async () => {
    await task(site, 'T1');
    const token = linkTo(site, 'T1').slice(3);
    for (const page of ['a', 'p', 'u', 'd']) expect((await site.ask(`/${page}/${token}`)).status).toBe(404);
    const page = await pageOf(`/t/${token}`);
    expect(page).toContain('and nothing else');
    expect(page).not.toContain('sokha@example.org');
  });

  test('is dead when the person has left, and another kind of link opens nothing here', async () => {
    await task(site, 'T1');
    expect((await site.ask(`/t/${site.token()}`)).status).toBe(404);
    await site.member('m-rice', [{ type: 'ContactLeft', data: { contact: 'c-sokha' } }]);
    expect((await site.ask(linkTo(site, 'T1'))).status).toBe(404);
    expect((await site.ask(linkTo(site, 'T1', { person: 'c-dara' }))).status).toBe(200);
  });

  test('of a guest is theirs alone, and stays theirs when the task went to others', async () => {
    await task(site, 'T1', { owners: [meas] });
    const path = linkTo(site, 'T1', { seat: 'g-meas', person: 'g-meas' });
    expect(await pageOf(path)).toContain('Your tasks');
    await decide(site, 'T1', (now) => nameOwners(now, [rice], 'taken'));
    expect(await pageOf(path)).toContain('Not with you any more');
    await task(site, 'T2', { begins: 'open', owners: [] });
    expect((await say(path, { task: 'T2', part: 'claim' })).status).toBe(422);
  });

  test('takes sixty sayings of one organisation a day', async () => {
    await task(site, 'T1');
    const path = linkTo(site, 'T1');
    for (let n = 1; n <= 60; n += 1) await say(path, { task: 'T1', part: 'begin' });
    const more = await say(path, { task: 'T1', part: 'done' });
    expect(more.status).toBe(422);
    expect(await more.text()).toContain('60 times a day');
  });

  test('says whom a task is shared with, and what was decided meanwhile', async () => {
    await task(site, 'T1', { owners: [rice, lotus], begins: 'offered' });
    await decide(site, 'T1', (now) => takeTask(now, lotus), 'person:c-bopha');
    expect(unmarked(await pageOf(linkTo(site, 'T1')))).toContain('You share it with អង្គការផ្កាឈូក');
  });

  test('is correct html, with everything unfolded that can be said', async () => {
    await task(site, 'T1', { due: '2025-11-30', owners: [rice, lotus], begins: 'offered' });
    await task(site, 'T2', { begins: 'open', owners: [] });
    for (const lang of ['km', 'en'] as const) {
      const report = await phonePageValidator.validateString(await pageOf(linkTo(site, 'T1'), lang));
      expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    }
  });

  test('is small enough for a slow phone, however many tasks there are', async () => {
    for (let n = 10; n < 80; n += 1) {
      await written(site, `T${n}`, {
        what: {
          en: `Send the list of schools in district ${n} to the coordinator`,
          km: `ផ្ញើបញ្ជីសាលារៀនក្នុងស្រុក ${n} ជូនអ្នកសម្របសម្រួល`,
        },
        due: `2025-11-${(n % 20) + 10}`,
      });
    }
    await followUp(site);
    expect(await pageOf(linkTo(site, 'T12'))).toContain('and 39 more');
    for (const lang of ['km', 'en'] as const) {
      expect(gzipSync(await pageOf(linkTo(site, 'T12'), lang)).length).toBeLessThan(14_000);
    }
  });
});

test('one’s own page says what was promised and leads to where its end is told', async () => {
  await task(site, 'T1', { due: '2025-11-30' });
  const own = `/p/${site.token({ purpose: 'personal', cause: '-' })}`;
  const page = await pageOf(own);
  expect(page).toContain('My tasks');
  const [, href = ''] = /href="(\/t\/[^"]+)"/.exec(page) ?? [];
  expect(await pageOf(href)).toContain('Task T1');
});

test('a file that shows how far a task is goes with what is said next, and the staff alone get it', async () => {
  await task(site, 'EV1', { due: '2025-11-30' });
  await task(site, 'EV2', { due: '2025-11-30' });
  const link = linkTo(site, 'EV1');
  const ofLotus = linkTo(site, 'EV1', { seat: 'm-lotus', person: 'c-bopha' });
  expect((await site.ask(`${ofLotus}/file`, { form: { task: 'EV1' } })).status).toBe(404);
  const form = await site.ask(`${link}/file`, { lang: 'en', form: { task: 'EV1' } });
  expect(form.status).toBe(200);
  const key = /name="key" value="([^"]+)"/.exec(await form.text())?.[1] ?? '';
  expect(readUploadKey(key)).toMatchObject({
    of: { kind: 'task', id: 'EV1' },
    purpose: 'evidence',
    by: 'c-sokha',
  });
  const sent = await site.ask(`${link}/file?key=${encodeURIComponent(key)}&etag=%220123456789ab%22`);
  const at = sent.headers.get('location') ?? '';
  const file = /file=([\w-]+)/.exec(at)?.[1] ?? '';
  const page = await (await site.ask(at.replace('#task', ''), { lang: 'en' })).text();
  expect(page).toContain('Your file was sent');
  expect(page).toContain(`name="done.file" value="${file}"`);
  await site.ask(link, { form: { task: 'EV1', part: 'done', 'done.file': file } });
  expect(await taskNow(site, 'EV1')).toMatchObject({ status: 'done', said: [{ file }] });
  const staff = (of: string) =>
    site.ask(`/n/${NETWORK}/tasks/${of}/files/${file}`, { as: players.coordinator });
  const list = async () =>
    await (await site.ask(`/n/${NETWORK}/tasks/EV1`, { as: players.coordinator, lang: 'en' })).text();
  expect(await list()).toContain('The file has not arrived');
  expect((await staff('EV1')).status).toBe(404);
  const of = { kind: 'task', id: 'EV1' };
  const kept = { of, purpose: 'evidence' as const, format: 'pdf' as const };
  const meta = { by: 'person:c-sokha', at: site.services.now() };
  await site.services.repository.change(fileAggregate, NETWORK, file, meta, () => [
    { type: 'FileKept' as const, data: { ...kept, objects: [{ name: 'original.pdf', bytes: 9 }] } },
  ]);
  expect((await staff('EV1')).headers.get('location')).toContain(file);
  expect((await staff('EV2')).status).toBe(404);
  expect(await list()).toContain(`/tasks/EV1/files/${file}`);
  const observer = await site.ask(`/n/${NETWORK}/tasks/EV1/files/${file}`, { as: players.observer });
  expect(observer.status).toBe(403);
  const remove = (of: string, form?: Record<string, string>) =>
    site.ask(`/n/${NETWORK}/tasks/${of}/files/${file}/delete`, {
      ...{ as: players.coordinator, lang: 'en' },
      ...(form ? { form } : {}),
    });
  expect((await remove('EV2', {})).status).toBe(404);
  expect(await (await remove('EV1')).text()).toContain('Delete the file');
  expect((await staff('EV1')).status).toBe(303);
  expect((await remove('EV1', {})).status).toBe(303);
  expect((await staff('EV1')).status).toBe(404);
  expect(await list()).toMatch(/A file was deleted.*Sok Dara.*The file is not kept any more/s);
  // By this its objects go with the next tick, as those of every deleted file do.
  expect((await site.facts('file', file)).at(-1)).toMatchObject({ type: 'FileDeleted', by: 'staff:s-coord' });
});

test('who sent a file that is not kept reads why, and it goes with nothing that they say next', async () => {
  await task(site, 'EV9', { due: '2025-12-01' });
  const link = linkTo(site, 'EV9');
  const file = '01KEPTNOT-0123456789';
  await site.ask(link, { form: { task: 'EV9', part: 'note', 'note.note': 'See it', 'note.file': file } });
  const meta = { by: 'person:c-sokha', at: site.services.now() };
  const of = { kind: 'task', id: 'EV9' };
  const data = { of, purpose: 'evidence', why: 'tooMany' } as const;
  await site.services.repository.change(fileAggregate, NETWORK, file, meta, () => [
    { type: 'FileRefused' as const, data },
  ]);
  const why = 'too many were sent about this task that day';
  expect(await (await site.ask(`${link}?task=EV9`, { lang: 'en' })).text()).toContain(why);
  const page = await (await site.ask(`${link}?task=EV9&file=${file}`, { lang: 'en' })).text();
  expect(page).toContain(why);
  expect(page).not.toContain(`name="done.file" value="${file}"`);
  const staff = await site.ask(`/n/${NETWORK}/tasks/EV9`, { as: players.coordinator, lang: 'en' });
  expect(await staff.text()).toContain('one too many on that day');
});
