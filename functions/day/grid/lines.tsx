import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { StaffContext } from '../../web/context.ts';
import type { FormState } from '../../web/forms.tsx';
import type { PageOf } from '../../web/paged.tsx';
import { rowsAt, textAt } from '../../web/parse.ts';
import { Section } from '../../web/parts.tsx';
import type { OpenDoor } from '../door/open-door.ts';
import { emptyCells } from '../rules/typed-in.ts';
import { MEMBERS } from './cells.tsx';
import type { Grid, GridPart, GridRow } from './grid-rows.ts';
import { EmptyRow, OtherRow, PersonRow } from './row.tsx';
import { partTitles, gridTexts as texts } from './texts.ts';

/** Rows without a number at the end, for a second copy of the paper; and where no sheet was printed. */
const MORE = { printed: 2, unprinted: 6 };
/** Empty rows that are open to begin with. */
const OPEN = 2;
/** The lines of one page in their parts, and on the last page what is empty on the paper. */
export function Lines(props: {
  c: StaffContext;
  open: OpenDoor;
  grid: Grid;
  of: PageOf<GridRow>;
  form: FormState;
  withEmpty: boolean;
}) {
  const { c, open, grid, of, form, withEmpty } = props;
  const { lang, network } = c.var;
  const sent = rowsAt(form.values, 'rows').map((row) => textAt(row, 'person'));
  const rows = sent.length > 0 ? sent.flatMap((person) => (person ? rowOf(grid, person) : [])) : of.items;
  // As they were sent: a problem is at its line, whatever was noted in the meantime.
  const usual = grid.isPrinted ? MORE.printed : MORE.unprinted;
  const more = sent.length > 0 ? sent.filter((person) => person === '').length : usual;
  const isLast = of.page >= of.pages && withEmpty;
  const blank = rows.filter(({ is }) => is === 'blank').slice(0, OPEN);
  // Where there is nothing to type there is no field: the lines of the form are counted without it.
  const isTyped = ({ is }: GridRow) => sent.length > 0 || (is !== 'nameless' && is !== 'elsewhere');
  const typed = rows.filter(isTyped);
  return (
    <>
      {inRuns(rows).map(({ id, part, rows: run }) => (
        <Section id={id} title={say(lang, partTitles[part])}>
          {part === 'empty' ? <p class="help">{say(lang, texts.emptyHelp)}</p> : null}
          {run.map((row) => {
            const n = typed.indexOf(row);
            const { is, person, number } = row;
            if (n < 0) return <OtherRow row={row} lang={lang} />;
            if (is === 'blank') {
              return (
                <EmptyRow form={form} n={n} person={person} number={number} open={blank.includes(row)} />
              );
            }
            return (
              <PersonRow
                form={form}
                n={n}
                row={row}
                zone={open.meeting.zone}
                day={open.day}
                staffName={(by) => network.staff.find(({ id }) => `staff:${id}` === by)?.name ?? ''}
              />
            );
          })}
        </Section>
      ))}
      {isLast && more > 0 ? (
        <Section id="more" title={say(lang, grid.isPrinted ? texts.moreTitle : texts.emptyTitle)}>
          <p class="help">{say(lang, grid.isPrinted ? texts.moreHelp : texts.emptyHelp)}</p>
          {Array.from({ length: more }, (_, n) => (
            <EmptyRow form={form} n={typed.length + n} open={!grid.isPrinted && n < OPEN} />
          ))}
        </Section>
      ) : null}
      <datalist id={MEMBERS}>
        {[...grid.members.values()]
          .filter(({ member }) => member.status === 'active')
          .map(({ member }) => (
            <option value={plain(member.organisation.name, lang)} />
          ))}
      </datalist>
    </>
  );
}

/** Lines of one part that follow each other: a second print has people after the empty rows of the first. */
function inRuns(rows: readonly GridRow[]): { id: string; part: GridPart; rows: GridRow[] }[] {
  const runs: { id: string; part: GridPart; rows: GridRow[] }[] = [];
  for (const row of rows) {
    const { part } = row;
    const last = runs.at(-1);
    if (last?.part === part) {
      last.rows.push(row);
      continue;
    }
    const before = runs.filter((run) => run.part === part).length;
    runs.push({ id: before === 0 ? part : `${part}-${before + 1}`, part, rows: [row] });
  }
  return runs;
}

/** A line that was sent; one whose person is on no list any more is kept as it was typed. */
function rowOf({ rows }: Grid, person: string): GridRow {
  const gone = { part: 'besides', name: '', organisation: {}, isWalkIn: true, alike: [], keys: '' } as const;
  return rows.find((row) => row.person === person) ?? { ...gone, person, now: emptyCells };
}
