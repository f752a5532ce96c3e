import { type Lang, say } from '../../i18n/say.ts';
import { LinkButton, Section, Typed } from '../../web/parts.tsx';
import { entriesOf } from '../rules/item.ts';
import { forumFromDecision } from '../typing/forum-from.ts';
import type { OpenMinutes } from '../typing/open-minutes.ts';
import { itemTexts } from '../typing/texts.ts';
import type { OpenSummary } from './open-summary.ts';

/** What was decided, each with what can be begun from it; nothing where nothing was. */
export function Decisions(props: {
  readonly open: OpenMinutes;
  readonly summary: OpenSummary;
  readonly lang: Lang;
}) {
  const { open, summary, lang } = props;
  const decisions = summary.sources.items.flatMap(({ id: item, item: said }) =>
    entriesOf(said, open.meetingId)
      .filter(({ kind }) => kind === 'decision')
      .map(({ id, text }) => ({ text, href: forumFromDecision(open, item, id) })),
  );
  if (decisions.length === 0) return null;
  return (
    <Section id="decided" title={say(lang, itemTexts.decisions)}>
      <ul class="rows">
        {decisions.map(({ text, href }) => (
          <li>
            <span class="what">
              <Typed text={text} lang={lang} />
            </span>
            <LinkButton href={href} weight="quiet">
              {say(lang, itemTexts.planForum)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
