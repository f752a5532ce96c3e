import type { Child } from 'hono/jsx';
import { truncate } from '../../i18n/khmer.ts';
import { fill, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { answerTyping, asksTyping } from '../../typing/answer.ts';
import { chosenIn } from '../../typing/choice.ts';
import { Conflict } from '../../typing/conflict.tsx';
import { typingTexts } from '../../typing/texts.ts';
import { typedIn } from '../../typing/typed-in.ts';
import { TypingField, TypingForm } from '../../typing/typing-form.tsx';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { type FormState, freshForm, keepFirstBreak } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { type FormTree, listAt, readForm, textAt, valueAt } from '../../web/parse.ts';
import { Button, Notice, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import type { Composed } from '../rules/compose.ts';
import { MAX_PART } from '../rules/events.ts';
import { type Minutes, minutesAggregate } from '../rules/minutes.ts';
import { type Part, partField, parts, readPartField } from '../rules/parts.ts';
import { hasBegun } from '../rules/publish.ts';
import { followAgain, overtaken, settlePart, type TypedParts, typeParts } from '../rules/type-parts.ts';
import { type OpenMinutes, openStaffMinutes } from '../typing/open-minutes.ts';
import { minutesSheet } from '../typing/styles.ts';
import { openSummaryOf } from './open-summary.ts';
import { isTyped, partFields, partsNow } from './parts-now.ts';
import { partNames, summaryPartTexts as texts } from './texts.ts';

const BACK_LENGTH = 28;
const langs: readonly Lang[] = ['km', 'en'];

/** `GET /n/:network/meetings/:id/summary/parts`; its script asks for what is new. */
export async function showSummaryParts(c: StaffContext): Promise<Response> {
  const open = await begun(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { composed } = await openSummaryOf(c, open);
  if (asksTyping(c)) {
    const now = partsNow(open, open.minutes, composed);
    return answerTyping(c, now, { typed: {}, since: c.req.query('since') ?? '' });
  }
  return await page(c, open, { minutes: open.minutes, composed, form: freshForm(c.var.lang) });
}

/** `POST` of the same: by its script, or by a button; `do`: `again <part>`. */
export async function postSummaryParts(c: StaffContext): Promise<Response> {
  // What was typed before somebody moved the meeting is kept.
  const open = await openStaffMinutes(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { services, networkId, lang } = c.var;
  const { composed } = await openSummaryOf(c, open);
  const tree = await readForm(c);
  let read = readParts(tree, open.minutes, composed, lang);
  let clashes: readonly string[] = [];
  const outcome = await attempt(lang, () =>
    services.repository.change(minutesAggregate, networkId, open.meetingId, metaOf(c), (minutes) => {
      read = readParts(tree, minutes, composed, lang);
      const decided = decide(minutes, composed, read, open.by);
      clashes = decided.clashes;
      return decided.events;
    }),
  );
  const { typed, since, refused } = read;
  if (!outcome.done) {
    const { problems } = outcome;
    if (asksTyping(c)) {
      const why = problems[0]?.text;
      if (why === undefined) return c.json({ error: 'busy' }, 503);
      const now = partsNow(open, open.minutes, composed);
      return answerTyping(c, now, { typed: {}, since, say: why }, 422);
    }
    return await page(
      c,
      open,
      { minutes: open.minutes, composed, form: { lang, values: tree, problems } },
      409,
    );
  }
  const minutes = outcome.value.state;
  if (asksTyping(c)) {
    return answerTyping(c, partsNow(open, minutes, composed), { typed, since, refused });
  }
  if (clashes.length > 0) return await conflictPage(c, open, { minutes, composed, typed, clashes });
  const problems = Object.entries(refused).map(([field, text]) => ({ field, text }));
  if (problems.length === 0)
    return c.redirect(`${c.req.path}?saved${read.again ? `#${read.again}` : ''}`, 303);
  const form = { lang, values: tree, problems, kept: say(lang, typingTexts.keptRest) };
  return await page(c, open, { minutes, composed, form }, 422);
}

/** The minutes of a meeting that has begun, or was moved since: before that there is nothing to sum up. */
async function begun(c: StaffContext): Promise<OpenMinutes | undefined> {
  const open = await openStaffMinutes(c);
  if (!open) return undefined;
  const isWritten = Object.keys(open.minutes.fields).length > 0 || open.minutes.current !== undefined;
  return isWritten || hasBegun(open.meeting, c.var.services.now()) ? open : undefined;
}

function readParts(tree: FormTree, minutes: Minutes, composed: Composed, lang: Lang) {
  const stored = partFields(minutes, composed);
  const { typed: read, settled, since } = chosenIn(tree, typedIn(tree, stored), stored);
  const [what = '', of = ''] = textAt(tree, 'do').split(' ');
  const again = what === 'again' ? parts.find((part) => part === of) : undefined;
  const theirs = textAt(tree, 'settled') === 'theirs';
  const typed = Object.fromEntries(
    Object.entries(read)
      // What is typed in a part that is composed again is given up with it.
      .filter(([name]) => again === undefined || readPartField(name)?.part !== again)
      .map(([name, field]) => [
        name,
        theirs && settled.includes(name) ? { ...field, is: stored[name]?.text ?? '' } : field,
      ]),
  );
  const tooLong = Object.entries(typed).filter(([, { is }]) => is.length > MAX_PART);
  const refused = Object.fromEntries(
    tooLong.map(([name]) => [name, fill(texts.tooLong[lang], { max: MAX_PART })]),
  );
  return { typed, settled, since, again, refused };
}

function decide(
  minutes: Minutes,
  composed: Composed,
  { typed, settled, again, refused }: ReturnType<typeof readParts>,
  by: string,
): TypedParts {
  const taken = Object.entries(typed).filter(([name]) => refused[name] === undefined);
  const isSettled = ([name]: (typeof taken)[number]) => settled.includes(name);
  const all = [
    typeParts(minutes, composed, Object.fromEntries(taken.filter((one) => !isSettled(one))), by),
    ...taken.filter(isSettled).map(([name, field]) => settlePart(minutes, composed, name, field, by)),
  ];
  return {
    events: [...all.flatMap(({ events }) => events), ...(again ? followAgain(minutes, again) : [])],
    clashes: all.flatMap(({ clashes }) => clashes),
  };
}

interface OfPage {
  readonly minutes: Minutes;
  readonly composed: Composed;
}

async function conflictPage(
  c: StaffContext,
  open: OpenMinutes,
  of: OfPage & {
    typed: ReturnType<typeof readParts>['typed'];
    clashes: readonly string[];
  },
) {
  const { lang } = c.var;
  const clashes = of.clashes.map((name) => {
    const field = readPartField(name);
    return {
      name,
      label: field ? labelOf(field.part, field.lang, lang) : name,
      single: false,
      lang: field?.lang,
      yours: of.typed[name]?.is ?? '',
    };
  });
  const now = partsNow(open, of.minutes, of.composed);
  return await show(
    c,
    <Around c={c} open={open}>
      <Conflict now={now} lang={lang} action={c.req.path} clashes={clashes} />
    </Around>,
    409,
  );
}

async function page(
  c: StaffContext,
  open: OpenMinutes,
  { minutes, composed, form }: OfPage & { form: FormState },
  status: 200 | 409 | 422 = 200,
) {
  const { lang, services, person } = c.var;
  const now = partsNow(open, minutes, composed);
  const changed = overtaken(minutes, composed);
  return await show(
    c,
    <Around c={c} open={open}>
      {c.req.query('saved') !== undefined && form.problems.length === 0 ? (
        <Notice mood="done" live>
          <p>{say(lang, typingTexts.savedNow)}</p>
        </Notice>
      ) : null}
      <TypingForm
        form={form}
        action={`${c.req.path}#conflict`}
        now={now}
        at={services.now()}
        most={parts.length * langs.length * MAX_PART}
        keep={!person.shared}
        session
      >
        <link rel="stylesheet" href={minutesSheet.path} />
        {parts.map((part) => (
          <Section id={part} title={say(lang, partNames[part])}>
            <div class="pair">
              {langs.map((one) => (
                <PartField now={now} form={form} part={part} lang={one} />
              ))}
            </div>
            {changed.includes(part) ? <Overtaken text={composed[part]} lang={lang} /> : null}
            {isTyped(minutes, part) ? (
              <>
                <p class="help" id={`${part}-again`}>
                  {say(lang, texts.againHelp)}
                </p>
                <Button name="do" value={`again ${part}`}>
                  {say(lang, changed.includes(part) ? texts.takeOver : texts.again)}
                  <span class="hidden">: {say(lang, partNames[part])}</span>
                </Button>
              </>
            ) : null}
          </Section>
        ))}
      </TypingForm>
    </Around>,
    status,
  );
}

function PartField(props: { now: ReturnType<typeof partsNow>; form: FormState; part: Part; lang: Lang }) {
  const { now, form, part, lang } = props;
  const name = partField(part, lang);
  const isSent = valueAt(form.values, name) !== undefined;
  const text = isSent ? listAt(form.values, name).join('\n') : (now.fields[name]?.text ?? '');
  return (
    <TypingField now={now} form={form} name={name}>
      <label for={name}>
        <span class="hidden">{say(form.lang, partNames[part])}: </span>
        {say(form.lang, lang === 'km' ? texts.inKhmer : texts.inEnglish)}
      </label>
      <textarea id={name} name={name} lang={lang} rows={6}>
        {keepFirstBreak(text)}
      </textarea>
    </TypingField>
  );
}

function Overtaken({ text, lang }: { text: Composed[Part]; lang: Lang }) {
  return (
    <Notice mood="info">
      <p>{say(lang, texts.overtaken)}</p>
      {langs.map((one) => (
        <p class="as-typed" {...(text?.[one] ? { lang: one } : {})}>
          {text?.[one] || say(lang, texts.nothingKnown)}
        </p>
      ))}
    </Notice>
  );
}

function Around(props: { c: StaffContext; open: OpenMinutes; children: Child }) {
  const { c, open } = props;
  const { lang } = c.var;
  const title = plain(open.meeting.details.title, lang);
  return (
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={title}
      place="meetings"
      back={{
        href: `/n/${open.networkId}/meetings/${open.meetingId}/summary-parts`,
        label: truncate(title, BACK_LENGTH),
      }}
    >
      {props.children}
    </StaffPage>
  );
}

function labelOf(part: Part, of: Lang, lang: Lang): string {
  return `${partNames[part][lang]}: ${say(lang, of === 'km' ? texts.inKhmer : texts.inEnglish)}`;
}
