import type { FoundMark, MarkPlan, MarkReading } from './port';
import { queueSheet, toSnapshot } from './readWorkbook';
import { queueUnmark } from './writePlan';
import { unlessTooLarge } from './unlessTooLarge';

/**
 * The rule of every mark. It is always true; what it compares tells whose it is, also in a workbook that was closed, in
 * rows that moved and in cells that were copied.
 */
const rule = '=ISTEXT("Workplan Costing")';

/** The marks in sheets, by id, and the present state of the sheets of `contents`. One sync. */
export async function readMarks(
  context: Excel.RequestContext,
  ids: readonly string[],
  contents: readonly string[],
): Promise<MarkReading> {
  const readings = ids.map((id) => queueMarks(context, id));
  const sheets = contents.map((id) => queueSheet(context.workbook.worksheets.getItem(id)));
  await context.sync();
  return { marks: readings.flatMap(toMarks), sheets: sheets.map(toSnapshot) };
}

/** Takes marks away, sets others and reads what is there then: one sync, more where Excel takes no more in one. */
export async function writeMarks(open: () => Excel.RequestContext, plan: MarkPlan): Promise<readonly FoundMark[]> {
  const { removed, added, readBack } = plan;
  if (removed.length + added.length <= 1) return writeAtOnce(open(), plan);
  return unlessTooLarge(
    'Request',
    () => writeAtOnce(open(), plan),
    async () => {
      const [removedFirst, addedFirst] = [Math.ceil(removed.length / 2), Math.floor(added.length / 2)];
      await writeMarks(open, {
        removed: removed.slice(0, removedFirst),
        added: added.slice(0, addedFirst),
        readBack: [],
      });
      return writeMarks(open, { removed: removed.slice(removedFirst), added: added.slice(addedFirst), readBack });
    },
  );
}

async function writeAtOnce(
  context: Excel.RequestContext,
  { removed, added, readBack }: MarkPlan,
): Promise<readonly FoundMark[]> {
  const { worksheets } = context.workbook;
  for (const mark of removed) queueUnmark(context.workbook, mark);
  for (const { address, fill, fontColor } of added) {
    const cell = worksheets.getItem(address.sheet).getRangeByIndexes(address.row - 1, address.column - 1, 1, 1);
    const { custom } = cell.conditionalFormats.add('Custom');
    custom.format.fill.color = fill;
    custom.format.font.color = fontColor;
    // Last, so that a mark with its rule is a whole one wherever Excel stops.
    custom.rule.formula = rule;
  }
  const readings = readBack.map((id) => queueMarks(context, id));
  await context.sync();
  return readings.flatMap(toMarks);
}

interface MarksReading {
  readonly sheet: Excel.Worksheet;
  readonly formats: Excel.ConditionalFormatCollection;
}

/** `custom` of a format of another type is refused (OfficeDev/office-js#2180), `customOrNullObject` is not. */
function queueMarks(context: Excel.RequestContext, id: string): MarksReading {
  const sheet = context.workbook.worksheets.getItem(id);
  sheet.load('id,name');
  sheet.protection.load('protected');
  const { conditionalFormats: formats } = sheet.getRange();
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return { sheet, formats };
}

function toMarks({ sheet, formats }: MarksReading): readonly FoundMark[] {
  const { id: sheetId, name, protection } = sheet;
  return formats.items.flatMap(({ id, type, customOrNullObject: custom }) => {
    if (type !== 'Custom' || custom.isNullObject) return [];
    const formula = custom.rule.formula.replaceAll(' ', '').toUpperCase();
    // Nobody but a write that stopped half-way makes a rule without its formula.
    const isPartial = formula === '';
    if (!isPartial && formula !== rule.replaceAll(' ', '').toUpperCase()) return [];
    return {
      id,
      sheetId,
      sheet: name,
      ...(protection.protected && { isProtected: true }),
      ...(isPartial && { isPartial }),
    };
  });
}
