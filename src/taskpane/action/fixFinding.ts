import { planFix } from '../../app/planFix';
import type { Finding } from '../../domain/finding';
import type { Pane } from '../pane';
import { showPreview } from './applyPreview';

/** Shows what puts one finding right. */
export function fixFinding(pane: Pane, finding: Finding): void {
  const { bound } = pane.state();
  if (!bound) return;
  showPreview(pane, pane.language.strings.preview.fix(pane.language.cell(finding.address)), planFix(bound, finding));
}
