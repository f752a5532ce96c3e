import { fullDate } from '../../i18n/dates.ts';
import { type Lang, say, type Text } from '../../i18n/say.ts';
import type { CorrectionFields } from '../../membership/rules/events.ts';
import type { Contact, Decision, Member } from '../../membership/rules/member.ts';
import { saidRows } from '../../membership/rules/said-of.ts';
import { known } from '../../platform/personal.ts';
import { Notice } from '../../web/parts.tsx';
import { personalTexts as texts } from './texts.ts';

/** What somebody has said of their own details, in their words. */
export function SaidAbout(props: {
  readonly lang: Lang;
  readonly fields: CorrectionFields;
  readonly organisation: string;
}) {
  const { lang, fields, organisation } = props;
  const note = known(fields.note);
  const pair = (what: Text, value: string) => say(lang, texts.saidOf, { what: say(lang, what), value });
  return (
    <ul>
      {saidRows(fields).map(({ what, value }) => (
        <li>{pair(what, value(lang))}</li>
      ))}
      {fields.left ? <li>{say(lang, texts.left, { organisation })}</li> : null}
      {note ? <li>{pair(texts.note, note)}</li> : null}
    </ul>
  );
}

/** What became of somebody's last correction; nothing once they have said since that all is right. */
export function lastDecision(member: Member, contact: Contact): Decision | undefined {
  const last = member.decisions?.findLast(({ correction }) => correction.contact === contact.id);
  return last?.tell && (contact.confirmedAt ?? '') < last.at ? last : undefined;
}

/** The same as a sentence on the person's own page; what was declined with its reason. */
export function Decided(props: { readonly lang: Lang; readonly zone: string; readonly decision: Decision }) {
  const { lang, zone, decision } = props;
  const asked = { date: fullDate(decision.correction.proposedAt, zone, lang) };
  if (decision.outcome === 'approved') {
    return (
      <Notice mood="done">
        <p>{say(lang, texts.decidedApproved, asked)}</p>
      </Notice>
    );
  }
  return (
    <Notice mood="info">
      <p>{say(lang, texts.decidedDeclined, asked)}</p>
      {decision.reason ? <blockquote>{decision.reason}</blockquote> : null}
    </Notice>
  );
}
