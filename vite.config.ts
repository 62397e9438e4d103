import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/**
 * What a page of ours may do. `connect-src https:` is the honest setting for a catalogue of thousands of
 * hosts; loopback is for local hospitals. The one policy of Trusted Types is `base/own-scripts.ts`. Only in the build: the dev server injects scripts of its own.
 *
 * @see docs/decisions/0006-browser-only-client.md
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  "worker-src 'self'",
  "manifest-src 'self'",
  'frame-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

const contentSecurityPolicy: Plugin = {
  name: 'sheaf:content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
  ],
};

/** Static hosts answer an address they have no file for with 404.html: with ours, it is the app. */
const notFoundPage: Plugin = {
  name: 'sheaf:404',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type === 'asset') this.emitFile({ type: 'asset', fileName: '404.html', source: page.source });
    },
  },
};

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

export default defineConfig({
  plugins: [
    react(),
    contentSecurityPolicy,
    notFoundPage,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifest: false,
      // What reads PDF is as large as all the rest, and is kept once a record has one (src/sw/other-assets.ts).
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,woff2,webmanifest}'],
        globIgnores: ['404.html', 'assets/pdf-text-*'],
      },
    }),
  ],
  define: { 'import.meta.env.VITE_SHEAF_VERSION': JSON.stringify(version) },
  worker: { format: 'es' },
  // Found while a bench runs, a package would be bundled then and the page reloaded under the bench.
  optimizeDeps: {
    include: [
      'comlink',
      'fhirclient/lib/FhirClient.js',
      'idb',
      'jose',
      'oauth4webapi',
      'pdfjs-dist',
      'pdfjs-dist/build/pdf.worker.mjs',
      'react-router/dom',
      'zustand',
    ],
  },
  build: { target: 'es2022' },
});
