/** A magnifying glass, as high as the text beside it. */
export function SearchIcon() {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" fill="none" stroke="currentColor" aria-hidden="true">
      <circle cx="6.75" cy="6.75" r="4.75" strokeWidth="1.75" />
      <path d="M10.5 10.5 14.5 14.5" strokeWidth="1.75" />
    </svg>
  )
}
