import { classifyRow, type RowCells } from '../../src/table/classifyRow';

function classify(labels: Partial<RowCells['labels']>, hasFigures = true) {
  const blank = { workstream: '', code: '', activity: '', option: '', type: '' };
  return classifyRow({ row: 5, labels: { ...blank, ...labels }, hasFigures });
}

describe('A row of the table', () => {
  test('without a text or a figure is blank; a type alone makes it a text', () => {
    expect(classify({}, false)).toEqual({ kind: 'blank' });
    expect(classify({ type: 'Meetings' }, false)).toEqual({ kind: 'text', text: '' });
    expect(classify({ option: 'Option 1' }, false)).toEqual({ kind: 'blank' });
  });

  test('with figures but no code is unclear', () => {
    expect(classify({})).toEqual({ kind: 'unclear', text: '', problem: 'no-code' });
    expect(classify({ workstream: '1', activity: 'Network' })).toEqual({
      kind: 'unclear',
      text: '1 Network',
      problem: 'no-code',
    });
  });

  test('with a code at the start of its text is an activity', () => {
    expect(classify({ activity: '1.3 Network' })).toEqual({ kind: 'activity', code: '1.3', text: 'Network' });
    expect(classify({ activity: '1.3 Network' }, false)).toEqual({ kind: 'activity', code: '1.3', text: 'Network' });
  });

  test('with a code in its column is one where it has a text or figures', () => {
    expect(classify({ code: '1.3', activity: 'Network' })).toEqual({ kind: 'activity', code: '1.3', text: 'Network' });
    expect(classify({ code: '1.3' })).toEqual({ kind: 'activity', code: '1.3', text: '' });
    expect(classify({ code: '1.3', activity: 'Network' }, false)).toMatchObject({ kind: 'activity', code: '1.3' });
    expect(classify({ code: '1.3' }, false)).toEqual({ kind: 'text', text: '1.3' });
  });

  test('that repeats its code in its text has it once; another code stays in the text', () => {
    expect(classify({ code: '1.3', activity: '1.3 Network' })).toMatchObject({ code: '1.3', text: 'Network' });
    expect(classify({ code: 'A3', activity: '1.3 Network' })).toMatchObject({ code: 'A3', text: '1.3 Network' });
  });

  test('labelled as a sum is one, also while its figures are missing, unless the label is a sentence', () => {
    const sentence = `Total ${'of what is planned '.repeat(3)}`.trim();
    expect(classify({ activity: 'Total' })).toMatchObject({ kind: 'sum', label: 'Total' });
    expect(classify({ workstream: 'Total' }, false)).toMatchObject({ kind: 'sum', label: 'Total' });
    expect(classify({ activity: sentence })).toMatchObject({ kind: 'sum' });
    expect(classify({ activity: sentence }, false)).toEqual({ kind: 'text', text: sentence });
    expect(classify({ activity: sentence.slice(0, 60).padEnd(60, 'x') }, false)).toMatchObject({ kind: 'sum' });
  });

  test('with nothing but a text is a text', () => {
    expect(classify({ workstream: '2', activity: 'Communication' }, false)).toEqual({
      kind: 'text',
      text: '2 Communication',
    });
  });
});
