import type { TypingSaid } from '../rules/said.ts';
import { digits } from './device.ts';

/** A new block of a kind, from what the server made for it, with this id. */
export function addBlock(form: HTMLFormElement, kind: string, id: string): HTMLElement | undefined {
  const template = form.querySelector<HTMLTemplateElement>(`template[data-new="${kind}"]`);
  if (!template) return undefined;
  template.insertAdjacentHTML('beforebegin', template.innerHTML.replace(/NEW-ID/g, id));
  const block = template.previousElementSibling;
  if (!(block instanceof HTMLElement)) return undefined;
  // Of several new ones each has its number, as they have when the page is opened again.
  const n = blocksOf(form).filter((one) => one.dataset.kind === kind).length;
  const legend = block.querySelector('legend');
  if (legend && template.dataset.title) legend.textContent = `${template.dataset.title} ${digits(n)}`;
  return block;
}

/** Empty blocks are for those who have no script: here a button gives one. What was typed into one already stays. */
export function removeBlank(form: HTMLFormElement): void {
  for (const block of blocksOf(form)) {
    const texts = Array.from(block.querySelectorAll<HTMLInputElement>('textarea,input:not([type=hidden])'));
    const isBlank = texts.every((one) => (one.type === 'checkbox' ? !one.checked : one.value === ''));
    if (block.dataset.there === undefined && isBlank) block.remove();
  }
}

/** Whether somebody else has added, removed or changed a block, so that this page shows others than there are. */
export function isOther(form: HTMLFormElement, { blocks }: TypingSaid): boolean {
  const here = blocksOf(form);
  const isNew = (id: string) => !here.some(({ dataset }) => dataset.block === id);
  return (
    Object.keys(blocks).some(isNew) ||
    here.some(({ dataset: { block = '', kind, there } }) => {
      const is = blocks[block];
      return is === undefined ? there !== undefined : kind !== is;
    })
  );
}

/** What is to be pointed out in each block. */
export function showHints(form: HTMLFormElement, { hints }: TypingSaid): void {
  for (const one of Array.from(form.querySelectorAll<HTMLElement>('[data-hint]'))) {
    const hint = hints[one.dataset.hint || ''] || '';
    if (one.textContent !== hint) one.textContent = hint;
  }
}

function blocksOf(form: HTMLFormElement): HTMLElement[] {
  return Array.from(form.querySelectorAll<HTMLElement>('[data-block]'));
}
