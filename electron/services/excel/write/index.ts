export { markedCopyName, writeMarkedCopy, type MarkedCopyContext, type Original } from './marked-copy'
export { writeResults, type ResultsContext } from './results'
export { writeTemplate, writeTemplateOf, type TemplateContext } from './template'
export { workbookTexts } from './messages'
