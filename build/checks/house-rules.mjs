/**
 * Lint rules of this house, as an oxlint plugin.
 *
 * @typedef {any} Node a syntax node in ESTree's shape, which the linter's plugin types leave open
 * @typedef {{ report(problem: { node: Node, message: string }): void }} Context
 */

/** @param {Node} node @param {string} object @param {string} property */
const isMember = (node, object, property) =>
  node.type === 'MemberExpression' &&
  node.object.type === 'Identifier' &&
  node.object.name === object &&
  nameOf(node) === property;

/** @param {Node} member @returns {string | undefined} the name of the property, however it is written */
function nameOf(member) {
  if (!member.computed) return member.property.name;
  return typeof member.property.value === 'string' ? member.property.value : undefined;
}

/** @param {Node} node whether an identifier is read as a value, not the name of a property, a key or a type */
function isReference(node) {
  const { parent } = node;
  if (parent === undefined || parent === null) return true;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed;
  if (parent.type === 'Property') return parent.value === node && parent.parent?.type !== 'ObjectPattern';
  if (parent.type === 'ImportSpecifier' || parent.type === 'ExportSpecifier') return false;
  if (/^TS/.test(parent.type))
    return /^TS(AsExpression|NonNullExpression|SatisfiesExpression)$/.test(parent.type);
  if (/Function|ClassBody|MethodDefinition|PropertyDefinition|LabeledStatement/.test(parent.type)) {
    return parent.body === node || parent.value === node;
  }
  return !(parent.type === 'VariableDeclarator' && parent.id === node);
}

const TIMERS = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'];
const AMBIENT = [...TIMERS, 'performance', 'crypto', 'fetch'];
const LOCAL_CLOCK =
  /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|Year)$|^getTimezoneOffset$/;
const LOCAL_TEXT = ['toLocaleDateString', 'toLocaleTimeString', 'toDateString', 'toTimeString'];

/** @param {Node} node */
const isText = (node) =>
  node?.type === 'TemplateLiteral' || (node?.type === 'Literal' && typeof node.value === 'string');

/** @param {Node} node whether a text can be seen to end in Z or an offset */
const saysItsZone = (node) =>
  isText(node) && /(Z|[+-]\d\d:?\d\d)$/.test(node.value ?? node.quasis.at(-1).value.cooked ?? '');

/** `shared` is given the time, the zone and the ids: it asks nobody for them. */
const pure = {
  create(/** @type {Context} */ context) {
    /** @param {Node} node @param {string} what */
    const report = (node, what) =>
      context.report({
        node,
        message: `${what} is ambient: shared code gets time, zone, locale and randomness passed in.`,
      });
    /** @param {Node} node the call or construction of something of Intl */
    const checkIntl = (node) => {
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || callee.object.name !== 'Intl') return;
      const name = nameOf(callee);
      if (node.arguments.length === 0 && name !== 'getCanonicalLocales')
        report(node, `Intl.${name}() without a locale`);
      if (name !== 'DateTimeFormat') return;
      const options = node.arguments[1];
      const named = options?.type === 'ObjectExpression';
      const zoned =
        named &&
        options.properties.some((/** @type {Node} */ p) => (p.key?.name ?? p.key?.value) === 'timeZone');
      if (!zoned) report(node, 'Intl.DateTimeFormat without timeZone');
    };
    return {
      Identifier(/** @type {Node} */ node) {
        if (AMBIENT.includes(node.name) && isReference(node)) report(node, node.name);
      },
      NewExpression(/** @type {Node} */ node) {
        checkIntl(node);
        if (node.callee.name !== 'Date') return;
        if (node.arguments.length === 0) report(node, 'new Date()');
        if (node.arguments.length > 1) report(node, 'new Date(year, month, …)');
        if (isText(node.arguments[0]) && !saysItsZone(node.arguments[0]))
          report(node, 'new Date(text without a zone)');
      },
      CallExpression(/** @type {Node} */ node) {
        checkIntl(node);
        if (node.callee.name === 'Date') report(node, 'Date()');
        if (node.callee.type !== 'MemberExpression') return;
        const name = nameOf(node.callee) ?? '';
        if (isMember(node.callee, 'Date', 'parse') && !saysItsZone(node.arguments[0]))
          report(node, 'Date.parse of text that may lack a zone');
        if (name === 'localeCompare' && node.arguments.length < 2)
          report(node, 'localeCompare without a locale');
        if (/^toLocale/.test(name) && node.arguments.length === 0) report(node, `${name} without a locale`);
      },
      MemberExpression(/** @type {Node} */ node) {
        if (isMember(node, 'Date', 'now')) report(node, 'Date.now');
        if (isMember(node, 'Math', 'random')) report(node, 'Math.random');
        const name = nameOf(node) ?? '';
        if (node.object.name === 'globalThis') report(node, `globalThis.${name}`);
        if (LOCAL_TEXT.includes(name)) report(node, name);
        if (LOCAL_CLOCK.test(name) && node.parent?.type === 'CallExpression')
          report(node, `${name}, in the zone of the machine,`);
      },
    };
  },
};

const NETWORK_MODULES =
  /^(node:)?(http|https|http2|net|tls|dgram|dns)(\/|$)|^(undici|ws|axios|node-fetch|got)$/;
const NETWORK_GLOBALS = ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'RTCPeerConnection'];

