import { fullDate } from '../../i18n/dates.ts';
import { untilDay } from '../../i18n/due.ts';
import { type Bilingual, type Lang, say } from '../../i18n/say.ts';
import { plain, shown } from '../../i18n/typed-text.ts';
import type { MemberEntry, MemberSummary } from '../rules/member-page.ts';
import type { PublicSummary } from '../rules/public-page.ts';
import { partNames, summaryPartTexts as texts } from './texts.ts';

/** The summary as everybody reads it: no heading over nothing, and a mark where a text is in the other language. */
export function SummaryText(props: { summary: MemberSummary; zone: string; lang: Lang }) {
  const { summary, zone, lang } = props;
  const { decisions, points, issues, news, correctedAt } = summary;
  const before = summary.parts.filter(({ part }) => part !== 'thanks' && part !== 'ahead');
  const after = summary.parts.filter(({ part }) => part === 'thanks' || part === 'ahead');
  return (
    <>
      {correctedAt ? (
        <p class="muted">{say(lang, texts.corrected, { day: fullDate(correctedAt, zone, lang) })}</p>
      ) : null}
      <PartTexts parts={before} lang={lang} />
      <Entries title={say(lang, texts.decisions)} entries={decisions} zone={zone} lang={lang} />
      <Entries title={say(lang, texts.points)} entries={points} zone={zone} lang={lang} />
      <Entries title={say(lang, texts.issues)} entries={issues} zone={zone} lang={lang} />
      <PartTexts parts={after} lang={lang} />
      {news.length > 0 ? (
        <>
          <h2>{say(lang, texts.news)}</h2>
          {news.map(({ from, text, at }) => (
            <>
              <h3>{plain(from, lang)}</h3>
              <p class="muted">{say(lang, texts.sentAfter, { day: fullDate(at, zone, lang) })}</p>
              <Lines text={text} />
            </>
          ))}
        </>
      ) : null}
    </>
  );
}

function PartTexts({ parts, lang }: { parts: PublicSummary['parts']; lang: Lang }) {
  return (
    <>
      {parts.map(({ part, text }) => (
        <>
          {part === 'opening' ? null : <h2>{say(lang, partNames[part])}</h2>}
          <Words text={text} lang={lang} />
        </>
      ))}
    </>
  );
}

function Entries(props: { title: string; entries: readonly MemberEntry[]; zone: string; lang: Lang }) {
  const { title, entries, zone, lang } = props;
  if (entries.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {entries.map((entry) => (
          <li>
            <Words text={entry.text} lang={lang} />
            <About entry={entry} zone={zone} lang={lang} />
            <Reply entry={entry} zone={zone} lang={lang} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was said to an issue, however much later, with its day. */
function Reply({ entry, zone, lang }: { entry: MemberEntry; zone: string; lang: Lang }) {
  const { reply, repliedOn } = entry;
  if (!reply?.en && !reply?.km) return null;
  return (
    <>
      <p class="muted">
        {repliedOn
          ? say(lang, texts.repliedOn, { day: fullDate(repliedOn, zone, lang) })
          : say(lang, texts.replied)}
      </p>
      <Words text={reply} lang={lang} />
    </>
  );
}

function About({ entry, zone, lang }: { entry: MemberEntry; zone: string; lang: Lang }) {
  const { organisations, guest, free, due, askedOf, membersOnly } = entry;
  const about = [
    ...organisations.map((one) => plain(one, lang)),
    ...(guest ? [say(lang, texts.aGuest)] : []),
    ...(free ? [say(lang, texts.nobodyYet)] : []),
    ...(askedOf ? [say(lang, texts.askedOf, { whom: askedOf })] : []),
    ...(due ? [untilDay(due, zone, lang)] : []),
    ...(membersOnly ? [say(lang, texts.membersOnly)] : []),
  ];
  return about.length > 0 ? <p class="muted">{about.join(' · ')}</p> : null;
}

function Words({ text, lang }: { text: Bilingual; lang: Lang }) {
  const found = shown(text, lang);
  if (!found) return null;
  return (
    <div {...(found.lang === lang ? {} : { lang: found.lang })}>
      <Lines text={found.text} />
      {found.note ? (
        <p class="muted" lang={lang}>
          {found.note}
        </p>
      ) : null}
    </div>
  );
}

/** Paragraphs as they were typed, and lines that begin with a dash as a list. */
export function Lines({ text }: { text: string }) {
  const blocks = text.split(/\n{2,}/).flatMap((block) => runsOf(block.split('\n')));
  return (
    <>
      {blocks.map((lines) =>
        lines[0]?.startsWith('- ') ? (
          <ul>
            {lines.map((one) => (
              <li>{one.slice(2)}</li>
            ))}
          </ul>
        ) : (
          <p>
            {lines.map((one, n) => (
              <>
                {n > 0 ? <br /> : null}
                {one}
              </>
            ))}
          </p>
        ),
      )}
    </>
  );
}

/** Lines of a list apart from those around them. */
function runsOf(lines: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && run[0]?.startsWith('- ') === line.startsWith('- ')) run.push(line);
    else runs.push([line]);
  }
  return runs;
}
