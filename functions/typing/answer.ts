import type { Context } from 'hono';
import * as z from 'zod';
import { timeOfDay } from '../i18n/dates.ts';
import { fill, type Lang, say } from '../i18n/say.ts';
import { later, MINUTE } from '../platform/clock.ts';
import type { StaffEnv } from '../web/context.ts';
import { markOf, type TypedFields } from './rules/merge.ts';
import type { FieldSaid, TypingSaid } from './rules/said.ts';
import type { Fields } from './rules/typed.ts';
import { typingTexts as texts } from './texts.ts';

/** A form that several people type into, as it is now, for its script. */
export interface TypingNow {
  /** Which form it is. */
  readonly of: string;
  readonly fields: Fields;
  readonly blocks: Readonly<Record<string, string>>;
  readonly hints: Readonly<Record<string, string>>;
  /** IANA zone in which times are said. */
  readonly zone: string;
  /** Who somebody is, in words, by how facts name them. */
  readonly who: (by: string) => string;
  /** A stored text as the form shows it. */
  readonly shown?: (name: string, text: string) => string;
}

/** What was asked of it. */
export interface TypingAsked {
  readonly typed: TypedFields;
  readonly since: string;
  /** Why a field was not taken. */
  readonly refused?: Readonly<Record<string, string>>;
  /** Why nothing was. */
  readonly say?: string;
}

/** Whether the script of the page asks, and not its form. */
export function asksTyping(c: Context): boolean {
  return (c.req.header('accept') ?? '').startsWith('application/json');
}

/** Answers the script. */
export function answerTyping(
  c: Context<StaffEnv>,
  now: TypingNow,
  asked: TypingAsked,
  status: 200 | 422 = 200,
): Response {
  c.header('Cache-Control', 'no-store');
  return c.json(typingSaid(now, asked, c.var.services.now(), c.var.lang), status);
}

/** A page that can be typed into no more, or that needs a new link: what was typed stays in it. */
export function refuseTyping(c: Context<StaffEnv>, of: string, say: string, status: 410 | 422 | 429) {
  const now = c.var.services.now();
  const said: TypingSaid = { of, now, saved: '', fields: {}, blocks: {}, hints: {}, say };
  c.header('Cache-Control', 'no-store');
  return c.json(said, status);
}

export function typingSaid(now: TypingNow, asked: TypingAsked, at: string, lang: Lang): TypingSaid {
  const { of, fields, blocks, hints, zone } = now;
  // Facts carry the time at which they were decided, which is a moment before they are there to be read.
  const since = z.iso.datetime().safeParse(asked.since).success ? later(asked.since, -MINUTE) : '';
  const names = new Set([
    ...Object.keys(asked.typed),
    ...Object.keys(fields).filter((name) => changedSince(fields, name) > since),
  ]);
  const said = [...names].map((name): [string, FieldSaid] => [name, fieldSaid(now, asked, name, lang)]);
  const saved = fill(texts.saved[lang], { time: timeOfDay(at, zone, lang) });
  const refused = asked.say === undefined ? {} : { say: asked.say };
  return { of, now: at, saved, fields: Object.fromEntries(said), blocks, hints, ...refused };
}

function changedSince(fields: Fields, name: string): string {
  const field = fields[name];
  return [field?.at ?? '', ...(field?.beside.map(({ at }) => at) ?? [])].sort().at(-1) ?? '';
}

function fieldSaid(
  now: TypingNow,
  { typed, refused = {} }: TypingAsked,
  name: string,
  lang: Lang,
): FieldSaid {
  const field = Object.hasOwn(now.fields, name) ? now.fields[name] : undefined;
  const mark = markOf(field?.text ?? '');
  const sent = typed[name];
  const why = Object.hasOwn(refused, name) ? refused[name] : undefined;
  if (why !== undefined) return { is: 'refused', mark, why };
  const unsettled = (field?.beside.length ?? 0) > 0;
  if (sent && markOf(sent.is) === mark) return { is: 'saved', mark, unsettled };
  const isBeside = sent && field?.beside.some(({ text }) => markOf(text) === markOf(sent.is));
  const { shown = (_, text) => text } = now;
  return {
    is: isBeside ? 'beside' : 'news',
    mark,
    text: shown(name, field?.text ?? ''),
    who: field ? now.who(field.by) || say(lang, texts.somebody) : '',
    when: field ? timeOfDay(field.at, now.zone, lang) : '',
    unsettled,
  };
}
