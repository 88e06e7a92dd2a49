/** In place of a draft that lacks what no page can do without. */
export function UnfinishedDraft() {
  return (
    <div className="preview-notice">
      <h1>This draft cannot be shown yet</h1>
      <p>
        It still lacks something that every story has, such as its picture or its section. Your link works:
        try again later, or ask whoever sent it to you.
      </p>
    </div>
  )
}
