declare module 'pouchdb-browser' {
  export default class PouchDB {
    constructor(name: string)
    bulkDocs(documents: readonly object[]): Promise<unknown>
    destroy(): Promise<void>
  }
}
