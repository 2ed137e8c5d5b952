/** Which folder may import which: src/ reads from the cells outwards, and each rule says why. */
const only = (folder, allowed, comment) => ({
  name: `${folder}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { pathNot: [`^src/${folder}/`, ...allowed] },
});

const npm = (...names) => names.map((name) => `node_modules/(${name})/`);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Files that import each other cannot be read in any order.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'A file that nothing uses and that starts nothing is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^src/headless/(main|tour|startWorkbench)\\.ts$'] },
      to: {},
    },
    only('domain', npm('decimal\\.js'), 'The words of the field stand on their own.'),
    only('calc', ['^src/domain/'], 'Figures follow from a workplan, whatever it was read from.'),
    only(
      'table',
      ['^src/domain/', ...npm('@borgar/fx')],
      'Cells become a workplan and back; nothing is computed here.',
    ),
    {
      name: 'audit-imports',
      comment: 'The audit checks figures against the model; of the cells it knows the types alone.',
      severity: 'error',
      from: { path: '^src/audit/' },
      to: { pathNot: ['^src/(audit|domain|calc)/'], dependencyTypesNot: ['type-only'] },
    },
    only(
      'excel',
      ['^src/domain/', ...npm('@types/office-js')],
      'The one place that knows Excel knows nothing of workplans.',
    ),
    only(
      'app',
      ['^src/(domain|calc|table|audit)/', '^src/excel/port\\.ts$'],
      'Use cases speak to a workbook through the port, so that they run on any.',
    ),
    only(
      'host',
      npm('@ironcalc', '@microsoft/office-js', '@borgar/fx', 'fflate', 'fast-xml-parser', 'saxes').concat([
        '^(node_modules/)?numfmt',
        '^(node:)?(fs|url|vm|module|path)$',
      ]),
      'The stand-in knows Excel and nothing of workplans.',
    ),
    only(
      'headless',
      [
        '^src/(app|excel|host|domain|calc|audit)/',
        ...npm('commander'),
        '^(node:)?(fs|fs/promises|http|path|url|os|process)$',
      ],
      'The command line opens a file in the host and runs the use cases; it also serves the workbench.',
    ),
    only(
      '(taskpane|commands|functions)',
      [
        '^src/(taskpane|commands|functions|app|domain)/',
        '^src/excel/officeWorkbook\\.ts$',
        '^src/excel/port\\.ts$',
        ...npm('lit', 'lit-html', '@fluentui', '@lit', '@microsoft/fast-.*'),
      ],
      'What a person touches runs use cases and nothing below them.',
    ),
    only(
      'workbench',
      ['^src/host/', ...npm('@ironcalc', 'react', 'react-dom', 'scheduler')],
      'The page beside the pane knows the host only.',
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.css|webpack\\.config\\.js)$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
