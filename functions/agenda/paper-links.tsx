import { type Lang, say } from '../i18n/say.ts';
import { Typed } from '../web/parts.tsx';
import { type Paper, paperUrl } from './rules/papers.ts';
import { agendaTexts as texts } from './texts.ts';

/** Papers as links; nothing where there are none. `below`: where those that we keep are read. */
export function PaperLinks(props: {
  readonly papers: readonly Paper[];
  readonly below: string;
  readonly lang: Lang;
}) {
  const { papers, below, lang } = props;
  if (papers.length === 0) return null;
  return (
    <ul>
      {papers.map((paper) => (
        <li>
          <a href={paperUrl(paper, below)} rel="noreferrer">
            <Typed text={paper.title} lang={lang} />
          </a>{' '}
          <small class="muted">
            {[paper.file ? say(lang, texts.pdf) : '', paper.membersOnly ? say(lang, texts.membersOnly) : '']
              .filter(Boolean)
              .join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  );
}
