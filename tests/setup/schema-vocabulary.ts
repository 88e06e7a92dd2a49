import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

type Node = { '@id': string } & Record<string, unknown>

const file = path.join(process.cwd(), 'node_modules/schema-dts/dist/schema.d.ts')
const toName = (text: string) => text.replace(/(Base|Leaf)$/, '')
const toId = (name: string) => ({ '@id': `schema:${name}` })

function toParents({ heritageClauses = ts.factory.createNodeArray() }: ts.InterfaceDeclaration): string[] {
  return heritageClauses.flatMap(({ types }) => types.map(({ expression }) => toName(expression.getText())))
}

function toProperties({ members }: ts.InterfaceDeclaration): string[] {
  const names = members.flatMap(({ name }) => (name && ts.isStringLiteral(name) ? [name.text] : []))
  return names.filter((name) => !name.startsWith('@'))
}

function toNodes(declaration: ts.InterfaceDeclaration): Node[] {
  const name = toName(declaration.name.text)
  const parents = toParents(declaration).filter((parent) => parent !== name)
  const properties = toProperties(declaration).map((property): Node => ({
    ...toId(property),
    '@type': 'rdf:Property',
    'schema:domainIncludes': toId(name),
  }))
  const isClass = parents.length > 0 || name === 'Thing'
  const type = { ...toId(name), '@type': 'rdfs:Class', 'rdfs:subClassOf': parents.map(toId) }
  return isClass ? [type, ...properties] : properties
}

/** The vocabulary of schema.org in the form in which it is published, read from the types of schema-dts. */
export function getSchemaVocabulary(): { '@graph': Node[] } {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  return { '@graph': source.statements.filter(ts.isInterfaceDeclaration).flatMap(toNodes) }
}
