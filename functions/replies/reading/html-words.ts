import { Parser } from 'htmlparser2';

/** Letters of html that are looked at: a person's own words are at its beginning. */
const MAX_HTML = 200_000;

/** What is in these is for programs. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'title']);

/** Words before, in and after one of these are on lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...['address', 'article', 'blockquote', 'div', 'dd', 'dt', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['header', 'hr', 'li', 'main', 'ol', 'p', 'pre', 'section', 'table', 'td', 'th', 'tr', 'ul'],
]);

/**
 * The words of a mail that has html only, line by line; lines of the mail that was answered begin with `> `,
 * as in plain text. Nothing of it is ever shown as html.
 */
export function htmlWords(html: string): string {
  const lines: string[] = [];
  let line = '';
  let silent = 0;
  /** For each open blockquote, whether it quotes a mail: programs also use them to move text in. */
  const quotes: boolean[] = [];

  const endLine = () => {
    const words = line.replace(/\s+/g, ' ').trim();
    lines.push(quotes.includes(true) ? `> ${words}` : words);
    line = '';
  };
  const breakAt = (name: string) => {
    if (BLOCKS.has(name) && line.trim() !== '') endLine();
  };

  const parser = new Parser({
    onopentag(name, { type, class: classes = '' }) {
      breakAt(name);
      if (name === 'br') endLine();
      if (name === 'blockquote') quotes.push(type === 'cite' || /quote/i.test(classes));
      if (SILENT.has(name)) silent += 1;
    },
    onclosetag(name) {
      breakAt(name);
      if (name === 'blockquote') quotes.pop();
      if (SILENT.has(name)) silent -= 1;
    },
    ontext(text) {
      if (silent === 0) line += text;
    },
  });
  parser.end(html.slice(0, MAX_HTML));
  endLine();
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
