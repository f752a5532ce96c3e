import { digitsFor } from '../../i18n/khmer.ts';
import { type Bilingual, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { Papers } from '../../web/paper.tsx';
import { onSheets, PAPER_WIDTH, paperRoom, rowHigh } from '../../web/paper-cut.ts';
import { Table, Typed } from '../../web/parts.tsx';
import { editTexts } from '../draft/edit-texts.ts';
import { fieldNames } from '../draft/form-texts.ts';
import { timeWords } from '../page/describe.ts';
import type { AgendaItem } from '../rules/details.ts';
import type { PartialDetails } from '../rules/state.ts';
import type { InvitedPerson } from './people-of.ts';
import { AnswerState, hostLine } from './people-section.tsx';
import { printTexts as texts } from './print-texts.ts';

/** An objective, or an item of the agenda with the time at which it begins. */
type Line = { readonly objective: Bilingual } | { readonly item: AgendaItem; readonly at: string };

/** Objectives, and the agenda with the time at which each item begins. `about`: the meeting, its day and place. */
export function RunningOrder(props: { details: PartialDetails; about: string; lang: Lang }) {
  const { details, about, lang } = props;
  const lines: Line[] = [
    ...(details.objectives ?? []).map((objective) => ({ objective })),
    ...timed(details, lang),
  ];
  const high = (line: Line) =>
    'objective' in line
      ? rowHigh([[plain(line.objective, lang), PAPER_WIDTH]], 2)
      : rowHigh([
          [line.at, 26],
          [`${plain(line.item.title, lang)} (${say(lang, editTexts[line.item.tag])})`, 80],
          [line.item.presenter ?? '', 36],
        ]);
  return (
    <Papers
      lang={lang}
      title={say(lang, texts.order)}
      about={about}
      sheets={onSheets(lines, high, paperRoom(about, 'table'))}
      of={(sheet) => <OrderSheet lines={sheet} lang={lang} />}
    />
  );
}

function OrderSheet({ lines, lang }: { lines: readonly Line[]; lang: Lang }) {
  const objectives = lines.flatMap((line) => ('objective' in line ? [line.objective] : []));
  const items = lines.flatMap((line) => ('item' in line ? [line] : []));
  return (
    <>
      {objectives.length === 0 ? null : (
        <ol class="plain">
          {objectives.map((one) => (
            <li>
              <Typed text={one} lang={lang} />
            </li>
          ))}
        </ol>
      )}
      {items.length === 0 ? null : (
        <Table
          caption={say(lang, fieldNames.agenda)}
          columns={[
            { title: say(lang, texts.at) },
            { title: say(lang, editTexts.itemTitle) },
            { title: say(lang, editTexts.presenter) },
            { title: say(lang, editTexts.minutes), number: true },
          ]}
          rows={items.map(({ item, at }) => [
            at,
            <>
              <Typed text={item.title} lang={lang} />{' '}
              <span class="muted">({say(lang, editTexts[item.tag])})</span>
            </>,
            item.presenter ?? '',
            digitsFor(lang, item.minutes),
          ])}
        />
      )}
    </>
  );
}

/** Who comes, by the answers so far; `everybody`: whom the line for the host counts. */
export function ComingPeople(props: {
  readonly coming: readonly InvitedPerson[];
  readonly everybody: readonly InvitedPerson[];
  readonly about: string;
  readonly lang: Lang;
}) {
  const { coming, everybody, about, lang } = props;
  const host = hostLine(everybody, lang);
  const high = ({ named }: InvitedPerson) =>
    rowHigh([
      [named.organisation || named.name, 58],
      [named.organisation ? named.name : '', 40],
    ]);
  const room = paperRoom(about, 'table');
  const first = room.first - rowHigh([[host, PAPER_WIDTH]]);
  return (
    <>
      <p class="no-print">
        <b>{host}</b>
      </p>
      <Papers
        lang={lang}
        title={say(lang, texts.coming)}
        about={about}
        sheets={onSheets(coming, high, { ...room, first })}
        of={(sheet) => (
          <>
            {sheet[0] === coming[0] ? (
              <p class="paper-head">
                <b>{host}</b>
              </p>
            ) : null}
            <Table
              caption={say(lang, texts.comingHelp)}
              columns={[
                { title: say(lang, texts.organisation) },
                { title: say(lang, texts.person) },
                { title: say(lang, texts.answer) },
              ]}
              rows={sheet.map((one) => [
                one.named.organisation || one.named.name,
                one.named.organisation ? one.named.name : '',
                <AnswerState person={one} lang={lang} />,
              ])}
            />
          </>
        )}
      />
    </>
  );
}

function timed({ agenda = [], start }: PartialDetails, lang: Lang): Line[] {
  let minute = start ? minutesOf(start) : undefined;
  return agenda.map((item) => {
    const at = minute === undefined ? '' : timeWords(clock(minute), lang);
    if (minute !== undefined) minute += item.minutes;
    return { item, at };
  });
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function clock(minute: number): string {
  const hours = Math.floor(minute / 60) % 24;
  return `${String(hours).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
