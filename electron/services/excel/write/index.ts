export { writeResults, type ResultsContext } from './results'
export { workbookTexts } from './messages'
