/** The commands that the manifest contributes, by the names that the code calls them. */
export const commandIds = {
  restart: 'shishin.restartServer',
  showLog: 'shishin.showLog',
  resumeIndexing: 'shishin.resumeIndexing',
  searchClauses: 'shishin.searchClauses',
  insertCitation: 'shishin.insertCitation',
  insertQuotation: 'shishin.insertQuotation',
  copyCitation: 'shishin.copyCitation',
  copyQuotation: 'shishin.copyQuotation',
  openClause: 'shishin.openClause',
  convertCitations: 'shishin.convertCitations',
  createAppendix: 'shishin.createAppendix',
  makeCorpus: 'shishin.makeCorpus',
  listCitingDrafts: 'shishin.listCitingDrafts',
} as const;
