import type { BlockAnnotationProps } from 'sanity'
import { NoteSign } from './block-style.ts'
import { useTone } from './use-tone.ts'

/** Words with a footnote in the editor: a sign stands where readers see its number. */
export function FootnoteMark(props: BlockAnnotationProps) {
  const style = useTone('vermilion')
  return (
    <>
      {props.renderDefault(props)}
      <NoteSign contentEditable={false} style={style} data-testid="footnote-sign">
        *
      </NoteSign>
    </>
  )
}
