import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';

/**
 * `npm run khmer`: writes docs/khmer.md, the one list of texts that a native reader confirms. It is made
 * from the catalogues themselves, so it cannot miss one; what most people read comes first.
 */
const order: readonly (readonly [title: string, folder: string])[] = [
  ['Messages about a meeting', 'meeting/messages'],
  ['What is handed over: messages, letters, the notice', 'meeting/hand-over'],
  ['The answer page', 'meeting/answer'],
  ["The member's own page", 'meeting/personal'],
  ['Which mails one gets', 'meeting/preferences'],
  ['Kinds of mails that one may turn off', 'meeting/switch-words'],
  ['Other mails', 'network/messages'],
  ['Refusals and templates of meetings', 'meeting/'],
  ['Dates, seasons, holidays', 'i18n/'],
  ['Members', 'membership/'],
  ['The network', 'network/'],
  ['Frame of the pages, forms, errors', 'web/'],
  ['Signing in', 'site/'],
  ['Everything else', ''],
];

const root = join(import.meta.dirname, '..');
const khmer = z.string().regex(/\p{Script=Khmer}/u);
const text = z.object({ en: z.string(), km: khmer });
const counted = z.object({
  en: z.union([z.string(), z.object({ one: z.string(), other: z.string() })]),
  km: z.union([khmer, z.object({ one: khmer, other: khmer })]),
});

export async function khmerList(): Promise<string> {
  const found = await catalogues();
  const parts = order.map(([title, folder]) => {
    const files = [...found.keys()].filter((file) => sectionOf(file) === folder).sort();
    const rows = files.flatMap((file) => (found.get(file) ?? []).map(rowOf));
    return rows.length === 0
      ? ''
      : `\n## ${title}\n\n| English | Khmer |\n|---|---|\n${[...new Set(rows)].join('\n')}\n`;
  });
  return `# Khmer to confirm

The Khmer of these texts was written with care, in the formal register, but no native reader has confirmed it
yet. Read from the top: what most people see comes first. \`{name}\` is filled in by the system.
This page is made by \`npm run khmer\` from the texts themselves.

Where several words were possible one was chosen, and is used everywhere. Of these we are least sure; please
confirm them first:

| English | Chosen | Instead of |
|---|---|---|
| a change, to change | ការកែប្រែ, កែប្រែ | ការផ្លាស់ប្តូរ, ការប្រែប្រួល |
| to move to another time | ប្តូរពេល | ផ្លាស់ប្តូរ |
| mail came back | ត្រូវបានបង្វិលមកវិញ | ត្រូវបានបដិសេធ |
| the host | អង្គភាពម្ចាស់ផ្ទះ | ម្ចាស់ផ្ទះ |
| has not said no | មិនបានឆ្លើយថាមិនចូលរួម | មិនបានបដិសេធ |
| please thank them (subject of a mail to the coordinator) | សូមថ្លែងអំណរគុណដល់អ្នកឧបត្ថម្ភ | សូមអរគុណពួកគេ |
| short is good | សង្ខេបបានកាន់តែល្អ | ខ្លីគឺល្អ |
| how are the promised tasks going? | តើកិច្ចការដែលបានសន្យា អនុវត្តបានដល់ណាហើយ? | តើការសន្យាបានដល់ណាហើយ? |
| Dear {name}, to those who run the network | សូមជម្រាបជូន {name} | ជូនចំពោះ {name} |
| by hand: what the coordinator passes on by Telegram, call or letter | ដោយដៃ | ដោយផ្ទាល់ |
${parts.join('')}`;
}

/** The first folder of the order that a file is in. */
function sectionOf(file: string): string | undefined {
  return order.find(([, folder]) => file.startsWith(folder))?.[1];
}

function rowOf({ en, km }: z.infer<typeof text>): string {
  const cell = (line: string) => line.replaceAll('|', '\\|').replaceAll('\n', ' ');
  return `| ${cell(en)} | ${cell(km)} |`;
}

/** Every text that a module exports, in the order of the file, each with its forms for one and for more. */
export async function catalogues(): Promise<Map<string, z.infer<typeof text>[]>> {
  const found = await entries();
  return new Map(
    [...found].map(([file, all]) => [file, all.flatMap((one) => (isOne(one) ? [one] : [...formsOf(one)]))]),
  );
}

function isOne(entry: Entry): entry is z.infer<typeof text> {
  return typeof entry.en === 'string' && typeof entry.km === 'string';
}

type Entry = z.infer<typeof text> | z.infer<typeof counted>;

/** The same as they are written. Pages (.tsx) keep theirs in a .ts beside them. */
export async function entries(): Promise<Map<string, Entry[]>> {
  const functions = join(root, 'functions');
  const files = await readdir(functions, { recursive: true });
  const found = new Map<string, Entry[]>();
  for (const file of files.filter((name) => name.endsWith('.ts') && name.includes('/')).sort()) {
    if (
      !/messages\/|reasons|texts|words|refusals|templates|holidays|districts|sub-sectors|import[-/]/.test(
        file,
      )
    )
      continue;
    const module: Record<string, unknown> = await import(pathToFileURL(join(functions, file)).href);
    const exported = Object.keys(module).sort();
    const texts = [
      ...textsIn(
        exported.map((name) => module[name]),
        new Set(),
      ),
    ];
    if (texts.length > 0) found.set(file, texts);
  }
  return found;
}

function* textsIn(value: unknown, seen: Set<unknown>): Generator<Entry> {
  if (typeof value === 'function' && /^class\b/.test(String(value))) {
    yield* textsIn(refusalText(value), seen);
    return;
  }
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  const one = text.safeParse(value);
  const some = counted.safeParse(value);
  if (one.success) yield one.data;
  else if (some.success) yield some.data;
  else for (const inner of Object.values(value)) yield* textsIn(inner, seen);
}

/** A text about a number is confirmed as it is for one, and as it is for more. */
function formsOf({ en, km }: z.infer<typeof counted>): z.infer<typeof text>[] {
  const form = (forms: typeof en, name: 'one' | 'other') => (typeof forms === 'string' ? forms : forms[name]);
  return (['one', 'other'] as const).map((name) => ({ en: form(en, name), km: form(km, name) }));
}

/** A refusal carries its sentence on the instance. */
function refusalText(of: object): unknown {
  try {
    return Reflect.get(Reflect.construct(of as new () => object, []), 'text');
  } catch {
    return undefined;
  }
}

if (process.argv[1] === import.meta.filename) {
  await writeFile(join(root, 'docs', 'khmer.md'), await khmerList());
}
