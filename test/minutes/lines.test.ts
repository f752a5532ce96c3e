import { expect, test } from 'vitest';
import { Lines } from '../../functions/minutes/summary/summary-text.tsx';

test('lines with a dash are a list, also between other lines', () => {
  expect(String(Lines({ text: 'Looked at:\n- schools\n- roads\nAll agreed.' }))).toBe(
    '<p>Looked at:</p><ul><li>schools</li><li>roads</li></ul><p>All agreed.</p>',
  );
  expect(String(Lines({ text: 'One\ntwo\n\n- three' }))).toBe('<p>One<br/>two</p><ul><li>three</li></ul>');
});
