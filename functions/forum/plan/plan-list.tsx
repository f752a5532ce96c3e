import { say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { Empty, Section, Typed } from '../../web/parts.tsx';
import { roleNames } from '../frame-texts.ts';
import type { OpenForum } from '../open-forum.ts';
import { roles } from '../rules/roles.ts';
import { planTexts as texts } from './texts.ts';

/** The tasks of a plan, by role. */
export function PlanList({ c, open }: { readonly c: StaffContext; readonly open: OpenForum }) {
  const { lang } = c.var;
  const { tasks } = open.forum;
  if (tasks.length === 0) {
    return (
      <Empty>
        <p>{say(lang, texts.noTasks)}</p>
      </Empty>
    );
  }
  return (
    <>
      {roles.map((role) => {
        const own = tasks.filter((task) => task.role === role);
        return own.length === 0 ? null : (
          <Section id={role} title={say(lang, roleNames[role])}>
            <ul class="rows">
              {own.map(({ what }) => (
                <li>
                  <Typed text={what} lang={lang} />
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </>
  );
}
