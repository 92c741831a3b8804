/** Where a step of a year lives. */
export const addressOfStep = (year: number, step: string): string => `/grades/year/${year}/${step}`
