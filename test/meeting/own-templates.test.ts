import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bestQ4 } from '../../bin/seed/best-q4.ts';
import { draftMeeting } from '../../functions/meeting/rules/decide.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import {
  keepTemplate,
  MAX_TEMPLATES,
  type OwnTemplates,
  removeTemplate,
  renameTemplate,
  TEMPLATES_ID,
  type TemplateEvent,
  templatesAggregate,
} from '../../functions/meeting/rules/own-templates.ts';
import {
  NoSuchTemplate,
  TemplateNameTaken,
  TemplateTooLarge,
  TooManyTemplates,
} from '../../functions/meeting/rules/refusals.ts';
import { fold } from '../../functions/platform/aggregate.ts';
import { players } from '../web/rig.ts';
import { MEETINGS, type MeetingRig, memberFacts, NETWORK, startMeetingRig } from './meeting-rig.ts';

const after = (...events: TemplateEvent[]): OwnTemplates =>
  fold(
    templatesAggregate,
    events.map((event, n) => ({
      ...event,
      id: `e${n}`,
      version: n + 1,
      at: '2025-10-13T02:00:00.000Z',
      by: 's',
    })),
  );
const ours: OwnTemplates = [{ id: 't1', name: 'Our quarter', details: {} }];

test('a template holds what is as true of the next meeting: no date, no guests, no note', () => {
  const guest = { id: 'g', name: 'Demo Guest', lang: 'en', reachedBy: 'letter' } as const;
  const details = {
    ...bestQ4.details,
    date: '2025-11-10',
    answerBy: '2025-11-05',
    guests: [guest],
    note: { en: 'Bring a pen' },
  };
  const [kept] = after(...keepTemplate([], { id: 't1', name: 'Q', details }));
  expect(kept).toEqual({ id: 't1', name: 'Q', date: '2025-11-10', details: bestQ4.details });
});

test('the same form sent twice keeps one template', () => {
  expect(keepTemplate(ours, { id: 't1', name: 'Another', details: {} })).toEqual([]);
});

test('a network keeps a bounded number of templates, each of a bounded size and a name of its own', () => {
  const many = Array.from({ length: MAX_TEMPLATES }, (_, n) => ({ id: `t${n}`, name: `n${n}`, details: {} }));
  expect(() => keepTemplate(many, { id: 'new', name: 'new', details: {} })).toThrow(TooManyTemplates);
  const long = Array.from({ length: 8 }, () => ({ km: 'ក'.repeat(2000) }));
  expect(() => keepTemplate([], { id: 'new', name: 'new', details: { objectives: long } })).toThrow(
    TemplateTooLarge,
  );
  expect(() => keepTemplate(ours, { id: 'new', name: 'our Quarter ', details: {} })).toThrow(
    TemplateNameTaken,
  );
});

test('a template is renamed and removed; what is gone cannot be renamed, and removing it again is nothing', () => {
  const kept: TemplateEvent = { type: 'TemplateKept', data: { template: 't1', name: 'Old', details: {} } };
  expect(after(kept, ...renameTemplate(after(kept), 't1', 'New'))).toMatchObject([{ name: 'New' }]);
  expect(after(kept, ...removeTemplate(after(kept), 't1'))).toEqual([]);
  expect(removeTemplate([], 't1')).toEqual([]);
  expect(() => renameTemplate([], 't1', 'New')).toThrow(NoSuchTemplate);
});

let rig: MeetingRig;
let id = '';
let drafts = 0;
beforeAll(async () => {
  rig = await startMeetingRig();
  await rig.member('m1', memberFacts(1));
  await rig.flow();
});
afterAll(() => rig.stop());
beforeEach(() => {
  drafts += 1;
  id = `01K7E0000000000000000000${String(drafts).padStart(2, '0')}`;
});

const templates = async () =>
  (await rig.services.repository.load(templatesAggregate, NETWORK, TEMPLATES_ID)).state;
