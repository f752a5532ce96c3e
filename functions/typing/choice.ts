import { type FormTree, textAt } from '../web/parse.ts';
import { joined, markOf } from './rules/merge.ts';
import type { Fields } from './rules/typed.ts';
import type { TypedIn } from './typed-in.ts';

/**
 * What a button beside one of several texts means, without script: that text, both, or what is in the field. The page
 * that has the button was shown with the stored text, which `was` names.
 */
export function chosenIn(tree: FormTree, sent: TypedIn, stored: Fields): TypedIn {
  const [choice, mark, name = ''] = textAt(tree, 'choose').split(' ');
  const field = Object.hasOwn(stored, name) ? stored[name] : undefined;
  const typed = sent.typed[name];
  const other = field?.beside.find(({ text }) => markOf(text) === mark);
  if (!field || !typed || !other) return sent;
  const is = choice === 'this' ? other.text : choice === 'both' ? joined(typed.is, other.text) : typed.is;
  return { ...sent, typed: { ...sent.typed, [name]: { ...typed, is } }, settled: [...sent.settled, name] };
}
