import type { Child } from 'hono/jsx';
import { dateWithDistance } from '../i18n/dates.ts';
import { say } from '../i18n/say.ts';
import { plain } from '../i18n/typed-text.ts';
import type { StaffContext } from '../web/context.ts';
import { StaffPage } from '../web/layout.tsx';
import { Notice } from '../web/parts.tsx';
import { frameTexts as texts } from './frame-texts.ts';
import { forumPath, type OpenForum } from './open-forum.ts';
import { type ForumTab, forumTabs } from './tabs.ts';

/** One page of a forum: its name and day, its parts, and what is asked for. */
export function ForumFrame(props: {
  readonly c: StaffContext;
  readonly open: OpenForum;
  readonly here: ForumTab;
  /** How far it is, behind the date. */
  readonly standing?: string | undefined;
  readonly action?: Child;
  readonly children?: Child;
}) {
  const { c, open, here, standing, action, children } = props;
  const { lang, networkId, network, services } = c.var;
  const { forum } = open;
  const day = dateWithDistance(forum.date, services.now(), network.settings.zone, lang);
  return (
    <StaffPage
      c={c}
      place="tasks"
      title={nameOf(c, open)}
      lead={[day, standing].filter(Boolean).join(' · ')}
      action={action}
      back={{ href: `/n/${networkId}/forums`, label: say(lang, texts.forums) }}
    >
      {forum.status === 'cancelled' ? (
        <Notice mood="failed" title={say(lang, texts.cancelled)}>
          {forum.why ? <p>{say(lang, texts.cancelledWhy, { why: forum.why })}</p> : null}
        </Notice>
      ) : null}
      <nav class="tabs of-forum" aria-label={say(lang, texts.partsOf)}>
        {forumTabs.map(({ path, name }) => (
          <a href={forumPath(c, open, path)} {...(path === here ? { 'aria-current': 'page' } : {})}>
            {say(lang, name)}
          </a>
        ))}
      </nav>
      {children}
    </StaffPage>
  );
}

/** A page below one of a forum's pages: a form, a preview. */
export function ForumSubPage(props: {
  readonly c: StaffContext;
  readonly open: OpenForum;
  readonly title: string;
  readonly lead?: string | undefined;
  /** The page above. */
  readonly back?: { readonly href: string; readonly label: string };
  readonly children?: Child;
}) {
  const { c, open, title, lead, children } = props;
  const back = props.back ?? { href: forumPath(c, open), label: nameOf(c, open) };
  return (
    <StaffPage c={c} place="tasks" title={title} lead={lead} back={back}>
      {children}
    </StaffPage>
  );
}

/** What a forum is called, on a page. */
export function nameOf(c: StaffContext, { forum }: Pick<OpenForum, 'forum'>): string {
  return plain(forum.name, c.var.lang) || say(c.var.lang, texts.untitled);
}
