import type { Child } from 'hono/jsx';
import { fullDate } from '../../i18n/dates.ts';
import { digitsFor, truncate } from '../../i18n/khmer.ts';
import { type Bilingual, type Lang, say, type Text } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { Convened } from '../../meeting/rules/state.ts';
import type { Sex } from '../../membership/rules/sex.ts';
import type { SheetHead } from '../../network/rules/events.ts';
import { inSheetPages, type SheetPage } from './paging.ts';
import { sheetTexts as texts } from './texts.ts';

/** A line of the sheet: somebody invited, or an empty one. */
export type SheetRow =
  | { readonly name: string; readonly organisation: Bilingual; readonly sex?: Sex | undefined }
  | 'empty';

export interface SheetInput {
  readonly meeting: Pick<Convened, 'details' | 'startsAt' | 'zone'>;
  readonly network: Bilingual;
  readonly head: SheetHead;
  readonly rows: readonly SheetRow[];
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
      {inSheetPages(sheet.rows).map((page) => (
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
              {page.rows.map((row, n) => (
                <Row row={row} n={page.from + n} lang={sheet.lang} />
              ))}
            </tbody>
          </table>
          {page.page === page.of ? <Signatures lang={sheet.lang} /> : null}
        </article>
      ))}
    </>
  );
}

function Head({ sheet, page }: { sheet: SheetInput; page: SheetPage<SheetRow> }) {
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
  const facts: readonly (readonly [Text, string | undefined])[] = [
    [texts.subject, inBoth(details.title, lang)],
    [texts.date, `${date} · ${fullDate(startsAt, zone, other)}`],
    [texts.place, inBoth(details.venue, lang)],
    [texts.host, details.host],
    [texts.project, head.project],
  ];
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

function pageNumber({ page, of }: SheetPage<SheetRow>, lang: Lang): string {
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

function Row({ row, n, lang }: { row: SheetRow; n: number; lang: Lang }) {
  const sex = row === 'empty' ? undefined : row.sex;
  return (
    <tr class={row === 'empty' ? 'empty' : undefined}>
      <td class="n">{digitsFor(lang, n)}</td>
      <Cell row={row !== 'empty'} text={row === 'empty' ? '' : row.name} />
      <Cell text={row === 'empty' ? '' : plain(row.organisation, lang)} />
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

function Cell({ text, row }: { text: string; row?: boolean }) {
  const kind = text.length > TWO_LINES ? 'long' : undefined;
  const shown = truncate(text, row ? CUT.name : CUT.organisation);
  return row ? (
    <th scope="row" class={kind}>
      {shown}
    </th>
  ) : (
    <td class={kind}>{shown}</td>
  );
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
