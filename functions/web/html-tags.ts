/** A form in the text of a page of ours: hono writes every attribute in double quotes, with `<`, `>` and `"` escaped. */
export interface Form {
  /** Where its tag begins. */
  readonly at: number;
  readonly tag: string;
  readonly inside: string;
}

export function formsIn(html: string): Form[] {
  return [...html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/g)].map(
    ({ index, 1: tag = '', 2: inside = '' }) => ({
      at: index,
      tag,
      inside,
    }),
  );
}

/** The value of an attribute among others of a tag. */
export function attributeIn(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined ? undefined : unescaped(found);
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

export function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
