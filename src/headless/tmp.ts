import { Command } from 'commander';
import { registerBind } from './command/bind';
import { registerCompare } from './command/compare';
import { registerPublish } from './command/publish';
import { registerRecalc } from './command/recalc';
import { registerSwitch } from './command/switch';
const program = new Command('x');
for (const r of [registerBind, registerRecalc, registerSwitch, registerCompare, registerPublish]) r(program).option('--json').option('--sheet <n>').option('--range <n>');
await program.parseAsync();
