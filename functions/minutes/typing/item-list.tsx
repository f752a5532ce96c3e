import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { ulid } from 'ulid';
import * as z from 'zod';
import { counted } from '../../i18n/counted.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import type { StaffEnv } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { bilingual, readAs } from '../../web/fields.ts';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { type FormTree, readForm, textAt } from '../../web/parse.ts';
import { Button, Empty, Notice, Section, State } from '../../web/parts.tsx';
import { type Problem, problemOf } from '../../web/problems.ts';
import type { Item } from '../rules/item.ts';
import { countsOf } from '../rules/lines.ts';
import { minutesAggregate } from '../rules/minutes.ts';
import { addItem } from '../rules/rapporteurs.ts';
import { NotAField } from '../rules/refusals.ts';
import { linesWithItems } from './lines-now.ts';
import type { OpenMinutes } from './open-minutes.ts';
import { minutesTexts as texts } from './texts.ts';
import { numberedTitle } from './titles.ts';

type ListContext = Context<StaffEnv>;

const addSchema = z.object({ title: bilingual() });

/** Every item of a meeting with what its minutes come to, and a form for one more. `path`: of the list itself. */
export async function ItemList(
  c: ListContext,
  open: OpenMinutes,
  path: string,
  form?: FormState,
): Promise<Child> {
  const { services, lang } = c.var;
  const { meeting, minutes, meetingId } = open;
  const lines = await linesWithItems(services, open);
  const isCancelled = meeting.status === 'cancelled';
  const state: FormState = form ?? freshForm(lang, { id: ulid() });
  return (
    <>
      {isCancelled ? (
        <Notice mood="waiting">
          <p>{say(lang, texts.cancelled)}</p>
        </Notice>
      ) : null}
      {!isCancelled && lines.some(({ item }) => isOfBefore(item, meeting)) ? (
        <Notice mood="info">
          <p>{say(lang, texts.moved)}</p>
        </Notice>
      ) : null}
      {minutes.current ? (
        <Notice mood="info">
          <p>{say(lang, texts.published)}</p>
        </Notice>
      ) : null}
      <Section id="items" title={say(lang, texts.items)}>
        {lines.length === 0 ? (
          <Empty>
            <p>{say(lang, texts.noItems)}</p>
          </Empty>
        ) : (
          <>
            <p>{say(lang, texts.lead)}</p>
            <ul class="rows">
              {lines.map(({ line, item }) => (
                <li>
                  <div>
                    <a class="what" href={`${path}/${line.id}`}>
                      {numberedTitle(line, lang)}
                    </a>
                    {line.presenter ? <p class="muted">{line.presenter}</p> : null}
                  </div>
                  <Counts item={item} meeting={meetingId} lang={lang} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      {isCancelled ? null : (
        <Section id="add" title={say(lang, texts.addTitle)}>
          <p class="help">{say(lang, texts.addHelp)}</p>
          <Form form={state} action={path} creates>
            <BilingualField form={state} name="title" label={say(lang, texts.itemTitle)} unmarked />
            <Button icon="add">{say(lang, texts.add)}</Button>
          </Form>
        </Section>
      )}
    </>
  );
}

/** Something was typed before the meeting had its present date. */
function isOfBefore({ fields }: Item, { dateNumber, dateSince }: OpenMinutes['meeting']): boolean {
  return dateNumber > 1 && Object.values(fields).some(({ at }) => at < dateSince);
}

/** `typed · 3 decisions · 2 action points (1 without owner)` */
function Counts({ item, meeting, lang }: { item: Item; meeting: string; lang: Lang }) {
  const { hasNotes, decisions, points, withoutOwner, issues, unsettled } = countsOf(item, meeting);
  const without =
    withoutOwner > 0 ? ` (${say(lang, texts.withoutOwner, { n: digitsFor(lang, withoutOwner) })})` : '';
  const words = [
    ...(hasNotes ? [say(lang, texts.typed)] : []),
    ...(decisions > 0 ? [counted(lang, decisions, texts.decisions)] : []),
    ...(points > 0 ? [counted(lang, points, texts.points) + without] : []),
    ...(issues > 0 ? [counted(lang, issues, texts.issues)] : []),
  ];
  if (unsettled > 0) {
    const two = counted(lang, unsettled, texts.twoTexts);
    return <State mood="waiting">{[...words, two].join(' · ')}</State>;
  }
  if (words.length === 0) return <span class="muted">{say(lang, texts.nothingYet)}</span>;
  return <State mood="done">{words.join(' · ')}</State>;
}

/** The form of the list: one more item. The problems, or the id of the item that is there now. */
export async function addedItem(
  c: ListContext,
  open: OpenMinutes,
): Promise<{ readonly id: string } | { readonly problems: readonly Problem[]; readonly tree: FormTree }> {
  const { services, lang } = c.var;
  const tree = await readForm(c);
  const id = textAt(tree, 'id');
  if (open.meeting.status === 'cancelled') {
    return { tree, problems: [{ field: '', text: say(lang, texts.cancelled) }] };
  }
  const read = readAs(addSchema, tree, lang, { title: texts.itemTitle });
  if (!read.ok) return { tree, problems: read.problems };
  if (!/^[A-Za-z0-9]{10,26}$/.test(id)) return { tree, problems: [problemOf(new NotAField(), lang, '')] };
  const { title } = read.value;
  const named = { ...(title.en ? { en: title.en } : {}), ...(title.km ? { km: title.km } : {}) };
  const meta = { by: open.by, at: services.now() };
  const outcome = await attempt(lang, () =>
    services.repository.change(minutesAggregate, open.networkId, open.meetingId, meta, (minutes) =>
      addItem(minutes, { item: id, title: named }),
    ),
  );
  return outcome.done ? { id } : { tree, problems: outcome.problems };
}
