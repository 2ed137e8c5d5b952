import { Command, CommanderError, Option } from 'commander';
import { registerAudit } from './command/audit';
import { registerBind } from './command/bind';
import { registerCompare } from './command/compare';
import { registerPublish } from './command/publish';
import { registerRecalc } from './command/recalc';
import { registerSwitch } from './command/switch';

/** Exit status: 0 done, 1 the audit found something, 2 the work could not be done. */
async function main(): Promise<void> {
  const program = new Command('headless')
    .description('Binds, recalculates, switches and audits a workbook’s table of resource requirements')
    .configureOutput({ writeErr: (text) => process.stderr.write(text.replace(/^error: /u, '')) })
    .showSuggestionAfterError(false)
    .exitOverride();
  for (const register of [registerBind, registerRecalc, registerSwitch, registerAudit, registerCompare, registerPublish]) {
    register(program)
      .option('--json', 'print JSON')
      .option('--sheet <name>', 'the sheet that holds the table')
      .option('--range <block>', 'the block that holds the table, such as A1:J60')
      .addOption(
        new Option('--mix <code=grades>', 'months by grade of a row, such as "1.2=P-3:2,P-2:2"').argParser(
          (value: string, before: string[] | undefined) => [...(before ?? []), value],
        ),
      );
  }
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
}

await main();
