import { serveWorkbench, type WorkbenchServer } from './serveWorkbench';

/** A port that stays the same from day to day, so that a bookmark works. */
const usualPort = 3100;

const { url } = await serveAtUsualPort();
process.stdout.write(`\nThe workbench, a spreadsheet with the task pane beside it: ${url}\nCtrl+C ends it.\n`);

async function serveAtUsualPort(): Promise<WorkbenchServer> {
  try {
    return await serveWorkbench({ port: usualPort });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return serveWorkbench();
  }
}
