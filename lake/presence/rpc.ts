import { z } from 'zod'

/** JSON-RPC 2.0 errors, and our own for what needs `authorization` first. */
const RPC_ERRORS = {
  parse: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  unauthorized: -32001,
} as const

/** Refuses one call in the words of whoever has to mend it. */
export class RpcError extends Error {
  readonly code: number
  constructor(kind: keyof typeof RPC_ERRORS, message: string) {
    super(message)
    this.code = RPC_ERRORS[kind]
  }
}

const id = z.union([z.string().max(100), z.number()])

const request = z.object({
  jsonrpc: z.literal('2.0'),
  id,
  method: z.string(),
  params: z.record(z.string(), z.unknown()).default({}),
})

export type RpcRequest = z.output<typeof request>

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RpcError('parse', 'A message is one JSON object')
  }
}

function parseRequest(text: string): RpcRequest {
  const parsed = request.safeParse(parseJson(text))
  if (!parsed.success) throw new RpcError('invalidRequest', z.prettifyError(parsed.error))
  return parsed.data
}

/** Parameters of a call, of the given shape; throws an RpcError. */
export function parseRpcParams<T extends z.ZodType>({ params }: RpcRequest, schema: T): z.output<T> {
  const parsed = schema.safeParse(params)
  if (!parsed.success) throw new RpcError('invalidParams', z.prettifyError(parsed.error))
  return parsed.data
}

/** The response to one call, as text: what `handle` returns, or the RpcError it throws. */
export function answerRpc(text: string, handle: (request: RpcRequest) => unknown): string {
  let id: RpcRequest['id'] | null = null
  try {
    const request = parseRequest(text)
    id = request.id
    return JSON.stringify({ jsonrpc: '2.0', id, result: handle(request) })
  } catch (error) {
    if (!(error instanceof RpcError)) throw error
    const { code, message } = error
    return JSON.stringify({ jsonrpc: '2.0', id, error: { code, message } })
  }
}
