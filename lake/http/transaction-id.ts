import { z } from 'zod'

/** A transaction id chosen by the client; it becomes the `_rev` of what the transaction writes. */
export const transactionIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/, '1 to 128 letters, digits and . _ -')
