import { pictureFontStack } from '../../../../shared/kernel/picture'
import { sheet } from '../paper'

/** The sheet of every printed page; sizes as in the Word files. */
export const pageStyle = (orientation: 'portrait' | 'landscape', heights: ReadonlyMap<string, number>): string => `
@page { size: A4 ${orientation}; margin: ${sheet.top}mm ${sheet.side}mm ${sheet.bottom}mm ${sheet.side}mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #1a1a1a; background: #fff; font: 10.5pt/1.55 ${pictureFontStack}; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; print-color-adjust: exact; }
article + article { break-before: page; }
p { margin: 0 0 1.8mm; }
h1, .title { margin: 2mm 0 1.5mm; font-size: 18pt; line-height: 1.4; text-align: center; }
.title { font-weight: 700; }
h2 { margin: 4.5mm 0 1.6mm; font-size: 14pt; }
h3 { margin: 4.5mm 0 1.8mm; font-size: 12pt; }
h4 { margin: 3.5mm 0 1.4mm; font-size: 10.5pt; }
h1, h2, h3, h4, .caption, .with-next { break-after: avoid; }
.number { margin: 0; text-align: right; }
.subtitle { margin-bottom: 4mm; font-size: 11pt; color: #595959; text-align: center; }
.lead { font-size: 11.5pt; margin-bottom: 2.5mm; }
.large { margin-bottom: 3.5mm; font-size: 16pt; line-height: 2; text-indent: 2em; }
.small { font-size: 8.5pt; line-height: 1.45; color: #595959; margin-bottom: 1mm; }
.quote { margin: 0 6mm 1.8mm; padding-left: 3mm; border-left: 0.8mm solid #8c8c8c; }
.centred { text-align: center; }
p.right { text-align: right; }
.issuer { margin: 0 12mm 0 0; font-size: 14pt; line-height: 1.8; text-align: right; }
ul, ol { margin: 0 0 1.8mm; padding-left: 8mm; }
li { margin-bottom: 1mm; }
table { width: 100%; margin: 0 0 3mm; border-collapse: collapse; table-layout: fixed; font-size: 9.5pt; line-height: 1.4; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.bound { break-inside: avoid; }
td.signed { padding: 0; border: 0; font-size: 9.5pt; line-height: 1.4; }
th, td { padding: 0.9mm 1.6mm; border: 0.2mm solid #8c8c8c; vertical-align: middle; }
thead th { background: #f2f2f2; text-align: center; font-weight: 700; }
.facts th { background: #f2f2f2; color: #595959; font-weight: 400; text-align: left; }
.dense { font-size: 8.5pt; line-height: 1.3; }
td.centre { text-align: center; }
td.right { text-align: right; }
.strong { font-weight: 700; }
.dim { color: #595959; }
.caption { margin: 2.5mm 0 1.4mm; font-size: 10pt; font-weight: 700; text-align: center; }
figure { margin: 0 0 3mm; text-align: center; break-inside: avoid; }
figure svg { display: block; margin: 0 auto; }
.box { margin: 0 0 3mm; padding: 3mm 5mm; border: 0.35mm solid #1a1a1a; break-inside: avoid; }
.box p { margin: 0.7mm 0; }
.signatures { margin-top: 6mm; break-inside: avoid; }
.bare td { padding: 0 1.6mm 0.6mm; border: 0; vertical-align: bottom; }
.bare td.line { border-bottom: 0.25mm solid #1a1a1a; }
.seal { margin: 11mm 12mm 0 0; color: #595959; text-align: right; }
.new-page { break-after: page; height: 0; }
${[...heights].map(([name, millimetres]) => `.${name} { height: ${millimetres}mm; }`).join('\n')}
`
