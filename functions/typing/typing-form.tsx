import type { Child } from 'hono/jsx';
import { timeOfDay } from '../i18n/dates.ts';
import { digitsFor } from '../i18n/khmer.ts';
import { fill, type Lang, say } from '../i18n/say.ts';
import { type FormState, keepFirstBreak, ProblemSummary } from '../web/forms.tsx';
import { Button, Notice } from '../web/parts.tsx';
import type { TypingNow } from './answer.ts';
import type { TypingWords } from './phone/words.ts';
import { markOf } from './rules/merge.ts';
import type { Version } from './rules/typed.ts';
import { typingScript } from './script.ts';
import { typingSheet } from './styles.ts';
import { typingTexts as texts } from './texts.ts';

export interface TypingFormProps {
  readonly form: FormState;
  readonly action: string;
  readonly now: TypingNow;
  /** When the fields were read (instant, UTC), or whatever else the server counts its answers by. */
  readonly at: string;
  /** Bytes of UTF-8 that all fields may have. */
  readonly most: number;
  /** Whether the device may keep what is not saved when the browser is closed. */
  readonly keep: boolean;
  /** The page needs a session, which may end while somebody types. */
  readonly session: boolean;
  /** Its buttons, where there are others than one that saves. */
  readonly actions?: Child;
  readonly children: Child;
}

/**
 * A form that several people fill in at the same time, each field by itself. It is saved by a button; its script saves
 * it by itself, and says so only when the server has. What only the script can know is there unseen.
 */
export function TypingForm(props: TypingFormProps) {
  const { form, action, now, at, most, keep, session, actions, children } = props;
  const { lang } = form;
  return (
    <>
      <link rel="stylesheet" href={typingSheet.path} />
      <form
        method="post"
        action={action}
        novalidate
        autocomplete="off"
        data-typing
        data-of={now.of}
        data-now={at}
        data-most={String(most)}
        data-words={JSON.stringify(typingWords(lang))}
        {...(keep ? { 'data-keep': '' } : {})}
      >
        <button type="submit" hidden />
        <div class="typing-bar">
          <p data-part="status" role="status" />
          <p data-part="size">{sizeText(now, most, lang)}</p>
        </div>
        <ProblemSummary form={form} />
        <Notices lang={lang} session={session} />
        <LeftTexts lang={lang} />
        {children}
        {actions ?? <Button weight="main">{say(lang, texts.save)}</Button>}
        <template data-part="beside">
          <div class="beside" data-beside="">
            <p data-say />
            <blockquote class="text" data-text />
            <p class="text" data-yours hidden />
            <SettleButtons lang={lang} />
          </div>
        </template>
      </form>
      <script src={typingScript.path} defer></script>
    </>
  );
}

function Notices({ lang, session }: { lang: Lang; session: boolean }) {
  return (
    <>
      <div data-part="offline" hidden>
        <Notice mood="waiting" live>
          <p>{say(lang, texts.offline)}</p>
        </Notice>
      </div>
      {session ? (
        <div data-part="signed-out" hidden>
          <Notice mood="waiting" live>
            <p>{say(lang, texts.signedOut)}</p>
            <a
              class="button"
              href={`/sign-in?next=${encodeURIComponent('/signed-in')}`}
              target="_blank"
              rel="noopener"
            >
              {say(lang, texts.signIn)}
            </a>
          </Notice>
        </div>
      ) : null}
      <div data-part="refused" hidden>
        <Notice mood="failed" title={say(lang, texts.refusedTitle)} live>
          <p data-part="why" />
        </Notice>
      </div>
      <div data-part="fragile" hidden>
        <Notice mood="failed" live>
          <p>{say(lang, texts.fragile)}</p>
        </Notice>
      </div>
      <div data-part="more" hidden>
        <Notice mood="info" live>
          <p>{say(lang, texts.more)}</p>
          <button type="button" class="button" data-part="reload">
            {say(lang, texts.reload)}
          </button>
        </Notice>
      </div>
    </>
  );
}

