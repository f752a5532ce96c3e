import { say } from '../../i18n/say.ts';
import { type MemberPart, mayAct } from '../../web/context.ts';
import { Section } from '../../web/parts.tsx';
import { byDate, listTasks, tasksOfList } from '../rules/views.ts';
import { namesOf } from './names.ts';
import { TaskRows } from './rows.tsx';
import { staffTaskTexts as texts } from './texts.ts';

/** What a member has promised and not ended. */
export const partOfMember: MemberPart = async (c, { id }) => {
  const { lang, services, networkId } = c.var;
  const all = await listTasks(services.views, tasksOfList(networkId, id));
  const rows = all.filter((row) => mayAct(c) || !row.membersOnly).sort(byDate);
  const names = await namesOf(
    c,
    rows.flatMap(({ owners }) => owners),
  );
  return (
    <Section id="promises" title={say(lang, texts.ofMemberTitle)}>
      {rows.length === 0 ? (
        <p>{say(lang, texts.ofMemberNone)}</p>
      ) : (
        <TaskRows c={c} rows={rows} names={names} />
      )}
    </Section>
  );
};
