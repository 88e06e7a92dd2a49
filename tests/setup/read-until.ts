/** What an endless answer says up to some words. */
export async function readUntil(response: Response, words: string): Promise<string> {
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString()
    if (text.includes(words)) break
  }
  return text
}
