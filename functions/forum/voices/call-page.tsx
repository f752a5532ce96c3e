import * as z from 'zod';
import { localDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { once } from '../../platform/once.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { bilingual, flag, readAs, typedDate } from '../../web/fields.ts';
import { CheckBox } from '../../web/form-choices.tsx';
import { DateField, Form, type FormState, freshForm } from '../../web/forms.tsx';
import { type FormTree, readForm, textAt } from '../../web/parse.ts';
import { Button, Notice, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { ForumFrame } from '../forum-frame.tsx';
import { forumPath, type OpenForum, openForum } from '../open-forum.ts';
import { type Call, callAggregate } from '../rules/voices/call.ts';
import { MAX_CALL } from '../rules/voices/call-events.ts';
import { openCall } from '../rules/voices/decide-call.ts';
import { NoSuchForum } from '../rules/voices/refusals.ts';
import { audienceOf, changeCall } from './call-changes.ts';
import { CallParts, type RefusedPart } from './call-parts.tsx';
import { staffVoiceTexts as texts } from './staff-texts.ts';

const callForm = once(() =>
  z.object({ closes: typedDate(), text: bilingual(MAX_CALL, 'paragraph'), strangers: flag() }),
);

const labels = {
  closes: texts.closes,
  text: texts.callText,
  'text.en': texts.callText,
  'text.km': texts.callText,
  strangers: texts.strangers,
};

/** `GET …/voices/call`: what is called for and until when. */
export async function showCall(c: StaffContext): Promise<Response> {
  const open = await openForum(c);
  return open ? await page(c, open) : await show(c, <NotFoundPage c={c} />, 404);
}

/** Opens the call, or says anew until when and for what. */
export async function postCall(c: StaffContext): Promise<Response> {
  const open = await openForum(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { services, lang, networkId, network } = c.var;
  const tree = await readForm(c);
  const does = textAt(tree, 'do');
  if (does !== '') return await postParts(c, open, does, tree);
  const reading = readAs(callForm(), tree, lang, labels);
  if (!reading.ok) return await page(c, open, { lang, values: tree, problems: reading.problems });
  const { closes, text, strangers } = reading.value;
  const outcome = await attempt(lang, async () => {
    if (open.forum.status !== 'planned') throw new NoSuchForum();
    await services.repository.change(callAggregate, networkId, open.id, metaOf(c), (call) =>
      openCall(
        call,
        { closes, text, ...(strangers ? { strangers: true } : {}) },
        { forumDate: open.forum.date, today: localDate(services.now(), network.settings.zone) },
      ),
    );
  });
  if (outcome.done) return c.redirect(forumPath(c, open, '/voices/call?saved'), 303);
  return await page(c, open, { lang, values: tree, problems: outcome.problems });
}

/** Names or releases a reader, calls somebody or calls them off, or sends the call. */
async function postParts(c: StaffContext, open: OpenForum, does: string, tree: FormTree): Promise<Response> {
  const { lang } = c.var;
  const outcome = await attempt(lang, () => changeCall(c, open, does, tree));
  if (!outcome.done) {
    return await page(c, open, undefined, {
      part: does,
      form: { lang, values: tree, problems: outcome.problems },
    });
  }
  const { problems } = outcome.value;
  if (problems.length > 0) {
    return await page(c, open, undefined, { part: does, form: { lang, values: tree, problems } });
  }
  return c.redirect(forumPath(c, open, '/voices/call?saved'), 303);
}

async function page(
  c: StaffContext,
  open: OpenForum,
  refused?: FormState,
  part?: RefusedPart,
): Promise<Response> {
  const { lang, services, networkId } = c.var;
  const { state: call } = await services.repository.load(callAggregate, networkId, open.id);
  const form = refused ?? freshForm(lang, valuesOf(call));
  const url = `${services.origin}/f/${networkId}/${open.id}/propose`;
  return await show(
    c,
    <ForumFrame c={c} open={open} here="/voices">
      {c.req.query('saved') === undefined || refused || part ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.callSaved)}</p>
        </Notice>
      )}
      <Section id="call" title={say(lang, texts.callTitle)}>
        <Form form={form} action={forumPath(c, open, '/voices/call')}>
          <DateField
            form={form}
            name="closes"
            label={say(lang, texts.closes)}
            help={say(lang, texts.closesHelp)}
          />
          <BilingualField
            form={form}
            name="text"
            label={say(lang, texts.callText)}
            help={say(lang, texts.callTextHelp)}
            lines={6}
          />
          <CheckBox
            form={form}
            name="strangers"
            label={say(lang, texts.strangers)}
            help={say(lang, texts.strangersHelp, { url })}
          />
          <Button weight="main">{say(lang, call.status === 'none' ? texts.openCall : texts.saveCall)}</Button>
        </Form>
      </Section>
      {call.status === 'none' ? null : (
        <CallParts c={c} open={open} call={call} audience={await audienceOf(c, call)} refused={part} />
      )}
      <p>
        <a href={forumPath(c, open, '/voices')}>{say(lang, texts.backToVoices)}</a>
      </p>
    </ForumFrame>,
    refused || part ? 422 : 200,
  );
}

function valuesOf(call: Call): object {
  if (call.status === 'none') return {};
  return { closes: call.closes, text: call.text, strangers: call.strangers ? 'yes' : '' };
}
