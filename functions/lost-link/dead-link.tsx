import type { Context } from 'hono';
import { type Lang, say, type Text } from '../i18n/say.ts';
import { plain } from '../i18n/typed-text.ts';
import { isNetwork, type NetworkLine, namesOfNetworks } from '../network/rules/views.ts';
import { Refusal } from '../platform/refusal.ts';
import { callerOf } from '../web/caller.ts';
import type { Services, StaffEnv } from '../web/context.ts';
import { Select } from '../web/form-choices.tsx';
import { type FormState, freshForm, ProblemSummary, TextField } from '../web/forms.tsx';
import { LinkPage } from '../web/link-page.tsx';
import { readForm, textAt } from '../web/parse.ts';
import { Button, Notice } from '../web/parts.tsx';
import { type Problem, problemOf } from '../web/problems.ts';
import { show } from '../web/show.tsx';
import { hintOf } from './hint.ts';
import { comparable } from './rules/asked-by.ts';
import { lostTexts as texts } from './texts.ts';

/** `/a/lost`, in place of a link, leads to the form alone. */
const LOST = 'lost';

type PublicContext = Context<StaffEnv>;

/** Both languages, the reader's first: people who follow a dead link told us nothing about themselves. */
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
export async function deadLink(c: PublicContext): Promise<Response> {
  const { services, lang } = c.var;
  const networks = hintOf(tokenOf(c)) ? [] : await namesOfNetworks(services.views);
  return await deadPage(c, freshForm(lang), networks, isAsked(c) ? 200 : 404);
}

/**
 * The form of {@link deadLink}, sent. Whether the network knows the person is found out later, so that neither the
 * reply nor how long it takes tells it.
 */
export async function postDeadLink(c: PublicContext): Promise<Response> {
  const { services, lang } = c.var;
  const values = await readForm(c);
  const found = await networkOf(services, [textAt(values, 'network'), hintOf(tokenOf(c)) ?? '']);
  const problems = await wish(c, textAt(values, 'contact'), found.network, { both: true });
  if (problems.length === 0) return await askedAgainReply(c);
  return await deadPage(c, { lang, values, problems }, found.choices, 422);
}

/**
 * The same wish, made where the network is known. What is wrong with it is answered as problems; `both`: in both
 * languages, the reader's first.
 */
export async function wish(
  c: PublicContext,
  typed: string,
  network: string | undefined,
  { both = false } = {},
): Promise<readonly Problem[]> {
  const { services, lang } = c.var;
  const words = (text: Text) => (both ? inBoth(text, lang) : say(lang, text));
  const contact = comparable(typed.slice(0, 300));
  const problems = [
    ...(contact === undefined ? [{ field: 'contact', text: words(texts.missing) }] : []),
    ...(network === undefined ? [{ field: 'network', text: words(texts.whichMissing) }] : []),
  ];
  if (contact === undefined || network === undefined) return problems;
  // Most people open a link that works: they do not wait for what writes down a wish.
  const { askForLink } = await import('./ask.ts');
  try {
    await askForLink(services, network, contact, callerOf(c));
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const text = (of: Lang) => problemOf(error, of).text;
    return [{ field: '', text: words({ km: text('km'), en: text('en') }) }];
  }
}

function inBoth(text: Text, lang: Lang): string {
  return `${say(lang, text)} · ${say(lang === 'km' ? 'en' : 'km', text)}`;
}

/** The first of these that is a network, else the only one there is, else those to choose from. */
async function networkOf(
  { views }: Pick<Services, 'views'>,
  named: readonly string[],
): Promise<{ readonly network?: string; readonly choices: readonly NetworkLine[] }> {
  for (const id of named) {
    if (id !== '' && (await isNetwork(views, id))) return { network: id, choices: [] };
  }
  const choices = await namesOfNetworks(views);
  const [only, ...others] = choices;
  return only && others.length === 0 ? { network: only.id, choices: [] } : { choices };
}

function deadPage(
  c: PublicContext,
  form: FormState,
  networks: readonly NetworkLine[],
  status: 200 | 404 | 422,
): Response | Promise<Response> {
  const { lang } = c.var;
  const title = isAsked(c) ? texts.lostTitle : texts.title;
  return show(
    c,
    <LinkPage c={c} title={say(lang, title)}>
      <h1>
        <Both text={title} lang={lang} />
      </h1>
      {isAsked(c) ? null : (
        <p>
          <Both text={texts.lead} lang={lang} />
        </p>
      )}
      <p>
        <Both text={texts.again} lang={lang} />
      </p>
      <AskAgain form={form} action={new URL(c.req.url).pathname} networks={networks} both />
    </LinkPage>,
    status,
  );
}

/** The one field that a new link is asked for with; `networks`: to choose from where there are several. */
export function AskAgain(props: {
  readonly form: FormState;
  readonly action: string;
  readonly networks?: readonly NetworkLine[];
  /** Label and button in both languages: the reader told us nothing about themselves. */
  readonly both?: boolean;
}) {
  const { form, action, networks = [], both = false } = props;
  const { lang } = form;
  const words = (text: Text) => (both ? inBoth(text, lang) : say(lang, text));
  return (
    <form method="post" action={action} novalidate>
      <ProblemSummary form={form} />
      {networks.length > 1 ? (
        <Select
          form={form}
          name="network"
          label={words(texts.which)}
          options={networks.map(({ id, name, shortName }) => ({
            value: id,
            label: plain(name, lang) || shortName,
          }))}
        />
      ) : null}
      <TextField form={form} name="contact" label={words(texts.field)} autocomplete="email" />
      <Button weight="main">{words(texts.button)}</Button>
    </form>
  );
}

/** What is said to everybody who asked, known or not. */
export function askedAgainReply(c: PublicContext): Response | Promise<Response> {
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

/** Nobody's link is dead: somebody came from the page for signing in, having lost theirs. */
function isAsked(c: PublicContext): boolean {
  return tokenOf(c) === LOST;
}

function tokenOf(c: PublicContext): string {
  return c.req.param('token') ?? '';
}
