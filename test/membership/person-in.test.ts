import { expect, test } from 'vitest';
import { personIn } from '../../functions/membership/rules/person-in.ts';

test.each([
  [
    'I no longer work here; please write to Sok Dara, sok.dara@example.org, 012 345 678',
    { name: 'Sok Dara', email: 'sok.dara@example.org', phone: '012 345 678' },
  ],
  ['Nuon Srey follows me', { name: 'Nuon Srey' }],
  ['Please contact Ms Chan Bopha (+855 12 345 678).', { name: 'Chan Bopha', phone: '+855 12 345 678' }],
  ['Write to chan@example.org.', { email: 'chan@example.org' }],
  ['Telegram: @sok_dara', { telegram: 'sok_dara' }],
  [
    'ខ្ញុំលែងធ្វើការនៅទីនេះទៀតហើយ សូមទាក់ទង លោកស្រី ចាន់ បុប្ផា លេខ ០១២ ៣៤៥ ៦៧៨',
    { name: 'ចាន់ បុប្ផា', phone: '012 345 678' },
  ],
  ['Thank you for everything', {}],
  ['', {}],
])('who takes over is read from: %s', (note, person) => {
  expect(personIn(note)).toEqual(person);
});
