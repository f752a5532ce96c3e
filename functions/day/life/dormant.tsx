import { fullDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { type Member, memberAggregate } from '../../membership/rules/member.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { Form, freshForm } from '../../web/forms.tsx';
import { Button, Notice } from '../../web/parts.tsx';
import { dormantTexts as texts } from './texts.ts';

/** A member that is dormant, and when somebody of it came (instant, UTC, and zone of the meeting). */
interface Props {
  readonly c: StaffContext;
  readonly id: string;
  readonly member: Pick<Member, 'organisation'>;
  readonly came: { readonly at: string; readonly zone: string };
}

/** That a dormant member came all the same, and the button that makes it active: it is invited again from then on. */
export function DormantCame({ c, id, member, came: { at, zone } }: Props) {
  const { lang, networkId } = c.var;
  const name = plain(member.organisation.name, lang);
  return (
    <Notice mood="info">
      <p>{say(lang, texts.came, { name, day: fullDate(at, zone, lang) })}</p>
      <Form form={freshForm(lang)} action={`/n/${networkId}/members/${id}/status`}>
        <Button name="status" value="active">
          {say(lang, texts.makeActive, { name })}
        </Button>
      </Form>
    </Notice>
  );
}

/** The member if it is dormant, and was when somebody of it came; nothing for people who only watch. */
export async function dormantSince(c: StaffContext, id: string, at: string): Promise<Member | undefined> {
  if (!mayAct(c)) return undefined;
  const { repository } = c.var.services;
  const { state: member } = await repository.load(memberAggregate, c.var.networkId, id);
  if (member.status !== 'dormant') return undefined;
  const facts = await repository.history(memberAggregate, c.var.networkId, id);
  const last = facts.findLast(({ type }) => type === 'MemberStatusChanged');
  // Somebody has looked at it since: that it came before is no news.
  return last && last.at > at ? undefined : member;
}
