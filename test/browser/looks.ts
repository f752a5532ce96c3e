import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Lang } from '../../functions/i18n/say.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds, each as one line. @param options of axe, as a script */
const findings = (options = '') =>
  `axe.run(document, { resultTypes: ['violations'], ${options} }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    id + ' at ' + target.join(' ') + ': ' + failureSummary.replace(/\\s+/g, ' '))))`;

/**
 * Texts of one script under the language of the other, and fields likewise; on Khmer pages two Latin words or more
 * (`web/languages-marked.ts` says why). And forms that lead to a part of their own page: there a browser gives the focus
 * to that part, not to what was wrong.
 */
const misplaced = `(() => {
  const langOf = (node) => (node.parentElement ?? document.documentElement).closest('[lang]').lang;
  const offends = (text, lang) => lang === 'en'
    ? /\\p{Script=Khmer}/u.test(text)
    : lang === 'km' && /(?<![\\w.@/:-])\\p{Script=Latin}[\\p{Script=Latin}'’]*[ ,]+\\p{Script=Latin}{2,}/u.test(text);
  const found = [];
  const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (/^(script|style|title|option|textarea)$/i.test(parentElement.tagName) || parentElement.closest('svg')) continue;
    if (offends(data, langOf(texts.currentNode))) found.push('under the wrong language: ' + data.trim().slice(0, 60));
  }
  for (const bare of document.querySelectorAll('title, option, textarea, svg text, input[type=text], input[type=search]')) {
    const text = bare.value ?? bare.textContent;
    const khmer = (text.match(/\\p{Script=Khmer}/gu) ?? []).length;
    const latin = (text.match(/\\p{Script=Latin}/gu) ?? []).length;
    const lang = bare.closest('[lang]').lang;
    if (lang === 'en' ? khmer > latin : latin > khmer && offends(text, lang)) found.push('in the wrong language: ' + text.slice(0, 60));
  }
  for (const form of document.querySelectorAll('form[method=post]')) {
    const part = (form.getAttribute('action') ?? '').split('#')[1];
    if (part && document.getElementById(part) && form.querySelector('input:not([type=hidden]), textarea, select')) found.push('a form leads to its own part #' + part);
  }
  return found;
})()`;

/** What a page must not need to be scrolled sideways at. */
const WIDTHS = [320, 360, 1280];

/** What is looked at, how it is called in findings, and at which width axe-core looks. */
interface Look {
  readonly name: string;
  readonly lang: Lang;
  readonly looked: number;
  /** It says no, and so does its title. */
  readonly isRefusal: boolean;
}

/**
 * Everything that is wrong with how an open page looks, with all its folds open: it is too wide, has a text under the wrong
 * language, or what axe-core finds at one width; in English in the dark as well, since colours are the same in both.
 */
export async function lookedAt(page: Page, { name, lang, looked, isRefusal }: Look): Promise<string[]> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  expect(await page.evaluate(() => document.documentElement.lang), name).toBe(lang);
  const found = (await page.evaluate<string[]>(misplaced)).map((one) => `${name}: ${one}`);
  if (isRefusal) expect(await page.title(), name).toMatch(/^(Error: |កំហុស៖ )/);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 740 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) found.push(`${name} at ${width} px: ${wide} px too wide`);
    if (width !== looked) continue;
    await page.evaluate(axe);
    const seen = await page.evaluate<string[]>(findings());
    found.push(...seen.map((one) => `${name} at ${width} px: ${one}`));
    if (lang !== 'en') continue;
    // With less motion colours are there at once.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    const dark = await page.evaluate<string[]>(findings("runOnly: ['color-contrast']"));
    found.push(...dark.map((one) => `${name} in the dark: ${one}`));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  return found;
}
