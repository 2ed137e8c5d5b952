import '@ironcalc/workbook/style.css';
import './workbench.css';
import { init } from '@ironcalc/workbook';
import { SaveError } from '../host/model/collectEdits';
import type { Host } from '../host/openHost';
import { connectFrame } from './connectFrame';
import { openWorkbookFile } from './openWorkbookFile';
import { find, createNotice } from './page';
import { saveAs } from './saveAs';
import { showGrid, type Grid } from './showGrid';
import { acceptDrops } from './acceptDrops';

/** The workbook on the page, beside the add-in's pane. */
interface Shown {
  readonly name: string;
  readonly host: Host;
  readonly grid: Grid;
  close(): void;
}

const box = find('sheet', HTMLElement);
const frame = find('pane', HTMLIFrameElement);
const samples = find('samples', HTMLSelectElement);
const language = find('language', HTMLSelectElement);
const picker = find('file', HTMLInputElement);
const notice = createNotice(find('notice', HTMLElement));

let shown: Shown | null = null;

async function start(): Promise<void> {
  const engine = await WebAssembly.compileStreaming(fetch(new URL('@ironcalc/wasm/wasm_bg.wasm', import.meta.url)));
  await init({ module_or_path: engine });
  const names = (await (await fetch('samples.json')).json()) as string[];
  samples.append(...names.map((name) => new Option(titleOf(name), name)));
  language.value = chooseLanguage(navigator.language);

  const openBytes = async (bytes: Uint8Array, name: string): Promise<boolean> => {
    notice.clear();
    const opened = await openWorkbookFile(bytes, name, engine);
    if ('failure' in opened) {
      notice.show(opened.failure);
      return false;
    }
    show(opened.host, name);
    return true;
  };
  const openFile = async (file: File | undefined): Promise<void> => {
    if (file && (await openBytes(new Uint8Array(await file.arrayBuffer()), file.name))) samples.value = '';
  };
  const openSample = async (name: string): Promise<void> => {
    const response = await fetch(`sample/${encodeURIComponent(name)}`);
    await openBytes(new Uint8Array(await response.arrayBuffer()), name);
  };

  find('open', HTMLButtonElement).addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => {
    void openFile(picker.files?.[0]);
    picker.value = '';
  });
  samples.addEventListener('change', () => void openSample(samples.value));
  language.addEventListener('change', loadPane);
  find('undo', HTMLButtonElement).addEventListener('click', () => shown?.grid.undo());
  find('redo', HTMLButtonElement).addEventListener('click', () => shown?.grid.redo());
  find('download', HTMLButtonElement).addEventListener('click', download);
  acceptDrops((file) => void openFile(file));

  const wanted = new URLSearchParams(window.location.search).get('sample');
  const first = names.find((name) => name === wanted) ?? names[0];
  if (first === undefined) return notice.show('There is no sample here: open a workbook of your own.');
  samples.value = first;
  await openSample(first);
}

/** Shows the workbook, and the pane as it starts with that workbook. */
function show(host: Host, name: string): void {
  shown?.close();
  const grid = showGrid(host, box, notice.show);
  const disconnect = connectFrame(host, frame, grid.update);
  shown = {
    name,
    host,
    grid,
    close: () => {
      disconnect();
      grid.close();
    },
  };
  find('name', HTMLElement).textContent = name;
  document.title = `${name} – Workplan Costing`;
  // For the browser's console, and for tests.
  Object.assign(window, { workbench: { host, grid } });
  loadPane();
}

function loadPane(): void {
  frame.src = `taskpane.html?language=${language.value}`;
}

function download(): void {
  if (!shown) return;
  notice.clear();
  try {
    saveAs(shown.host.save(), shown.name);
  } catch (error) {
    if (!(error instanceof SaveError)) throw error;
    notice.show(error.message);
  }
}

/** "working-file.xlsx" → "Working file" */
function titleOf(name: string): string {
  const words = name.replace(/\.xlsx$/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const chooseLanguage = (tag: string): string =>
  [...language.options].find(({ value }) => tag.startsWith(value.slice(0, 2)))?.value ?? 'en-US';

start().catch((error: unknown) => {
  notice.show(`The page could not start: ${error instanceof Error ? error.message : String(error)} Reload it.`);
  throw error;
});
