import type { Text } from '../i18n/say.ts';
import { frameTexts } from './frame-texts.ts';

/**
 * Pages of one forum, in the order of its life: the part of the address behind `/forums/<id>`, and the name. A page is
 * added here when it exists.
 */
export const forumTabs = [
  { path: '', name: frameTexts.plan },
  { path: '/voices', name: frameTexts.voices },
  { path: '/programme', name: frameTexts.programme },
  { path: '/drawing', name: frameTexts.drawing },
  { path: '/places', name: frameTexts.places },
  { path: '/roles', name: frameTexts.roles },
] as const satisfies readonly {
  readonly path: string;
  readonly name: Text;
}[];

export type ForumTab = (typeof forumTabs)[number]['path'];
