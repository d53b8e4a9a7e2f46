/** Lines for whoever typed the command. Always standard error: standard output belongs to the program that is started. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
