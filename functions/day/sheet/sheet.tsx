import type { Child } from 'hono/jsx';
import { fullDate } from '../../i18n/dates.ts';
import { digitsFor, truncate } from '../../i18n/khmer.ts';
import { type Bilingual, type Lang, say, type Text } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { Convened } from '../../meeting/rules/state.ts';
import type { SheetHead } from '../../network/rules/events.ts';
import { linesOf } from '../../web/paper-cut.ts';
import type { SheetLine } from './order.ts';
import { inSheetPages, type SheetPage } from './paging.ts';
import { sheetTexts as texts } from './texts.ts';

export interface SheetInput {
  readonly meeting: Pick<Convened, 'details' | 'startsAt' | 'zone'>;
  readonly network: Bilingual;
  readonly head: SheetHead;
  readonly rows: readonly SheetLine[];
  /** Where attendance is typed in afterwards. */
  readonly address: string;
  /** Whose page it is: their language comes first. */
  readonly lang: Lang;
}

/** Characters in two lines of a column. Longer ones are set smaller, and cut where three small lines end, so that no row grows. */
const TWO_LINES = 44;
const CUT = { name: 56, organisation: 80 };

/** The sheet, page by page. It goes from hand to hand: no numbers or addresses of people are on it. */
export function SignInSheet({ sheet }: { readonly sheet: SheetInput }) {
  return (
    <>
      {inSheetPages(sheet.rows, linesOfFacts(sheet)).map((page) => (
        <article
          class={page.page === 1 ? 'sign-in first-of-print' : 'sign-in'}
          lang={sheet.lang}
          aria-label={pageNumber(page, sheet.lang)}
          tabindex={0}
        >
          <Head sheet={sheet} page={page} />
          <table>
            <Heads lang={sheet.lang} />
            <tbody>
              {page.rows.map((row) => (
                <Row row={row} lang={sheet.lang} />
              ))}
            </tbody>
          </table>
          {page.page === page.of ? <Signatures lang={sheet.lang} /> : null}
        </article>
      ))}
    </>
  );
}

/** What the large head says of the meeting. */
function factsOf({ lang, meeting, head }: SheetInput): readonly (readonly [Text, string | undefined])[] {
  const { details, startsAt, zone } = meeting;
  const other: Lang = lang === 'km' ? 'en' : 'km';
  return [
    [texts.subject, inBoth(details.title, lang)],
    [texts.date, `${fullDate(startsAt, zone, lang)} · ${fullDate(startsAt, zone, other)}`],
    [texts.place, inBoth(details.venue, lang)],
    [texts.host, details.host],
    [texts.project, head.project],
  ];
}

/** Millimetres and points of their two columns. */
const FACTS = { wide: 120, narrow: 92, pt: 10 };

function linesOfFacts(sheet: SheetInput): number {
  const values = factsOf(sheet).flatMap(([, value]) => (value ? [value] : []));
  const lines = values.map((value, n) => linesOf(value, n % 2 === 0 ? FACTS.wide : FACTS.narrow, FACTS.pt));
  return lines.reduce((sum, one, n) => sum + (n % 2 === 0 ? Math.max(one, lines[n + 1] ?? 0) : 0), 0);
}

function Head({ sheet, page }: { sheet: SheetInput; page: SheetPage<SheetLine> }) {
  const { lang, meeting, network, head } = sheet;
  const { details, startsAt, zone } = meeting;
  const date = fullDate(startsAt, zone, lang);
  const number = pageNumber(page, lang);
  if (page.page > 1) {
    return (
      <div class="sheet-head">
        <p>
          <b>{plain(network, lang)}</b> · {plain(details.title, lang)} · {date}
        </p>
        <p class="page">{number}</p>
      </div>
    );
  }
  const other: Lang = lang === 'km' ? 'en' : 'km';
  const facts = factsOf(sheet);
  const kept = { keeper: head.keeper ?? plain(network, lang), years: digitsFor(lang, head.years) };
  const keptToo = { keeper: head.keeper ?? plain(network, other), years: digitsFor(other, head.years) };
  return (
    <>
      <div class="sheet-head">
        <div>
          <p>
            <b>{inBoth(network, lang)}</b>
          </p>
          <h2>
            <Both text={texts.title} lang={lang} join=" · " />
          </h2>
        </div>
        <div class="page">
          <p>{number}</p>
          {head.funding ? <p>{inBoth(head.funding, lang)}</p> : null}
        </div>
      </div>
      <dl>
        {facts.map(([name, value]) =>
          value ? (
            <>
              <dt>{say(lang, name)}</dt>
              <dd>{value}</dd>
            </>
          ) : null,
        )}
      </dl>
      <p class="data">
        {say(lang, texts.data, kept)} <span lang={other}>{say(other, texts.data, keptToo)}</span>{' '}
        {say(lang, texts.typeIn, { address: sheet.address })}
      </p>
    </>
  );
}

