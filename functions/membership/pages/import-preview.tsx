import type { Context } from 'hono';
import { counted } from '../../i18n/counted.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { fill, inLanguage, type Lang, say } from '../../i18n/say.ts';
import type { StaffEnv } from '../../web/context.ts';
import { StaffPage } from '../../web/layout.tsx';
import { Figures, Notice, Section, State, Typed } from '../../web/parts.tsx';
import type { Problem } from '../../web/problems.ts';
import { saidOfOrganisation, saidOfPerson } from '../rules/changes.ts';
import type { Organisation } from '../rules/events.ts';
import type { StoredPerson } from '../rules/import/apply.ts';
import { organisationColumns } from '../rules/import/columns.ts';
import type { RowProblem } from '../rules/import/entries.ts';
import type { Import } from '../rules/import/import.ts';
import { countsOf, isInDoubt, type Preview, type PreviewEntry } from '../rules/import/plan.ts';
import { memberTexts, importPageTexts as texts } from '../texts.ts';
import { ImportForm } from './import-form.tsx';

/** Rows and organisations on one page of the preview. */
const PAGE = 100;

interface PreviewProps {
  readonly c: Context<StaffEnv>;
  readonly id: string;
  readonly state: Import;
  readonly preview: Preview;
  readonly problems: readonly Problem[];
}

/** What would be added, changed or refused and why, row by row, and the one button. */
export function PreviewPage({ c, id, state, preview, problems }: PreviewProps) {
  const { lang, networkId } = c.var;
  const { entries, refused } = preview;
  const digits = (value: number) => digitsFor(lang, value);
  const counts = countsOf(entries);
  const refusedRows = new Set(refused.map(({ row }) => row)).size;
  const list = `/n/${networkId}/members`;
  const path = `${list}/import/${id}`;
  return (
    <StaffPage
      c={c}
      place="members"
      title={say(lang, texts.previewTitle)}
      lead={say(lang, texts.previewLead)}
      back={{ href: list, label: say(lang, memberTexts.title) }}
    >
      <Figures
        figures={[
          { value: digits(counts.add), label: say(lang, texts.add), mood: 'done' },
          { value: digits(counts.change), label: say(lang, texts.change), mood: 'done' },
          ...(counts.inDoubt > 0
            ? [
                {
                  value: digits(counts.inDoubt),
                  label: say(lang, texts.inDoubt),
                  mood: 'waiting' as const,
                },
              ]
            : []),
          ...(counts.unchanged > 0
            ? [{ value: digits(counts.unchanged), label: say(lang, texts.unchanged) }]
            : []),
          ...(refusedRows > 0
            ? [
                {
                  value: digits(refusedRows),
                  label: counted(lang, refusedRows, texts.refused),
                  mood: 'failed' as const,
                },
              ]
            : []),
        ]}
      />
      {state.ignored.length > 0 ? (
        <p class="muted">{say(lang, texts.ignored, { names: state.ignored.join(', ') })}</p>
      ) : null}
      {state.dayFirst ? null : (
        <Notice mood="info">
          <p>{say(lang, texts.monthFirst)}</p>
        </Notice>
      )}
      <ImportForm lang={lang} path={path} preview={preview} problems={problems} />
      {refused.length > 0 ? <Refused lang={lang} refused={refused} /> : null}
      <Entries
        c={c}
        path={path}
        list={list}
        entries={entries.filter(({ action }) => action !== 'unchanged')}
      />
    </StaffPage>
  );
}

