import { openSample, type Workbench } from '../browser/workbenchPage';

declare global {
  interface Window {
    /** Milliseconds from the start of the frame's navigation until the pane showed what was waited for. */
    readyAfter: number;
    /** Of those, the ones after the load event: the page, its scripts and Microsoft's client have arrived and run. */
    readyAfterLoad: number;
  }
}

/** A pane in the workbench, and the element that stands in it as soon as a person can use it. */
export interface Pane {
  readonly start: () => Promise<Workbench>;
  readonly element: string;
}

/** How soon a pane was ready, and what the page with it keeps then. */
export interface Readiness {
  readonly after: number;
  readonly afterLoad: number;
  readonly megabytes: number;
}

/** The pane in a browser that has never seen it. */
export async function measureFirst({ start, element }: Pane): Promise<Readiness> {
  const workbench = await start();
  try {
    const measure = await watchReadiness(workbench, element);
    return await measure();
  } finally {
    await workbench.close();
  }
}

/** Gives the measurement of one opening, which can be repeated in the same browser. */
export async function watchReadiness(workbench: Workbench, element: string): Promise<() => Promise<Readiness>> {
  await workbench.page.addInitScript(watchFor, element);
  return async () => {
    const pane = await openSample(workbench, 'published.xlsx');
    await pane.waitForFunction(() => window.readyAfter > 0);
    const [after, afterLoad] = await pane.evaluate(() => [window.readyAfter, window.readyAfterLoad] as const);
    return { after, afterLoad, megabytes: await measureMemory(workbench) };
  };
}

/** The memory of the scripts of the page and its frame, without what is kept no more. */
export async function measureMemory({ page }: Workbench): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize / 1024 / 1024;
}

/** Runs in the frame before its own scripts. */
function watchFor(element: string): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector(element)) return;
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    window.readyAfter = performance.now();
    window.readyAfterLoad = window.readyAfter - (navigation?.loadEventEnd ?? 0);
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['style'] });
}
