import next from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'

const groqRules = [
  {
    selector:
      'CallExpression[callee.name="defineQuery"] > TemplateLiteral > :not(TemplateElement):not(Identifier[name=/Fragment$/])',
    message:
      'GROQ is built from literal fragments (`const xFragment`) only: pass values as query parameters.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name="groq"] > TemplateLiteral[expressions.length>0]',
    message: 'GROQ is never interpolated: pass values as query parameters.',
  },
]

const readerRules = [
  ...groqRules,
  {
    selector: 'ExpressionStatement[directive="use client"]',
    message: 'Reader pages ship no React to the browser: enhance server HTML with a custom element instead.',
  },
]

const letters = '/\\p{L}/u'
const literal = `Literal[value=${letters}]:not(MemberExpression > Literal):not(CallExpression > Literal)`
const text = `:matches(${literal}, TemplateLiteral:has(TemplateElement[value.raw=${letters}]))`
const child = ':matches(JSXElement, JSXFragment) > JSXExpressionContainer'
const attribute =
  '/^(aria-(label|description|roledescription|valuetext)|title|alt|placeholder|label|text|summary)$/'
const property = '/^(ariaLabel|innerText|label|placeholder|text|textContent|title|alt)$/'
const sentence = 'Literal[value=/^\\p{Lu}|\\p{L} \\p{L}/u]'

/** Places where what readers read or hear may not be written out. */
const wordRules = [
  `JSXText[value=${letters}]`,
  `${child} > ${text}`,
  `${child} > :matches(ConditionalExpression, LogicalExpression) > ${text}`,
  `JSXAttribute[name.name=${attribute}] ${text}`,
  `Property[key.name=${property}] > ${text}`,
  `Property[key.value=/^(aria-label|data-)/] > ${sentence}`,
].map((selector) => ({
  selector,
  message: 'Readers see this: write it in lib/words, which another language can replace.',
}))

const elementRules = [
  `AssignmentExpression[left.property.name=${property}] > ${text}`,
  `AssignmentExpression[left.property.name=${property}] > :matches(ConditionalExpression, LogicalExpression) > ${text}`,
  'Literal[value=/^\\p{Lu}.*\\p{L} \\p{L}/u]',
].map((selector) => ({
  selector,
  message: 'Readers see this: have the server put it into the page, from lib/words.',
}))

const config = [
  {
    ignores: [
      '**/.next*/**',
      '.cache/**',
      '.lake/**',
      '.sanity/**',
      '.studio/**',
      'dist/**',
      'next-env.d.ts',
      '**/*.gen.ts',
    ],
  },
  ...next,
  ...typescript,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', ...groqRules],
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'import/no-anonymous-default-export': 'off',
      '@next/next/no-html-link-for-pages': 'off',
      // A module waits for the page by itself, and an async one might meet half of it.
      '@next/next/no-sync-scripts': 'off',
      // The lake makes the renditions; a second image pipeline would only repeat it.
      '@next/next/no-img-element': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'],
    // Previews are for the newsroom, and no reader page imports them: tests/architecture.test.ts.
    ignores: ['app/preview/**', 'components/preview/**'],
    rules: { 'no-restricted-syntax': ['error', ...readerRules] },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'],
    // The newsroom speaks English, and so do links to its drafts.
    ignores: ['app/{api,preview,shared,studio}/**', 'components/{preview,shared}/**', '**/*.test.*'],
    rules: { 'no-restricted-syntax': ['error', ...readerRules, ...wordRules] },
  },
  {
    files: ['components/elements/**/*.ts'],
    ignores: ['**/*.test.*'],
    rules: { 'no-restricted-syntax': ['error', ...readerRules, ...elementRules] },
  },
  {
    files: ['lake/**', 'seed/**', 'scripts/**', 'bench/**', 'front/**', 'tests/**', 'lib/**'],
    rules: { 'react-hooks/rules-of-hooks': 'off' },
  },
]

export default config
