/** Where the list of plans lives. */
export const addressOfPlans = { all: 'all', path: '/planning/all' } as const
/** Where a step of a plan lives; `detail` is a part of the step, e.g. 职责目录. */
export const addressOfPlanStep = (year: number, step: string, detail?: string): string => `/planning/${year}/${step}${detail ? `/${detail}` : ''}`
