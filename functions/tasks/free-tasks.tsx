import { localDate } from '../i18n/dates.ts';
import { dueWords } from '../i18n/due.ts';
import { type Bilingual, type Lang, say } from '../i18n/say.ts';
import { plain } from '../i18n/typed-text.ts';
import { Button, Typed } from '../web/parts.tsx';
import { promiseTexts as texts } from './promises/texts.ts';
import type { TaskRow } from './rules/views.ts';

/** Tasks that nobody has, each to be taken with one tap. `action`: where that is posted to. */
export function FreeTasks(props: {
  readonly lang: Lang;
  readonly zone: string;
  /** Instant (UTC). */
  readonly now: string;
  readonly action: string;
  readonly free: readonly TaskRow[];
  /** Who would take it. */
  readonly organisation: Bilingual | undefined;
}) {
  const { lang, zone, now, action, free, organisation } = props;
  if (free.length === 0) return null;
  return (
    <section id="free">
      <h2>{say(lang, texts.free)}</h2>
      <p>{say(lang, texts.freeLead)}</p>
      <ToTake {...{ lang, zone, now, action, free, organisation }} />
    </section>
  );
}

/** A few of what a forum needs and nobody has yet, and the way to all of it. `board`: absent where there is none. */
export function FreeOfForums(props: Parameters<typeof ToTake>[0] & { readonly board: string | undefined }) {
  const { board, ...rest } = props;
  const { lang, free } = rest;
  if (!board) return null;
  return (
    <section id="forum">
      <h2>{say(lang, texts.forum)}</h2>
      {free.length > 0 ? <p>{say(lang, texts.forumLead)}</p> : null}
      <ToTake {...rest} />
      <p>
        <a href={board}>{say(lang, texts.board)}</a>
      </p>
    </section>
  );
}

function ToTake(props: {
  readonly lang: Lang;
  readonly zone: string;
  /** Instant (UTC). */
  readonly now: string;
  readonly action: string;
  readonly free: readonly TaskRow[];
  readonly organisation: Bilingual | undefined;
}) {
  const { lang, zone, now, action, free, organisation } = props;
  if (free.length === 0) return null;
  const today = localDate(now, zone);
  return (
    <ul>
      {free.map(({ id, what, due, asks }) => (
        <li>
          <Typed text={what} lang={lang} />
          <br />
          <span class="muted">{dueWords({ due, standing: 'free', today, zone, lang })}</span>
          <form method="post" action={action} class="tap">
            <input type="hidden" name="task" value={id} />
            <input type="hidden" name="part" value="claim" />
            <Button>
              {claimText(organisation, asks === true, lang)}
              <span class="hidden">: {plain(what, lang)}</span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}

/** 'Lotus Steps takes this'; where the coordinator decides, 'Lotus Steps asks for it'. */
export function claimText(organisation: Bilingual | undefined, asks: boolean, lang: Lang): string {
  const name = plain(organisation, lang);
  if (!name) return say(lang, asks ? texts.claimAsk : texts.claim);
  return say(lang, asks ? texts.claimAskNamed : texts.claimNamed, { name });
}
