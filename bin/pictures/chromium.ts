import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as engine, type Page } from 'playwright-core';

/**
 * Switches for functions of a few megabytes; here each page has its own process, as in a real browser. And those that
 * draw through a graphics card that is imitated in software: three times the processor time of drawing without one.
 */
const NOT_HERE = [
  '--single-process',
  '--no-zygote',
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** Starts the browser that comes with the packages. Linux x64 only. */
export async function startBrowser(): Promise<Browser> {
  return engine.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((one) => !NOT_HERE.includes(one)), '--disable-gpu'],
    headless: true,
  });
}

/**
 * The browser has no Khmer font, which every phone in Cambodia has: pages opened after this are lent one,
 * before their first word is drawn (a word once drawn as boxes stays so).
 */
export async function lendKhmer(page: Page): Promise<void> {
  await page.addInitScript((fonts) => {
    for (const [weight, data] of fonts) {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const face = new FontFace('Noto Sans Khmer', bytes, {
        weight,
        unicodeRange: 'U+1780-17FF, U+19E0-19FF',
      });
      document.fonts.add(face);
      void face.load();
    }
  }, khmerFonts());
}

let fonts: [string, string][] | undefined;

function khmerFonts(): [string, string][] {
  const require = createRequire(import.meta.url);
  fonts ??= ['400', '700'].map((weight) => {
    const file = `@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-${weight}-normal.woff2`;
    return [weight, readFileSync(require.resolve(file)).toString('base64')];
  });
  return fonts;
}
