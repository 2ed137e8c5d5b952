import { openTestHost } from './openTestHost';

const sheets = { Rates: { cells: [['P-3', 18645]] } };

describe('defined names', () => {
  test('are added for a range, a formula and a constant', async () => {
    const { Excel } = openTestHost(sheets);
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add('Rate_P3', worksheets.getItem('Rates').getRange('B1'));
      names.add('Twice', '=Rate_P3*2');
      names.add('Factor', '=0.5', 'half');
      names.load('items/name,items/formula,items/value,items/type,items/visible,items/scope,items/comment');
      const range = names.getItem('rate_p3').getRangeOrNullObject().load('address');
      const none = names.getItem('Twice').getRangeOrNullObject();
      worksheets.getItem('Rates').getRange('A2').formulas = [['=Twice*Factor']];
      const cell = worksheets.getItem('Rates').getRange('A2').load('values');
      await context.sync();
      expect(names.items.map(({ name, formula, value, type }) => [name, formula, value, type])).toEqual([
        ['Rate_P3', '=Rates!$B$1', 'Rates!B1', 'Range'],
        ['Twice', '=Rate_P3*2', '=Rate_P3*2', 'String'],
        ['Factor', '=0.5', 0.5, 'Double'],
      ]);
      expect([names.items[2]?.comment, names.items[0]?.scope, names.items[0]?.visible]).toEqual([
        'half',
        'Workbook',
        true,
      ]);
      expect([range.address, none.isNullObject, cell.values]).toEqual(['Rates!B1', true, [[18645]]]);
    });
  });

  test('can be changed and deleted; what used them follows', async () => {
    const { Excel } = openTestHost(
      { S: { cells: [['=Rate*2', 3, 4]] } },
      { names: [{ name: 'Rate', formula: 'S!$B$1', sheet: null, isHidden: false }] },
    );
    await Excel.run(async (context) => {
      const name = context.workbook.names.getItem('Rate');
      const cell = context.workbook.worksheets.getItem('S').getRange('A1').load('values');
      name.formula = '=S!$C$1';
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[8]]);
      name.delete();
      cell.load('values');
      const gone = context.workbook.names.getItemOrNullObject('Rate');
      await context.sync();
      expect([cell.values, gone.isNullObject]).toEqual([[['#NAME?']], true]);
    });
  });

  test.each([
    ['A1', 'InvalidArgument'],
    ['two words', 'InvalidArgument'],
    ['R', 'InvalidArgument'],
    ['Taken', 'ItemAlreadyExists'],
  ])('%s is refused with %s', async (name, code) => {
    const { Excel } = openTestHost(sheets, { names: [{ name: 'TAKEN', formula: '1', sheet: null, isHidden: false }] });
    await expect(
      Excel.run(async (context) => {
        context.workbook.names.add(name, '=1');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code });
  });
});

describe('custom XML parts and settings', () => {
  const ours = '<costing xmlns="urn:costing"><kept/></costing>';

  test('parts are found by the namespace of their root', async () => {
    const { Excel } = openTestHost(sheets, {
      customXml: [{ id: '{1}', xml: '<?xml version="1.0"?><p:root xmlns:p="urn:other" xmlns="urn:costing"/>' }],
    });
    await Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      const scoped = customXmlParts.getByNamespace('urn:costing');
      const before = scoped.getOnlyItemOrNullObject();
      await context.sync();
      expect(before.isNullObject).toBe(true);
      const part = customXmlParts.add(ours);
      part.load('id,namespaceUri');
      const only = customXmlParts.getByNamespace('urn:costing').getOnlyItem();
      const xml = only.getXml();
      await context.sync();
      expect([xml.value, part.namespaceUri]).toEqual([ours, 'urn:costing']);
      only.setXml(ours.replace('kept', 'changed'));
      const changed = customXmlParts.getItem(part.id).getXml();
      const count = customXmlParts.getCount();
      await context.sync();
      expect([changed.value, count.value]).toEqual([ours.replace('kept', 'changed'), 2]);
      part.delete();
      scoped.load('items');
      await context.sync();
      expect(scoped.items).toEqual([]);
    });
  });

  test('a part must be well-formed XML', async () => {
    const { Excel } = openTestHost(sheets);
    await expect(
      Excel.run(async (context) => {
        context.workbook.customXmlParts.add('<open>');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('settings keep values', async () => {
    const { Excel } = openTestHost(sheets);
    await Excel.run(async (context) => {
      context.workbook.settings.add('binding', { sheet: 'Rates' });
      const setting = context.workbook.settings.getItem('binding').load('value');
      const missing = context.workbook.settings.getItemOrNullObject('other');
      await context.sync();
      expect([setting.value, missing.isNullObject]).toEqual([{ sheet: 'Rates' }, true]);
    });
  });
});
