import * as z from 'zod';
import { counted } from '../../i18n/counted.ts';
import { say } from '../../i18n/say.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { bilingual, oneOf, readAs } from '../../web/fields.ts';
import { Choice } from '../../web/form-choices.tsx';
import { Form, type FormState, freshForm, ProblemSummary } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, LinkButton, Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { backToMeeting, meetingPath, openMeeting } from '../page/context.ts';
import { wordAudiences } from '../rules/events.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { sayWord, stopWord, wordOn } from '../rules/words-said.ts';
import { invitingOf } from '../timeline-page/schedule-for.ts';
import { type ConvenedOpen, ifConvened, peopleOf } from './people-of.ts';
import { maySayWord, WordNotice } from './word-notice.tsx';
import { reachedBy, reviewPage } from './word-review.tsx';
import { wordTexts as texts } from './word-texts.ts';

/** It is short: longer than this is a letter. */
const MAX_WORD = 500;

const wordForm = z.object({ text: bilingual(MAX_WORD, 'paragraph'), to: oneOf(wordAudiences) });

/** A meeting ahead that people are invited to; others lead to where they can be seen. */
async function sayable(c: StaffContext): Promise<ConvenedOpen | { answer: Response | Promise<Response> }> {
  const open = await openMeeting(c);
  if (!open) return { answer: notFound(c) };
  const convened = ifConvened(open);
  if (!convened || !maySayWord(c, open))
    return { answer: c.redirect(meetingPath(c, open.id, '/mails'), 303) };
  return convened;
}

/** `GET /n/:network/meetings/:id/word` */
export async function showWord(c: StaffContext) {
  const open = await sayable(c);
  return 'answer' in open ? open.answer : await wordPage(c, open, freshForm(c.var.lang));
}

/** First what they get and how many they are; then, by button, it is said. `stop`: it is not, after all. */
export async function postWord(c: StaffContext) {
  const open = await sayable(c);
  if ('answer' in open) return open.answer;
  const { lang } = c.var;
  const tree = await readForm(c);
  const asked = textAt(tree, 'do');
  if (asked === 'stop') return await stop(c, open);
  const reading = readAs(wordForm, tree, lang, { text: texts.text, to: texts.to });
  if (!reading.ok) return await wordPage(c, open, { lang, values: tree, problems: reading.problems }, 422);
  if (asked === 'edit') return await wordPage(c, open, { lang, values: tree, problems: [] });
  const of = await peopleOf(c, open);
  const reached = reachedBy(c, open, of, reading.value.to);
  if (reached.people.length === 0) {
    const problems = [{ field: 'to', text: say(lang, texts.nobody) }];
    return await wordPage(c, open, { lang, values: tree, problems }, 422);
  }
  if (asked !== 'send' && asked !== 'sendNow') return await reviewPage(c, open, reading.value, reached, {});
  if (textAt(tree, 'seen') !== reached.mark) {
    return await reviewPage(c, open, reading.value, reached, { changed: true });
  }
  const { services, networkId } = c.var;
  const done = await attempt(lang, () =>
    services.repository.change(meetingAggregate, networkId, open.id, metaOf(c), (meeting) =>
      sayWord(meeting, reading.value, {
        ...invitingOf(c, asked === 'sendNow'),
        now: services.now(),
      }),
    ),
  );
  if (done.done) return c.redirect(meetingPath(c, open.id, '/word'), 303);
  return await wordPage(c, open, { lang, values: tree, problems: done.problems }, 409);
}

async function stop(c: StaffContext, open: ConvenedOpen) {
  const { services, networkId, lang } = c.var;
  const done = await attempt(lang, () =>
    services.repository.change(meetingAggregate, networkId, open.id, metaOf(c), stopWord),
  );
  if (done.done) return c.redirect(meetingPath(c, open.id, '/word?stopped'), 303);
  // Nothing was typed that could be kept.
  const form = { lang, values: {}, problems: done.problems, kept: say(lang, texts.seeBelow) };
  return await wordPage(c, open, form, 409);
}

/** The form; where there is a word for today already, that one. */
async function wordPage(c: StaffContext, open: ConvenedOpen, form: FormState, status: 200 | 409 | 422 = 200) {
  const { lang, services } = c.var;
  const today = wordOn(open.meeting, services.now());
  const of = await peopleOf(c, open);
  // What was typed is never taken away, also where it cannot be said today.
  const isTyped = form.problems.length > 0 && textAt(form.values, 'to') !== '';
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={say(lang, texts.lead)}
      place="meetings"
      back={backToMeeting(c, open, '/mails')}
    >
      {c.req.query('stopped') !== undefined && !today ? (
        <Notice mood="done" title={say(lang, texts.stopped)} live />
      ) : null}
      {today ? <WordNotice c={c} open={open} word={today} /> : null}
      {today && !isTyped ? (
        <>
          <ProblemSummary form={form} />
          <p>{say(lang, texts.tomorrow)}</p>
        </>
      ) : (
        <Form form={form} action={meetingPath(c, open.id, '/word')}>
          <BilingualField
            form={form}
            name="text"
            label={say(lang, texts.text)}
            help={say(lang, texts.textHelp)}
            lines={3}
          />
          <Choice
            form={form}
            name="to"
            label={say(lang, texts.to)}
            options={wordAudiences.map((to) => ({
              value: to,
              label: say(lang, texts[to]),
              help: say(lang, texts[`${to}Help`], {
                n: counted(lang, reachedBy(c, open, of, to).people.length, texts.people),
              }),
            }))}
          />
          <Actions>
            <Button weight="main">{say(lang, texts.look)}</Button>
            <LinkButton href={meetingPath(c, open.id, '/mails')} weight="quiet">
              {say(lang, texts.notNow)}
            </LinkButton>
          </Actions>
        </Form>
      )}
    </StaffPage>,
    status,
  );
}
