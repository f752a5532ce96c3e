import type { Context } from 'hono';
import { fullDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { inLanguage, say } from '../../i18n/say.ts';
import type { StaffEnv } from '../../web/context.ts';
import { Form, type FormState, ProblemSummary } from '../../web/forms.tsx';
import { Button, Notice, State, Typed } from '../../web/parts.tsx';
import type { StandingProposal } from '../rules/voices/proposal.ts';
import { standingOf } from '../rules/voices/standing.ts';
import { SessionFields } from './form-parts.tsx';
import type { OpenCall } from './holder.ts';
import { standingMoods } from './standing-moods.ts';
import { languageNames, ownStandings, voiceTexts as texts } from './texts.ts';

/** One that the reader's organisation has proposed. */
export interface OwnProposal {
  readonly id: string;
  readonly proposal: StandingProposal;
}

/** What is called for and until when, or that it has closed. */
export function CallText(props: {
  readonly c: Context<StaffEnv>;
  readonly open: OpenCall;
  readonly isOpen: boolean;
}) {
  const { c, open, isOpen } = props;
  const { lang } = c.var;
  const { call, forum, network } = open;
  const { zone, replyAddress: reply } = network.settings;
  if (forum.status === 'cancelled') {
    return (
      <Notice mood="failed">
        <p>{say(lang, texts.cancelled)}</p>
      </Notice>
    );
  }
  if (call.status === 'none') return null;
  const date = fullDate(call.closes, zone, lang);
  const text = inLanguage(call.text, lang);
  return (
    <>
      {isOpen ? (
        <p>{say(lang, texts.openUntil, { date })}</p>
      ) : (
        <Notice mood="info">
          <p>{say(lang, texts.closedOn, { date, reply })}</p>
        </Notice>
      )}
      {isOpen && text ? (
        <section id="call">
          <h2>{say(lang, texts.call)}</h2>
          <div lang={text.lang}>
            {text.text.split(/\n+/).map((one) => (
              <p>{one}</p>
            ))}
          </div>
        </section>
      ) : null}
    </>
  );
}

/** What the reader's organisation has proposed, and what became of it. */
export function OwnProposals(props: {
  readonly own: readonly OwnProposal[];
  readonly action: string;
  readonly isOpen: boolean;
  /** IANA. */
  readonly zone: string;
  readonly form: FormState;
}) {
  const { own, action, isOpen, zone, form } = props;
  const { lang } = form;
  if (own.length === 0) return <ProblemSummary form={form} />;
  return (
    <section id="own">
      <h2>{say(lang, texts.own)}</h2>
      <ProblemSummary form={form} />
      <ul>
        {own.map(({ id, proposal }) => {
          const { session, decision, told } = proposal;
          const standing = standingOf(proposal);
          const isGone = standing === 'withdrawn';
          return (
            <li>
              <Typed text={session.title} lang={lang} />
              <br />
              <small class="muted">
                {say(lang, texts.sessionFacts, {
                  n: digitsFor(lang, session.minutes),
                  language: say(lang, languageNames[session.language]),
                })}
              </small>
              <br />
              <State mood={standingMoods[standing === 'decided' ? 'proposed' : standing]}>
                {say(lang, ownStandings[standing])}
              </State>
              {decision && told && !isGone ? (
                <p>{say(lang, texts.why, { reason: decision.reason })}</p>
              ) : null}
              {told?.settledBy ? (
                <p>{say(lang, texts.settledBy, { date: fullDate(told.settledBy, zone, lang) })}</p>
              ) : null}
              {isOpen && standing === 'unconfirmed' ? (
                <form method="post" action={action}>
                  <p>{say(lang, texts.confirmHelp)}</p>
                  <Button name="do" value="confirm" weight="main">
                    {say(lang, texts.confirm)}
                  </Button>
                </form>
              ) : null}
              {isOpen && !isGone && !decision ? (
                <p>
                  <a href={`${action}?proposal=${id}#propose`}>{say(lang, texts.change)}</a>
                </p>
              ) : null}
              {isGone || told ? null : (
                <form method="post" action={action}>
                  <Button name="withdraw" value={id} weight="quiet">
                    {say(lang, texts.withdraw)}
                  </Button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** `changes`: one that is there, by its id in the form. */
export function ProposalForm(props: {
  readonly form: FormState;
  readonly action: string;
  readonly changes: boolean;
  readonly organisation?: string | undefined;
}) {
  const { form, action, changes, organisation } = props;
  const { lang } = form;
  return (
    <section id="propose">
      <h2>{say(lang, changes ? texts.change : texts.propose)}</h2>
      <Form form={form} action={action} creates>
        <SessionFields form={form} organisation={organisation} />
        <Button weight="main">{say(lang, changes ? texts.save : texts.send)}</Button>
      </Form>
    </section>
  );
}
