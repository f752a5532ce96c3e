import { type Lang, say } from '../../i18n/say.ts';
import { Button } from '../../web/parts.tsx';
import type { GivenAnswer } from '../rules/seat.ts';
import type { Answer } from '../rules/seat-events.ts';
import type { Convened } from '../rules/state.ts';
import { answerTexts as texts } from './texts.ts';

/**
 * Each button is a form of its own sending, so that one tap is the answer. The buttons after the one yes are
 * shown two by two, so that all of them are seen without scrolling on a small phone.
 */
export function AnswerButtons(props: {
  readonly path: string;
  readonly lang: Lang;
  readonly online: boolean;
  /** Not offered: it is what was answered. */
  readonly without?: Answer | undefined;
  readonly main?: boolean;
}) {
  const { path, lang, online, without, main } = props;
  const one = (answer: Answer, text: string, mode?: 'inPerson' | 'online') => (
    <form class="tap" method="post" action={path}>
      <input type="hidden" name="part" value="answer" />
      {mode ? <input type="hidden" name="mode" value={mode} /> : null}
      <Button name="answer" value={answer} {...(main && answer === 'yes' ? { weight: 'main' as const } : {})}>
        {text}
      </Button>
    </form>
  );
  const yes = online ? (
    <div class="pair">
      {one('yes', say(lang, texts.yesInPerson), 'inPerson')}
      {one('yes', say(lang, texts.yesOnline), 'online')}
    </div>
  ) : (
    one('yes', say(lang, texts.yes))
  );
  return (
    <>
      {without === 'yes' ? null : yes}
      <div class="pair">
        {without === 'no' ? null : one('no', say(lang, texts.no))}
        {without === 'unsure' ? null : one('unsure', say(lang, texts.unsure))}
      </div>
    </>
  );
}

/** The buttons once more for a seat that has answered, folded away: another answer is the exception. */
export function ChangeAnswer(props: {
  readonly path: string;
  readonly lang: Lang;
  readonly meeting: Pick<Convened, 'details'>;
  readonly given: GivenAnswer;
}) {
  const { path, lang, meeting, given } = props;
  return (
    <details>
      <summary>
        <span class="change">{say(lang, texts.changeTitle)}</span>
      </summary>
      <AnswerButtons
        path={path}
        lang={lang}
        online={Boolean(meeting.details.onlineUrl)}
        without={given.fields.answer}
      />
    </details>
  );
}
