import { counted } from '../../i18n/counted.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { typedTexts } from '../../i18n/typed-texts.ts';
import type { StaffContext } from '../../web/context.ts';
import { Section } from '../../web/parts.tsx';
import { contentOf } from '../rules/content.ts';
import { entriesOf, missingIn } from '../rules/item.ts';
import { parts } from '../rules/parts.ts';
import { inOneLanguage } from '../rules/publish.ts';
import type { OpenMinutes } from '../typing/open-minutes.ts';
import { itemTexts } from '../typing/texts.ts';
import type { OpenSummary } from './open-summary.ts';
import { publishTexts as texts } from './publish-texts.ts';
import { partNames } from './texts.ts';

interface Of {
  readonly c: StaffContext;
  readonly open: OpenMinutes;
  readonly summary: OpenSummary;
}

/** Rows of one list; of more it says how many they are. */
const MOST = 12;

interface Row {
  readonly href: string;
  readonly what: string;
  readonly why?: string | undefined;
}

/** What nobody has or has no date, and what is asked of nobody: pointed out before it is published, and not refused. */
export function Missing({ c, open, summary }: Of) {
  const { lang } = c.var;
  const words = { owner: texts.noOwner, due: texts.noDue, askedOf: texts.noAskedOf };
  const rows = summary.lines.flatMap(({ line, item }) => {
    const entries = entriesOf(item, open.meetingId);
    const missing = Map.groupBy(missingIn(entries), ({ entry }) => entry);
    return entries.flatMap(({ id, text }): Row[] => {
      const why = missing.get(id)?.map(({ what }) => words[what][lang]);
      return why
        ? [{ href: entryPath(c, open, line.id, id), what: plain(text, lang), why: why.join(' · ') }]
        : [];
    });
  });
  if (rows.length === 0) return null;
  return (
    <Section id="missing" title={counted(lang, rows.length, texts.missing)}>
      <p class="help">{say(lang, texts.missingHelp)}</p>
      <Rows c={c} rows={rows} />
    </Section>
  );
}

/** Texts that are in one language only, each with the way to where the other one is written. */
export function HalfTexts({ c, open, summary }: Of) {
  const { lang, networkId } = c.var;
  const half = new Set(inOneLanguage(contentOf(summary.sources)));
  const language = (words: { readonly en?: string | undefined } | undefined) =>
    say(lang, words?.en ? typedTexts.englishOnly : typedTexts.khmerOnly);
  const ofParts = parts
    .filter((part) => half.has(part))
    .map((part): Row => {
      const words = contentOf(summary.sources).parts[part];
      const href = `/n/${networkId}/meetings/${open.meetingId}/summary/parts#${part}`;
      return { href, what: say(lang, partNames[part]), why: language(words) };
    });
  const ofEntries = summary.lines.flatMap(({ line, item }) =>
    entriesOf(item, open.meetingId)
      .filter(({ id }) => half.has(id))
      .map(({ id, text }): Row => {
        const why = `${say(lang, itemTexts.words)}: ${language(text)}`;
        return { href: entryPath(c, open, line.id, id), what: plain(text, lang), why };
      }),
  );
  return <Rows c={c} rows={[...ofParts, ...ofEntries]} />;
}

function Rows({ c, rows }: { readonly c: StaffContext; readonly rows: readonly Row[] }) {
  const more = rows.length - MOST;
  return (
    <>
      <ul class="rows">
        {rows.slice(0, MOST).map(({ href, what, why }) => (
          <li>
            <a class="what" href={href}>
              {what}
            </a>
            {why ? <span class="muted">{why}</span> : null}
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{counted(c.var.lang, more, texts.more)}</p> : null}
    </>
  );
}

function entryPath(
  { var: { networkId } }: StaffContext,
  { meetingId }: OpenMinutes,
  item: string,
  entry: string,
) {
  return `/n/${networkId}/meetings/${meetingId}/minutes/${item}#e-${entry}`;
}
