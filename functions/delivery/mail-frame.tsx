import { raw } from 'hono/html';
import type { Lang } from '../i18n/say.ts';
import { darkStyle } from './mail-dark.ts';
import { Headline } from './mail-headline.tsx';
import type { MailFooter, MailMessage, MailModel, MailSection, Wording } from './mail-model.ts';
import { Block, MainButton, TextLink } from './mail-parts.tsx';
import { mailText } from './mail-text.ts';
import { colour, fixed, Line, Lines, typeStyle } from './mail-type.tsx';
import { oneLine } from './plain-text.ts';

/** A mail's html and its complete plain text, both from the one model. */
export function renderMail(model: MailModel): { html: string; text: string } {
  return { html: `<!doctype html>\n${String(<MailFrame model={model} />)}\n`, text: mailText(model) };
}

/** For lists of mails only; the small type in the colour of the paper is for programs that show it all the same. */
const hidden = `display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;color:${colour.paper}`;

/**
 * The frame of every mail: one column of 600 px at most, tables and inline styles, every colour said with its
 * background so that a program that inverts them inverts both. The one style sheet changes colours in the dark
 * and can be dropped. No image, font or style is fetched from anywhere.
 */
function MailFrame({ model }: { model: MailModel }) {
  const [first] = model.sections;
  return (
    <html lang={first.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no" />
        <title>{oneLine(model.subject)}</title>
        <style>{raw(darkStyle)}</style>
      </head>
      <body style={`margin:0;padding:0;background-color:${colour.paper}`}>
        <div style={hidden}>{oneLine(model.preheader)}</div>
        <table
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border={0}
          bgcolor={colour.paper}
          style={`${fixed};background-color:${colour.paper}`}
        >
          <tbody>
            <tr>
              <td align="center">
                <table
                  role="presentation"
                  width="600"
                  cellpadding="0"
                  cellspacing="0"
                  border={0}
                  style={`${fixed};width:100%;max-width:600px`}
                >
                  <tbody>
                    {raw(kramaBand())}
                    {model.sections.map((section, index) => (
                      <Section section={section} first={index === 0} />
                    ))}
                    <Footers sections={model.sections} />
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

const CHECKS = 40;

/** The one ornament: a checked band like a krama, in cells, since no gradient reaches every program. */
function KramaBand() {
  return (
    <tr>
      <td style="font-size:0;line-height:0">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0} aria-hidden="true">
          <tbody>
            {[0, 1].map((row) => (
              <tr>
                {Array.from({ length: CHECKS }, (_, cell) => (
                  <td height={3} bgcolor={(cell + row) % 2 === 0 ? colour.brick : colour.line} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </td>
    </tr>
  );
}

let band: string | undefined;

/** Rendered with the first mail: it is the same in all, and a third of their elements. */
function kramaBand(): string {
  band ??= String(<KramaBand />);
  return band;
}

function Section({ section, first }: { section: MailSection; first: boolean }) {
  const { lang, networkName, otherLanguageBelow, greeting, more = [] } = section;
  const rule = first ? '' : `;border-top:2px solid ${colour.line}`;
  return (
    <tr>
      <td style={`${typeStyle(lang)};padding:12px 20px 24px${rule}`}>
        <div lang={lang}>
          <p style={`${typeStyle(lang, 15, colour.green)};margin:0;font-weight:bold`}>
            <Line of={networkName} />
          </p>
          {otherLanguageBelow ? (
            <p style={`${typeStyle(otherLanguageBelow.lang, 14, colour.muted)};margin:0`}>
              <Line of={otherLanguageBelow} />
            </p>
          ) : (
            ''
          )}
          <Message message={section} greeting={greeting} lang={lang} first={first} />
          {more.map((message) => (
            <div style={`margin:26px 0 0;padding:14px 0 0;border-top:1px solid ${colour.line}`}>
              <Message message={message} lang={lang} first={false} />
            </div>
          ))}
        </div>
      </td>
    </tr>
  );
}

/** `first`: it has the heading of the whole mail. */
function Message(props: {
  message: MailMessage;
  greeting?: Wording | undefined;
  lang: Lang;
  first: boolean;
}) {
  const { message, greeting, lang, first } = props;
  const { headline, changes = [], actionFirst, lead, action, blocks } = message;
  const button = action ? <MainButton link={action} lang={lang} /> : '';
  return (
    <>
      <Headline headline={headline} lang={lang} first={first} />
      {changes.length > 0 ? <Block block={{ kind: 'changes', rows: changes }} lang={lang} level={2} /> : ''}
      {actionFirst ? button : ''}
      {[...(greeting ? [greeting] : []), ...lead].map((text) => (
        <p style="margin:0 0 12px">
          <Lines of={text} />
        </p>
      ))}
      {actionFirst ? '' : button}
      {blocks.map((block) => (
        <Block block={block} lang={lang} level={first ? 2 : 3} />
      ))}
    </>
  );
}

function Footers({ sections }: { sections: readonly MailSection[] }) {
  return (
    <tr>
      <td style={`padding:18px 20px 32px;border-top:1px solid ${colour.line}`}>
        {sections.map(({ footer, lang }) => (
          <Footer footer={footer} lang={lang} />
        ))}
      </td>
    </tr>
  );
}

function Footer({ footer, lang }: { footer: MailFooter; lang: Lang }) {
  return (
    <div lang={lang} style={`${typeStyle(lang, 15, colour.muted)};margin:0 0 14px`}>
      <p style="margin:0 0 6px">
        <Lines of={footer.why} />
      </p>
      {footer.links.length > 0 ? (
        <p style="margin:0 0 6px">
          {footer.links.map((link, index) => (
            <>
              {index > 0 ? <br /> : ''}
              <TextLink link={link} />
            </>
          ))}
        </p>
      ) : (
        ''
      )}
      {footer.address ? (
        <p style="margin:0">
          <Lines of={footer.address} />
        </p>
      ) : (
        ''
      )}
    </div>
  );
}