function pageNumber({ page, of }: SheetPage<SheetLine>, lang: Lang): string {
  return say(lang, texts.page, { page: digitsFor(lang, page), of: digitsFor(lang, of) });
}

function Heads({ lang }: { lang: Lang }) {
  const heads: readonly (readonly [name: string, text: Text])[] = [
    ['n', texts.number],
    ['who', texts.name],
    ['organisation', texts.organisation],
    ['sex', texts.sex],
    ['photo', texts.photo],
    ['reach', texts.reach],
    ['sign', texts.signature],
  ];
  return (
    <thead>
      <tr>
        {heads.map(([name, text]) => (
          <th scope="col" class={name}>
            <Both text={text} lang={lang} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The row of a person who was forgotten stays with its number, so that nobody else is taken for them. */
function Row({ row, lang }: { row: SheetLine; lang: Lang }) {
  const { number, person, listed, is } = row;
  const isEmpty = person === undefined;
  const note = is === 'added' ? texts.added : is === 'gone' ? texts.gone : undefined;
  const sex = is === 'gone' ? undefined : listed?.sex;
  return (
    <tr class={isEmpty ? 'empty' : is}>
      <td class="n">{number === undefined ? '' : digitsFor(lang, number)}</td>
      {isEmpty ? (
        <td />
      ) : (
        <Name name={listed?.name ?? '–'} note={note && say(lang, note)} isGone={is === 'gone'} />
      )}
      <Organisation text={listed ? plain(listed.organisation, lang) : ''} />
      <td class="sex">
        <Boxes lang={lang} of={[texts.female, texts.male]} ticked={[sex === 'female', sex === 'male']} />
      </td>
      <td class="photo">
        <Boxes lang={lang} of={[texts.yes, texts.no]} ticked={[false, false]} />
      </td>
      <td class="reach" />
      <td class="sign" />
    </tr>
  );
}

function Name({ name, note, isGone }: { name: string; note: string | undefined; isGone: boolean }) {
  const shown = truncate(name, note ? TWO_LINES : CUT.name);
  return (
    <th scope="row" class={name.length > TWO_LINES || note ? 'long' : undefined}>
      {isGone ? <s>{shown}</s> : shown}
      {note ? <small>{note}</small> : null}
    </th>
  );
}

function Organisation({ text }: { text: string }) {
  return <td class={text.length > TWO_LINES ? 'long' : undefined}>{truncate(text, CUT.organisation)}</td>;
}

function Boxes(props: { lang: Lang; of: readonly Text[]; ticked: readonly boolean[] }) {
  const { lang, of, ticked } = props;
  return (
    <span class="boxes">
      {of.map((text, n) => (
        <span>
          <span class={ticked[n] ? 'box on' : 'box'} />
          {say(lang, text)}
        </span>
      ))}
    </span>
  );
}

function Signatures({ lang }: { lang: Lang }) {
  return (
    <div class="signatures">
      {[texts.checked, texts.hostSigns].map((text) => (
        <p>
          <Both text={text} lang={lang} join=" · " />
        </p>
      ))}
    </div>
  );
}

/** The reader's language first. */
function Both({ text, lang, join = <br /> }: { text: Text; lang: Lang; join?: Child }) {
  const other: Lang = lang === 'km' ? 'en' : 'km';
  return (
    <>
      {say(lang, text)}
      {join}
      <span lang={other}>{say(other, text)}</span>
    </>
  );
}

/** What was typed, in both languages where it was typed in both. */
function inBoth(text: Bilingual | undefined, lang: Lang): string {
  const other: Lang = lang === 'km' ? 'en' : 'km';
  return [text?.[lang], text?.[other]].filter(Boolean).join(' · ');
}
