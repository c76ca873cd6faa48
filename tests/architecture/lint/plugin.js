import { dirname, posix, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { whyNot } from './walls.js'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const slashed = (path) => path.split(sep).join('/')
const topFolders = ['shared', 'electron', 'renderer', 'resources', 'tests']

/** A path in this repository for `#shared/x.ts` and `../x.ts`; the specifier itself for a package. */
function targetOf(specifier, from) {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (!specifier.startsWith('.')) return specifier
  return posix.normalize(posix.join(posix.dirname(from), specifier))
}

const walls = {
  meta: { type: 'problem', schema: [], docs: { description: 'keep the walls of the house' } },
  create(context) {
    const from = slashed(relative(project, resolve(context.filename)))
    function judge(node, source) {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return
      const target = targetOf(source.value, from)
      const why = whyNot(from, target)
      if (why !== undefined) context.report({ node, message: why })
      const folder = target.split('/')[0]
      const inFolder = from.includes('/')
      if (
        inFolder &&
        source.value.startsWith('.') &&
        folder !== from.split('/')[0] &&
        topFolders.includes(folder)
      ) {
        context.report({
          node,
          message: `Write '#${target}': a path across folders says where it goes (see imports in package.json).`,
        })
      }
    }
    return {
      ImportDeclaration: (node) => judge(node, node.source),
      ExportNamedDeclaration: (node) => judge(node, node.source),
      ExportAllDeclaration: (node) => judge(node, node.source),
      ImportExpression: (node) => judge(node, node.source),
    }
  },
}

/** Every junk drawer began as one of these. */
const junkDrawer = /(?:^|[-.])(?:utils?|helpers?|managers?|common|misc)(?:[-.]|$)/i
const fileNames = {
  meta: { type: 'suggestion', schema: [], docs: { description: 'name a file after the one thing in it' } },
  create(context) {
    const path = slashed(relative(project, context.filename))
    const parts = [posix.basename(path), ...dirname(path).split('/')]
    return {
      Program(node) {
        const bad = parts.find((part) => junkDrawer.test(part))
        if (bad === undefined) return
        context.report({ node, message: `'${bad}' names no thing. Name the file after the one idea in it.` })
      },
    }
  },
}

export const plumbline = { rules: { walls, 'file-names': fileNames } }
