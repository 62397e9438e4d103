/** The one thing of Vite's environment that the worker reads. Vite's own types would bring the DOM along. */
interface ImportMeta {
  readonly env: { readonly BASE_URL: string };
}
