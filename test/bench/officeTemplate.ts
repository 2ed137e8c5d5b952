import { existsSync, readFileSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { serveWorkbench } from '../../src/headless/serveWorkbench';
import { copyPages } from '../browser/buildPages';
import { startWorkbench } from '../browser/workbenchPage';
import type { Pane } from './readiness';

/** Microsoft's task-pane template as `npm run build` makes it. */
export interface OfficeTemplate extends Pane {
  /** The script and style that its page names, without what comes from Microsoft's servers. */
  readonly files: readonly string[];
}

/** Lays the template's pane in the workbench, in the place of ours. */
export async function openOfficeTemplate(folder: string): Promise<OfficeTemplate> {
  const built = resolve(folder, 'dist');
  if (!existsSync(join(built, 'taskpane.html')))
    throw new Error(`There is no dist/taskpane.html in ${folder}: run npm install and npm run build there.`);
  const page = readFileSync(join(built, 'taskpane.html'), 'utf8');
  const pages = await copyPages('officeTemplate', {});
  await cp(built, pages, { recursive: true });
  // A style sheet that cannot be fetched would hold the page up; the workbench's office.js has no enumerations.
  const shown = page
    .replaceAll(/<link [^>]*href="https:[^>]*>/g, '')
    .replace('</head>', "<script>Office.onReady(() => (Office.HostType = { Excel: 'Excel' }))</script></head>");
  await writeFile(join(pages, 'taskpane.html'), shown);
  return {
    files: [...page.matchAll(/<(?:script|link) [^>]*(?:src|href)="([^":]+)"/g)].map(([, file]) =>
      join(built, file ?? ''),
    ),
    start: async () => {
      const workbench = await startWorkbench();
      const server = await serveWorkbench({ pages });
      return {
        ...workbench,
        url: server.url,
        close: async () => {
          await workbench.close();
          await server.close();
        },
      };
    },
    element: '#app-body[style*="flex"] #run',
  };
}
