import type { Picture } from '../document'
import { drawBars } from './bars'
import { drawColumns } from './columns'
import { drawIntervals } from './intervals'
import { drawMatrix } from './matrix'
import { drawPyramid } from './pyramid'
import { drawRadar } from './radar'
import { drawStacked } from './stacked'
import type { Drawing } from './svg'
import { drawTornado } from './tornado'

export { escapeXml, pictureFontStack } from './svg'
export type { Drawing } from './svg'

/** Draws a picture as SVG: the same lines on screen, in Word and in PDF. `alt` says in words what it shows. */
export function drawPicture(picture: Picture, alt = ''): Drawing {
  switch (picture.kind) {
    case 'radar':
      return drawRadar(picture, alt)
    case 'matrix':
      return drawMatrix(picture, alt)
    case 'bars':
      return drawBars(picture, alt)
    case 'pyramid':
      return drawPyramid(picture, alt)
    case 'stacked':
      return drawStacked(picture, alt)
    case 'intervals':
      return drawIntervals(picture, alt)
    case 'tornado':
      return drawTornado(picture, alt)
    case 'columns':
      return drawColumns(picture, alt)
  }
}
/** The SVG alone. */
export const pictureSvg = (picture: Picture, alt = ''): string => drawPicture(picture, alt).svg
