import type { Finding } from '../../domain/finding';
import type { Pane } from '../pane';
import { showPreview } from './applyPreview';
import { loadOperations } from './loadOperations';

/** Shows what puts one finding right. */
export async function fixFinding(pane: Pane, finding: Finding): Promise<void> {
  const { planFix } = await loadOperations();
  const { bound } = pane.state();
  if (!bound) return;
  showPreview(pane, pane.language.strings.preview.fix(pane.language.cell(finding.address)), planFix(bound, finding));
}
