export * from './positioning/import'
