import type { Context } from 'hono';
import { type Lang, say, type Text } from '../../i18n/say.ts';
import type { StaffEnv } from '../../web/context.ts';
import { type FormState, TextField } from '../../web/forms.tsx';
import { LinkPage } from '../../web/link-page.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import type { Hint } from './hint.ts';
import { deadTexts as texts } from './texts.ts';

/** Both languages, the reader's first: a dead link tells us nothing about who followed it. */
function Both({ text, lang }: { text: Text; lang: Lang }) {
  const other: Lang = lang === 'km' ? 'en' : 'km';
  return (
    <>
      {say(lang, text)}
      <br />
      <span lang={other} class="muted">
        {say(other, text)}
      </span>
    </>
  );
}

/** A link that opens nothing any more, whatever the reason, and the way to a new one. */
export function deadLink(c: Context<StaffEnv>, status: 404 | 422 = 404): Response | Promise<Response> {
  const { lang } = c.var;
  const problems = status === 422 ? [{ field: 'contact', text: say(lang, texts.missing) }] : [];
  const form: FormState = { lang, values: {}, problems };
  return show(
    c,
    <LinkPage c={c} title={say(lang, texts.title)}>
      <h1>
        <Both text={texts.title} lang={lang} />
      </h1>
      <p>
        <Both text={texts.lead} lang={lang} />
      </p>
      <p>
        <Both text={texts.again} lang={lang} />
      </p>
      <AskAgain form={form} action={new URL(c.req.url).pathname} />
    </LinkPage>,
    status,
  );
}

/** The one field that a new link is asked for with. */
export function AskAgain({ form, action }: { readonly form: FormState; readonly action: string }) {
  const { lang } = form;
  return (
    <form method="post" action={action} novalidate>
      <TextField form={form} name="contact" label={say(lang, texts.field)} autocomplete="email" />
      <Button weight="main">{say(lang, texts.button)}</Button>
    </form>
  );
}

/** The form of {@link deadLink}, sent. The reply is the same whether the person is known or not. */
export async function postSendAgain(c: Context<StaffEnv>, hint: Hint): Promise<Response> {
  const typed = textAt(await readForm(c), 'contact').slice(0, 300);
  if (typed === '') return await deadLink(c, 422);
  // Most people open a link that works: they do not wait for what finds everybody's.
  const { sendAgain } = await import('./send-again.ts');
  await sendAgain(c.var.services, typed, hint);
  return await askedAgainReply(c);
}

/** What is said to everybody who asked, known or not. */
export function askedAgainReply(c: Context<StaffEnv>): Response | Promise<Response> {
  const { lang } = c.var;
  return show(
    c,
    <LinkPage c={c} title={say(lang, texts.done)}>
      <h1>{say(lang, texts.done)}</h1>
      <Notice mood="done" live>
        <p>
          <Both text={texts.doneLead} lang={lang} />
        </p>
      </Notice>
    </LinkPage>,
  );
}
