import { main } from './main'

// Whoever reads us may stop early, as `head` does: nothing is wrong then, and nobody is left to be told.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await main(process.argv.slice(2), { out: (text) => process.stdout.write(text), error: (text) => process.stderr.write(text) })
