export { chooseSheet, looksLike } from './choose'
export { importKind, importKinds, sheetKinds, type ImportKind, type SheetKind } from './kinds'
export { planImport, type ImportCounts, type ImportPlan, type ImportQuestion } from './plan'
