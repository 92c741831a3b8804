// Who may import whom. Zones are trust boundaries, so each line here is a rule of docs/decisions/0002; tests/boundaries.test.ts plants a violation of each.

/**
 * A rule is red where a module of `from` imports one of `to`.
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'unknown']

// Inside shared/ each folder sees itself and those before it; contract comes last and sees all.
const order = ['kernel', 'trust', 'standard', 'families', 'workspace', 'submission', 'contract']
const later = order.slice(0, -1).map((folder, index) => {
  const after = order.slice(index + 1).join('|')
  return forbid(`shared-order-${folder}`, `shared/${folder} may not see what is built on it`, { path: `^shared/${folder}/` }, { path: `^shared/(${after})/` })
})

module.exports = {
  forbidden: [
    ...later,
    forbid(
      'shared-alone',
      'shared/ is data in, data out: it sees neither the machine nor the window',
      { path: '^shared/' },
      { path: '^(electron|renderer|build|tests)/' }
    ),
    forbid('shared-no-builtins', 'shared/ runs in windows, workers and hosts alike: no node builtins', { path: '^shared/' }, { dependencyTypes: ['core'] }),
    forbid(
      'shared-only-zod',
      'zod is the one package of shared/, beside jstat for the distributions of statistics (docs/decisions/0006); another one needs a decision record',
      { path: '^shared/' },
      { dependencyTypes: npm, pathNot: '(^|/)(zod|jstat)(/|$)' }
    ),
    forbid(
      'statistics-in-one-file',
      'One typed file knows the statistics package',
      { path: '^(shared|electron|renderer)/', pathNot: '^shared/kernel/distributions\\.ts$' },
      { path: '(^|/)jstat(/|$)' }
    ),
    forbid(
      'family-by-its-index',
      'A family sees another one only through its index.ts',
      { path: '^shared/families/([^/]+)/' },
      { path: '^shared/families/[^/]+/', pathNot: ['^shared/families/$1/', '^shared/families/[^/]+/index\\.ts$'] }
    ),
    forbid(
      'families-by-their-index',
      'What is built on the families sees them through their index.ts',
      { path: '^shared/(workspace|submission|contract)/' },
      { path: '^shared/families/[^/]+/', pathNot: '^shared/families/[^/]+/index\\.ts$' }
    ),
    forbid(
      'renderer-not-electron',
      'The window reaches the machine through renderer/host only, never by import',
      { path: '^renderer/' },
      { path: '^electron/' }
    ),
    forbid('renderer-no-builtins', 'The window has no node builtins', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
    forbid('electron-not-renderer', 'The machine side knows no page', { path: '^electron/' }, { path: '^renderer/' }),
    forbid(
      'services-know-no-host',
      'Services are the same under every host',
      { path: '^electron/services/' },
      { path: '^electron/(main|preload|browser-host|cli|pages)/' }
    ),
    forbid(
      'hosts-apart',
      'A host does not lean on another host',
      { path: '^electron/(main|preload|browser-host|cli)/' },
      { path: '^electron/(main|preload|browser-host|cli)/', pathNot: '^electron/$1/' }
    ),
    forbid(
      'electron-in-its-shell',
      "Only the shell and its bridge import 'electron'",
      { pathNot: '^electron/(main|preload)/' },
      { path: '(^|/)electron(/|$)', dependencyTypes: npm }
    ),
    forbid(
      'bridge-is-bare',
      'The sandboxed bridge may require nothing but electron',
      { path: '^electron/preload/' },
      { pathNot: ['^electron/preload/', '(^|/)electron(/|$)', '^shared/'] }
    ),
    forbid(
      'product-not-tests',
      'The product does not see its tests, nor the scripts that build it',
      { path: '^(shared|electron|renderer)/' },
      { path: '^(tests|build)/' }
    ),
    forbid('no-cycles', 'No cycles, not even of types', {}, { circular: true }),
    forbid('no-unresolved', 'Everything that is imported is there', {}, { couldNotResolve: true })
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json']
    }
  }
}
