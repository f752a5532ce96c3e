/**
 * A name in Telegram as people write it: `dara`, `@dara`, `https://t.me/dara`. Answers the name without the @;
 * `undefined` for anything else: 4 to 32 Latin letters, digits and `_`, a letter first (telegram.org/faq).
 */
export function telegramName(typed: string): string | undefined {
  const bare = typed
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.(?:me|dog)\//i, '')
    .replace(/^tg:\/\/resolve\?domain=/i, '')
    .replace(/^@/, '')
    .replace(/[/?#].*$/, '');
  return /^[a-z]\w{3,31}$/i.test(bare) ? bare : undefined;
}
