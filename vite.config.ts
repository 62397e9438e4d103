import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // A folder of static files may be hosted anywhere: `npx vite build --base=/records/`.
  plugins: [react()],
  worker: { format: 'es' },
  build: { target: 'es2022' },
});
