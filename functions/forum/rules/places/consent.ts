/** Version of the words that people agree to when they register; raised whenever their meaning changes. */
export const CONSENT_WORDS = '2026-11';
