import { digitsFor } from '../../i18n/khmer.ts';
import { type Catalogue, type Lang, say } from '../../i18n/say.ts';
import type { Readiness, Share } from '../rules/plan/readiness.ts';

const texts = {
  none: { en: 'ready: – (nothing was due yet)', km: 'ភាពរួចរាល់៖ – (មិនទាន់មានអ្វីដល់កំណត់)' },
  ready: { en: 'ready: {percent} % of what was due', km: 'ភាពរួចរាល់៖ {percent} % នៃអ្វីដែលដល់កំណត់' },
  early: { en: '{percent} % of the rest is done early', km: '{percent} % នៃអ្វីដែលនៅសល់រួចមុនកំណត់' },
} as const satisfies Catalogue;

/** How ready a forum is, in one line: what was due, and beside it what was done early. */
export function readinessText({ due, ahead }: Readiness, lang: Lang): string {
  const ready =
    due.all === 0 ? say(lang, texts.none) : say(lang, texts.ready, { percent: percentOf(due, lang) });
  return ahead.done === 0
    ? ready
    : `${ready} · ${say(lang, texts.early, { percent: percentOf(ahead, lang) })}`;
}

/** Rounded down, so that only what is whole is 100. */
function percentOf({ done, all }: Share, lang: Lang): string {
  return digitsFor(lang, Math.floor((done / all) * 100));
}
