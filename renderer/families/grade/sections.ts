import { lazy, type ComponentType } from 'react'
import type { TextRef } from '../../../shared/kernel/texts'
import type { GradeSectionProps } from './section-props'
import { gradePageTexts as texts } from './texts'

export type GradeSection = { readonly key: string; readonly title: TextRef; readonly Section: ComponentType<GradeSectionProps> }

/** The sections of 等级管理 in their order: one lazy line each. Titles: section.year, section.structure, section.records, section.whatIf. */
export const gradeSections: readonly GradeSection[] = [
  { key: 'year', title: texts.ref('section.year'), Section: lazy(() => import('./year/YearSection')) },
  { key: 'structure', title: texts.ref('section.structure'), Section: lazy(() => import('./structure/StructureSection')) },
  { key: 'records', title: texts.ref('section.records'), Section: lazy(() => import('./records/RecordsSection')) },
  { key: 'what-if', title: texts.ref('section.whatIf'), Section: lazy(() => import('./what-if/WhatIfSection')) }
]

/** The section that an address names; the first where it names none that is there. */
export const sectionOf = (key: string | undefined): GradeSection | undefined => gradeSections.find((section) => section.key === key) ?? gradeSections[0]
export const addressOfSection = (key: string): string => `/grades/${key}`
