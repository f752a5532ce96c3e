import type { Child } from 'hono/jsx';
import { type Lang, say } from '../../i18n/say.ts';
import { addressOf, plain } from '../../i18n/typed-text.ts';
import { Papers } from '../../web/paper.tsx';
import { onSheets, paperRoom, rowHigh } from '../../web/paper-cut.ts';
import { Table, Typed } from '../../web/parts.tsx';
import { answerWords } from '../answer/texts.ts';
import { answers } from '../rules/seat-events.ts';
import { triedText } from './call-card.tsx';
import type { Call } from './calls-of.ts';
import { callTexts as texts } from './texts.ts';

/** Millimetres: of the columns, and of three boxes to tick. */
const COLUMN = { organisation: 48, person: 41 };
const TICKS = 24;
const LINE = rowHigh([], 0);
const AROUND = 3;
export interface CallSheetProps {
  readonly calls: readonly Call[];
  /** What the calls are about, with its day. */
  readonly about: string;
  readonly zone: string;
  readonly lang: Lang;
}

/** The list on paper: numbers to dial, boxes to tick and room for a ballpoint. */
export function CallSheet({ calls, about, zone, lang }: CallSheetProps) {
  return (
    <div class="call-sheet">
      <Papers
        lang={lang}
        title={say(lang, texts.title)}
        about={about}
        sheets={onSheets(calls, (call) => rowHeight(call, zone, lang), paperRoom(about, 'table'))}
        of={(sheet, page) => (
          <Table
            caption={[say(lang, texts.sheetHelp), page].filter(Boolean).join(' ')}
            columns={[
              { title: say(lang, texts.sheetOrganisation) },
              { title: say(lang, texts.sheetWhom) },
              { title: say(lang, texts.sheetAnswer) },
              { title: say(lang, texts.sheetNote) },
            ]}
            rows={sheet.map((call) => row(call, zone, lang))}
          />
        )}
      />
    </div>
  );
}

function row(call: Call, zone: string, lang: Lang): Child[] {
  return [
    call.organisation ? <Typed text={call.organisation} lang={lang} /> : guestOf(call, lang),
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
  ];
}

/** 'University of the Delta · guest'. */
function guestOf({ worksAt }: Call, lang: Lang): string {
  return [worksAt, say(lang, texts.guest)].filter(Boolean).join(' · ');
}

function rowHeight(call: Call, zone: string, lang: Lang): number {
  const { organisation, people, tried } = call;
  const called = organisation ? plain(organisation, lang) : guestOf(call, lang);
  const persons = people.map((person) => 2 + rowHigh([[addressOf(person, lang), COLUMN.person]], 0) + LINE);
  const again = tried ? rowHigh([[triedText(tried, zone, lang), COLUMN.person]], 2) : 0;
  const whom = persons.reduce((high, one) => high + one, again);
  return Math.max(TICKS, whom, rowHigh([[called, COLUMN.organisation]], 0)) + AROUND;
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
