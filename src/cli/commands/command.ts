import type { ProgressStream } from '#cli/terminal/progress.ts'

/** What a command is given of the world. */
export interface Terminal {
  readonly stdout: Pick<ProgressStream, 'write'>
  readonly stderr: ProgressStream
  /** Aborted when the person stops the command. */
  readonly signal: AbortSignal
  /** Show the stack of faults that nobody foresaw. */
  readonly debug: boolean
}

/** How a command ends. */
export const EXIT = { fine: 0, findings: 1, fault: 2, stopped: 130 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** A command of `gapan`, loaded when it is asked for. */
export interface Command {
  /** What `--help` prints. */
  readonly help: string
  /** Whether it only leads to commands of its own, which have help of their own. */
  readonly isGroup?: true
  /** @param args what follows the command's name */
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>
}

/** The commands of one level, by name. */
export type CommandTable = Readonly<Record<string, () => Promise<Command>>>
