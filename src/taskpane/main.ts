import '@fluentui/web-components/button/define.js';
import '@fluentui/web-components/tab/define.js';
import '@fluentui/web-components/tablist/define.js';
import { render } from 'lit';
import { associateCommands } from '../commands/associateCommands';
import { officeWorkbook } from '../excel/officeWorkbook';
import { followTheme } from './followTheme';
import { chooseLanguage } from './language/language';
import { createPane, showError, type Pane } from './pane';
import { readTable, refreshTable } from './action/readTable';
import { keepFocus } from './view/keepFocus';
import { paneView } from './view/paneView';

/** Starts the pane once Excel is ready. The ribbon's commands run in the same page, with the pane closed as well. */
async function start(): Promise<void> {
  await Office.onReady();
  const language = chooseLanguage(Office.context.displayLanguage);
  document.documentElement.lang = language.tag;
  document.title = language.strings.appName;
  followTheme();
  const pane: Pane = createPane(officeWorkbook, language, (state) => {
    render(paneView(pane, state), document.body);
    keepFocus(state.preview !== null, `tab-${state.view}`);
  });
  associateCommands(pane);
  const report = (reason: unknown): void => showError(pane, language.strings.unexpected, reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  window.addEventListener('unhandledrejection', ({ reason }) => report(reason));
  window.addEventListener('error', ({ error }) => report(error));
  window.addEventListener('focus', () => void refreshTable(pane));
  await readTable(pane);
}

void start();