/** Nothing on the Node side can reach a network, so nothing can leave the machine from there. */
const noNetwork = {
  create(/** @type {Context} */ context) {
    /** @param {Node} node @param {string} what */
    const report = (node, what) =>
      context.report({ node, message: `${what} reaches the network: this app never does.` });
    /** @param {Node} node @param {Node} source */
    const checkSource = (node, source) => {
      if (typeof source?.value === 'string' && NETWORK_MODULES.test(source.value)) report(node, source.value);
    };
    return {
      ImportDeclaration(/** @type {Node} */ node) {
        checkSource(node, node.source);
        if (node.source.value !== 'electron') return;
        for (const one of node.specifiers) if (one.imported?.name === 'net') report(one, "Electron's net");
      },
      ImportExpression: (/** @type {Node} */ node) => checkSource(node, node.source),
      ExportNamedDeclaration: (/** @type {Node} */ node) => checkSource(node, node.source),
      ExportAllDeclaration: (/** @type {Node} */ node) => checkSource(node, node.source),
      CallExpression(/** @type {Node} */ node) {
        if (node.callee.name === 'require') checkSource(node, node.arguments[0]);
      },
      MemberExpression(/** @type {Node} */ node) {
        if (node.object.name === 'globalThis' && NETWORK_GLOBALS.includes(nameOf(node) ?? ''))
          report(node, nameOf(node) ?? '');
      },
      Identifier(/** @type {Node} */ node) {
        if (NETWORK_GLOBALS.includes(node.name) && isReference(node)) report(node, node.name);
      },
    };
  },
};

const RAW_IPC = ['ipcMain', 'ipcRenderer'];

/** Messages go through the one typed table of electron/ipc, which says who may send what. */
const noRawIpc = {
  create(/** @type {Context} */ context) {
    /** @param {Node} node @param {string} name */
    const report = (node, name) =>
      context.report({
        node,
        message: `${name} is for electron/ipc and electron/preload: add the message to the table there.`,
      });
    return {
      ImportSpecifier(/** @type {Node} */ node) {
        if (RAW_IPC.includes(node.imported.name)) report(node, node.imported.name);
      },
      ImportNamespaceSpecifier(/** @type {Node} */ node) {
        if (node.parent.source.value === 'electron') report(node, 'the whole of Electron');
      },
      MemberExpression(/** @type {Node} */ node) {
        const name = nameOf(node) ?? '';
        if (RAW_IPC.includes(name)) report(node, name);
        if (name === 'ipc' && /^(webContents|mainFrame)$/.test(nameOf(node.object) ?? node.object.name ?? ''))
          report(node, 'webContents.ipc');
      },
    };
  },
};

const READ_ATTRIBUTES =
  /^(aria-(label|description|roledescription|valuetext|placeholder|braillelabel)|title|placeholder|alt|label|description|errorMessage|summary)$/;
const READ_PROPERTIES =
  /^(label|sublabel|title|message|detail|buttons|buttonLabel|checkboxLabel|toolTip|placeholder)$/;
const WORD = /\p{L}{2,}|\p{N}/u;

/**
 * @param {Node} node an expression whose value a person reads
 * @returns {Node[]} the literals in it that hold words
 */
function literalWords(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' && WORD.test(node.value) ? [node] : [];
    case 'TemplateLiteral':
      return node.quasis.some((/** @type {Node} */ part) => WORD.test(part.value.cooked ?? '')) ? [node] : [];
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return literalWords(node.expression);
    case 'ConditionalExpression':
      return [...literalWords(node.consequent), ...literalWords(node.alternate)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return /^[=!<>]/.test(node.operator) ? [] : [...literalWords(node.left), ...literalWords(node.right)];
    case 'ArrayExpression':
      return node.elements.flatMap(literalWords);
    default:
      return [];
  }
}

/** @param {Context} context */
const reportWords = (context) => (/** @type {Node} */ node) =>
  context.report({ node, message: 'Words a person reads come from the catalogue shared/words.' });

/** What a page shows comes from the catalogue, so that languages can come. */
const noLiteralsInJsx = {
  create(/** @type {Context} */ context) {
    const report = reportWords(context);
    return {
      JSXText(/** @type {Node} */ node) {
        if (WORD.test(node.value)) report(node);
      },
      JSXExpressionContainer(/** @type {Node} */ node) {
        if (node.parent.type !== 'JSXAttribute') literalWords(node).forEach(report);
      },
      JSXAttribute(/** @type {Node} */ node) {
        if (READ_ATTRIBUTES.test(node.name.name ?? '')) literalWords(node.value).forEach(report);
      },
    };
  },
};

/** What menus and dialogs say comes from the catalogue too. */
const noLiteralsInDialogs = {
  create(/** @type {Context} */ context) {
    const report = reportWords(context);
    return {
      Property(/** @type {Node} */ node) {
        const name = node.key.name ?? node.key.value;
        if (node.parent.type === 'ObjectExpression' && READ_PROPERTIES.test(String(name))) {
          literalWords(node.value).forEach(report);
        }
      },
    };
  },
};

export default {
  meta: { name: 'house' },
  rules: {
    pure,
    'no-network': noNetwork,
    'no-raw-ipc': noRawIpc,
    'no-literals-in-jsx': noLiteralsInJsx,
    'no-literals-in-dialogs': noLiteralsInDialogs,
  },
};
