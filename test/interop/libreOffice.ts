import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const program = process.env['SOFFICE'] ?? 'soffice';

/** Recalculation on loading "always" (0), for files of Excel: else LibreOffice shows the results that were saved. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** LibreOffice without its window, with a profile of its own. */
export interface LibreOffice {
  /** Opens the workbooks, computes every formula anew, and saves each under its name in the other folder. */
  recalculate(files: readonly string[], outFolder: string, format?: 'xlsx' | 'csv'): void;
}

/** LibreOffice with its profile in that folder; null where it is not installed. */
export function openLibreOffice(folder: string): LibreOffice | null {
  if (spawnSync(program, ['--version']).error) return null;
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings);
  return {
    recalculate: (files, outFolder, format = 'xlsx') => {
      const words = ['--headless', `-env:UserInstallation=${pathToFileURL(profile).href}`, '--convert-to', format];
      const { status, stderr } = spawnSync(program, [...words, '--outdir', outFolder, ...files], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`LibreOffice could not convert the workbooks: ${stderr}`);
    },
  };
}
