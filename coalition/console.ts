/** The command line was used wrongly. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A line for whoever typed the command, on standard output. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** @example counted(1, 'chain') is "1 chain" */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A command of the command line. */
export type Command = {
  /** @returns the exit code: 0 done, 1 the answer is no */
  readonly run: (args: readonly string[]) => Promise<number>;
  readonly use: string;
  readonly means: string;
  /** More than its line, for --help behind its name. */
  readonly help?: () => Promise<string>;
};
