import { fullDate } from '../../i18n/dates.ts';
import { type Bilingual, fill, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { Section, Table } from '../../web/parts.tsx';
import { type Entry, entriesOf, type Item, notesOf } from '../rules/item.ts';
import type { MinutesLine } from '../rules/lines.ts';
import { Lines } from '../summary/summary-text.tsx';
import { type OpenMinutes, whoIn } from './open-minutes.ts';
import { type OwnerNames, shownOwners } from './owners.ts';
import { itemTexts, printTexts as texts } from './texts.ts';
import { numberedTitle } from './titles.ts';

/** Everything that was typed, item by item, in both languages, as typed. */
export function FullMinutes(props: {
  readonly open: OpenMinutes;
  readonly lines: readonly { readonly line: MinutesLine; readonly item: Item }[];
  readonly names: OwnerNames;
  /** Also texts that nobody has settled, and who wrote them: for those who can. */
  readonly unsettled: boolean;
  readonly lang: Lang;
}) {
  const { lines, ...of } = props;
  return (
    <>
      {lines.map(({ line, item }, n) => (
        <OneItem {...of} line={line} item={item} n={n + 1} />
      ))}
    </>
  );
}

interface OfItem {
  readonly open: OpenMinutes;
  readonly line: MinutesLine;
  readonly item: Item;
  readonly n: number;
  readonly names: OwnerNames;
  readonly unsettled: boolean;
  readonly lang: Lang;
}

function OneItem({ open, line, item, n, names, unsettled, lang }: OfItem) {
  const entries = entriesOf(item, open.meetingId);
  const of = (kind: Entry['kind']) => entries.filter((one) => one.kind === kind);
  const notes = notesOf(item);
  const isEmpty = entries.length === 0 && !notes.km && !notes.en;
  const [decisions, points, issues] = [of('decision'), of('point'), of('issue')];
  const { zone } = open.meeting;
  const day = (date: string | undefined) => (date ? fullDate(date, zone, lang) : say(lang, texts.noDate));
  return (
    <Section id={`item-${n}`} title={numberedTitle(line, lang)}>
      {line.presenter ? <p class="muted">{line.presenter}</p> : null}
      {isEmpty ? <p class="muted">{say(lang, texts.nothing)}</p> : null}
      <Notes text={notes} lang={lang} />
      {unsettled ? <Others open={open} item={item} lang={lang} /> : null}
      {decisions.length > 0 ? (
        <>
          <h3>{say(lang, itemTexts.decisions)}</h3>
          <ol>
            {decisions.map((one) => (
              <li>
                <Said entry={one} lang={lang} />
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {points.length > 0 ? (
        <div class="promised">
          <Table
            caption={say(lang, itemTexts.points)}
            columns={[texts.what, texts.who, texts.until].map((one) => ({ title: one[lang] }))}
            rows={points.map((one) => [
              <Said entry={one} lang={lang} />,
              ownersText(item.fields[`${one.id}.owners`]?.text ?? '', names, lang),
              day(one.due),
            ])}
          />
        </div>
      ) : null}
      {issues.length > 0 ? (
        <>
          <h3>{say(lang, itemTexts.issues)}</h3>
          <ul>
            {issues.map((one) => (
              <li>
                <Said entry={one} lang={lang} />
                {one.askedOf ? <p class="muted">{say(lang, texts.askedOf, { whom: one.askedOf })}</p> : null}
                <Reply entry={one} day={one.repliedOn ? day(one.repliedOn) : undefined} lang={lang} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}

function Said({ entry, lang }: { entry: Entry; lang: Lang }) {
  return (
    <>
      <Both text={entry.text} lang={lang} />
      {entry.membersOnly ? <span class="muted">{say(lang, texts.membersOnly)}</span> : null}
    </>
  );
}

function Reply({ entry: { reply }, day, lang }: { entry: Entry; day: string | undefined; lang: Lang }) {
  const text = plain(reply, lang);
  if (!text) return null;
  return <p>{day ? fill(texts.replied[lang], { day, text }) : fill(texts.repliedUndated[lang], { text })}</p>;
}

/** Notes in both languages, their lists as lists, the reader's first. */
function Notes({ text, lang }: { text: Bilingual; lang: Lang }) {
  return (
    <>
      {readersFirst(lang).map((one) =>
        text[one] ? (
          <div lang={one}>
            <Lines text={text[one]} />
          </div>
        ) : null,
      )}
    </>
  );
}

function readersFirst(lang: Lang): readonly Lang[] {
  return lang === 'km' ? ['km', 'en'] : ['en', 'km'];
}

/** Both languages as typed, the reader's first. */
function Both({ text, lang }: { text: Bilingual; lang: Lang }) {
  return (
    <>
      {readersFirst(lang).map((one) =>
        text[one] ? (
          <p class="as-typed" lang={one}>
            {text[one]}
          </p>
        ) : null,
      )}
    </>
  );
}

/** Texts that nobody has settled are on paper too: nothing that was typed is left out. */
function Others({ open, item, lang }: { open: OpenMinutes; item: Item; lang: Lang }) {
  const who = whoIn(open);
  return (
    <>
      {(['km', 'en'] as const).flatMap((one) =>
        (item.fields[`notes.${one}`]?.beside ?? []).map((version) => (
          <div>
            <p class="muted">{say(lang, texts.alsoThere, { who: who(version.by) })}</p>
            <p class="as-typed" lang={one}>
              {version.text}
            </p>
          </div>
        )),
      )}
    </>
  );
}

function ownersText(stored: string, names: OwnerNames, lang: Lang): string {
  if (stored === '') return say(lang, texts.nobody);
  return stored === 'open' ? say(lang, itemTexts.isOpen) : shownOwners(names, stored).split('\n').join('; ');
}
