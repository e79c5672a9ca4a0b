/// <reference types="vitest/config" />
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const api = process.env.GENDAN_API ?? 'http://localhost:8080';

/// A `.gz` beside every text file, which the server sends as it is.
function compressed(): Plugin {
  return {
    name: 'gendan-compressed',
    apply: 'build',
    closeBundle() {
      for (const path of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|svg)$/.test(path)) continue;
        const file = join('dist', path);
        const level = constants.Z_BEST_COMPRESSION;
        writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level }));
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), compressed()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    port: Number(process.env.PORT ?? 5173),
    strictPort: true,
    proxy: { '/api': { target: api, changeOrigin: false } },
  },
  preview: { proxy: { '/api': { target: api, changeOrigin: false } } },
  build: {
    target: 'es2023',
    reportCompressedSize: true,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|i18next|react-i18next)[\\/]/,
              priority: 10,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    testTimeout: 20000,
    css: false,
    maxWorkers: 1,
  },
});
