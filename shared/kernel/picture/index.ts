import type { Picture } from '../document'
import { drawBars } from './bars'
import { drawMatrix } from './matrix'
import { drawPyramid } from './pyramid'
import { drawRadar } from './radar'
import type { Drawing } from './svg'

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
  }
}
/** The SVG alone. */
export const pictureSvg = (picture: Picture, alt = ''): string => drawPicture(picture, alt).svg
