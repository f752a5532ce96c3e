import type { Context } from 'hono';
import { dateTime } from '../../i18n/dates.ts';
import { inLanguage, type Lang, say, type Text } from '../../i18n/say.ts';
import { known } from '../../platform/personal.ts';
import type { StaffEnv } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { ProblemSummary } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, Empty, Notice, Section, Table } from '../../web/parts.tsx';
import type { Problem } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { changesOf } from '../rules/changes.ts';
import { approveCorrection, corrected, declineCorrection } from '../rules/decide.ts';
import { personColumns } from '../rules/import/columns.ts';
import type { Contact, Correction, Member } from '../rules/member.ts';
import { memberAggregate } from '../rules/member.ts';
import { listCorrections } from '../rules/views.ts';
import { memberTexts as texts } from '../texts.ts';
import { changeMember } from './found.ts';

interface Waiting {
  readonly id: string;
  readonly member: Member;
  readonly correction: Correction;
  readonly contact: Contact;
}

/** Corrections that wait, each old beside new. */
export async function correctionsPage(c: Context<StaffEnv>) {
  return show(c, <Page c={c} waiting={await waitingIn(c)} problems={[]} />);
}

export async function postCorrection(c: Context<StaffEnv>) {
  const { lang, networkId } = c.var;
  const values = await readForm(c);
  const member = textAt(values, 'member');
  const approve = textAt(values, 'approve');
  const decline = textAt(values, 'decline');
  const outcome = await attempt(lang, () =>
    changeMember(c, member, (state) =>
      approve ? approveCorrection(state, approve) : declineCorrection(state, decline),
    ),
  );
  if (!outcome.done) {
    return show(c, <Page c={c} waiting={await waitingIn(c)} problems={outcome.problems} />, 409);
  }
  return c.redirect(`/n/${networkId}/members/corrections?${approve ? 'approved' : 'declined'}`, 303);
}

/** The list names them; the members themselves say what still waits. */
async function waitingIn(c: Context<StaffEnv>): Promise<Waiting[]> {
  const { services, networkId } = c.var;
  const rows = await listCorrections(services.views, networkId);
  const loaded = await Promise.all(
    rows.map(async (row) => {
      const { state } = await services.repository.load(memberAggregate, networkId, row.member);
      const correction = state.corrections.find(({ id }) => id === row.correction);
      const contact = state.contacts.find(({ id }) => id === correction?.contact);
      return correction && contact ? [{ id: row.member, member: state, correction, contact }] : [];
    }),
  );
  return loaded.flat();
}

function Page(props: { c: Context<StaffEnv>; waiting: readonly Waiting[]; problems: readonly Problem[] }) {
  const { c, waiting, problems } = props;
  const { lang, networkId, network, staff } = c.var;
  const list = `/n/${networkId}/members`;
  const said =
    c.req.query('approved') !== undefined
      ? texts.approved
      : c.req.query('declined') !== undefined
        ? texts.declined
        : undefined;
  return (
    <StaffPage
      c={c}
      place="members"
      title={say(lang, texts.correctionsTitle)}
      lead={waiting.length > 0 ? say(lang, texts.correctionsLead) : undefined}
      back={{ href: list, label: say(lang, texts.title) }}
    >
      <ProblemSummary form={{ lang, values: {}, problems }} />
      {said && problems.length === 0 ? (
        <Notice mood="done" live>
          <p>{say(lang, said)}</p>
        </Notice>
      ) : null}
      {waiting.length === 0 ? (
        <Empty>
          <p>{say(lang, texts.correctionsEmpty)}</p>
        </Empty>
      ) : null}
      {waiting.map((one) => (
        <One
          lang={lang}
          zone={network.settings.zone}
          list={list}
          one={one}
          edits={staff.role !== 'observer'}
        />
      ))}
    </StaffPage>
  );
}

function One(props: { lang: Lang; zone: string; list: string; one: Waiting; edits: boolean }) {
  const { lang, zone, list, one, edits } = props;
  const { id, member, correction, contact } = one;
  const { organisation, fields } = corrected(member, contact, correction);
  const all = changesOf(member, [
    { type: 'MemberRevised', data: { organisation } },
    { type: 'ContactRevised', data: { contact: contact.id, fields } },
  ]);
  const { email, phone, telegram } = personColumns;
  // People who only watch see that an address is corrected, not which.
  const hidden = (what: Text) => !edits && [email, phone, telegram].some((way) => way === what);
  const changes = all.map((one) =>
    hidden(one.what) ? { what: one.what, from: undefined, to: undefined } : one,
  );
  const title = inLanguage(member.organisation.name, lang)?.text ?? '';
  const note = known(correction.fields.note);
  const asked = say(lang, texts.correctionOf, {
    name: contact.name,
    when: dateTime(correction.proposedAt, zone, lang),
  });
  return (
    <Section id={correction.id} title={title}>
      {changes.length > 0 ? null : <p>{asked}</p>}
      {changes.length > 0 ? (
        <Table
          caption={asked}
          columns={[texts.correctionWhat, texts.correctionWas, texts.correctionBecomes].map((text) => ({
            title: say(lang, text),
          }))}
          rows={changes.map(({ what, from, to }) => [
            say(lang, what),
            from?.(lang) ?? '–',
            to?.(lang) ?? '–',
          ])}
        />
      ) : null}
      {correction.fields.left ? <p>{say(lang, texts.correctionLeft, { name: contact.name })}</p> : null}
      {note && edits ? <p>{say(lang, texts.correctionNote, { note })}</p> : null}
      {edits ? (
        <form method="post" action={`${list}/corrections`}>
          <input type="hidden" name="member" value={id} />
          <Actions>
            <Button weight="main" name="approve" value={correction.id}>
              {say(lang, texts.approve)}
            </Button>
            <Button name="decline" value={correction.id}>
              {say(lang, texts.decline)}
            </Button>
          </Actions>
        </form>
      ) : null}
    </Section>
  );
}
