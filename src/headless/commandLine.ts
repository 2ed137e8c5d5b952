import { Command, CommanderError } from 'commander';
import { registerAccept } from './command/accept';
import { registerAudit } from './command/audit';
import { registerBind } from './command/bind';
import { registerCompare } from './command/compare';
import { registerPublish } from './command/publish';
import { registerRecalc } from './command/recalc';
import { registerRemove } from './command/remove';
import { registerReport } from './command/report';
import { registerRestore } from './command/restore';
import { registerSwitch } from './command/switch';
import { registerUnmark } from './command/unmark';
import { registerWhatIf } from './command/whatIf';
import { collect } from './parseChoices';
import { runCommand, type CommandRunner, type ExitStatus, type Terminal } from './runCommand';

/** Runs one command line, words as after the program's name; what it prints goes to the terminal. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const program = new Command('headless')
    .description('Binds, recalculates, switches and audits a workbook’s table of resource requirements')
    .configureOutput({ writeOut: terminal.out, writeErr: (text) => terminal.err(text.replace(/^error: /u, '')) })
    .showSuggestionAfterError(false)
    .exitOverride();
  let status: ExitStatus = 0;
  const run: CommandRunner = async (file, options, work) => {
    status = await runCommand(file, options, work, terminal);
  };
  for (const register of [
    registerBind,
    registerRecalc,
    registerSwitch,
    registerRestore,
    registerAudit,
    registerUnmark,
    registerAccept,
    registerCompare,
    registerPublish,
    registerReport,
    registerRemove,
    registerWhatIf,
  ]) {
    register(program, run)
      .option('--json', 'print JSON')
      .option('--sheet <name>', 'the sheet that holds the table')
      .option('--range <block>', 'the block that holds the table, such as A1:J60')
      .option('--mix <code=grades>', 'months by grade of a row, such as "1.2=P-3:2,P-2:2"', collect);
  }
  try {
    await program.parseAsync(words, { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}
