import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import ts from 'typescript'

const root = process.cwd()
const folders = ['app', 'components', 'lib', 'sanity', 'lake', 'seed', 'scripts', 'front', 'bench', 'tests']

/** What each folder may import of the project; a longer prefix overrules a shorter one. */
const allowed: Record<string, string[]> = {
  app: ['app', 'components', 'lib'],
  components: ['components', 'lib'],
  'components/ui': ['components/ui', 'lib/words'],
  lib: ['lib'],
  sanity: ['sanity', 'lib'],
  lake: ['lake'],
  front: ['front', 'lib'],
  seed: ['seed', 'lib'],
}

/** Modules that no file of a folder may import, whatever the table above says. */
const forbidden: { from: RegExp; to: RegExp; why: string }[] = [
  { from: /^components\//, to: /^lib\/.*\bload$|^lib\/sanity-client$/, why: 'views load nothing' },
  {
    from: /^(app\/(?!preview\/|shared\/|api\/preview\/)|components\/(?!preview\/|shared\/))/,
    to: /^(app|components)\/(preview|shared)\//,
    why: 'readers load nothing of previews',
  },
  {
    from: /^lake\/(mutations|query)\//,
    to: /^lake\/store\/(transactor|store)$/,
    why: 'mutations and queries never write',
  },
]

function listFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((file) => /\.tsx?$/.test(file) && !/\.(gen|d)\.ts$|\/\.next\//.test(file))
}

const files = folders.flatMap((folder) => {
  try {
    return listFiles(folder)
  } catch {
    return []
  }
})

function toProjectPath(file: string, specifier: string): string | undefined {
  const clean = specifier.replace(/\.(ts|tsx)$/, '')
  if (clean.startsWith('@/')) return clean.slice(2)
  if (clean.startsWith('.')) return path.posix.join(path.posix.dirname(file), clean)
  return undefined
}

/** Project paths that a file imports, without extension. */
function getImports(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(path.join(root, file), 'utf8'), true, true)
  return importedFiles.flatMap(({ fileName }) => toProjectPath(file, fileName) ?? [])
}

function getRule(file: string): string[] | undefined {
  const owner = Object.keys(allowed)
    .filter((prefix) => file.startsWith(`${prefix}/`))
    .sort((a, b) => b.length - a.length)[0]
  return owner === undefined ? undefined : allowed[owner]
}

/** A test may import `tests/` as well as what it tests. */
function isTest(file: string): boolean {
  return /\.test(-d)?\.tsx?$/.test(file) || file.startsWith('tests/')
}

function findViolations(file: string): string[] {
  const rule = getRule(file)
  return getImports(file).flatMap((target) => {
    const outside =
      rule !== undefined &&
      !rule.some((prefix) => target.startsWith(`${prefix}/`)) &&
      !(isTest(file) && target.startsWith('tests/'))
    const banned = isTest(file) ? [] : forbidden.filter(({ from, to }) => from.test(file) && to.test(target))
    return [
      ...(outside ? [`${file} imports ${target}, which its folder may not`] : []),
      ...banned.map(({ why }) => `${file} imports ${target}: ${why}`),
    ]
  })
}

describe('architecture', () => {
  it('reads the whole project', () => {
    expect(files.length).toBeGreaterThan(100)
  })

  it('keeps the import rules', () => {
    expect(files.flatMap(findViolations)).toEqual([])
  })

  it('has no drawer of odds and ends', () => {
    expect(files.filter((file) => /\/(utils?|helpers?|misc|common)\.tsx?$/.test(file))).toEqual([])
  })

  it('keeps files short', () => {
    const isData = (file: string) => isTest(file) || file.startsWith('seed/content/')
    const long = files
      .filter((file) => !isData(file))
      .map((file) => ({ file, lines: readFileSync(path.join(root, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 300)
    expect(long).toEqual([])
  })

  it('names files in kebab case', () => {
    const odd = files.filter((file) => !/^[a-z0-9.-]+$/.test(path.basename(file)))
    expect(odd).toEqual([])
  })
})
