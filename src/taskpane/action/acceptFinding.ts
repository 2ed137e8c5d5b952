import type { Finding } from '../../domain/finding';
import { formatAddress } from '../../domain/cellAddress';
import type { Pane } from '../pane';
import { showPreview } from './applyPreview';
import { loadOperations } from './loadOperations';

/** Opens the field for the reason why a finding stays as it is, or closes it when it is open. */
export function toggleAcceptance(pane: Pane, { address }: Finding): void {
  const cell = formatAddress(address);
  const isOpen = pane.state().acceptDraft?.cell === cell;
  pane.change({ acceptDraft: isOpen ? null : { cell, reason: '' } });
}

export function typeReason(pane: Pane, reason: string): void {
  const { acceptDraft } = pane.state();
  if (acceptDraft) pane.change({ acceptDraft: { ...acceptDraft, reason } });
}

/** Shows that the workbook will keep the reason; the field says so while there is none. */
export async function acceptFinding(pane: Pane, { address }: Finding): Promise<void> {
  const { planAccept } = await loadOperations();
  const { bound, audit, acceptDraft } = pane.state();
  if (!bound || !audit || !acceptDraft || acceptDraft.reason.trim() === '') return;
  const title = pane.language.strings.audit.acceptOf(pane.language.cell(address));
  showPreview(pane, title, planAccept(bound, audit.findings, address, acceptDraft.reason));
}
