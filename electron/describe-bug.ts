/** What went wrong inside, for a log: its kind and where, without its message, which may quote people's data. */
export function describeBug(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'unexpected: not an error'
  const code = 'code' in thrown && typeof thrown.code === 'string' ? ` ${thrown.code}` : ''
  const frames = (thrown.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return [`unexpected: ${thrown.name}${code}`, ...frames.slice(0, 6)].join('\n')
}
