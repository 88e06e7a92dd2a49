import { CodeBlockIcon } from '@sanity/icons/CodeBlock'
import type { PreviewProps } from 'sanity'
import { codeLanguages } from '../../../lib/content/code-languages.ts'
import { BlockFrame } from './block-frame.tsx'
import { Listing } from './block-style.ts'

type Selected = { code?: string; language?: string; filename?: string }

const toTitle = (language: string | undefined) =>
  codeLanguages.find(({ id }) => id === language)?.title ?? language

/** Code with its language and file name. */
export function CodeBlockPreview({ actions, code, language, filename }: PreviewProps & Selected) {
  const detail = [toTitle(language), filename].filter(Boolean).join(' · ')
  return (
    <BlockFrame
      icon={CodeBlockIcon}
      name="Code"
      detail={detail}
      actions={actions}
      missing={code ? undefined : 'There is no code yet.'}
    >
      {code && (
        <Listing>
          <code>{code}</code>
        </Listing>
      )}
    </BlockFrame>
  )
}
