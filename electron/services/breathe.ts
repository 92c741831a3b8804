/** Gives way to whatever waits: calls of the window, a cancellation. */
export const breathe = (): Promise<void> => new Promise((done) => void setImmediate(done))
