import { fullDate } from '../i18n/dates.ts';
import { type Lang, say } from '../i18n/say.ts';
import { type FormState, ProblemSummary } from '../web/forms.tsx';
import { textAt } from '../web/parse.ts';
import { Button, Notice } from '../web/parts.tsx';
import { consentAsked, consentTexts as texts } from './consent-texts.ts';
import { CONSENT_TEXT } from './rules/consent.ts';
import { type ConsentPurpose, consentPurposes } from './rules/events.ts';
import type { Contact } from './rules/member.ts';

/**
 * What a person agreed to, on a page that their link opens: the exact words, and beside them the one button that
 * gives or takes back, equally large. The forms are posted to `action` with `part=consent`.
 */
export function OwnConsents(props: {
  readonly lang: Lang;
  readonly zone: string;
  readonly network: string;
  readonly action: string;
  readonly consents: Contact['consents'];
  readonly saved?: boolean | undefined;
  /** What was not saved, with what was said against it. */
  readonly refused?: FormState | undefined;
}) {
  const { lang, zone, network, action, consents, saved, refused } = props;
  return (
    <section id="consents">
      <h2>{say(lang, texts.title)}</h2>
      {saved ? (
        <Notice mood="done" live>
          <p>{say(lang, texts.saved)}</p>
        </Notice>
      ) : null}
      {refused ? <ProblemSummary form={refused} /> : null}
      <p>{say(lang, texts.lead)}</p>
      {consentPurposes.map((purpose) => {
        const since = consents?.[purpose];
        return (
          <form method="post" action={action}>
            <input type="hidden" name="part" value="consent" />
            <input type="hidden" name="purpose" value={purpose} />
            <input type="hidden" name="agrees" value={since === undefined ? 'yes' : 'no'} />
            <h3>{say(lang, texts[purpose])}</h3>
            <p>{say(lang, consentAsked[purpose], { network })}</p>
            <p class="muted">
              {since === undefined
                ? say(lang, texts.notAgreed)
                : say(lang, texts.agreed, { date: fullDate(since, zone, lang) })}
            </p>
            <Button>{say(lang, since === undefined ? texts.agree : texts.withdraw)}</Button>
          </form>
        );
      })}
      <p class="muted">{say(lang, texts.version, { version: CONSENT_TEXT })}</p>
    </section>
  );
}

/** What such a form says; nothing where it says nothing that is known. */
export function readOwnConsent(
  values: unknown,
): { readonly purpose: ConsentPurpose; readonly agrees: boolean } | undefined {
  const purpose = consentPurposes.find((one) => one === textAt(values, 'purpose'));
  const said = textAt(values, 'agrees');
  if (!purpose || (said !== 'yes' && said !== 'no')) return undefined;
  return { purpose, agrees: said === 'yes' };
}
