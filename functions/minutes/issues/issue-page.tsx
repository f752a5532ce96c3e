import type { Child } from 'hono/jsx';
import { shortDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { Conflict } from '../../typing/conflict.tsx';
import { markOf } from '../../typing/rules/merge.ts';
import { textIn } from '../../typing/rules/typed.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { DateField, Form, type FormState, freshForm, TextArea } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm } from '../../web/parse.ts';
import { Actions, Button, Facts, LinkButton, Notice, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { type Entry, entriesOf, type Item } from '../rules/item.ts';
import type { MinutesLine } from '../rules/lines.ts';
import { itemNow } from '../typing/item-now.ts';
import { clashOf } from '../typing/item-page.tsx';
import { type OpenMinutes, openItem, openMinutesOf } from '../typing/open-minutes.ts';
import { ownerNames } from '../typing/owners.ts';
import { saveItem } from '../typing/save.ts';
import { minutesSheet } from '../typing/styles.ts';
import { minutesTexts } from '../typing/texts.ts';
import { numberedTitle } from '../typing/titles.ts';
import { issueTexts as texts } from './texts.ts';

interface OpenIssue {
  readonly open: OpenMinutes;
  readonly line: MinutesLine;
  readonly item: Item;
  readonly issue: Entry;
}

/** The parts of an issue that are written here; they are the same fields as in the minutes. */
const parts = ['reply.km', 'reply.en', 'repliedOn'] as const;

/** `GET /n/:network/issues/:meeting/:item/:entry`: one issue, and its reply, whenever that comes. */
export async function showIssue(c: StaffContext): Promise<Response> {
  const found = await openIssue(c);
  return found ? await page(c, found, freshForm(c.var.lang, valuesOf(found))) : await notFound(c);
}

/** `POST` of the same: stored in the minutes, as if it had been typed there. */
export async function postIssue(c: StaffContext): Promise<Response> {
  const found = await openIssue(c);
  if (!found) return await notFound(c);
  const { services, lang } = c.var;
  const { open, line } = found;
  const tree = await readForm(c);
  const refused = (problems: FormState['problems'], status: 409 | 422) =>
    page(c, found, { lang, values: tree, problems }, status);
  if (open.meeting.status === 'cancelled') {
    return await refused([{ field: '', text: say(lang, minutesTexts.cancelled) }], 422);
  }
  const names = ownerNames(open, [], lang);
  const outcome = await attempt(lang, () =>
    saveItem(services, open, line.id, tree, { meta: metaOf(c), names, lang }),
  );
  if (!outcome.done) return await refused(outcome.problems, 409);
  const { item, typed, clashes, refused: not } = outcome.value;
  if (clashes.length > 0) {
    const now = itemNow(open, line.id, item, names, lang);
    const clashed = clashes.map((name) => clashOf(name, typed[name]?.is ?? '', lang));
    const minutes = `${minutesOf(c, found)}#conflict`;
    return await show(
      c,
      <Around c={c}>
        <Conflict now={now} lang={lang} action={minutes} clashes={clashed} />
      </Around>,
      409,
    );
  }
  const problems = Object.entries(not).map(([field, text]) => ({ field, text }));
  if (problems.length === 0) return c.redirect(`${c.req.path}?saved`, 303);
  // Everything else is saved: sent again, it is nobody else's text.
  return await page(c, (await openIssue(c)) ?? found, { lang, values: tree, problems }, 422);
}

async function openIssue(c: StaffContext): Promise<OpenIssue | undefined> {
  const open = await openMinutesOf(c, c.req.param('meeting') ?? '');
  const found = open && (await openItem(c.var.services, open, c.req.param('item') ?? ''));
  if (!found) return undefined;
  const issue = entriesOf(found.item, open.meetingId).find(
    ({ id, kind }) => id === c.req.param('entry') && kind === 'issue',
  );
  return issue && { ...found, open, issue };
}

function valuesOf({ issue: { id, reply, repliedOn = '' } }: OpenIssue): object {
  return { [id]: { reply, repliedOn } };
}

function minutesOf({ var: { networkId } }: StaffContext, { open, line }: OpenIssue): string {
  return `/n/${networkId}/meetings/${open.meetingId}/minutes/${line.id}`;
}

async function page(c: StaffContext, found: OpenIssue, form: FormState, status: 200 | 409 | 422 = 200) {
  const { lang, networkId } = c.var;
  const { open, line, item, issue } = found;
  const { meeting, meetingId } = open;
  const { id, text, askedOf } = issue;
  const meetingTitle = plain(meeting.details.title, lang) || say(lang, texts.untitled);
  const was = (part: (typeof parts)[number]) => markOf(textIn(item.fields, `${id}.${part}`) ?? '');
  return await show(
    c,
    <Around c={c}>
      <link rel="stylesheet" href={minutesSheet.path} />
      {c.req.query('saved') === undefined || form.problems.length > 0 ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.saved)}</p>
        </Notice>
      )}
      {isUnpublished(found) ? (
        <Notice mood="info">
          <p>{say(lang, texts.notPublished)}</p>
          <Actions>
            <LinkButton href={`/n/${networkId}/meetings/${meetingId}/summary/publish`}>
              {say(lang, texts.correct)}
            </LinkButton>
          </Actions>
        </Notice>
      ) : null}
      <Facts
        rows={[
          [
            say(lang, texts.what),
            (['km', 'en'] as const).flatMap((one) =>
              text[one]
                ? [
                    <p class="as-typed" lang={one}>
                      {text[one]}
                    </p>,
                  ]
                : [],
            ),
          ],
          [say(lang, texts.whom), askedOf ?? say(lang, texts.nobodyAsked)],
          [
            say(lang, texts.meeting),
            <>
              <a href={`/n/${networkId}/meetings/${meetingId}`}>{meetingTitle}</a>,{' '}
              {shortDate(meeting.startsAt, meeting.zone, lang)} · {numberedTitle(line, lang)}
              <br />
              <a href={`${minutesOf(c, found)}#e-${id}`}>{say(lang, texts.inMinutes)}</a>
            </>,
          ],
        ]}
      />
      <Section id="reply" title={say(lang, texts.reply)}>
        <Form form={form} action={c.req.path}>
          {parts.map((part) => (
            <input type="hidden" name={`was.${id}.${part}`} value={was(part)} />
          ))}
          <TextArea form={form} name={`${id}.reply.km`} label={say(lang, texts.inKhmer)} rows={4} optional />
          <TextArea
            form={form}
            name={`${id}.reply.en`}
            label={say(lang, texts.inEnglish)}
            rows={4}
            optional
          />
          <DateField form={form} name={`${id}.repliedOn`} label={say(lang, texts.date)} optional />
          <Button weight="main">{say(lang, texts.save)}</Button>
        </Form>
      </Section>
    </Around>,
    status,
  );
}

/** Whether the summary that people read says something else of the reply. */
function isUnpublished({ open: { minutes }, line, issue }: OpenIssue): boolean {
  const { current } = minutes;
  if (!current) return false;
  const shown = current.published.entries.find(({ item, id }) => item === line.id && id === issue.id);
  const isSame = (lang: 'en' | 'km') => (shown?.reply?.[lang] ?? '') === (issue.reply[lang] ?? '');
  return !isSame('en') || !isSame('km') || shown?.repliedOn !== issue.repliedOn;
}

function Around({ c, children }: { readonly c: StaffContext; readonly children: Child }) {
  const { lang, networkId } = c.var;
  return (
    <StaffPage
      c={c}
      place="tasks"
      title={say(lang, texts.one)}
      back={{ href: `/n/${networkId}/issues`, label: say(lang, texts.title) }}
    >
      {children}
    </StaffPage>
  );
}
