import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { fill } from '../i18n/say.ts';
import { withSwitchInForm } from './form-html.ts';
import { languagesMarked } from './languages-marked.ts';
import { errorTexts } from './texts.ts';

/**
 * Answers with a page. `422` for a form with problems, `409` where somebody saved first. What is no success says so in
 * its title, which is the first thing that a screen reader reads.
 */
export async function show(
  c: Pick<Context, 'html'>,
  page: Child,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const written = withSwitchInForm(String(await html`<!doctype html>${page}`));
  return c.html(languagesMarked(status < 400 ? written : withError(written)), status);
}

/** The title of a page of words: nothing before it has a `<title>`. */
function withError(text: string): string {
  const lang = /<html lang="km"/.test(text) ? 'km' : 'en';
  return text.replace(
    /<title>([^<]*)/,
    (_, title: string) => `<title>${fill(errorTexts.inTitle[lang], { title })}`,
  );
}
