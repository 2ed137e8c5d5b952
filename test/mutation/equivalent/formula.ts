import type { Equivalents } from './equivalent';

export const ofFormula: Equivalents = {
  'table/formula/choiceFunctions': [
    {
      why: 'an argument that is not there is an empty cell, which is false',
      changes: ['index < args.length → index <= args.length'],
    },
    {
      why: 'nothing but an error has the text of one; TypeScript wants the question',
      changes: ["place.kind === 'error' → true"],
    },
  ],
  'table/formula/computeFormula': [
    {
      why: 'an array has a row, and none is asked for beyond its last; TypeScript wants the question',
      changes: ['values[0]?.length → values[0].length', 'values[row]?.[column] → values[row][column]'],
    },
  ],
  'table/formula/createCriterion': [
    {
      why: 'a figure is what its text reads as; the question saves time',
      changes: ["typeof content === 'string' → true"],
    },
  ],
  'table/formula/formulaValue': [
    {
      why: 'no text, figure or boolean has a kind; TypeScript wants the question',
      changes: ["typeof value === 'object' → true"],
    },
    {
      why: 'no boolean is called as an error is; TypeScript wants the question',
      changes: ["typeof content === 'string' → true"],
    },
  ],
  'table/formula/nameSheet': [
    {
      why: 'a reference to cells can be read and has a list for what stands before its "!"; TypeScript wants the questions',
      changes: [
        'parseA1Ref(value)?.context?.join → parseA1Ref(value)?.context.join',
        'parseA1Ref(value)?.context → parseA1Ref(value).context',
      ],
    },
  ],
  'table/formula/parseFormula': [
    {
      why: 'the parser reads every reference that it finds, and always lists its sheets; TypeScript wants the questions',
      changes: ['reference?.context?.[0] → reference?.context[0]', 'reference?.context → reference.context'],
    },
  ],
  'table/formula/scene': [
    {
      why: 'nobody asks a grid that was made of a value for its kind; its type wants one',
      changes: ['\'grid\' → ""'],
    },
    {
      why: 'cells and arrays are not converted to a number in any case; TypeScript wants the question',
      changes: [
        'isReference(value) || isGrid(value) → false',
        'isReference(value) || isGrid(value) → isReference(value) && isGrid(value)',
      ],
    },
  ],
  'table/formula/sumFunctions': [
    {
      why: 'of equal figures either is the least, and the greatest',
      changes: ['order < 0 → order <= 0', 'order > 0 → order >= 0'],
    },
    {
      why: 'no formula is read as the text "null", which calls no function; TypeScript wants the question',
      changes: ['formula !== null → true'],
    },
  ],
  'table/formula/workbookCells': [
    {
      why: 'what names no sheet has no "!", and is compared with its "=", which stands in no corner; TypeScript wants the question',
      changes: ['tree.value.sheet === null → false'],
    },
  ],
};
