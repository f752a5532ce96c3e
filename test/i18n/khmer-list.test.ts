import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { khmerList } from '../../bin/khmer.ts';

describe('the list of Khmer texts to confirm', () => {
  it('is the one that the texts give: `npm run khmer` after a change', async () => {
    expect(await khmerList()).toBe(await readFile('docs/khmer.md', 'utf8'));
  });

  it('has the same placeholders in both languages', async () => {
    const placeholders = (cell: string) => [...cell.matchAll(/\{\w+\}/g)].map(String).sort();
    const uneven = (await khmerList())
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| English'))
      .filter((line) => {
        const [, en = '', km = ''] = line.split(/(?<!\\)\|/);
        return (
          JSON.stringify([...new Set(placeholders(en))]) !== JSON.stringify([...new Set(placeholders(km))])
        );
      });
    expect(uneven).toEqual([]);
  });
});
