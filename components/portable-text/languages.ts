import type { LanguageRegistration } from 'shiki/core'
import bash from 'shiki/langs/bash.mjs'
import c from 'shiki/langs/c.mjs'
import cpp from 'shiki/langs/cpp.mjs'
import css from 'shiki/langs/css.mjs'
import diff from 'shiki/langs/diff.mjs'
import go from 'shiki/langs/go.mjs'
import graphql from 'shiki/langs/graphql.mjs'
import html from 'shiki/langs/html.mjs'
import java from 'shiki/langs/java.mjs'
import javascript from 'shiki/langs/javascript.mjs'
import json from 'shiki/langs/json.mjs'
import jsx from 'shiki/langs/jsx.mjs'
import python from 'shiki/langs/python.mjs'
import rust from 'shiki/langs/rust.mjs'
import sql from 'shiki/langs/sql.mjs'
import swift from 'shiki/langs/swift.mjs'
import toml from 'shiki/langs/toml.mjs'
import tsx from 'shiki/langs/tsx.mjs'
import typescript from 'shiki/langs/typescript.mjs'
import yaml from 'shiki/langs/yaml.mjs'
import type { codeLanguages } from '@/lib/content/code-languages'

type LanguageId = Exclude<(typeof codeLanguages)[number]['id'], 'text'>

/** The grammar of every language that editors can choose; each brings the languages it embeds. */
export const languages: Record<LanguageId, LanguageRegistration[]> = {
  bash,
  c,
  cpp,
  css,
  diff,
  go,
  graphql,
  html,
  java,
  javascript,
  json,
  jsx,
  python,
  rust,
  sql,
  swift,
  toml,
  tsx,
  typescript,
  yaml,
}
