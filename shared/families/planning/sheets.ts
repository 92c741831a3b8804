export * from './positioning/sheets'
export * from './posts/sheets'
export * from './headcount/sheets'
