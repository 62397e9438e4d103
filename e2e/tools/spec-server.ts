import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { ROOT } from './build.ts';

/** Styles come with the module that imports them, and in its order. */
const styles: Plugin = {
  name: 'sheaf:styles-of-specs',
  enforce: 'pre',
  resolveId: {
    filter: { id: /\.css$/ },
    handler: async function (source, importer) {
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found ? `\0${found.id}.js` : null;
    },
  },
  load: {
    filter: { id: /^\0.*\.css\.js$/ },
    handler: (id) => {
      const text = readFileSync(id.slice(1, -'.js'.length), 'utf8');
      return `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(text)} }));`;
    },
  },
};

/**
 * `tsx e2e/tools/spec-server.ts PORT`: what browser specs import from `/src/…`, built once and served from memory.
 *
 * Each test has a browser of its own with nothing cached. The dev server gave it every file of the source by itself, and took
 * half of the time of a test; built, the same modules come in a few files. Nothing is minified, and React is the one for developers.
 */
const port = Number(process.argv[2]);
const blank = readFileSync(join(ROOT, 'e2e/blank.html'));
const files = await buildSource(namedBySpecs());

createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://specs').pathname);
  if (path === '/e2e/blank.html') return void response.setHeader('content-type', 'text/html; charset=utf-8').end(blank);
  const file = files.get(path.slice(1));
  if (file !== undefined) return void response.setHeader('content-type', 'text/javascript; charset=utf-8').end(file);
  const onDisk = join(ROOT, 'public', path);
  if (existsSync(onDisk) && statSync(onDisk).isFile()) return void response.end(readFileSync(onDisk));
  response.writeHead(404).end(`${path} is named by no browser spec`);
}).listen(port, '127.0.0.1');

/** Every module of the source that a browser spec names, be it in an import or in a list of what to import. */
function namedBySpecs(): readonly string[] {
  const specs = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.browser.spec.ts'),
  );
  const named = specs.flatMap((path) =>
    [...readFileSync(join(ROOT, 'src', path), 'utf8').matchAll(/'\/(src\/[\w./-]+\.tsx?)'/g)].map(([, name]) => name!),
  );
  return [...new Set(named)];
}

/** Built files by their path: a module that was named keeps its own, what several need lies beside. */
async function buildSource(modules: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { output } = (await build({
    root: ROOT,
    configFile: false,
    mode: 'development',
    logLevel: 'warn',
    define: { 'import.meta.env.VITE_SHEAF_VERSION': '"0.0.0"' },
    plugins: [styles],
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: '[name].ts' } } },
    build: {
      target: 'es2022',
      write: false,
      copyPublicDir: false,
      minify: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(modules.map((path) => [path, join(ROOT, path)])),
        preserveEntrySignatures: 'strict',
        shimMissingExports: true,
        checks: { moduleLevelDirective: false },
        output: { entryFileNames: '[name]', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  })) as Rolldown.RolldownOutput;
  return new Map(output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]));
}
