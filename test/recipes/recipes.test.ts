import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { networkAggregate } from '../../functions/network/rules/network.ts';
import type { NewEvent, StoredEvent } from '../../functions/platform/event.ts';
import { convened, drafted, released } from '../meeting/meetings.ts';
import { foundedWith } from '../web/rig.ts';
import { ScratchCopy, sourceOf } from './scratch-copy.ts';

const MESSAGE = 'functions/meeting/messages/feedback.ts';
const CAPABILITY = ['rules/note.ts', 'capability.ts', 'mails.ts', 'pages.ts', 'pages/notes.tsx'];
const copy = new ScratchCopy();
/** What the compiler says of everything that was added, by file. */
let said: ReadonlyMap<string, readonly string[]>;

const messageCuts: Readonly<Record<string, (text: string) => string>> = {
  'when it is due': (text) => text.replace(/^ {2}due: .*\n/m, ''),
  'until when it has sense': (text) => text.replace(/^ {2}until: .*\n/m, ''),
  'to whom it goes': (text) => text.replace(/^ {2}to: .*\n/m, ''),
  'whether it is wanted': (text) => text.replace(/^ {2}wanted: .*\n/m, ''),
  'until when it is handed over': (text) => text.replace(/^ {2}handedOver: .*\n/m, ''),
  'whether a reader may switch it off': (text) => text.replace(/^ {2}optional: .*\n/m, ''),
  'what it does to a calendar, where it tells of the meeting whole': (text) =>
    text
      .replace("Message & Usual = {\n  mail: 'message'", "Whole & Usual = {\n  mail: 'whole'")
      .replace('{ Message, Usual }', '{ Usual, Whole }'),
  'its Khmer subject': (text) => text.replace(/(subject: \{ en: '[^']*'), km: '[^']*'/, '$1'),
  'its English name': (text) => text.replace(/name: \{ en: '[^']*', /, 'name: { '),
  'its letter': (text) => text.replace(/^ {2}letter: [\s\S]*?^ {2}\}\),\n/m, ''),
  'its text to copy': (text) => text.replace(/^ {2}copy: [\s\S]*?^ {2}\},\n/m, ''),
  'who gets it, for the settings': (text) => text.replace(/^ {2}who: .*\n/m, ''),
  'what it is called in a sentence': (text) => text.replace(/^ {2}phrase: .*\n/m, ''),
};

const capabilityCuts: readonly (readonly [what: string, file: string, cut: (text: string) => string])[] = [
  ['the right of a route', 'pages.ts', (text) => text.replace("['observer', 'showNotes']", "['showNotes']")],
  ['a right that there is', 'pages.ts', (text) => text.replace("'observer'", "'reader'")],
  ['the page that answers a route', 'pages.ts', (text) => text.replace("'showNotes'", "'showNote'")],
  ['what it knows of kinds of messages', 'mails.ts', (text) => text.replace(/^ {2}writes: .*\n/m, '')],
  ['a fact that it reacts to', 'rules/note.ts', (text) => text.replace("['NoteWritten']", "['NoteRead']")],
];

const cutMessages = Object.entries(messageCuts).map(
  ([part, cut], n): [string, string, (text: string) => string] => [
    part,
    `functions/meeting/messages/cut${n}.ts`,
    cut,
  ],
);
const cutCapabilities = capabilityCuts.map(
  ([part, file, cut], n) => [part, `functions/notes/${file.replace(/\.ts$/, `${n}.ts`)}`, file, cut] as const,
);

function addMessage(to: ScratchCopy): void {
  to.addFrom('made-up-message', 'feedback.ts', MESSAGE);
  to.list('functions/meeting/messages/table.ts', {
    imports: "import { rule as feedback } from './feedback.ts';",
    after: '  thanksByHand,',
    line: '  feedback,',
  });
}

beforeAll(() => {
  addMessage(copy);
  copy.list('functions/meeting/messages/words.ts', {
    imports: "import { words as feedback } from './feedback.ts';",
    after: '  thanksByHand,',
    line: '  feedback,',
  });
  copy.addFrom('made-up-message', 'probe.ts', 'probe.ts');
  for (const file of CAPABILITY) copy.addFrom('made-up-capability/notes', file, `functions/notes/${file}`);
  copy.list('functions/capabilities.ts', {
    imports: "import { noteCapability } from './notes/capability.ts';",
    after: '  replyCapability,',
    line: '  noteCapability,',
  });
  copy.list('functions/mail-sources.ts', {
    imports: "import { noteMails } from './notes/mails.ts';",
    after: 'export const mailSources: readonly MailSource[] = [',
    line: '  noteMails,',
  });
  copy.list('functions/site/capability-pages.ts', {
    imports: "import { notePages } from '../notes/pages.ts';",
    after: '  replyPages,',
    line: '  notePages,',
  });
  for (const [part, file, cut] of cutMessages)
    copy.addCut(part, file, sourceOf('made-up-message', 'feedback.ts'), cut);
  for (const [part, file, from, cut] of cutCapabilities) {
    copy.addCut(part, file, sourceOf('made-up-capability/notes', from), cut);
  }
  said = copy.compile();
});
afterAll(() => copy.remove());

/** The day after the meeting of the fixture, which is on 10 November 2025. */
const WEEK_AFTER = '2025-11-17T02:00:00.000Z';

function stored(kind: string, facts: readonly (NewEvent & { at?: string })[]): StoredEvent[] {
  const stream = { network: 'best', kind, id: 'it' };
  return facts.map(({ type, data, at = '2025-10-13T02:00:00.000Z' }, index) => ({
    id: `event-${index + 1}`,
    stream,
    version: index + 1,
    type,
    data,
    at,
    by: 'staff:dara',
  }));
}

interface Probed {
  readonly listed: boolean;
  readonly introduces: readonly string[];
  readonly name: string;
  readonly subject: string;
  readonly entry?: {
    readonly at: string;
    readonly status: { readonly is: string; readonly reason?: string };
  };
  readonly falls: readonly { readonly type: string; readonly data: { readonly kind: string } }[];
}

function probe(now: string, heardAt?: string): Probed {
  const heard = heardAt ? [{ type: 'KindsIntroduced', data: { kinds: ['feedback'] }, at: heardAt }] : [];
  return copy.run('probe.ts', {
    network: stored(networkAggregate.kind, [...foundedWith(), ...heard]),
    meeting: stored(meetingAggregate.kind, [drafted, convened, released]),
    now,
  }) as Probed;
}

const kindsIn = ({ falls }: Probed) => falls.map(({ data }) => data.kind);

describe('a message that is added', () => {
  it('is its file, and a line in the table of rules and in that of words', () => {
    expect([...copy.changed].filter((file) => file.includes('/meeting/')).sort()).toEqual([
      'functions/meeting/messages/table.ts',
      'functions/meeting/messages/words.ts',
    ]);
    const cut: string[] = cutMessages.map(([, file]) => file);
    const wrong = [...said.keys()].filter((file) => !cut.includes(file) && !file.includes('/notes/'));
    expect(wrong).toEqual([]);
    expect(probe(WEEK_AFTER)).toMatchObject({
      listed: true,
      introduces: expect.arrayContaining(['feedback']),
      name: 'Feedback',
      subject: expect.stringContaining('How was it?'),
    });
  });

  it('says nothing about a meeting in a network that has not heard of it', () => {
    const probed = probe('2025-11-13T01:00:00.000Z');
    expect(probed.entry).toBeUndefined();
    expect(kindsIn(probed)).not.toContain('feedback');
  });

  it('says nothing about a meeting that was over when the network heard of it', () => {
    for (const now of [WEEK_AFTER, '2025-11-19T02:00:00.000Z']) {
      const probed = probe(now, '2025-11-12T01:00:00.000Z');
      expect(probed.entry).toBeUndefined();
      expect(kindsIn(probed)).not.toContain('feedback');
    }
  });

  it('is due about a meeting that lay ahead when the network heard of it', () => {
    const probed = probe('2025-11-09T02:00:00.000Z', '2025-11-01T01:00:00.000Z');
    expect(probed.entry).toMatchObject({ at: '2025-11-13T01:00:00.000Z', status: { is: 'ahead' } });
  });
});

describe('what is left out of a message does not compile', () => {
  it.each(cutMessages)('%s', (_, file) => {
    expect(said.get(file)).toBeDefined();
  });

  it('its line in the table of words', () => {
    const bare = new ScratchCopy(['functions/meeting/messages/words.ts']);
    addMessage(bare);
    const errors = bare.compile().get('functions/meeting/messages/words.ts') ?? [];
    bare.remove();
    expect(errors.join()).toContain("Property 'feedback' is missing");
  });
});

describe('a capability that is added', () => {
  it('is its folder, and a line in the list of each of its doors', () => {
    expect([...copy.changed].filter((file) => !file.includes('/meeting/')).sort()).toEqual([
      'functions/capabilities.ts',
      'functions/mail-sources.ts',
      'functions/site/capability-pages.ts',
    ]);
    const cut: string[] = cutCapabilities.map(([, file]) => file);
    const wrong = [...said.keys()].filter((file) => !cut.includes(file) && file.includes('/notes/'));
    expect(wrong).toEqual([]);
  });
});

describe('what is left out of a capability does not compile', () => {
  it.each(cutCapabilities)('%s', (_, file) => {
    expect(said.get(file)).toBeDefined();
  });
});
