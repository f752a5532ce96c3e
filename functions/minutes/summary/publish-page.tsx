import * as z from 'zod';
import { counted } from '../../i18n/counted.ts';
import { digitsFor, truncate } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { isForAnybody } from '../../meeting/rules/visibility.ts';
import { type Telling, tellingOf } from '../../meeting/run/summary-reach.tsx';
import { unsettled } from '../../typing/rules/typed.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { bilingual, flag, optional, readAs } from '../../web/fields.ts';
import { CheckBox } from '../../web/form-choices.tsx';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { changedSince, marksOf } from '../rules/changed-since.ts';
import { contentOf } from '../rules/content.ts';
import { type Minutes, minutesAggregate } from '../rules/minutes.ts';
import { readPartField } from '../rules/parts.ts';
import {
  hasBegun,
  inOneLanguage,
  publishSummary,
  STOP_MINUTES,
  showPageAgain,
  stopPublishing,
  withdrawPage,
} from '../rules/publish.ts';
import { NotHeldYet } from '../rules/refusals.ts';
import { promisedBy } from '../rules/told.ts';
import { type OpenMinutes, openStaffMinutes } from '../typing/open-minutes.ts';
import { numberedTitle } from '../typing/titles.ts';
import { ChangedNotice } from './changed-notice.tsx';
import { type OpenSummary, openSummaryOf } from './open-summary.ts';
import { SummaryPreview } from './preview.tsx';
import { ContactDetails } from './publish-details.tsx';
import { HalfTexts, Missing } from './publish-missing.tsx';
import { Standing, Withdraw } from './publish-standing.tsx';
import { publishTexts as texts } from './publish-texts.ts';
import { partNames } from './texts.ts';
import { WhoReads } from './visibility.tsx';

const BACK_LENGTH = 28;
/** Letters of what a correction says has changed. */
const MAX_CHANGED = 300;

/** What a correction says besides. */
const correctionForm = z.object({
  changed: optional(bilingual(MAX_CHANGED)),
  mail: optional(flag()),
});

interface Opened {
  readonly open: OpenMinutes;
  readonly telling: Telling;
  readonly summary: OpenSummary;
}

async function opened(c: StaffContext): Promise<Opened | undefined> {
  const open = await openStaffMinutes(c);
  if (!open) return undefined;
  const summary = await openSummaryOf(c, open);
  const content = contentOf(summary.sources);
  const telling = await tellingOf(c, (seat) => promisedBy(content, [seat]).length > 0);
  return telling ? { open, telling, summary } : undefined;
}

/** Before a meeting begins there is nothing to publish, unless it was moved since. */
function hasPage({ open: { meeting, minutes } }: Opened, { var: { services } }: StaffContext): boolean {
  return hasBegun(meeting, services.now()) || minutes.waiting !== undefined || minutes.current !== undefined;
}

/** `GET /n/:network/meetings/:id/summary/publish` */
export async function showPublish(c: StaffContext): Promise<Response> {
  const of = await opened(c);
  if (!of || !hasPage(of, c)) return await show(c, <NotFoundPage c={c} />, 404);
  return await page(c, of, freshForm(c.var.lang));
}

/** `do`: `publish`, `stop`, `withdraw` or `show`. */
export async function postPublish(c: StaffContext): Promise<Response> {
  const of = await opened(c);
  if (!of) return await show(c, <NotFoundPage c={c} />, 404);
  const { lang, services, networkId } = c.var;
  const { open, telling, summary } = of;
  const tree = await readForm(c);
  const what = textAt(tree, 'do');
  const said = textAt(tree, 'thanks');
  const choice = said === 'close' || said === 'without' ? said : undefined;
  if (what === 'publish' && !hasBegun(open.meeting, services.now())) {
    const problems = [{ field: '', text: new NotHeldYet().text[lang] }];
    return await page(c, of, { lang, values: tree, problems }, 409);
  }
  if (what === 'publish' && telling.asks && choice === undefined) {
    const problems = [{ field: 'thanks', text: say(lang, texts.thanksMissing) }];
    return await page(c, of, { lang, values: tree, problems }, 422);
  }
  const reading = readAs(correctionForm, tree, lang, { changed: texts.changed });
  if (what === 'publish' && !reading.ok) {
    return await page(c, of, { lang, values: tree, problems: reading.problems }, 422);
  }
  const { changed = undefined, mail = false } = reading.ok && mayCorrect(of) ? reading.value : {};
  const outcome = await attempt(lang, async () => {
    // First the day: a summary that could not be published then may be tried again.
    const settled = what === 'publish' ? await telling.settle(choice) : { thanks: false, alsoTo: [] };
    await services.repository.change(minutesAggregate, networkId, open.meetingId, metaOf(c), (minutes) => {
      const now = services.now();
      if (what === 'stop') return stopPublishing(minutes, now);
      if (what === 'withdraw') return withdrawPage(minutes);
      if (what === 'show') return showPageAgain(minutes);
      if (what !== 'publish') return [];
      const publishing = {
        content: { ...contentOf({ ...summary.sources, minutes }), ...(changed ? { changed } : {}) },
        halfToo: textAt(tree, 'halfToo') !== '',
        ...settled,
        mail,
        seen: Number(textAt(tree, 'seen')) || 0,
        saw: textAt(tree, 'saw') || undefined,
        items: summary.lines.flatMap(({ line, item }) =>
          Object.keys(item.fields).length > 0 ? line.id : [],
        ),
        unsettled: unsettledIn(summary, minutes, lang),
      } as const;
      return publishSummary(minutes, open.meeting, publishing, { now, by: open.by });
    });
  });
  if (outcome.done) return c.redirect(c.req.path, 303);
  // As it is by now: somebody may be typing, and the day may be closed.
  return await page(c, (await opened(c)) ?? of, { lang, values: tree, problems: outcome.problems }, 409);
}

