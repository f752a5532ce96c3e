import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { digitsFor } from '../../i18n/khmer.ts';
import { inLanguage, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { StaffEnv } from '../../web/context.ts';
import { Choice } from '../../web/form-choices.tsx';
import { Form, type FormState, TextField } from '../../web/forms.tsx';
import { LinkPage } from '../../web/link-page.tsx';
import { Button, State, Typed } from '../../web/parts.tsx';
import { masked, maskedBoth } from '../rules/voices/mask.ts';
import type { Reading, StandingProposal } from '../rules/voices/proposal.ts';
import { criteria } from '../rules/voices/proposal-events.ts';
import { meanOf } from '../rules/voices/standing.ts';
import type { OpenReader } from './open-reader.ts';
import { criterionNames, readerTexts as texts } from './reader-texts.ts';
import { languageNames, needNames, voiceTexts } from './texts.ts';

/** A page of a reader. */
export function ReaderFrame(props: {
  readonly c: Context<StaffEnv>;
  readonly open: OpenReader;
  readonly children?: Child;
}) {
  const { c, open, children } = props;
  const { lang } = c.var;
  const { network, forum, contact } = open;
  const title = say(lang, texts.title, { forum: plain(forum.name, lang) });
  return (
    <LinkPage
      c={c}
      title={title}
      network={plain(network.settings.name, lang) || network.settings.shortName}
      foot={say(lang, voiceTexts.foot, { name: contact.name })}
    >
      <h1>{title}</h1>
      {children}
    </LinkPage>
  );
}

/** One digit behind the point, in the reader's digits. */
export function meanText(mean: number, lang: Lang): string {
  return digitsFor(lang, mean.toFixed(1));
}

/** What the reader said of one. */
export function OwnSheet({ own, lang }: { readonly own: number | 'aside' | undefined; readonly lang: Lang }) {
  if (own === undefined) return <State mood="waiting">{say(lang, texts.toRead)}</State>;
  return (
    <State mood="done">
      {own === 'aside'
        ? say(lang, texts.steppedAside)
        : say(lang, texts.yourSheet, { mean: meanText(own, lang) })}
    </State>
  );
}

/** A session without who it is from, and the sheet. `others`: what others said, once everybody has. */
export function OneToRead(props: {
  readonly proposal: StandingProposal;
  readonly names: readonly string[];
  readonly own: Reading | undefined;
  readonly others: readonly (Reading | undefined)[];
  readonly form: FormState;
  readonly action: string;
}) {
  const { proposal, names, own, others, form, action } = props;
  const { lang } = form;
  const { session } = proposal;
  const about = inLanguage(maskedBoth(session.about, names), lang);
  const means = others.flatMap((one) =>
    one?.is === 'sheet' ? [meanText(meanOf(one.scores), lang)] : one ? [say(lang, texts.steppedAside)] : [],
  );
  const needs = [
    ...session.needs.map((need) => say(lang, needNames[need])),
    masked(session.needsText ?? '', names),
  ].filter(Boolean);
  return (
    <>
      <h2>
        <Typed text={maskedBoth(session.title, names)} lang={lang} />
      </h2>
      <p class="muted">
        {say(lang, voiceTexts.sessionFacts, {
          n: digitsFor(lang, session.minutes),
          language: say(lang, languageNames[session.language]),
        })}
      </p>
      {about ? (
        <div lang={about.lang}>
          {about.text.split(/\n+/).map((one) => (
            <p>{one}</p>
          ))}
        </div>
      ) : null}
      {needs.length > 0 ? <p>{needs.join(' · ')}</p> : null}
      <p class="muted">{say(lang, texts.hidden)}</p>
      <section id="sheet">
        <h2>{say(lang, texts.sheet)}</h2>
        <OwnSheet own={own?.is === 'sheet' ? meanOf(own.scores) : own?.is} lang={lang} />
        {means.length > 0 ? <p>{say(lang, texts.others, { means: means.join(' · ') })}</p> : null}
        <p class="help">{say(lang, texts.sheetHelp)}</p>
        <Form form={form} action={action}>
          <div class="scale">
            {criteria.map((name) => (
              <Choice
                form={form}
                name={name}
                label={say(lang, criterionNames[name])}
                options={[1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: digitsFor(lang, n) }))}
              />
            ))}
          </div>
          <TextField form={form} name="line" label={say(lang, texts.line)} optional />
          <Button weight="main">{say(lang, texts.save)}</Button>
        </Form>
        <form method="post" action={action}>
          <Button name="do" value="aside" weight="quiet">
            {say(lang, texts.aside)}
          </Button>
        </form>
      </section>
    </>
  );
}
