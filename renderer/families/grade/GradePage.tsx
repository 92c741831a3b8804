import { Loader } from '@mantine/core'
import { Suspense } from 'react'
import { Link } from 'wouter'
import { addTexts, useSay } from '../../app/language'
import { gradePageCatalogues } from './catalogues'
import type { GradeSectionProps } from './section-props'
import { addressOfSection, gradeSections, sectionOf } from './sections'
import { gradePageTexts as texts } from './texts'
import '../../ui/wizard.css'
import './grade.css'

addTexts(gradePageCatalogues)

type Props = GradeSectionProps & { readonly section?: string | undefined }

/** 等级管理: the year's adjustment, the structure, histories and certificates, and what-if. The section is in the address. */
export default function GradePage({ section: sectionText, ...place }: Props) {
  const say = useSay()
  const section = sectionOf(sectionText)
  return (
    <div className="grade-page">
      <header className="grade-head">
        <h1>{say(texts.ref('title'))}</h1>
        <nav className="grade-tabs" aria-label={say(texts.ref('sections'))}>
          {gradeSections.map(({ key, title }) => (
            <Link key={key} href={addressOfSection(key)} aria-current={key === section?.key ? 'page' : undefined}>
              {say(title)}
            </Link>
          ))}
        </nav>
      </header>
      <div className="grade-body">
        <Suspense
          fallback={
            <div className="center">
              <Loader size="sm" />
            </div>
          }
        >
          {section ? <section.Section key={section.key} {...place} /> : null}
        </Suspense>
      </div>
    </div>
  )
}
