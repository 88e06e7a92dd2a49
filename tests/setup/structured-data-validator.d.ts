declare module '@adobe/structured-data-validator' {
  type Fault = { issueMessage: string; severity: 'ERROR' | 'WARNING'; path: unknown[]; fieldNames?: string[] }

  export default class Validator {
    constructor(vocabulary: { '@graph': object[] })
    /** `jsonld` holds the blocks of a page by their type. */
    validate(data: { jsonld: Record<string, object[]> }): Promise<Fault[]>
  }
}
