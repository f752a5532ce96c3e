import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { ulid } from 'ulid';
import { fill, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { listMembers } from '../../membership/rules/views.ts';
import { answerTyping, asksTyping, refuseTyping } from '../../typing/answer.ts';
import { type ClashedField, Conflict } from '../../typing/conflict.tsx';
import { typingTexts } from '../../typing/texts.ts';
import type { StaffEnv } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { type FormState, freshForm } from '../../web/forms.tsx';
import { type FormTree, listAt, readForm } from '../../web/parse.ts';
import { Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import type { Item } from '../rules/item.ts';
import { readFieldName } from '../rules/item-fields.ts';
import type { MinutesLine } from '../rules/lines.ts';
import { ItemFields } from './item-form.tsx';
import { itemNow } from './item-now.ts';
import { itemOf, type OpenMinutes, openItem, pointsOf } from './open-minutes.ts';
import { type OwnerNames, ownerNames } from './owners.ts';
import { PointsBefore } from './points-before.tsx';
import { anchorOf, type SavedItem, saveItem, typedInto } from './save.ts';
import { itemTexts, minutesTexts as texts } from './texts.ts';
import { numberedTitle } from './titles.ts';

type ItemContext = Context<StaffEnv>;

/** The page around an item: that of the staff, or of a link. */
export interface Around {
  /** Address of the list of items. */
  readonly list: string;
  /** The device may keep what is not saved. */
  readonly keep: boolean;
  /** The page needs a session. */
  readonly session: boolean;
  /** Address at which a decision of an item becomes a forum; absent where the reader may not plan one. */
  readonly forumFrom?: ((item: string, entry: string) => string) | undefined;
  readonly page: (props: { readonly title: string; readonly lead: Child; readonly children: Child }) => Child;
}

/** `GET` of an item; its script asks for what is new. */
export async function showItem(c: ItemContext, open: OpenMinutes, around: Around): Promise<Response> {
  const { services, lang } = c.var;
  const found = await openItem(services, open, c.req.param('item') ?? '');
  if (!found) return await show(c, <NotFoundPage c={c} />, 404);
  if (asksTyping(c)) {
    const names = await namesIn(c, open, found.item);
    const now = itemNow(open, found.line.id, found.item, names, lang);
    return answerTyping(c, now, { typed: {}, since: c.req.query('since') ?? '' });
  }
  const names = await namesFor(c, open);
  return await page(c, open, around, { ...found, names, form: freshForm(lang) });
}

/** `POST` of an item: by its script, which is answered in JSON, or by a button. */
export async function postItem(c: ItemContext, open: OpenMinutes, around: Around): Promise<Response> {
  const { services, lang } = c.var;
  const found = await openItem(services, open, c.req.param('item') ?? '');
  if (!found) return await show(c, <NotFoundPage c={c} />, 404);
  const { line } = found;
  const tree = await readForm(c);
  const names = asksTyping(c) ? await namesIn(c, open, found.item, tree) : await namesFor(c, open);
  if (open.meeting.status === 'cancelled') return await cancelled(c, open, around, { ...found, names, tree });
  const meta = { by: open.by, at: services.now() };
  const outcome = await attempt(lang, () => saveItem(services, open, line.id, tree, { meta, names, lang }));
  if (asksTyping(c)) {
    if (!outcome.done) return await notTaken(c, open, line.id, tree, names, outcome.problems[0]?.text);
    const { item, ...asked } = outcome.value;
    // Somebody else may have named owners in the meantime.
    const all = hasOwners(found.item, tree) ? names : await namesIn(c, open, item);
    return answerTyping(c, itemNow(open, line.id, item, all, lang), asked);
  }
  if (!outcome.done) {
    const item = await itemOf(services, open, line.id);
    const form = { lang, values: typedValues(tree, item, names), problems: outcome.problems };
    return await page(c, open, around, { line, item, names, form }, outcome.conflict ? 409 : 422);
  }
  return await saved(c, open, around, { line, names, tree, saved: outcome.value });
}

/** A form without script is saved: on to where it was, to what clashed, or to what was not taken. */
async function saved(
  c: ItemContext,
  open: OpenMinutes,
  around: Around,
  of: { line: MinutesLine; names: OwnerNames; tree: FormTree; saved: SavedItem },
): Promise<Response> {
  const { lang } = c.var;
  const { line, names, tree } = of;
  const { item, typed, clashes, refused } = of.saved;
  if (clashes.length > 0) return await conflictPage(c, open, around, of);
  const fields = Object.keys(refused);
  if (fields.length === 0) return c.redirect(`${c.req.path}?saved${anchorOf(tree)}`, 303);
  const kinds = fields.map((name) => `${name.split('.')[0]}.kind`);
  const values = nested([
    ...kinds.map((name): [string, string] => [name, typed[name]?.is ?? '']),
    ...fields.map((name): [string, string] => [name, listAt(tree, name).join('\n')]),
  ]);
  const problems = fields.map((field) => ({ field, text: refused[field] ?? '' }));
  const kept = say(lang, typingTexts.keptRest);
  return await page(c, open, around, { line, item, names, form: { lang, values, problems, kept } }, 422);
}

async function conflictPage(
  c: ItemContext,
  open: OpenMinutes,
  around: Around,
  of: { line: MinutesLine; names: OwnerNames; saved: SavedItem },
): Promise<Response> {
  const { lang } = c.var;
  const { line, names } = of;
  const { item, typed, clashes } = of.saved;
  const now = itemNow(open, line.id, item, names, lang);
  const clashed = clashes.map((name) => clashOf(name, typed[name]?.is ?? '', lang));
  return await show(
    c,
    around.page({
      title: numberedTitle(line, lang),
      lead: leadOf(open, line, lang),
      children: <Conflict now={now} lang={lang} action={c.req.path} clashes={clashed} />,
    }),
    409,
  );
}

/** The script hears why nothing was stored; where others were first again and again it tries once more by itself. */
async function notTaken(
  c: ItemContext,
  open: OpenMinutes,
  id: string,
  tree: FormTree,
  names: OwnerNames,
  why: string | undefined,
): Promise<Response> {
  const { services, lang } = c.var;
  if (why === undefined) return c.json({ error: 'busy' }, 503);
  const item = await itemOf(services, open, id);
  const { since } = typedInto(item, tree, names);
  return answerTyping(c, itemNow(open, id, item, names, lang), { typed: {}, since, say: why }, 422);
}

async function cancelled(
  c: ItemContext,
  open: OpenMinutes,
  around: Around,
  of: { line: MinutesLine; item: Item; names: OwnerNames; tree: FormTree },
): Promise<Response> {
  const { lang } = c.var;
  const { line, item, names, tree } = of;
  const text = say(lang, texts.cancelled);
  if (asksTyping(c)) return refuseTyping(c, itemNow(open, line.id, item, names, lang).of, text, 422);
  const values = typedValues(tree, item, names);
  const form = { lang, values, problems: [{ field: '', text }] };
  return await page(c, open, around, { line, item, names, form }, 422);
}

async function page(
  c: ItemContext,
  open: OpenMinutes,
  around: Around,
  of: { line: MinutesLine; item: Item; names: OwnerNames; form: FormState },
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { services, lang } = c.var;
  const { line, item, names, form } = of;
  const points = line.is === 'points' ? await pointsOf(services, open) : [];
  const isCancelled = open.meeting.status === 'cancelled';
  return await show(
    c,
    around.page({
      title: numberedTitle(line, lang),
      lead: leadOf(open, line, lang),
      children: (
        <>
          {c.req.query('saved') !== undefined && form.problems.length === 0 ? (
            <Notice mood="done" live>
              <p>{say(lang, typingTexts.savedNow)}</p>
            </Notice>
          ) : null}
          {isCancelled && form.problems.length === 0 ? (
            <Notice mood="waiting">
              <p>{say(lang, texts.cancelled)}</p>
            </Notice>
          ) : null}
          {open.minutes.current ? (
            <Notice mood="info">
              <p>{say(lang, texts.published)}</p>
            </Notice>
          ) : null}
          <PointsBefore
            points={points}
            names={names}
            now={services.now()}
            zone={open.meeting.zone}
            lang={lang}
          />
          <ItemFields
            open={open}
            item={item}
            now={itemNow(open, line.id, item, names, lang)}
            form={form}
            names={names}
            newId={ulid}
            forumFrom={around.forumFrom && ((entry) => around.forumFrom?.(line.id, entry) ?? '')}
            action={`${c.req.path}#conflict`}
            at={services.now()}
            keep={around.keep}
            session={around.session}
          />
          <p>
            <a href={around.list}>{say(lang, itemTexts.allItems)}</a>
          </p>
        </>
      ),
    }),
    status,
  );
}

/** The meeting, and who speaks. */
function leadOf({ meeting }: OpenMinutes, { presenter }: MinutesLine, lang: Lang): string {
  return [plain(meeting.details.title, lang), presenter ?? ''].filter(Boolean).join(' · ');
}

async function namesFor(c: ItemContext, open: OpenMinutes): Promise<OwnerNames> {
  const { services, lang } = c.var;
  return ownerNames(open, await listMembers(services.views, open.networkId), lang);
}

/** The names that the script needs: most saves are of notes, and read none of the members. */
async function namesIn(c: ItemContext, open: OpenMinutes, item: Item, tree: FormTree = {}) {
  return hasOwners(item, tree) ? await namesFor(c, open) : ownerNames(open, [], c.var.lang);
}

/** Whether anybody is named in an item, or in what is sent to it. */
function hasOwners({ fields }: Item, tree: FormTree): boolean {
  const isNamed = Object.entries(fields).some(([name, { text }]) => name.endsWith('.owners') && text !== '');
  return isNamed || Object.keys(tree).some((entry) => listAt(tree, `${entry}.owners`).some(Boolean));
}

/** Everything that a form sent, of fields that it would change: for a page on which nothing was stored. */
function typedValues(tree: FormTree, item: Item, names: OwnerNames): object {
  const { typed } = typedInto(item, tree, names);
  const begun = new Set(
    Object.entries(typed).flatMap(([name, { is }]) =>
      is !== '' && !name.endsWith('.kind') ? [name.split('.')[0]] : [],
    ),
  );
  const sent = Object.keys(typed).filter((name) => begun.has(name.split('.')[0]));
  return nested(sent.map((name) => [name, listAt(tree, name).join('\n')]));
}

/** `a.b` of a list as a tree, as fields of forms are found. */
function nested(values: readonly (readonly [name: string, text: string])[]): object {
  const tree: Record<string, unknown> = {};
  for (const [name, text] of values) {
    const parts = name.split('.');
    const last = parts.pop() ?? '';
    let at = tree;
    for (const part of parts) {
      const next = at[part];
      const branch: Record<string, unknown> = typeof next === 'object' && next !== null ? { ...next } : {};
      at[part] = branch;
      at = branch;
    }
    at[last] = text;
  }
  return tree;
}

/** A field of an item of which there are two texts, as the page says it. */
export function clashOf(name: string, yours: string, lang: Lang): ClashedField {
  const field = readFieldName(name);
  const inLang = name.endsWith('.km') ? 'km' : name.endsWith('.en') ? 'en' : undefined;
  const language = inLang && say(lang, inLang === 'km' ? itemTexts.inKhmer : itemTexts.inEnglish);
  const label = field?.of === 'entry' ? partTexts[field.part][lang] : say(lang, itemTexts.notes);
  return {
    name,
    label: language ? fill('{label} · {language}', { label, language }) : label,
    single: inLang === undefined,
    lang: inLang,
    yours,
  };
}

const partTexts = {
  kind: itemTexts.kind,
  'text.en': itemTexts.words,
  'text.km': itemTexts.words,
  membersOnly: itemTexts.membersOnly,
  owners: itemTexts.owners,
  due: itemTexts.due,
  askedOf: itemTexts.askedOf,
  'reply.en': itemTexts.reply,
  'reply.km': itemTexts.reply,
  repliedOn: itemTexts.repliedOn,
} as const;