/** The reasons for each row, in the reader's language; each row once. */
function Refused({ lang, refused }: { lang: Lang; refused: readonly RowProblem[] }) {
  return (
    <Section id="refused" title={say(lang, texts.refusedTitle)}>
      <p class="help">{say(lang, texts.refusedHelp)}</p>
      <ul class="rows">
        {[...Map.groupBy(refused, ({ row }) => row)].slice(0, 5 * PAGE).map(([row, problems]) => (
          <li>
            <div>
              <p class="what">{say(lang, texts.row, { row: digitsFor(lang, row) })}</p>
              {problems.map((problem) => (
                <p>{sentenceOf(problem, lang)}</p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function sentenceOf({ column, text, values }: RowProblem, lang: Lang): string {
  return fill(text[lang], { ...values, column: column?.[lang] ?? '' });
}

interface EntriesProps {
  readonly c: Context<StaffEnv>;
  readonly path: string;
  readonly list: string;
  readonly entries: readonly PreviewEntry[];
}

function Entries({ c, path, list, entries }: EntriesProps) {
  const { lang } = c.var;
  if (entries.length === 0) return null;
  const pages = Math.ceil(entries.length / PAGE);
  const asked = Number(c.req.query('page') ?? '1');
  const page = Number.isInteger(asked) && asked >= 1 && asked <= pages ? asked : 1;
  const at = (to: number) => `${path}?page=${to}#entries`;
  return (
    <Section id="entries" title={say(lang, texts.entriesTitle)}>
      <ul class="rows">
        {entries.slice((page - 1) * PAGE, page * PAGE).map((one) => (
          <EntryLine lang={lang} list={list} one={one} />
        ))}
      </ul>
      {pages > 1 ? (
        <nav class="actions" aria-label={say(lang, memberTexts.pages)}>
          {page > 1 ? <a href={at(page - 1)}>{say(lang, memberTexts.previous)}</a> : null}
          <span>
            {say(lang, memberTexts.pageOf, { page: digitsFor(lang, page), all: digitsFor(lang, pages) })}
          </span>
          {page < pages ? <a href={at(page + 1)}>{say(lang, memberTexts.next)}</a> : null}
        </nav>
      ) : null}
    </Section>
  );
}

function EntryLine({ lang, list, one }: { lang: Lang; list: string; one: PreviewEntry }) {
  const { entry, action, alike, changes, stored, notes, nobody, odd } = one;
  const rows = entry.rows.map((row) => digitsFor(lang, row)).join(', ');
  const nothing = say(lang, texts.nothing);
  return (
    <li>
      <div>
        <p>
          <span class="what">
            {action === 'change' ? (
              <a href={`${list}/${one.member}`}>
                <Typed text={one.name} lang={lang} />
              </a>
            ) : (
              <Typed text={one.name} lang={lang} />
            )}
          </span>{' '}
          <span class="muted">
            {entry.rows.length === 1 ? say(lang, texts.row, { row: rows }) : say(lang, texts.rows, { rows })}
          </span>
        </p>
        {action === 'add' ? <OrganisationLine lang={lang} one={one} /> : null}
        {stored.map((person) => (
          <p>
            {entry.rows.length > 1 ? `${say(lang, texts.row, { row: digitsFor(lang, person.row) })} · ` : ''}
            {personLine(person, lang)}
          </p>
        ))}
        {changes.map(({ what, who, from, to }) => (
          <p>
            {who ? `${who} · ` : ''}
            {say(lang, texts.changeLine, {
              what: say(lang, what),
              from: from?.(lang) ?? nothing,
              to: to?.(lang) ?? nothing,
            })}
          </p>
        ))}
        {nobody ? (
          <Notice mood="waiting">
            <p>{say(lang, texts.nobodyToWriteTo)}</p>
          </Notice>
        ) : null}
        {notes.length > 0 ? (
          <Notice mood={odd ? 'waiting' : 'info'}>
            {notes.map((note) => (
              <p>
                {say(lang, texts.row, { row: digitsFor(lang, note.row) })} · {sentenceOf(note, lang)}
              </p>
            ))}
          </Notice>
        ) : null}
        {alike ? (
          <Notice mood="waiting">
            <p>
              {alike.row === undefined
                ? say(lang, texts.alikeMember, { name: inLanguage(alike.name, lang)?.text ?? '' })
                : say(lang, texts.alikeRow, {
                    name: inLanguage(alike.name, lang)?.text ?? '',
                    row: digitsFor(lang, alike.row),
                  })}
            </p>
          </Notice>
        ) : null}
      </div>
      {isInDoubt(one) ? (
        <State mood="waiting">{say(lang, texts.inDoubt)}</State>
      ) : (
        <State mood="done">{say(lang, action === 'add' ? texts.add : texts.change)}</State>
      )}
    </li>
  );
}

/** What is stored of a new organisation besides its name in the reader's language. */
function OrganisationLine({ lang, one }: { lang: Lang; one: PreviewEntry }) {
  const { entry, name } = one;
  const other = lang === 'km' ? name.en : name.km;
  const said = entryOrganisation(entry)
    .flatMap(({ value }) => value?.(lang) ?? [])
    .join(' · ');
  const otherName = name.en && name.km ? other : undefined;
  if (!otherName && said === '') return null;
  return (
    <p class="muted">
      {otherName ? <span lang={lang === 'km' ? 'en' : 'km'}>{otherName}</span> : null}
      {otherName && said !== '' ? ' · ' : ''}
      {said}
    </p>
  );
}

/** What the file says of it; its names are above. */
function entryOrganisation({ organisation }: PreviewEntry['entry']) {
  const { type, ...others } = organisation;
  const whole: Organisation = { subSectors: [], districts: [], ...others, name: {}, type: type ?? 'other' };
  return saidOfOrganisation(whole).filter(({ what }) => type || what !== organisationColumns.type);
}

/** A person as they would be stored: `Sok Dara · Focal point · Khmer · dara@… · 012 … · by e-mail`. */
function personLine({ fields }: StoredPerson, lang: Lang): string {
  return saidOfPerson(fields)
    .flatMap(({ value }) => value?.(lang) ?? [])
    .join(' · ');
}
