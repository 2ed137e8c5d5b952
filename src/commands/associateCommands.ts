import { success, type Result } from '../domain/result';
import type { BoundTable } from '../app/bindTable';
import { hasWork, type Operation } from '../app/operation';
import { applyAtOnce } from '../taskpane/action/applyPreview';
import { loadOperations } from '../taskpane/action/loadOperations';
import { readTable } from '../taskpane/action/readTable';
import { showError, type Pane } from '../taskpane/pane';

type Operations = Awaited<ReturnType<typeof loadOperations>>;

interface Command {
  /** What it writes; null for one that only looks. */
  readonly plan: (operations: Operations, bound: BoundTable) => Result<Operation | null, string>;
  readonly title: (pane: Pane, bound: BoundTable) => string;
  /** Whether the pane opens to show the result. */
  readonly opensPane: boolean;
}

const switchTo = (place: number): Command => {
  const idOf = ({ table }: BoundTable): string => table.options[place]?.id ?? String(place + 1);
  return {
    plan: ({ planSwitch }, bound) => planSwitch(bound, idOf(bound)),
    title: ({ language }, bound) => language.strings.option.switchTo(idOf(bound)),
    opensPane: false,
  };
};

/** The ribbon's commands, by the names that the manifest calls them by. */
const commands: Readonly<Record<string, Command>> = {
  switchToOption1: switchTo(0),
  switchToOption2: switchTo(1),
  showAllOptions: {
    plan: ({ planSwitch }, bound) => planSwitch(bound, 'all'),
    title: ({ language }) => language.strings.option.showAll,
    opensPane: false,
  },
  recalculate: {
    plan: ({ planRecalculation }, bound) => planRecalculation(bound, { write: 'values' }),
    title: ({ language }) => language.strings.preview.recalculate,
    opensPane: false,
  },
  auditTable: { plan: () => success(null), title: ({ language }) => language.strings.tabs.audit, opensPane: true },
};

/**
 * Gives the ribbon its commands. Each reads the workbook anew, does its work at once and keeps it in the log; where it
 * cannot, the pane opens and says why.
 */
export function associateCommands(starting: Promise<Pane>): void {
  for (const [name, command] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void runCommand(starting, command, event));
  }
}

async function runCommand(starting: Promise<Pane>, command: Command, event: Office.AddinCommands.Event): Promise<void> {
  const pane = await starting;
  try {
    await readTable(pane);
    await perform(pane, command);
  } finally {
    // Excel waits for this before it takes another command; showing the pane first would leave it waiting.
    event.completed();
  }
  const { error, obstacle } = pane.state();
  if (command.opensPane || error || obstacle !== null) await Office.addin.showAsTaskpane();
}

async function perform(pane: Pane, { plan, title, opensPane }: Command): Promise<void> {
  const { bound } = pane.state();
  if (!bound) return;
  if (opensPane) pane.change({ view: 'audit', preview: null, isConfirmed: true });
  const planned = plan(await loadOperations(), bound);
  if (!planned.ok) return showError(pane, planned.failure);
  if (planned.value && hasWork(planned.value))
    await applyAtOnce(pane, { title: title(pane, bound), operation: planned.value });
}
