import { existsSync, readFileSync } from 'node:fs';
import { readApiUses } from './apiSets';
import { findAll, readManifest, root, walk, type Element } from './readManifest';

const manifest = readManifest();
const elements = walk(manifest);
const named = (name: string): Element[] => findAll(manifest, name);
const valuesOf = (element: Element): string[] =>
  [element, ...element.children].flatMap(({ attributes }) => attributes['DefaultValue'] ?? attributes['Value'] ?? []);

/** The order in which the schema wants the children of each element; those in the manifest are a part of it. */
const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: [
    'Description',
    'Requirements',
    'Hosts',
    'Resources',
    'WebApplicationInfo',
    'EquivalentAddins',
    'ExtendedOverrides',
  ],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action', 'Items'],
  Item: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName', 'Title'],
};

describe('the manifest', () => {
  test.each(Object.entries(orders))('has the parts of each %s in the order of the schema', (name, order) => {
    const found = elements.filter((element) => element.name === name);
    expect(found.length).toBeGreaterThan(0);
    for (const { children } of found) {
      const places = children.map((child) => order.indexOf(child.name));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test('has a runtime before the form factors that use it, with a long lifetime', () => {
    const [host] = named('VersionOverrides').flatMap((overrides) => findAll(overrides, 'Host'));
    expect(host?.children.map(({ name }) => name)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
    const [runtime] = named('Runtime');
    expect(runtime?.attributes).toEqual({ resid: 'Pane.Url', lifetime: 'long' });
    expect(named('FunctionFile')[0]?.attributes['resid']).toBe('Pane.Url');
  });

  test('defines every resource that it names once, and names every one that it defines', () => {
    const used = elements.flatMap(({ attributes }) => attributes['resid'] ?? []);
    const defined = elements.flatMap(({ name, attributes }) =>
      name.startsWith('bt:') ? (attributes['id'] ?? []) : [],
    );
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  });

  test('keeps every text within the length that Office shows', () => {
    const lengths: readonly (readonly [string, number])[] = [
      ['DisplayName', 125],
      ['Description', 250],
      ['ProviderName', 125],
    ];
    for (const [name, most] of lengths) {
      for (const text of manifest.children
        .filter((child) => child.name === name)
        .flatMap((child) => [...valuesOf(child), ...(child.text ? [child.text] : [])])) {
        expect(text.length).toBeLessThanOrEqual(most);
        expect(text).not.toBe('');
      }
    }
    for (const [list, most] of [
      ['bt:ShortStrings', 125],
      ['bt:LongStrings', 250],
    ] as const) {
      for (const text of named(list).flatMap(({ children }) => children.flatMap(valuesOf)))
        expect(text.length).toBeLessThanOrEqual(most);
    }
    const controls = elements.flatMap(({ attributes, name }) =>
      ['Control', 'Item', 'Group'].includes(name) ? (attributes['id'] ?? []) : [],
    );
    expect(new Set(controls).size).toBe(controls.length);
    for (const id of controls) expect(id.length).toBeLessThanOrEqual(125);
  });

  test('has ribbon labels short enough to stand under their pictures in each language', () => {
    const labels = elements.filter(({ name }) => name === 'Label').map(({ attributes }) => attributes['resid']);
    const strings = named('bt:String').filter(({ attributes }) => labels.includes(attributes['id']));
    expect(strings.length).toBeGreaterThan(5);
    for (const text of strings.flatMap(valuesOf)) expect(text.length).toBeLessThanOrEqual(32);
  });

  test('says everything in English, French and Russian', () => {
    const texts = [
      ...named('bt:String'),
      ...manifest.children.filter(({ name }) => name === 'DisplayName' || name === 'Description'),
    ];
    expect(named('DefaultLocale')[0]?.text).toBe('en-US');
    for (const { attributes, children } of texts) {
      expect(attributes['DefaultValue']).toBeTruthy();
      expect(children.map((child) => child.attributes['Locale'])).toEqual(['fr-FR', 'ru-RU']);
      for (const child of children) expect(child.attributes['Value']).toBeTruthy();
    }
  });

  test('names https addresses only', () => {
    const addresses = elements.flatMap(({ name, attributes }) =>
      /Url|Image|SourceLocation/u.test(name) ? (attributes['DefaultValue'] ?? []) : [],
    );
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) expect(new URL(address).protocol).toBe('https:');
  });

  test('names pictures that exist at the size that it says', () => {
    const images = new Map(
      named('bt:Image').flatMap(({ attributes }) =>
        attributes['id'] ? [[attributes['id'], attributes['DefaultValue'] ?? ''] as const] : [],
      ),
    );
    const wanted = [
      ...named('bt:Image').flatMap(({ attributes: { size, resid } }) =>
        size ? [[images.get(resid ?? '') ?? '', Number(size)] as const] : [],
      ),
      ...named('IconUrl').map(({ attributes }) => [attributes['DefaultValue'] ?? '', 32] as const),
      ...named('HighResolutionIconUrl').map(({ attributes }) => [attributes['DefaultValue'] ?? '', 64] as const),
    ];
    expect(wanted.length).toBeGreaterThan(10);
    for (const [address, size] of wanted) {
      const file = new URL(new URL(address).pathname.slice(1), root);
      expect([address, existsSync(file)]).toEqual([address, true]);
      const png = readFileSync(file);
      expect([address, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([address, size, size]);
    }
  });

  test('calls only commands that the add-in associates, and every one of them', () => {
    const source = readFileSync(new URL('src/commands/associateCommands.ts', root), 'utf8');
    const table = /const commands[^=]*= \{\n([\s\S]*?)\n\};/u.exec(source)?.[1] ?? '';
    const associated = [...table.matchAll(/^ {2}(\w+):/gmu)].map(([, name]) => name);
    const called = named('FunctionName').map(({ text }) => text);
    expect([...associated].sort()).toEqual([...called].sort());
    expect(called.length).toBe(5);
  });
});

describe('the functions of the manifest', () => {
  const [point] = named('ExtensionPoint').filter(({ attributes }) => attributes['xsi:type'] === 'CustomFunctions');
  const addressOf = (part: string): string => {
    const [location] = point ? findAll(point, part).flatMap((own) => findAll(own, 'SourceLocation')) : [];
    const [url] = named('bt:Url').filter(({ attributes }) => attributes['id'] === location?.attributes['resid']);
    return url?.attributes['DefaultValue'] ?? '';
  };

  test('run in the page of the pane, from the script and metadata that the build makes', () => {
    expect(point?.children.map(({ name }) => name)).toEqual(['Script', 'Page', 'Metadata', 'Namespace']);
    const names = ['Script', 'Page', 'Metadata'].map((part) => new URL(addressOf(part)).pathname);
    expect(names).toEqual(['/taskpane.js', '/taskpane.html', '/functions.json']);
    expect(existsSync(new URL('src/functions/functions.json', root))).toBe(true);
  });
});

describe('the requirement sets of the manifest', () => {
  const declared = new Map(
    named('Requirements')
      .flatMap((list) => findAll(list, 'Set'))
      .map(({ attributes }) => [attributes['Name'] ?? '', attributes['MinVersion'] ?? '']),
  );
  const uses = readApiUses(new URL('src/tsconfig.office.json', root).pathname, (file) =>
    /\/src\/(?:excel|taskpane|commands)\//u.test(file),
  );

  const isCovered = (name: string, version: string, guards: readonly string[]): boolean => {
    const least = declared.get(name);
    const reaches = (given: string): boolean =>
      Number(given.split('.')[0]) === Number(version.split('.')[0]) &&
      Number(given.split('.')[1]) >= Number(version.split('.')[1]);
    return (
      (least !== undefined && reaches(least)) ||
      guards.some((guard) => guard.startsWith(`${name} `) && reaches(guard.split(' ')[1] ?? ''))
    );
  };

  test('are those of a shared runtime and of Excel 2019 or later', () => {
    expect(Object.fromEntries(declared)).toEqual({ ExcelApi: '1.9', SharedRuntime: '1.1' });
  });

  test('cover every member of Office.js that the source uses', () => {
    const members = uses.map(({ member }) => member);
    expect(members.length).toBeGreaterThan(50);
    expect(members.some((member) => member.endsWith('getRowProperties'))).toBe(true);
    const beyond = uses.filter(
      ({ sets, guards }) => sets.length > 0 && !sets.some(({ name, version }) => isCovered(name, version, guards)),
    );
    expect(
      beyond.map(
        ({ member, place, sets }) =>
          `${member} at ${place} needs ${sets.map(({ name, version }) => `${name} ${version}`).join(' or ')}`,
      ),
    ).toEqual([]);
  });

  test('would not cover a member of a later set', () => {
    expect(isCovered('ExcelApi', '1.10', [])).toBe(false);
    expect(isCovered('ExcelApi', '1.14', ['ExcelApi 1.14'])).toBe(true);
    expect(uses.find(({ member }) => member.endsWith('getRowProperties'))?.sets).toEqual([
      { name: 'ExcelApi', version: '1.9' },
    ]);
  });
});
