import type { Equivalents } from './equivalent';

export const ofAudit: Equivalents = {
  'audit/cause/inactiveOption': [
    {
      why: "the figure is one of the table's, and its row another option's; TypeScript wants the questions",
      changes: ['context.cells.of(first)?.row → context.cells.of(first).row', '\'\' → "Stryker was here!"'],
    },
  ],
  'audit/cause/staleRate': [
    {
      why: 'without a grade that has months no change of rates is found; TypeScript wants the question',
      changes: ['first?.grade → first.grade'],
    },
  ],
  'audit/cause/staleValue': [
    { why: 'a cell without a formula has no facts of one', changes: ['\'\' → "Stryker was here!"'] },
  ],
  'audit/columnParts': [
    { why: "a column's name that begins so goes on with a grade", changes: ['\'\' → "Stryker was here!"'] },
  ],
  'audit/describeFinding': [
    { why: "a column's name that begins so goes on with a grade", changes: ['\'\' → "Stryker was here!"'] },
    {
      why: 'no cell at all is none of those that are typed over; TypeScript wants the question',
      changes: ['cell !== undefined → true'],
    },
  ],
  'audit/expectActivity': [
    {
      why: "a column's name that begins so goes on with a grade",
      changes: ['\'\' → "Stryker was here!"', '\'\' → "Stryker was here!"', '\'\' → "Stryker was here!"'],
    },
    {
      why: 'readGradeMix chooses among them, for every row: it is quicker to have chosen',
      changes: ['columns.filter(isGradeMonths) → columns'],
    },
  ],
  'audit/expectations': [
    {
      why: 'rows that count in the same options are added up once; one by one they give the same, more slowly',
      changes: [
        '(other) => other.option === option → () => undefined',
        'other.option === option → false',
        '!tally → true',
      ],
    },
  ],
  'audit/formatFigure': [{ why: 'a text that is split has a first part', changes: ['\'\' → "Stryker was here!"'] }],
  'audit/formulaFault': [
    {
      why: 'where nothing is short or over, no cell is missing or surplus; the question saves time',
      changes: ['short.size === 0 && over.size === 0 → false'],
    },
    {
      why: "the parts of a cell are the table's; TypeScript wants the question",
      changes: ['cells.of(part)?.row → cells.of(part).row'],
    },
  ],
  'audit/nameCell': [
    {
      why: "every figure that is named is one of the table's; TypeScript wants the list",
      changes: ['[] → ["Stryker was here"]'],
    },
  ],
  'audit/narrativeCheck': [
    { why: 'where rows are tagged, every figure is one of an option', changes: ['\'\' → "Stryker was here!"'] },
    {
      why: 'every activity of the workplan has its requirement; TypeScript wants the question',
      changes: ['requirement?.isComplete → requirement.isComplete'],
    },
  ],
};
