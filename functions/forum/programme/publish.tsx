import { say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { Button, Section } from '../../web/parts.tsx';
import { forumPath } from '../open-forum.ts';
import { changesBetween, type SlotChange } from '../rules/programme/changes.ts';
import { clashesIn } from '../rules/programme/clashes.ts';
import { publicProgrammePath } from '../rules/programme/public-path.ts';
import { moderatorName, type OpenProgramme } from './open-programme.ts';
import { programmeTexts as texts } from './texts.ts';

/** The one button, and who hears of it. */
export function Publish({ c, open }: { readonly c: StaffContext; readonly open: OpenProgramme }) {
  const { lang, networkId } = c.var;
  const { published } = open.programme;
  const changes = changesBetween(published, { ...open.programme, day: open.forum.date });
  const names = namesTold(open, changes);
  const isClear = clashesIn(open.programme, open.placed).length === 0;
  return (
    <Section id="publish" title={say(lang, texts.publishTitle)}>
      {published && changes.length === 0 ? (
        <p>{say(lang, texts.upToDate)}</p>
      ) : (
        <>
          <p>{say(lang, texts.publishLead)}</p>
          <p>
            {names.length === 0
              ? say(lang, texts.tellsNobody)
              : say(lang, texts.tells, { names: names.join(', ') })}
          </p>
          {isClear ? (
            <form method="post" action={forumPath(c, open, '/programme')}>
              <input type="hidden" name="part" value="publish" />
              <Button weight="main">{say(lang, texts.publish)}</Button>
            </form>
          ) : null}
        </>
      )}
      {published ? (
        <p>
          <a href={publicProgrammePath(networkId, open.id)}>{say(lang, texts.publicPage)}</a>
        </p>
      ) : null}
    </Section>
  );
}

/** Everybody who speaks or moderates where something is another, each once. */
function namesTold(open: OpenProgramme, changes: readonly SlotChange[]): string[] {
  const names = changes.flatMap(({ slot }) => [
    ...(open.proposals.get(slot.proposal ?? '')?.speakers.map(({ name }) => name) ?? []),
    ...[moderatorName(open, slot)].flatMap((name) => name ?? []),
  ]);
  return [...new Set(names)];
}
