import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { khmerList } from '../../bin/khmer.ts';

describe('the list of Khmer texts to confirm', () => {
  it('is the one that the texts give: `npm run khmer` after a change', async () => {
    expect(await khmerList()).toBe(await readFile('docs/khmer.md', 'utf8'));
  });
});
