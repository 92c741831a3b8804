import { useEffect, useMemo, useRef } from 'react'
import { gradeParts, placeTexts, type GradeDescription, type GradePart, type ModelPlace } from '../../../shared/families/competency'
import { grades, type Grade } from '../../../shared/families/roster'
import { drawPicture } from '../../../shared/kernel/picture'
import { useSay } from '../../app/language'
import { DocumentButtons } from '../../documents/DocumentButtons'
import { Icon } from '../../ui/icons'
import { blank } from '../../ui/format'
import { useSayGrade } from '../roster/grade-text'
import { changeGrade, dispatchedChange } from './change'
import type { Chosen } from './chosen'
import { gradePicture } from './grade-picture'
import { placeText } from './place'
import { TextField } from './TextField'
import { versionPageTexts as texts } from './version-texts'

type Props = { readonly chosen: Chosen; readonly place: ModelPlace }
const qualifications = ['education', 'experience', 'performance', 'certificate'] as const satisfies readonly GradePart[]
const mostOf: Readonly<Record<GradePart, number>> = {
  masteryText: 300,
  complexityText: 300,
  role: 400,
  typicalWork: 2400,
  education: 200,
  experience: 300,
  performance: 300,
  certificate: 300
}

/** 等级模型与任职资格: the six grades on two axes, the career path, and what it takes to hold each. */
export function GradesSection({ chosen: { content, editable, own }, place }: Props) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const root = useRef<HTMLDivElement>(null)
  const { grade: wantedGrade, part: wantedPart } = place
  useEffect(() => {
    if (!wantedGrade) return
    const at = placeText({ grade: wantedGrade, part: wantedPart ?? 'role' })
    const found = root.current?.querySelector<HTMLElement>(`[data-at="${CSS.escape(at)}"]`)
    found?.focus({ preventScroll: true })
    found?.scrollIntoView({ block: 'center', inline: 'center' })
  }, [wantedGrade, wantedPart])
  const byGrade = new Map(content.grades.map((one) => [one.grade, one]))
  const parts = gradeParts.filter((part) => !qualifications.some((one) => one === part))
  const { model, version } = content.model
  const row = (part: GradePart) => (
    <tr key={part}>
      <th scope="row">{say(placeTexts.ref(`gradePart.${part}`))}</th>
      {grades.map((grade) => (
        <td key={grade} data-data>
          <GradeText of={content.model} grade={grade} part={part} description={byGrade.get(grade)} readOnly={!editable} />
        </td>
      ))}
    </tr>
  )
  return (
    <div className="stack" ref={root}>
      <div className="row">
        <p className="dim grow">{say(texts.ref('grades.lead'))}</p>
        {own ? <DocumentButtons what={say(texts.ref('grades.document'))} request={{ kind: 'gradeModel', model, version }} /> : null}
      </div>
      <div className="grades-top">
        <Axes descriptions={content.grades} />
        <section className="panel" aria-labelledby="career-title">
          <h2 id="career-title">{say(texts.ref('career'))}</h2>
          <table className="simple-table" aria-label={say(texts.ref('axes.table'))}>
            <thead>
              <tr>
                <th scope="col">{say(texts.ref('grade'))}</th>
                <th scope="col">{say(placeTexts.ref('gradePart.masteryText'))}</th>
                <th scope="col">{say(placeTexts.ref('gradePart.complexityText'))}</th>
                <th scope="col">{say(texts.ref('career.next'))}</th>
              </tr>
            </thead>
            <tbody>
              {grades.map((grade, index) => (
                <tr key={grade}>
                  <th scope="row">{sayGrade(grade)}</th>
                  {(['mastery', 'complexity'] as const).map((axis) => (
                    <td key={axis}>
                      <AxisStep grade={grade} axis={axis} description={byGrade.get(grade)} readOnly={!editable} of={content.model} />
                    </td>
                  ))}
                  <td>
                    {grades[index + 1] ? (
                      <>
                        <Icon name="right" size={14} /> {sayGrade(grades[index + 1] ?? grade)}
                      </>
                    ) : (
                      say(texts.ref('career.top'))
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
      <div className="grades-scroll">
        <table className="grades-table" aria-label={say(texts.ref('qualifications'))}>
          <thead>
            <tr>
              <th scope="col">{say(texts.ref('qualifications'))}</th>
              {grades.map((grade) => (
                <th key={grade} scope="col">
                  {sayGrade(grade)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{parts.map(row)}</tbody>
          <tbody>{qualifications.map(row)}</tbody>
        </table>
      </div>
      {editable ? <p className="dim">{say(texts.ref('grades.hint'))}</p> : null}
    </div>
  )
}

/** The picture; the table beside it says the same. */
function Axes({ descriptions }: { descriptions: readonly GradeDescription[] }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const picture = useMemo(() => gradePicture(descriptions, say), [descriptions, say])
  const alt = descriptions.map(({ grade, mastery, complexity }) => say(texts.ref('axes.point', { grade: sayGrade(grade), mastery, complexity }))).join('；')
  const { svg, width, height } = useMemo(() => drawPicture(picture, alt), [picture, alt])
  return (
    <section className="panel grades-picture" aria-labelledby="axes-title">
      <h2 id="axes-title">{say(texts.ref('axes'))}</h2>
      {descriptions.length === 0 ? (
        <p className="dim">{say(texts.ref('axes.none'))}</p>
      ) : (
        <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={alt} width={width} height={height} />
      )}
    </section>
  )
}

type OfGrade = { readonly of: Chosen['model']; readonly grade: Grade; readonly description: GradeDescription | undefined; readonly readOnly: boolean }
function AxisStep({ of, grade, axis, description, readOnly }: OfGrade & { readonly axis: 'mastery' | 'complexity' }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const step = description?.[axis]
  if (readOnly) return <>{step ?? blank}</>
  const axisText = placeTexts.ref(`gradePart.${axis}Text`)
  return (
    <select
      className="cell-select"
      aria-label={say(texts.ref('axis.of', { grade: sayGrade(grade), axis: axisText }))}
      data-at={placeText({ grade, part: axis })}
      value={step ?? ''}
      onChange={(event) => {
        const chosen = Number(event.target.value)
        if (chosen >= 1) void dispatchedChange(changeGrade(of, grade, (kept) => ({ ...kept, [axis]: chosen })))
      }}
    >
      {step === undefined ? <option value="">{blank}</option> : null}
      {[1, 2, 3, 4, 5, 6].map((value) => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </select>
  )
}

/** One text of a grade; typical work is one deed a line. */
function GradeText({ of, grade, part, description, readOnly }: OfGrade & { readonly part: GradePart }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const value = description?.[part] ?? ''
  const lines = part === 'typicalWork'
  const save = (text: string) => changeGrade(of, grade, (kept) => ({ ...kept, [part]: lines ? text.split('\n').flatMap((line) => line.trim() || []) : text }))
  return (
    <TextField
      label={say(texts.ref('text.of', { grade: sayGrade(grade), part: placeTexts.ref(`gradePart.${part}`) }))}
      value={typeof value === 'string' ? value : value.join('\n')}
      most={mostOf[part]}
      readOnly={readOnly}
      lines={lines}
      at={placeText({ grade, part })}
      onSave={save}
    />
  )
}
