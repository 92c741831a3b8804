#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { line } from './say.mjs'

// The command line is built from electron/cli; this file is there before it is, so that npm can link it.
const commandLine = new URL('../out/main/cli.js', import.meta.url)
if (existsSync(commandLine)) await import(commandLine.href)
else {
  process.stderr.write(`${line('notBuilt')}\n`)
  process.exitCode = 1
}
