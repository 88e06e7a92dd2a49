import { text } from 'node:stream/consumers'

/** What is piped into a command, without the end of its last line. */
export async function readInput(): Promise<string> {
  return (await text(process.stdin)).replace(/\r?\n$/, '')
}
