export * from './positioning/sheets'
