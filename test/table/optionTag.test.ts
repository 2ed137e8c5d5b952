import {
  isActiveOptionLabel,
  readActivityTag,
  readLabelTags,
  readOptionCell,
  readOptionName,
} from '../../src/table/optionTag';

describe('the option tag of an activity', () => {
  test.each([
    ['Option 1: Meetings of Working Group on ISET', '1', 'Meetings of Working Group on ISET'],
    ['Option 2 : Petit groupe élargi', '2', 'Petit groupe élargi'],
    ['Вариант 2: Расширенная малая группа', '2', 'Расширенная малая группа'],
    ['Variante B – Réunions', 'B', 'Réunions'],
    ['OPTION A. Meetings', 'A', 'Meetings'],
    ['option b) Meetings', 'B', 'Meetings'],
    ['Option II: Meetings', 'II', 'Meetings'],
    ['(Option 1) Meetings', '1', 'Meetings'],
    ['[option 3] Meetings', '3', 'Meetings'],
    ['Option ii Meetings', 'II', 'Meetings'],
    ['Meetings (option 2) of experts', '2', 'Meetings of experts'],
    ['Meetings [OPTION 2]', '2', 'Meetings'],
    ['Meetings(option 2)of experts', '2', 'Meetings of experts'],
    ['Option 12 Meetings', '12', 'Meetings'],
  ])('"%s" belongs to option %s', (text, option, title) => {
    expect(readActivityTag(text)).toEqual({ option, title });
  });

  test.each([
    'Optional meetings',
    'Options for funding',
    'Option a new fund would give',
    'Meetings, see option 2',
    'Adoption 1 of the decision',
    'General programme management',
    '',
  ])('"%s" has none', (title) => {
    expect(readActivityTag(title)).toEqual({ option: null, title });
  });
});

describe('the label of a sum', () => {
  test.each([
    ['Subtotal workstream 1 (with option 1: Working Group on ISET and no small group)', ['1']],
    ['Total for table 1 (Option 2)', ['2']],
    ['Total partiel, axe de travail 1 (avec l’option 2 : petit groupe)', ['2']],
    ['Всего по таблице 1 (вариант 1)', ['1']],
    ['Total, option B', ['B']],
    ['Total (options 1 and 2)', ['1', '2']],
    ['Total with option 1, without option 2', ['1', '2']],
    ['Total for table 1', []],
    ['Total optional costs', []],
  ])('"%s" names the options %j', (label, options) => {
    expect(readLabelTags(label)).toEqual(options);
  });

  test('gives an option’s own name after a colon', () => {
    expect(readOptionName('Subtotal workstream 1 (with option 1: Working Group on ISET and no small group)')).toBe(
      'Working Group on ISET and no small group',
    );
    expect(readOptionName('Total with option 2: Working Group (no small group)')).toBe('Working Group');
    expect(readOptionName('Total for table 1 (Option 1)')).toBeNull();
  });
});

describe('a cell of an option column', () => {
  test.each([
    ['Option 1', '1'],
    ['1', '1'],
    ['a', 'A'],
    ['вариант 2', '2'],
    [' 12 ', '12'],
    ['', null],
    [' ', null],
    ['-', null],
    ['-1', undefined],
    ['1-', undefined],
    ['—', null],
    ['both', undefined],
    ['see note', undefined],
  ])('"%s" says %s', (content, option) => {
    expect(readOptionCell(content)).toBe(option);
  });
});

describe('the label of the option in use', () => {
  test.each([
    'option in use',
    'active option',
    'option retenue',
    'variante choisie',
    'выбранный вариант',
    'scenario selected',
  ])('"%s" is one', (label) => {
    expect(isActiveOptionLabel(label)).toBe(true);
  });
  test.each(['option', 'option 1', 'inactive options', 'adoption used', 'options for funding'])(
    '"%s" is none',
    (label) => {
      expect(isActiveOptionLabel(label)).toBe(false);
    },
  );
});
