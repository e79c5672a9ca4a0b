import { defineConfig } from '@playwright/test';
import walks from './playwright.config';

/// Takes pictures of every page, in both languages, on a large and a small screen: `npm run screenshots`.
export default defineConfig(walks, {
  testDir: 'pictures',
  testMatch: '*.pictures.ts',
  outputDir: 'test-results/pictures-failed',
  timeout: 120_000,
});
