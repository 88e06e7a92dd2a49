import type { MutationEvent, SanityClient } from '@sanity/client'
import { BufferedDocument, Mutation } from '@sanity/mutator'
import type { Doc, Mut } from '@sanity/mutator'
import { z } from 'zod'

export type OpenEditor = {
  /** The document as this editor sees it, own changes included. */
  local(): Doc
  /** A change, applied here at once and saved with the next `save`. */
  change(mutation: Mut): void
  save(): void
  /** Resolves once every save was acknowledged. */
  saved(): Promise<void>
  /** Resolves once this revision has arrived and nothing of one's own is under way. */
  sees(rev: string): Promise<void>
  close(): void
}

type Options = { client: SanityClient; id: string; pause: () => Promise<void> }

const mutationsSchema = z.array(z.custom<Mut>((mutation) => typeof mutation === 'object'))

/** The part of an event that the model of a document needs. */
function toMutation({
  transactionId,
  previousRev,
  resultRev,
  timestamp,
  mutations,
}: MutationEvent): Mutation {
  const ours = mutationsSchema.parse(mutations)
  return new Mutation({
    transactionId,
    timestamp,
    mutations: ours,
    ...(previousRev && { previousRev }),
    ...(resultRev && { resultRev }),
  })
}

/**
 * A document open in a Studio, as far as the wire can tell: the Studio's own model of a document under concurrent
 * change, fed by a listener and saving through the mutation route, with `pause` as the network between.
 */
export async function openEditor({ client, id, pause }: Options): Promise<OpenEditor> {
  const saves: Promise<void>[] = []
  const opened = Promise.withResolvers<BufferedDocument>()
  let delivery = Promise.resolve()
  const deliver = (mutation: Mutation) => {
    delivery = delivery.then(pause).then(async () => (await opened.promise).arrive(mutation))
  }
  const ready = Promise.withResolvers<void>()
  const subscription = client
    .listen(
      '*[_id == $id]',
      { id },
      { events: ['welcome', 'mutation'], includeResult: false, includeAllVersions: true },
    )
    .subscribe((event) => {
      if (event.type === 'welcome') ready.resolve()
      if (event.type === 'mutation') deliver(toMutation(event))
    })
  await ready.promise
  const document = await client.getDocument(id)
  if (!document) throw new Error(`There is no document ${id} to open`)
  const own = new BufferedDocument(document)
  opened.resolve(own)
  own.commitHandler = ({ mutation, success, failure }) => {
    void pause()
      .then(() =>
        client.dataRequest(
          'mutate',
          { mutations: mutation.mutations, transactionId: mutation.transactionId },
          { visibility: 'async', returnDocuments: false },
        ),
      )
      .then(pause)
      .then(success, failure)
  }
  return {
    local() {
      if (!own.LOCAL) throw new Error(`Document ${id} is gone`)
      return own.LOCAL
    },
    change: (mutation) => own.add(new Mutation({ mutations: [mutation] })),
    save() {
      saves.push(own.commit())
    },
    async saved() {
      await Promise.all(saves)
    },
    async sees(rev) {
      const isThere = () => own.document.HEAD?._rev === rev && !own.document.hasUnresolvedMutations()
      for (let waited = 0; !isThere(); waited += 5) {
        if (waited > 10_000) throw new Error(`The editor of ${id} never saw revision ${rev}`)
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
    close: () => subscription.unsubscribe(),
  }
}
