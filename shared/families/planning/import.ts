export * from './positioning/import'
export * from './posts/import'
export * from './headcount/import'
