import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compressAll } from '../../src/build/compress.ts';
import { Output } from '../../src/build/Output.ts';

/**
 * A copy of the built site with two plain pages beside each given page: `/bare…` is the same markup and sheet without
 * scripts, data or worker; `/text…` is its words alone.
 */
export async function withBarePages(dist: string, paths: string[]): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'kyr-measure-'));
  cpSync(dist, root, { recursive: true });
  const site = new Output(root);
  const plain = new Output(join(root, 'plain'));
  for (const path of paths) {
    const html = site.read(`${path}index.html`).toString();
    const bare = html
      .replace(/<script[^>]*>[\s\S]*?<\/script>\n?/g, '')
      .replace(/<link rel="(preload|manifest)"[^>]*>\n?/g, '');
    const words = bare.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<svg[\s\S]*?<\/svg>/g, '');
    plain.write(`/bare${path}index.html`, bare);
    plain.write(`/text${path}index.html`, words);
  }
  await compressAll(plain);
  cpSync(plain.dir, root, { recursive: true });
  return root;
}
