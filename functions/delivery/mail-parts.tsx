import type { Lang } from '../i18n/say.ts';
import { webAddress } from '../platform/address.ts';
import {
  type ChangeRow,
  type DetailRow,
  listItem,
  type MailBlock,
  type MailLink,
  type MailTone,
  type Wording,
  wordings,
} from './mail-model.ts';
import { colour, fixed, HeadingLine, Line, Lines, tones, typeStyle } from './mail-type.tsx';
import { oneLine } from './plain-text.ts';

/** The one main action: a padded link, 44 px and more, that needs neither image nor script. */
export function MainButton({ link, lang }: { link: MailLink; lang: Lang }) {
  const style = `${typeStyle(lang, 17, colour.white)};display:inline-block;padding:11px 24px;font-weight:bold;text-decoration:none;text-align:center`;
  return (
    <table role="presentation" cellpadding="0" cellspacing="0" border={0} style="margin:14px 0 16px">
      <tbody>
        <tr>
          <td
            bgcolor={colour.green}
            align="center"
            style={`background-color:${colour.green};border-radius:8px`}
          >
            <a href={webAddress(link.url)} style={style}>
              {oneLine(link.label)}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Everything below the main action. `level` is that of its headings. */
export function Block({ block, lang, level }: { block: MailBlock; lang: Lang; level: 2 | 3 }) {
  switch (block.kind) {
    case 'heading':
      return <Heading text={block.text} lang={lang} level={level} />;
    case 'paragraph':
      return (
        <p style="margin:0 0 14px">
          <Lines of={block.text} />
        </p>
      );
    case 'details':
      return <Details rows={block.rows} lang={lang} />;
    case 'list':
      return <List block={block} lang={lang} />;
    case 'changes':
      return <Changes rows={block.rows} lang={lang} />;
    case 'quote':
      return <Quote block={block} lang={lang} />;
    case 'button':
      return (
        <p style="margin:0 0 10px">
          <TextLink link={block.link} />
        </p>
      );
  }
}

function Heading({ text, lang, level }: { text: Wording; lang: Lang; level: 2 | 3 }) {
  const style = `${typeStyle(lang, 19)};margin:26px 0 8px;font-weight:bold`;
  const content = <HeadingLine of={text} />;
  return level === 2 ? <h2 style={style}>{content}</h2> : <h3 style={style}>{content}</h3>;
}

/** A link in the text; its padding makes it easy to hit with a thumb. */
export function TextLink({ link, size }: { link: MailLink; size?: number }) {
  const font = size ? `;font-size:${size}px` : '';
  return (
    <a
      href={webAddress(link.url)}
      {...(link.lang ? { lang: link.lang, hreflang: link.lang } : {})}
      style={`color:${colour.green};text-decoration:underline;display:inline-block;padding:11px 0${font}`}
    >
      {oneLine(link.label)}
    </a>
  );
}

/** Label and value side by side where there is room, one above the other on a phone: no media query. */
function Details({ rows, lang }: { rows: readonly DetailRow[]; lang: Lang }) {
  return (
    <RuledTable>
      {rows.map(({ label, value, link }) => (
        <RuledRow lang={lang} label={label}>
          {wordings(value).map((each, index) => (
            <>
              {index > 0 ? <br /> : ''}
              <Lines of={each} />
            </>
          ))}
          {link ? (
            <>
              <br />
              <TextLink link={link} />
            </>
          ) : (
            ''
          )}
        </RuledRow>
      ))}
    </RuledTable>
  );
}

/** Old → new; what is new is in bold, what was is struck through, so that neither needs a colour. */
function Changes({ rows, lang }: { rows: readonly ChangeRow[]; lang: Lang }) {
  return (
    <RuledTable>
      {rows.map(({ label, before, after }) => (
        <RuledRow lang={lang} label={label}>
          {before ? (
            <s style={`color:${colour.muted}`}>
              <Lines of={before} />
            </s>
          ) : (
            ''
          )}
          {before ? <br /> : ''}→{'\u00a0'}
          {after ? (
            <strong>
              <Lines of={after} />
            </strong>
          ) : (
            '—'
          )}
        </RuledRow>
      ))}
    </RuledTable>
  );
}

function RuledTable({ children }: { children: unknown }) {
  return (
    <table
      role="presentation"
      width="100%"
      cellpadding="0"
      cellspacing="0"
      border={0}
      style={`${fixed};margin:18px 0 22px;border-bottom:1px solid ${colour.line}`}
    >
      <tbody>{children}</tbody>
    </table>
  );
}

function RuledRow({ label, lang, children }: { label: string; lang: Lang; children: unknown }) {
  return (
    <tr>
      <td style={`${typeStyle(lang)};padding:9px 0;border-top:1px solid ${colour.line}`}>
        <div
          style={`${typeStyle(lang, 17, colour.muted)};display:inline-block;width:100%;max-width:140px;vertical-align:top`}
        >
          {oneLine(label)}
        </div>
        <div style="display:inline-block;width:100%;max-width:408px;vertical-align:top">{children}</div>
      </td>
    </tr>
  );
}

function List({ block, lang }: { block: Extract<MailBlock, { kind: 'list' }>; lang: Lang }) {
  const items = block.items.map((item) => {
    const { text, aside } = listItem(item);
    return (
      <li style="margin:0 0 8px">
        <Lines of={text} />
        {aside === undefined ? (
          ''
        ) : (
          <>
            <br />
            <span style={`${typeStyle(lang, 16, colour.muted)}`}>
              <Line of={aside} />
            </span>
          </>
        )}
      </li>
    );
  });
  const numbers = lang === 'km' ? ';list-style-type:khmer' : '';
  const style = `margin:0 0 16px;padding:0 0 0 26px${numbers}`;
  return block.ordered ? (
    <ol style={style}>{items}</ol>
  ) : (
    <ul style="margin:0 0 16px;padding:0 0 0 26px">{items}</ul>
  );
}

function Quote({ block, lang }: { block: Extract<MailBlock, { kind: 'quote' }>; lang: Lang }) {
  return (
    <Marked
      style={`${typeStyle(lang)};background-color:${colour.tint};padding:12px 16px`}
      paper={colour.tint}
    >
      <Lines of={block.text} />
      {block.by ? (
        <>
          <br />
          <span style={`color:${colour.muted}`}>
            — <Line of={block.by} />
          </span>
        </>
      ) : (
        ''
      )}
    </Marked>
  );
}

/** The first words of a mail, in the colour of what it is. */
export function Sign({ tone, children }: { tone: MailTone; children: unknown }) {
  const { ink, paper, framed } = tones[tone];
  const frame = framed ? `border:2px solid ${ink}` : `border-left:6px solid ${ink}`;
  return (
    <Cell margin="8px 0 8px" paper={paper} style={`background-color:${paper};${frame};padding:8px 12px`}>
      {children}
    </Cell>
  );
}

/** Set off by a brick rule. */
export function Marked({
  style,
  paper = colour.paper,
  children,
}: {
  style: string;
  paper?: string;
  children: unknown;
}) {
  return (
    <Cell margin="6px 0 14px" paper={paper} style={`${style};border-left:4px solid ${colour.brick}`}>
      {children}
    </Cell>
  );
}

/** A cell over the whole width, since Outlook gives padding to nothing else. */
function Cell(props: { margin: string; paper: string; style: string; children: unknown }) {
  const { margin, paper, style, children } = props;
  return (
    <table
      role="presentation"
      width="100%"
      cellpadding="0"
      cellspacing="0"
      border={0}
      style={`${fixed};margin:${margin}`}
    >
      <tbody>
        <tr>
          <td bgcolor={paper} style={style}>
            {children}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
