// Which part may lean on which: renderer → shared ← electron, and inside shared model ← workbook ← queries ← commands.
// A dependency that no line here allows fails, and so does a file that stands in no part (build/checks/layers.mjs).

const tests = '^tests/';
const packages = (...names) => `^node_modules/(@types/)?(${names.join('|').replaceAll('.', '\\.')})/`;
const anyPackage = '^node_modules/';
const core = { dependencyTypes: ['core'] };

/** @param {string} from @param {...(string | object)} to */
const part = (from, ...to) =>
  [from, ...to].map((target) => ({
    from: { path: from },
    to: typeof target === 'string' ? { path: target } : target,
  }));

const model = '^shared/model/';
const workbook = '^shared/workbook/';
const queries = '^shared/queries/';
const commands = '^shared/commands/';
const formats = '^shared/formats/';
const requests = '^shared/[^/]+\\.ts$';
const shared = '^shared/';
// None of these touches the DOM, Node or the network; a new one here is a decision.
const pure = packages(
  'zod',
  'uuid',
  'date-fns',
  'libphonenumber-js',
  'papaparse',
  'ical.js',
  'chardet',
  'fflate',
  'saxen',
  '@leeoniya/ufuzzy',
  'graphology',
  'graphology-communities-louvain',
  'graphology-layout-forceatlas2',
  'graphology-metrics',
);

const ui = '^renderer/ui/';
const charts = '^renderer/charts/';
const records = '^renderer/records/';
const store = '^renderer/store/';
const app = '^renderer/app/';
// What a room is given of the shell: its route, doing a deed, drafts, keys.
const forRooms = '^renderer/app/forRooms/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  allowed: [
    ...part(model, pure),
    ...part(workbook, model, pure),
    ...part(queries, model, workbook, pure),
    // A deed may take what a file was read into, as importing contacts does; formats never know of deeds.
    ...part(commands, model, workbook, queries, formats, pure),
    ...part(formats, model, pure),
    ...part(requests, model, formats, pure),

    ...part(ui, anyPackage),
    ...part(charts, ui, anyPackage),
    ...part(store, shared, anyPackage),
    ...part(records, ui, charts, store, shared, forRooms, anyPackage),
    // A room leans on itself alone among the rooms.
    { from: { path: '^renderer/rooms/([^/]+)/' }, to: { path: '^renderer/rooms/$1/' } },
    ...part('^renderer/rooms/[^/]+/', ui, charts, records, store, shared, forRooms, anyPackage).slice(1),
    ...part(app, '^renderer/', shared, anyPackage),
    ...part('^renderer/[^/]+$', '^renderer/', shared, anyPackage),

    ...part('^electron/', shared, anyPackage, core),
    ...part('^build/', shared, anyPackage, core),
    ...part(tests, '.*', anyPackage, core),
    ...part('^[^/]+\\.(ts|cjs|mjs)$', '^build/', anyPackage, core),
  ],
  allowedSeverity: 'error',
  forbidden: [
    {
      name: 'no import cycle',
      severity: 'error',
      from: {},
      // Imports of types alone are gone when the program runs.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no Electron in the window',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: packages('electron') },
    },
    {
      name: 'the database belongs to the store',
      severity: 'error',
      from: { path: '^(renderer/(?!store/)|electron/)' },
      to: { path: packages('dexie') },
    },
    {
      name: 'the application does not lean on its tests',
      severity: 'error',
      from: { path: '^(shared|renderer|electron)/' },
      to: { path: '^(tests|build)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
