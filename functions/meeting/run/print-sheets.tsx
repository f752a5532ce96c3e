import { localInstant, timeOfDay } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Bilingual, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { later, MINUTE } from '../../platform/clock.ts';
import { Papers } from '../../web/paper.tsx';
import { onSheets, PAPER_WIDTH, paperRoom, rowHigh } from '../../web/paper-cut.ts';
import { Table, Typed } from '../../web/parts.tsx';
import { editTexts } from '../draft/edit-texts.ts';
import { fieldNames } from '../draft/form-texts.ts';
import type { AgendaItem } from '../rules/details.ts';
import type { PartialDetails } from '../rules/state.ts';
import type { InvitedPerson } from './people-of.ts';
import { AnswerState, hostLine } from './people-section.tsx';
import { printTexts as texts } from './print-texts.ts';

/** An objective, or an item of the agenda with the time at which it begins. */
type Line = { readonly objective: Bilingual } | { readonly item: AgendaItem; readonly at: string };

/** Objectives, and the agenda with the time at which each item begins. `about`: the meeting, its day and place. */
export function RunningOrder(props: {
  details: PartialDetails;
  /** IANA. */
  zone: string;
  about: string;
  lang: Lang;
}) {
  const { details, zone, about, lang } = props;
  const lines: Line[] = [
    ...(details.objectives ?? []).map((objective) => ({ objective })),
    ...timed(details, zone, lang),
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
      of={(sheet, page) => <OrderSheet lines={sheet} page={page} lang={lang} />}
    />
  );
}

function OrderSheet({ lines, page, lang }: { lines: readonly Line[]; page: string; lang: Lang }) {
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
          caption={[say(lang, fieldNames.agenda), page].filter(Boolean).join(' · ')}
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
        of={(sheet, page) => (
          <>
            {sheet[0] === coming[0] ? (
              <p class="paper-head">
                <b>{host}</b>
              </p>
            ) : null}
            <Table
              caption={[say(lang, texts.comingHelp), page].filter(Boolean).join(' ')}
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

function timed({ agenda = [], date, start }: PartialDetails, zone: string, lang: Lang): Line[] {
  let begins = date && start ? localInstant(date, start, zone).instant : undefined;
  return agenda.map((item) => {
    const at = begins === undefined ? '' : timeOfDay(begins, zone, lang);
    if (begins !== undefined) begins = later(begins, item.minutes * MINUTE);
    return { item, at };
  });
}
