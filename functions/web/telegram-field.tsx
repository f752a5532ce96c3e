import * as z from 'zod';
import { say } from '../i18n/say.ts';
import { telegramName } from '../platform/telegram.ts';
import { line } from './fields.ts';
import { type FieldProps, TextField } from './forms.tsx';
import { complaint } from './problems.ts';
import { telegramTexts as texts } from './texts-telegram.ts';

/** A name in Telegram. A form reads it with {@link telegramLine}. */
export function TelegramField(props: Pick<FieldProps, 'form' | 'name'>) {
  const { lang } = props.form;
  return (
    <TextField
      {...props}
      label={say(lang, texts.name)}
      help={say(lang, texts.help)}
      autocomplete="off"
      optional
    />
  );
}

/** A name in Telegram, with or without the @, or the link to it; read as the name without the @. */
export function telegramLine() {
  return line().transform((typed, context): string => {
    const name = telegramName(typed);
    if (name !== undefined) return name;
    context.issues.push(complaint(texts.none));
    return z.NEVER;
  });
}
