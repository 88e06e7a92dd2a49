import type { LakeConfig } from '../config.ts'
import type { Store } from '../store/store.ts'

/** What a command works with: the lake's file, how the lake is set up, and where browsers reach it. */
export type CommandContext = { store: Store; config: LakeConfig; lakeUrl: string }

/** Runs one command's arguments; answers what to print. */
export type Command = (context: CommandContext, args: string[]) => string | Promise<string>
