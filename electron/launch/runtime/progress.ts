/** A progress bar on a terminal; elsewhere (CI logs) a line at each quarter, so that a log stays readable. */
export interface ProgressOutput {
  readonly isTTY: boolean;
  write(text: string): void;
}

const WIDTH = 30;

export class Progress {
  #quarter = 0;
  #drawn = false;

  constructor(
    readonly label: string,
    readonly totalBytes: number,
    readonly output: ProgressOutput = { isTTY: process.stderr.isTTY === true, write: (text) => process.stderr.write(text) },
  ) {}

  show(bytes: number): void {
    const part = Math.min(1, Math.max(0, bytes / this.totalBytes));
    const figures = `${megabytes(Math.min(bytes, this.totalBytes))} of ${megabytes(this.totalBytes)} MB`;
    if (this.output.isTTY) {
      const filled = Math.round(part * WIDTH);
      this.output.write(`\r${this.label} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${figures}`);
      this.#drawn = true;
    } else if (Math.floor(part * 4) > this.#quarter) {
      this.#quarter = Math.floor(part * 4);
      this.output.write(`${this.label}: ${figures}\n`);
    }
  }

  /** Leaves the cursor on a fresh line. */
  end(): void {
    if (this.#drawn) this.output.write('\n');
    this.#drawn = false;
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
