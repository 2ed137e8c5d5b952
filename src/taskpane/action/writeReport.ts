import type { ReportKind } from '../../app/report/planReportOf';
import type { Pane } from '../pane';
import { showPreview } from './applyPreview';

/** Shows which sheet a report makes or writes anew. What makes the reports is fetched when the first is asked for. */
export async function writeReport(pane: Pane, kind: ReportKind): Promise<void> {
  const { planReportOf } = await import(/* webpackChunkName: "reports" */ '../../app/report/planReportOf');
  const { bound, audit } = pane.state();
  if (!bound || !audit) return;
  const today = new Date().toISOString().slice(0, 10);
  showPreview(pane, pane.language.strings.report[kind], planReportOf(kind, bound, audit, today));
}
