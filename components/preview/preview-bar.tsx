export type PreviewBarProps = {
  /** What is shown, e.g. "drafts". */
  shown: string
  /** What could be shown, by the value that stands for it. */
  choices: { value: string; label: string }[]
  value: string
  /** Path of the page. */
  path: string
  /** Where the Studio edits what the page is made of. */
  editHref: string | null
}

/** Stands over every previewed page: what is shown, what else could be, the way to the Studio, and out. */
export function PreviewBar({ shown, choices, value, path, editHref }: PreviewBarProps) {
  return (
    <aside aria-label="Preview" className="preview-bar">
      <p className="preview-shown">
        <span className="preview-word">Preview</span> {shown}
      </p>
      <form action="/api/preview/perspective" method="post" className="preview-choice">
        <input type="hidden" name="pathname" value={path} />
        <label>
          Show
          <select key={value} name="perspective" defaultValue={value}>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">Go</button>
      </form>
      <p className="preview-links">
        {editHref && <a href={editHref}>Edit in Studio</a>}
        <a href={`/api/preview/disable?sanity-preview-pathname=${encodeURIComponent(path)}`}>Leave preview</a>
      </p>
    </aside>
  )
}
