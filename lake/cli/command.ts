import type { Store } from '../store/store.ts'

/** What a command works with: the lake's file, and where browsers reach the lake. */
export type CommandContext = { store: Store; lakeUrl: string }

/** Runs one command's arguments; answers what to print. */
export type Command = (context: CommandContext, args: string[]) => string | Promise<string>
