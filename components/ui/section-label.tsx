import styles from './section-label.module.css'

export type SectionLabelProps = { href: string; children: string }

/** The section's name on its accent colour, laid over a picture's corner. */
export function SectionLabel({ href, children }: SectionLabelProps) {
  return (
    <a href={href} className={styles.label}>
      {children}
    </a>
  )
}
