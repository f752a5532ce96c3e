import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { withSwitchInForm } from './form-html.ts';

/** Answers with a page. `422` for a form with problems, `409` where somebody saved first. */
export async function show(
  c: Pick<Context, 'html'>,
  page: Child,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  return c.html(withSwitchInForm(String(await html`<!doctype html>${page}`)), status);
}
