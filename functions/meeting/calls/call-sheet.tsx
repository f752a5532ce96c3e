import { type Lang, say } from '../../i18n/say.ts';
import { addressOf } from '../../i18n/typed-text.ts';
import { Table, Typed } from '../../web/parts.tsx';
import { answerWords } from '../answer/texts.ts';
import { answers } from '../rules/seat-events.ts';
import { triedText } from './call-card.tsx';
import type { Call } from './calls-of.ts';
import { callTexts as texts } from './texts.ts';

/** The list on paper: numbers to dial, boxes to tick and room for a ballpoint. */
export function CallSheet({ calls, zone, lang }: { calls: readonly Call[]; zone: string; lang: Lang }) {
  return (
    <div class="call-sheet">
      <Table
        caption={say(lang, texts.sheetHelp)}
        columns={[
          { title: say(lang, texts.sheetOrganisation) },
          { title: say(lang, texts.sheetWhom) },
          { title: say(lang, texts.sheetAnswer) },
          { title: say(lang, texts.sheetNote) },
        ]}
        rows={calls.map((call) => [
          call.organisation ? <Typed text={call.organisation} lang={lang} /> : say(lang, texts.guest),
          <>
            {call.people.map((person) => (
              <p>
                {addressOf(person, lang)}
                <br />
                {person.phone ? <b>{person.phone}</b> : <NumberToWrite lang={lang} />}
              </p>
            ))}
            {call.tried ? <p class="muted">{triedText(call.tried, zone, lang)}</p> : null}
          </>,
          answers.map((answer) => (
            <p class="tick">
              <span class="box" />
              {say(lang, answerWords[answer])}
            </p>
          )),
          <span class="write" />,
        ])}
      />
    </div>
  );
}

/** The caller knows the number, or asks for it. */
function NumberToWrite({ lang }: { lang: Lang }) {
  return (
    <span class="line">
      <span class="hidden">{say(lang, texts.noPhone)}</span>
      {'\u00a0'}
    </span>
  );
}
