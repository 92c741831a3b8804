import { dutyParameters } from './duties/params'
import { headcountParameters } from './headcount/params'
import { positioningParameters } from './positioning/params'
import { postParameters } from './posts/params'

export * from './duties/params'
export * from './headcount/params'
export * from './positioning/params'
export * from './posts/params'

/** Every parameter of the family; a pack must have them all. */
export const planningParameters = [...positioningParameters, ...postParameters, ...dutyParameters, ...headcountParameters]