/** What is published again corrects what people have, where they were told of a summary. */
function mayCorrect({ open: { minutes }, telling }: Opened): boolean {
  return minutes.current !== undefined && telling.reach === undefined && telling.have > 0;
}

/** Items and parts in which two people typed different texts that nobody has settled, as they are called. */
function unsettledIn({ lines }: OpenSummary, { fields }: Minutes, lang: Lang): string[] {
  const items = lines.flatMap(({ line, item }) =>
    unsettled(item.fields).length > 0 ? numberedTitle(line, lang) : [],
  );
  const names = unsettled(fields).flatMap((name) => {
    const field = readPartField(name);
    return field ? say(lang, partNames[field.part]) : [];
  });
  return [...items, ...names];
}

async function page(c: StaffContext, of: Opened, form: FormState, status: 200 | 409 | 422 = 200) {
  const { lang } = c.var;
  const { open, summary } = of;
  const { minutes, meeting, networkId, meetingId } = open;
  const title = plain(meeting.details.title, lang);
  const path = `/n/${networkId}/meetings/${meetingId}`;
  const saw = textAt(form.values, 'saw');
  const changed = saw ? changedSince(contentOf(summary.sources), saw) : undefined;
  return await show(
    c,
    <StaffPage
      c={c}
      title={say(lang, minutes.current ? texts.correctTitle : texts.title)}
      lead={title}
      place="meetings"
      back={{ href: `${path}/summary-parts`, label: truncate(title, BACK_LENGTH) }}
    >
      <Standing c={c} open={open} />
      {changed ? <ChangedNotice changed={changed} lang={lang} /> : null}
      {isForAnybody(meeting) ? null : <p>{say(lang, texts.forMembers)}</p>}
      {minutes.waiting ? null : (
        <>
          {minutes.current ? <PublishForm c={c} of={of} form={form} /> : null}
          <Missing c={c} open={open} summary={summary} />
          {await ContactDetails({ c, open, summary })}
          {minutes.current ? null : <PublishForm c={c} of={of} form={form} />}
        </>
      )}
      <Withdraw c={c} open={open} />
      <WhoReads c={c} open={open} />
      <Section id="as-read" title={say(lang, texts.asRead)}>
        <SummaryPreview c={c} open={open} summary={summary} />
      </Section>
    </StaffPage>,
    status,
  );
}

function PublishForm({ c, of, form }: { c: StaffContext; of: Opened; form: FormState }) {
  const { lang } = c.var;
  const { open, telling, summary } = of;
  const { reach } = telling;
  const half = inOneLanguage(contentOf(summary.sources)).length;
  // Who came uninvited and left an address gets it by mail like the others.
  const total = (reach?.n ?? 0) + (reach?.uninvited ?? 0);
  const numbers = reach && {
    n: digitsFor(lang, total),
    mail: digitsFor(lang, reach.mail + reach.uninvited),
    byHand: digitsFor(lang, reach.byHand),
  };
  return (
    <Form form={form} action={c.req.path}>
      <input type="hidden" name="seen" value={String(open.minutes.current?.published.revision ?? 0)} />
      <input type="hidden" name="saw" value={marksOf(contentOf(summary.sources))} />
      {half > 0 ? (
        <>
          <p>{counted(lang, half, texts.half)}</p>
          <HalfTexts c={c} open={open} summary={summary} />
          <CheckBox
            form={form}
            name="halfToo"
            label={say(lang, texts.halfToo)}
            help={say(lang, texts.halfTooHelp)}
          />
        </>
      ) : null}
      {telling.question(form)}
      {mayCorrect(of) ? (
        <>
          <BilingualField
            form={form}
            name="changed"
            label={say(lang, texts.changed)}
            help={say(lang, texts.changedHelp)}
            optional
          />
          <CheckBox
            form={form}
            name="mail"
            label={counted(lang, telling.have, texts.mailIt)}
            help={say(lang, texts.mailItHelp)}
          />
        </>
      ) : null}
      <p>
        {reach && numbers
          ? counted(lang, total, texts.reaches, { mail: numbers.mail, byHand: numbers.byHand })
          : say(lang, mayCorrect(of) ? texts.nobodyToldYet : texts.nobodyTold)}{' '}
        {reach?.leaves ? say(lang, texts.leaves, { when: reach.leaves }) : null}{' '}
        {counted(lang, STOP_MINUTES, texts.stopHelp)}
      </p>
      <Button weight="main" name="do" value="publish">
        {numbers
          ? say(lang, texts.button, numbers)
          : say(lang, mayCorrect(of) ? texts.buttonCorrect : texts.buttonPage)}
      </Button>
    </Form>
  );
}
