import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { devPlugin } from './src/build/devPlugin.ts';
import { readSettings } from './src/build/settings.ts';
import { sitePlugin } from './src/build/sitePlugin.ts';

const root = import.meta.dirname;
const settings = readSettings(root);

export default defineConfig({
  root,
  appType: 'custom',
  plugins: [react(), devPlugin(settings), sitePlugin(settings)],
  build: {
    outDir: settings.outDir,
    emptyOutDir: true,
    // Chrome and WebView 111, Safari 16.4, Firefox 115: older browsers keep the plain page.
    target: ['chrome111', 'safari16.4', 'firefox115'],
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: false,
    cssCodeSplit: false,
    rollupOptions: { input: [resolve(root, 'src/main.tsx'), resolve(root, 'src/chooser.ts')] },
  },
});
