export { writeTemplateOf } from './template'
export { markedCopyName, writeMarkedCopy, type MarkedCopyContext, type Original } from './marked-copy'
export { writeResults, type ResultsContext } from './results'
export { workbookTexts } from './messages'
