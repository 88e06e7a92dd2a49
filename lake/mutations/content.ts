/** A document before the lake has stamped it with revision and times. */
export type Content = { _id: string; _type: string; [field: string]: unknown }
