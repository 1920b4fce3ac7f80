/**
 * Who may import whom: the rules of the house. Each is proven by test/unit/build/boundaries.test.ts. Imports of types
 * alone count like all others.
 */

/**
 * @param {string} name
 * @param {string} comment
 * @param {string} from
 * @param {Record<string, unknown>} to
 * @param {string} [fromNot]
 */
const forbid = (name, comment, from, to, fromNot) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, ...(fromNot === undefined ? {} : { pathNot: fromNot }) },
  to,
});

const SOURCE = '^(shared|electron|renderer)/';
const PACKAGE = 'node_modules/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid('shared-imports-shared', 'shared imports shared, and a few pure packages', '^shared/', {
      pathNot: ['^shared/', `${PACKAGE}(valibot|date-fns|@date-fns/tz)/`],
    }),
    forbid('electron-without-renderer', 'electron imports electron and shared', '^electron/', {
      path: '^(renderer|build|test)/',
    }),
    forbid('electron-knows-no-react', 'electron knows no React', '^electron/', {
      path: `${PACKAGE}(react|react-dom|react-aria[^/]*|zustand|dexie)/`,
    }),
    forbid('renderer-without-electron', 'renderer imports renderer and shared', '^renderer/', {
      path: ['^(electron|build|test)/', `${PACKAGE}electron/`],
    }),
    forbid('renderer-without-node', 'renderer knows no Node', '^renderer/', { dependencyTypes: ['core'] }),
    forbid(
      'dexie-in-index-alone',
      'only renderer/index imports Dexie',
      SOURCE,
      { path: `${PACKAGE}dexie` },
      '^renderer/index/',
    ),
    forbid('wall-is-a-page-of-its-own', 'the wall imports shared views and ui only', '^renderer/wall/', {
      path: '^renderer/',
      pathNot: '^renderer/(wall|ui)/',
    }),
    forbid('print-is-a-page-of-its-own', 'print imports shared views and ui only', '^renderer/print/', {
      path: '^renderer/',
      pathNot: '^renderer/(print|ui)/',
    }),
    forbid(
      'wall-and-print-see-views',
      'what is shown or printed is a view, not the record',
      '^renderer/(wall|print)/',
      {
        path: '^shared/(session|turns|groups)/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid('ui-stands-below', 'the shared controls know no surface', '^renderer/ui/', {
      path: '^renderer/',
      pathNot: '^renderer/ui/',
    }),
    forbid(
      'preload-is-thin',
      'preloads import electron, shared/ipc and the views they hand on',
      '^electron/preload/',
      {
        path: ['^(renderer|shared|electron)/', PACKAGE],
        pathNot: [
          '^shared/(ipc|lib)/',
          '^shared/(wall|summary)/view\\.ts$',
          '^electron/preload/',
          `${PACKAGE}electron/`,
        ],
      },
    ),
    forbid('main-composes', 'only start-up knows everything: nothing imports main', '^electron/', {
      path: '^electron/main/index\\.ts$',
    }),
    forbid('no-test-code', 'what ships does not import tests or the build', SOURCE, {
      path: '^(test|build)/',
    }),
    forbid('no-unknown', 'every import leads somewhere', `${SOURCE}|^(build|test)/`, {
      couldNotResolve: true,
    }),
    forbid(
      'no-undeclared-package',
      'packages are declared',
      `${SOURCE}|^(build|test)/`,
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
      // It has a package.json of its own, as every app that Electron opens.
      '^build/runtime/default-app/',
    ),
    forbid('no-cycle', 'no cycles', SOURCE, {
      circular: true,
      viaOnly: { dependencyTypesNot: ['type-only'] },
    }),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$|\\.html$|\\.woff2$|\\.svg$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.d.ts'],
    },
  },
};
