/** The opcodes of the Mendoza patch format that the lake writes. */
export const OP = {
  value: 0,
  blank: 2,
  editField: 10,
  rebuildField: 11,
  editElement: 12,
  rebuildElement: 13,
  returnIntoField: 15,
  returnIntoArray: 16,
  setField: 17,
  deleteField: 19,
  appendElement: 20,
  appendSlice: 21,
  appendString: 22,
  appendStringSlice: 23,
} as const
