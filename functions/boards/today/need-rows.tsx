import { Icon } from '../../web/icons.tsx';
import { type Need, urgencies } from '../../web/today.ts';

/** Several capabilities' needs as one list, the most pressing first; what is alike, in their own order. */
export function inOrder(needs: readonly Need[]): Need[] {
  return urgencies.flatMap((urgency) => needs.filter((need) => need.urgency === urgency));
}

/** What needs somebody, each a sentence that leads to where it is done. */
export function NeedRows({ needs }: { readonly needs: readonly Need[] }) {
  return (
    <ul class="needs">
      {needs.map(({ href, icon, mood, what, help }) => (
        <li>
          <a href={href}>
            <span class={`state ${mood}`}>
              <Icon name={icon} />
            </span>
            <span>
              <b>{what}</b>
              <span class="muted">{help}</span>
            </span>
            <Icon name="open" />
          </a>
        </li>
      ))}
    </ul>
  );
}