const TEMPLATE = '01K7T000000000000000000001';
const LATER = '01K7E000000000000000000099';

test('a meeting is saved as the network’s own template, and the next one begins from it', async () => {
  await rig.post(`${MEETINGS}/new`, { id, from: 'quarterly' });
  const typed = { 'title.en': 'Q4 2025 of ours', date: '2025-11-10', 'venue.km': 'សាលឃុំ', host: 'Our host' };
  await rig.post(`${MEETINGS}/${id}/edit`, { ...typed, version: '1' });
  expect((await rig.page(`${MEETINGS}/${id}`)).html).toContain(`href="${MEETINGS}/${id}/template"`);
  expect((await rig.page(`${MEETINGS}/${id}/template`)).html).toContain('value="Q4 2025 of ours"');
  const form = { id: TEMPLATE, name: 'Ours' };
  const kept = await rig.post(`${MEETINGS}/${id}/template`, form);
  await rig.post(`${MEETINGS}/${id}/template`, form);
  expect(kept.headers.get('location')).toBe(`/n/${NETWORK}/templates?kept`);
  expect(await templates()).toHaveLength(1);

  rig.at('2026-01-05T02:00:00.000Z');
  expect((await rig.page(`${MEETINGS}/new`)).html).toContain('Template: Ours');
  const next = LATER;
  await rig.post(`${MEETINGS}/new`, { id: next, from: TEMPLATE });
  const { state } = await rig.services.repository.load(meetingAggregate, NETWORK, next);
  expect(state).toMatchObject({
    template: TEMPLATE,
    details: { host: 'Our host', venue: { km: 'សាលឃុំ' }, title: { en: 'Q1 2026 of ours' } },
  });
  expect(state).not.toHaveProperty('details.date');
});

test('a name that is taken gets a sentence at its field, with what was typed still there', async () => {
  await rig.post(`${MEETINGS}/new`, { id, from: 'quarterly' });
  const answer = await rig.post(`${MEETINGS}/${id}/template`, { id: `${TEMPLATE}x`, name: 'ours' });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('There is a template called “ours” already.');
  expect(html).toMatch(/name="name"[^>]*value="ours"/);
});

test('the list of templates leads to another name, and to removing one; meetings begun from it stay', async () => {
  const list = `/n/${NETWORK}/templates`;
  expect((await rig.page(list)).html).toContain(`href="${list}/${TEMPLATE}"`);
  await rig.post(`${list}/${TEMPLATE}`, { name: 'Ours, renamed', do: 'rename' });
  expect((await rig.page(list)).html).toContain('Ours, renamed');
  await rig.post(`${list}/${TEMPLATE}`, { name: '', do: 'remove' });
  expect(await templates()).toEqual([]);
  expect((await rig.page(`${list}/${TEMPLATE}`)).status).toBe(404);
  expect((await rig.page(list)).html).toContain('Your own templates will appear here');
  const begun = await rig.services.repository.load(meetingAggregate, NETWORK, LATER);
  expect(begun.state).toMatchObject({ status: 'draft', template: TEMPLATE });
});

test('an observer can neither save nor remove a template', async () => {
  const as = players.observer;
  expect((await rig.ask(`/n/${NETWORK}/templates`, { as })).status).toBe(403);
  const form = { id: TEMPLATE, name: 'x' };
  expect((await rig.ask(`${MEETINGS}/${id}/template`, { as, form })).status).toBe(403);
});

test('a meeting begun from a template that is there no more is read as before', async () => {
  const { repository, now } = rig.services;
  await repository.change(meetingAggregate, NETWORK, id, { by: 's', at: now() }, (meeting) =>
    draftMeeting(meeting, {
      zone: 'Asia/Phnom_Penh',
      details: { title: { en: 'Old' } },
      template: 'best-q4',
    }),
  );
  expect((await rig.page(`${MEETINGS}/${id}/edit`)).status).toBe(200);
});
