import type { PresenceKind } from '../../rules/events.ts';
import type { PhoneTap } from './phone-tap.ts';

/** A tap before it has its id and time. */
type Pressed = Omit<PhoneTap, 'id' | 'at'>;

/**
 * The tap that a pressed button means. `undefined`: it is none of ours; `null`: something is missing, and the browser
 * has said it. `rowOf`: what the person's row says now.
 */
export function readTap(
  button: Element,
  rowOf: (person: string) => DOMStringMap,
  newId: () => string,
): Pressed | null | undefined {
  if (!(button instanceof HTMLButtonElement) || !button.form) return undefined;
  const { name, value, form } = button;
  if (name === 'room' || name === 'online') return { person: value, is: name };
  if (name === 'walk') return walkIn(form, newId);
  const person = textOf(form, 'person');
  if (!person) return undefined;
  const { is, instead } = rowOf(person);
  const here: Pressed = {
    person,
    is: is === 'online' ? 'online' : 'room',
    standsIn: instead ? { name: instead } : undefined,
  };
  if (name === 'sex') return { ...here, sex: value };
  if (name === 'photo') return { ...here, photo: value === 'yes' };
  if (name === 'is') return { person, is: value as PresenceKind };
  if (name !== 'came') return undefined;
  const came = textOf(form, 'standIn').trim();
  return came ? { ...here, standsIn: { name: came }, sex: textOf(form, 'sex') || undefined } : missing(form);
}

function walkIn(form: HTMLFormElement, newId: () => string): Pressed | null {
  const name = textOf(form, 'name').trim();
  if (!name) return missing(form);
  const organisation = textOf(form, 'organisation').trim() || undefined;
  const sex = textOf(form, 'sex') || undefined;
  form.reset();
  return { person: `w${newId()}`, is: 'room', sex, walkIn: { name, organisation } };
}

function missing(form: HTMLFormElement): null {
  form.reportValidity();
  return null;
}

function textOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
}
