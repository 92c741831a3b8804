export * from './commands'
export * from './grades'
export * from './model'
