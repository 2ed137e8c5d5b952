import { render } from 'lit/html.js';
import { associateCommands } from '../commands/associateCommands';
import { officeWorkbook } from '../excel/officeWorkbook';
import { followTheme } from './followTheme';
import { loadLanguage } from './language/language';
import { createPane, showError, unlessRefused, type Pane } from './pane';
import { followEdits } from './action/followEdits';
import { readTable, refreshTable } from './action/readTable';
import { keepFocus } from './view/keepFocus';
import { paneView } from './view/paneView';

/** The pane, once Excel is ready; nothing is read yet. */
async function createTaskPane(): Promise<Pane> {
  await Office.onReady();
  const language = await loadLanguage(Office.context.displayLanguage);
  document.documentElement.lang = language.tag;
  document.title = language.strings.appName;
  followTheme();
  const created: Pane = createPane(officeWorkbook, language, (state) => {
    render(paneView(created, state), document.body);
    keepFocus(state.preview !== null, `tab-${state.view}`);
  });
  return created;
}

function reportBugs(pane: Pane): void {
  const report = (reason: unknown): void =>
    showError(
      pane,
      pane.language.strings.unexpected,
      reason instanceof Error ? (reason.stack ?? reason.message) : String(reason),
    );
  window.addEventListener('unhandledrejection', ({ reason }) => report(reason));
  window.addEventListener('error', ({ error }) => report(error));
}

const starting = createTaskPane();
// The ribbon's commands run in this page too, with the pane closed: Excel must know them as soon as it has loaded.
associateCommands(starting);
const pane = await starting;
reportBugs(pane);
await readTable(pane);
window.addEventListener('focus', () => void refreshTable(pane));
await unlessRefused(
  pane,
  () => pane.port.watch(followEdits(pane)),
  () => true,
);