/** What a device has kept and the page has no field for; its script shows it. */
function LeftTexts({ lang }: { lang: Lang }) {
  return (
    <div data-part="left" hidden>
      <Notice mood="waiting" title={say(lang, texts.leftTitle)}>
        <p>{say(lang, texts.leftHelp)}</p>
        <textarea readonly rows={6} aria-label={say(lang, texts.leftTitle)} />
        <button type="button" class="button">
          {say(lang, texts.throwAway)}
        </button>
      </Notice>
    </div>
  );
}

/** On the page of a link that opens nothing any more. */
export function TypingOver({ lang }: { readonly lang: Lang }) {
  return (
    <div data-typing-over>
      <LeftTexts lang={lang} />
      <script src={typingScript.path} defer></script>
    </div>
  );
}

export interface TypingFieldProps {
  readonly now: TypingNow;
  readonly form: FormState;
  readonly name: string;
  /** It has one value of a few, so that two of them cannot be joined. */
  readonly single?: boolean;
  readonly children: Child;
}

/**
 * Around the control of one field: the mark of what it said when it was loaded, and other texts of it that nobody has
 * settled yet, each with its buttons.
 */
export function TypingField({ now, form, name, single = false, children }: TypingFieldProps) {
  const { lang } = form;
  const field = Object.hasOwn(now.fields, name) ? now.fields[name] : undefined;
  const problem = form.problems.find((one) => one.field === name)?.text;
  return (
    <div
      class={problem ? 'field wrong' : 'field'}
      data-field={name}
      {...(single ? { 'data-single': '' } : {})}
    >
      {children}
      <input type="hidden" name={`was.${name}`} value={markOf(field?.text ?? '')} />
      <p class="problem" data-problem hidden={problem === undefined}>
        {problem}
      </p>
      <small data-who />
      {field?.beside.map((version) => (
        <Beside now={now} name={name} version={version} single={single} lang={lang} />
      ))}
    </div>
  );
}

function Beside(props: { now: TypingNow; name: string; version: Version; single: boolean; lang: Lang }) {
  const { now, name, version, single, lang } = props;
  const { shown = (_, text) => text } = now;
  const text = shown(name, version.text);
  const who = now.who(version.by) || say(lang, texts.somebody);
  const time = timeOfDay(version.at, now.zone, lang);
  return (
    <div class="beside" data-beside="others" data-value={text}>
      <p data-say>{say(lang, texts.alsoThere, { who, time })}</p>
      <blockquote class="text" data-text>
        {keepFirstBreak(text) || say(lang, texts.empty)}
      </blockquote>
      <SettleButtons lang={lang} of={{ name, mark: markOf(version.text) }} single={single} />
    </div>
  );
}

/** Without script the buttons send the form; what they mean is read by `choiceIn`. */
export function SettleButtons(props: { lang: Lang; of?: { name: string; mark: string }; single?: boolean }) {
  const { lang, of, single = false } = props;
  const value = (choice: string) => (of ? { name: 'choose', value: `${choice} ${of.mark} ${of.name}` } : {});
  return (
    <>
      <button type="submit" class="button" data-settle="this" {...value('this')}>
        {say(lang, texts.useThis)}
      </button>
      {single ? null : (
        <button type="submit" class="button" data-settle="both" {...value('both')}>
          {say(lang, texts.both)}
        </button>
      )}
      <button type="submit" class="button" data-settle="field" {...value('field')}>
        {say(lang, texts.mine)}
      </button>
    </>
  );
}

function sizeText({ fields }: TypingNow, most: number, lang: Lang): string {
  const bytes = Object.values(fields).reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes < most * 0.8) return '';
  const [kb, max] = [Math.ceil(bytes / 1000), most / 1000].map((n) => digitsFor(lang, n));
  return fill(texts.size[lang], { kb: kb ?? '', max: max ?? '' });
}

function typingWords(lang: Lang): TypingWords {
  const { ready, unsaved, unsavedIn, by, beside, kept, mine, yoursIs, throwAway, size } = texts;
  return {
    ready: ready[lang],
    unsaved: unsaved[lang],
    unsavedIn: unsavedIn[lang],
    by: by[lang],
    beside: beside[lang],
    kept: kept[lang],
    mine: mine[lang],
    yours: yoursIs[lang],
    throwAway: throwAway[lang],
    size: size[lang],
  };
}
