/** A page without the marks of languages within its texts, to compare what it says. */
export function unmarked(html: string): string {
  return html.replace(/<span lang="(?:km|en)">([^<]*)<\/span>/g, '$1');
}
