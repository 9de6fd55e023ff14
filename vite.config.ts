import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { Features } from 'lightningcss';
import { defineConfig } from 'vite';
import { devPlugin } from './src/build/devPlugin.ts';
import { readSettings } from './src/build/settings.ts';
import { sitePlugin } from './src/build/sitePlugin.ts';

const root = import.meta.dirname;
const settings = readSettings(root);

export default defineConfig({
  root,
  appType: 'custom',
  // No `light-dark()` is used: what stands in for it in older browsers would be some 60 bytes of every page.
  css: { lightningcss: { exclude: Features.LightDark } },
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
    rolldownOptions: {
      input: ['boot.ts', 'chooser.ts', 'kiosk.tsx'].map((entry) => resolve(root, 'src', entry)),
      // What pages share is one file: every further file costs a slow phone a request before the page responds. What the
      // page of languages needs stays apart, because it needs nothing else.
      output: {
        // Every page names these files: two letters less in each name are sixty bytes on the line.
        chunkFileNames: 'assets/[name]-[hash:6].js',
        codeSplitting: {
          groups: [
            { name: 'choice', test: /src\/(platform\/(storage|look)|i18n\/chooseLanguage)/, priority: 2 },
            {
              name: 'shared',
              test: /node_modules\/(?!minisearch|uqr)|src\/(app\/(?!drawTopic|Kiosk)|ui|i18n|content\/(?!splitLead|openState|holidays|breakLines|isolateLatin)|features\/(saved|now\/(cardPath|firstStep))|platform\/(?!device|saver|takeOver|askWorker|activeWorker|install|ReleaseWatch|look|speech|remove|typed|chooseVoice|allowSpeech|saveFile|share|fetchRelease|freshDocument|use(?:Battery|Sections|WakeLock|Later)))/,
              priority: 1,
            },
            // The guide's blocks as topics and tools draw them; what a page needs only once it is alive comes later.
            {
              name: 'blocks',
              test: /src\/(blocks\/(About|Bands?|bandLook|CallRow|Overdue|Parts|rows|TileList)\.|platform\/(use(Sections|Later)|allowSpeech))/,
              priority: 1,
            },
            {
              name: 'tools',
              test: /src\/(blocks\/(SayAloud|ScreenLine|LinkList)\.|platform\/(useWakeLock|speech|chooseVoice))/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
