import type * as z from 'zod';
import { say, type Text } from '../i18n/say.ts';
import { MAX_PHONE, readPhoneNumber } from '../platform/phone.ts';
import { type FieldProps, TextField } from './forms.tsx';
import { textAt } from './parse.ts';
import { complaint } from './problems.ts';
import { phoneTexts as texts } from './texts-phone.ts';

/**
 * A phone number, and where it does not look like one a box to say that it is right so. A form reads both
 * with {@link checkedPhone}.
 */
export function PhoneField(
  props: FieldProps & { readonly autocomplete?: string; readonly optional?: boolean },
) {
  const { form, name } = props;
  const { lang, values, problems } = form;
  const typed = textAt(values, name);
  const own = `${name}IsRight`;
  const isSaid = textAt(values, own) === typed;
  const asked = problems.some(({ field }) => field === name) || (problems.length > 0 && isSaid);
  if (!mayBeRight(typed)) return <TextField {...props} type="tel" />;
  return (
    <>
      <TextField {...props} type="tel" />
      {asked ? (
        <label class="choice">
          <input type="checkbox" name={own} value={typed} checked={isSaid} />
          <span>{say(lang, texts.isRight, { phone: typed })}</span>
        </label>
      ) : null}
      {/* What is stored was said to be right, or was there before anybody asked. */}
      {problems.length === 0 ? <input type="hidden" name={own} value={typed} /> : null}
    </>
  );
}

interface Typed {
  readonly phone?: string | undefined;
  /** The number whose box was ticked, so that it counts for that number only. */
  readonly phoneIsRight?: string | undefined;
}

/** The fields of a form with its `phone` checked, everywhere alike; a transform of its schema. */
export function checkedPhone<T extends Typed>(
  fields: T,
  context: { readonly issues: z.core.$ZodRawIssue[] },
): Omit<T, 'phoneIsRight'> {
  const { phoneIsRight, ...others } = fields;
  const { phone } = fields;
  if (phone === undefined) return others;
  const reading = readPhoneNumber(phone);
  if (reading.is === 'number') return { ...others, phone: reading.phone };
  if (mayBeRight(phone) && phoneIsRight === phone) return others;
  const problem: Record<Exclude<typeof reading.is, 'number'>, Text> = {
    several: texts.several,
    zeroLost: texts.zeroLost,
    odd: texts.odd,
    shortened: texts.none,
    none: texts.none,
  };
  context.issues.push({ ...complaint(problem[reading.is], { phone }, ['phone']), input: phone });
  return others;
}

/** Digits that somebody may really be reached by, though they look otherwise than numbers do. */
function mayBeRight(typed: string): boolean {
  const { is } = readPhoneNumber(typed);
  return (is === 'odd' || is === 'zeroLost') && typed.length <= MAX_PHONE;
}
