import { normaliseText } from '../../src/table/normaliseText';

test.each([
  [' Total  XB\u00a0\n staff ', 'total xb staff'],
  ['É', 'e'],
  ['Coût Prévu', 'cout prevu'],
  ['Tiê\u0301n', 'tien'],
  ['L’option `B´', "l'option 'b'"],
  ['P–3 — ‑', 'p-3 - -'],
  ['Месяцы: Й', 'месяцы: й'],
])('%j reads plainly as %j', (text, plain) => {
  expect(normaliseText(text)).toBe(plain);
});
