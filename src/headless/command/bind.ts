import type { Command } from 'commander';
import { success } from '../../domain/result';
import type { CommandRunner, CommonOptions } from '../runCommand';
import { bindingToJson } from '../toJson';
import { describeBinding } from '../toText';

export function registerBind(program: Command, run: CommandRunner): Command {
  return program
    .command('bind <file>')
    .description('find the table; print where it is and what each column and row was taken for')
    .action((file: string, options: CommonOptions) =>
      run(file, options, (bound) => success({ text: () => describeBinding(bound), json: () => bindingToJson(bound) })),
    );
}
