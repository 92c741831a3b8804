/** What stands behind the section in the address `/grades/:section/:first?/:second?/:third?`. */
export type GradeSectionProps = { readonly first?: string | undefined; readonly second?: string | undefined; readonly third?: string | undefined }
