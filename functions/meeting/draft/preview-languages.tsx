import type { Child } from 'hono/jsx';
import { digitsFor } from '../../i18n/khmer.ts';
import { fill, type Lang, say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { Fold } from '../../web/form-parts.tsx';
import { freshForm } from '../../web/forms.tsx';
import { Notice, Section, State, Table } from '../../web/parts.tsx';
import { labelOf } from '../../web/problems.ts';
import { meetingPath, type OpenMeeting } from '../page/context.ts';
import { type HalfChanged, halfChanged, type NamedText, textsOf } from '../rules/languages.ts';
import { fieldLabels, fieldNames } from './form-texts.ts';
import { missingLanguage, type PreviewAudience } from './preview-audience.ts';
import { previewTexts as texts } from './preview-texts.ts';

/** Texts of which one language is older than the other, as long as nobody has said that it is right. */
export function halvesOf({ meeting }: OpenMeeting): HalfChanged[] {
  return meeting.status === 'draft' ? halfChanged(meeting.settled, meeting.details) : [];
}

/** What readers of one language would get that is not in it, or not as new as the other. */
export function LanguageNotices({
  c,
  open,
  audience,
}: {
  c: StaffContext;
  open: OpenMeeting;
  audience: PreviewAudience;
}) {
  const { lang } = c.var;
  const halves = halvesOf(open);
  const lines = (['km', 'en'] as const).flatMap((reads) => {
    const fields = missingLanguage(open.meeting.details, reads);
    const n = audience.invited.filter((one) => one.lang === reads).length;
    if (fields.length === 0 || n === 0) return [];
    const names = fields.map((field) => say(lang, fieldNames[field])).join(', ');
    const text = reads === 'km' ? texts.onlyEnglishFor : texts.onlyKhmerFor;
    return [fill(text[lang], { n: digitsFor(lang, n), fields: names })];
  });
  return (
    <>
      {halves.length === 0 ? null : (
        <Notice mood="waiting" title={say(lang, texts.halfTitle)}>
          <ul>
            {halves.map(({ name, stayed, words }) => (
              <li>
                {say(lang, stayed === 'km' ? texts.halfKhmer : texts.halfEnglish, {
                  field: labelOf(name, lang, fieldLabels),
                  words,
                })}
              </li>
            ))}
          </ul>
          <p>
            <a href={meetingPath(c, open.id, '/edit?check')}>{say(lang, texts.halfLook)}</a>
          </p>
        </Notice>
      )}
      {lines.length === 0 ? null : (
        <Notice mood="info" title={say(lang, texts.otherLanguage)}>
          {lines.map((line) => (
            <p>{line}</p>
          ))}
          <p>
            <a href={meetingPath(c, open.id, '/edit')}>{say(lang, texts.addTranslation)}</a>
          </p>
        </Notice>
      )}
    </>
  );
}

/** Every text in Khmer and in English beside each other; what is in one alone, or older there, is marked. */
export function BothLanguages({ c, open }: { c: StaffContext; open: OpenMeeting }) {
  const { lang } = c.var;
  const halves = halvesOf(open);
  const all = textsOf(open.meeting.details);
  const alone = all.filter(({ text }) => !text.km || !text.en).length;
  const marked = alone + halves.length;
  const now =
    marked === 0
      ? say(lang, texts.allInBoth)
      : say(lang, texts.someInOne, { n: digitsFor(lang, marked), all: digitsFor(lang, all.length) });
  return (
    <Section id="languages" title={say(lang, texts.bothTitle)}>
      <div class="folds">
        <Fold
          form={freshForm(lang)}
          fields={[]}
          name={say(lang, texts.bothName)}
          now={now}
          open={marked > 0}
          action={say(lang, texts.open)}
        >
          <Table
            caption={say(lang, texts.bothName)}
            columns={[
              { title: say(lang, texts.bothWhat) },
              { title: say(lang, texts.bothKhmer) },
              { title: say(lang, texts.bothEnglish) },
            ]}
            rows={all.map((one) => {
              const half = halves.find(({ name }) => name === one.name);
              return [
                labelOf(one.name, lang, fieldLabels),
                words(one, 'km', lang, half),
                words(one, 'en', lang, half),
              ];
            })}
          />
        </Fold>
      </div>
    </Section>
  );
}

function words({ text }: NamedText, of: Lang, lang: Lang, half: HalfChanged | undefined): Child {
  const typed = text[of];
  if (!typed) {
    return <State mood="waiting">{say(lang, of === 'km' ? texts.noKhmer : texts.noEnglish)}</State>;
  }
  return (
    <>
      <span lang={of}>{typed}</span>
      {half?.stayed === of ? (
        <>
          <br />
          <State mood="waiting">{say(lang, texts.older)}</State>
        </>
      ) : null}
    </>
  );
}
