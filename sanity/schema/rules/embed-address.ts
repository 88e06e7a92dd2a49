import type { CustomValidator } from 'sanity'
import { embedProviders } from '../../../lib/content/embed-providers.ts'
import { toEmbedSource } from '../../../lib/embed-source.ts'

/** Warns of an address that the chosen provider cannot show on the page: readers get a link instead. */
export const findForeignAddress: CustomValidator<string | undefined> = (address, { parent }) => {
  const chosen =
    typeof parent === 'object' && parent !== null && 'provider' in parent ? parent.provider : undefined
  const provider = embedProviders.find(({ id }) => id === chosen)
  if (!provider || !address || toEmbedSource(provider.id, address)) return true
  return `This is not the address of one post or video on ${provider.title}: readers will only get a link.`
}
