import { IronCalc } from '@ironcalc/workbook';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { Host } from '../host/openHost';
import type { Paper } from './grid/cellStyle';
import { createGridModel, type GridModel } from './grid/createGridModel';

/** The spreadsheet on the page. */
export interface Grid {
  readonly model: GridModel['model'];
  /** Shows what the add-in changed in the workbook; the keyboard stays where it is. */
  update(): void;
  undo(): void;
  redo(): void;
  close(): void;
}

/** What the grid keeps for itself of its box: row numbers, scroll bar; column letters, formula bar, sheet tabs. */
const margin = { width: 47, height: 122 };

/** Shows the workbook in the box; `report` gets a sentence for the person where an edit is refused. */
export function showGrid(host: Host, box: HTMLElement, report: (sentence: string) => void): Grid {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const view = { ...roomIn(box), fontFamily: readVariable(box, '--palette-sheet-default-cell-font-family') };
  const grid = createGridModel(host, view, readPaper(box, dark.matches), report);
  const root = createRoot(box);

  const draw = (): void =>
    flushSync(() => root.render(createElement(IronCalc, { model: grid.model, rootContainer: box })));
  const redraw = (): void => {
    // Drawing anew ends an edit that is under way: then only the cells are drawn.
    const isEditing = box.contains(document.activeElement) && document.activeElement instanceof HTMLTextAreaElement;
    if (isEditing) window.dispatchEvent(new Event('resize'));
    else draw();
    keepFocusInPane(box);
  };
  let seen = host.revision;
  const followTheme = (): void => {
    grid.setPaper(readPaper(box, dark.matches));
    redraw();
  };
  const watch = new ResizeObserver(() => {
    Object.assign(view, roomIn(box));
    window.dispatchEvent(new Event('resize'));
  });
  draw();
  keepFocusInPane(box);
  box.addEventListener('pointerdown', leavePane, { capture: true });
  watch.observe(box);
  dark.addEventListener('change', followTheme);
  return {
    model: grid.model,
    update: () => {
      if (host.revision === seen) return;
      seen = host.revision;
      grid.update();
      redraw();
    },
    undo: () => {
      grid.model.undo();
      redraw();
    },
    redo: () => {
      grid.model.redo();
      redraw();
    },
    close: () => {
      watch.disconnect();
      box.removeEventListener('pointerdown', leavePane, { capture: true });
      dark.removeEventListener('change', followTheme);
      root.unmount();
      grid.free();
    },
  };
}

/** The grid takes the focus whenever it is drawn; while a person works in the pane's frame it shall not. */
function keepFocusInPane(box: HTMLElement): void {
  const container = box.querySelector<HTMLElement>('.ic-workbook-container');
  if (!container || Object.hasOwn(container, 'focus')) return;
  container.focus = (options) => {
    if (!(document.activeElement instanceof HTMLIFrameElement)) HTMLElement.prototype.focus.call(container, options);
  };
}

/** A click into the grid takes the keyboard from the pane. */
function leavePane(): void {
  if (document.activeElement instanceof HTMLIFrameElement) document.activeElement.blur();
}

const roomIn = (box: HTMLElement): { width: number; height: number } => ({
  width: box.clientWidth - margin.width,
  height: box.clientHeight - margin.height,
});

const readPaper = (box: HTMLElement, isDark: boolean): Paper => ({
  isDark,
  background: readVariable(box, '--palette-common-white'),
  border: readVariable(box, '--sheet-border'),
});

const readVariable = (box: HTMLElement, name: string): string => getComputedStyle(box).getPropertyValue(name).trim();
