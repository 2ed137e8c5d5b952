import {
  readActivityCode,
  readCodeCell,
  readSumLabel,
  readWorkstreamLabel,
  workstreamOfCode,
} from '../../src/table/rowLabel';

describe('the label of a sum', () => {
  test.each([
    ['Subtotal workstream 2', '2'],
    ['Sub-total', null],
    ['Sub total, work area 3', '3'],
    ['Total workstream 1', '1'],
    ['Sous-total', null],
    ['Total partiel, axe de travail 4', '4'],
    ['Итого по направлению работы 5', '5'],
    ['Подытог', null],
    ['Промежуточный итог', null],
    ['SUBTOTAL WORKSTREAM A', 'A'],
  ])('"%s" closes workstream %s', (label, workstream) => {
    expect(readSumLabel(label)).toEqual({ kind: 'subtotal', workstream });
  });

  test.each([
    'Total',
    'Total for table 1 (Option 1)',
    'Grand total',
    'TOTAL',
    'Total général',
    'Всего по таблице 1',
    'Общий итог',
    'Итого',
  ])('"%s" closes the table', (label) => {
    expect(readSumLabel(label)).toEqual({ kind: 'total', workstream: null });
  });

  test.each(['Totally new activity', 'Общее управление программой', 'Meetings, total 4', 'Check', ''])(
    '"%s" is no sum',
    (label) => {
      expect(readSumLabel(label)).toBeNull();
    },
  );
});

describe('the code of an activity', () => {
  test.each([
    ['1.1 Fourteenth meeting', '1.1', 'Fourteenth meeting'],
    ['1.2 and 1.2.1 Meetings of Bureau', '1.2 and 1.2.1', 'Meetings of Bureau'],
    ['1.4 et 1.4.1 Réunions', '1.4 et 1.4.1', 'Réunions'],
    ['1.2 и 1.2.1 Совещания', '1.2 и 1.2.1', 'Совещания'],
    ['3.1. Update of reporting format', '3.1', 'Update of reporting format'],
    ['A.1.2 – Meetings', 'A.1.2', 'Meetings'],
    ['8.4', '8.4', ''],
  ])('"%s" has the code %s', (text, code, title) => {
    expect(readActivityCode(text)).toEqual({ code, title });
  });

  test.each(['1. Work of intergovernmental bodies', '10 workshops', 'Meetings 1.1', '2025', ''])(
    '"%s" has none',
    (text) => {
      expect(readActivityCode(text)).toBeNull();
    },
  );

  test.each([
    ['1.4 and 1.4.1', '1.4 and 1.4.1'],
    ['1.1.', '1.1'],
    ['12', '12'],
    ['A3', 'A3'],
    ['B', 'B'],
    ['1.2(a)', '1.2(a)'],
    ['1. Work of intergovernmental bodies', null],
    ['Subtotal workstream 1', null],
    ['', null],
  ])('a cell of a code column with "%s" holds %s', (text, code) => {
    expect(readCodeCell(text)).toBe(code);
  });

  test.each([
    ['1.2 and 1.2.1', '1'],
    ['12.3', '12'],
    ['A.1', 'A'],
    ['(1.2)', ''],
  ])('%s belongs to workstream %s', (code, workstream) => {
    expect(workstreamOfCode(code)).toBe(workstream);
  });
});

describe('the title of a workstream', () => {
  test.each([
    ['2. Communication, partnerships', '2', 'Communication, partnerships'],
    ['Workstream 2: Communication', '2', 'Communication'],
    ['Workstream 2', '2', ''],
    ['Axe de travail 3 : Suivi', '3', 'Suivi'],
    ["Domaine d'activité 4. Suivi", '4', 'Suivi'],
    ['Направление работы 5: Вода', '5', 'Вода'],
    ['B) Water', 'B', 'Water'],
    ['7', '7', ''],
  ])('"%s" is workstream %s', (text, number, title) => {
    expect(readWorkstreamLabel(text)).toEqual({ number, title });
  });

  test.each(['1.1 Fourteenth meeting', '10 workshops in Serbia', 'of information repository', ''])(
    '"%s" is none',
    (text) => {
      expect(readWorkstreamLabel(text)).toBeNull();
    },
  );
});
