import { escapeHtml } from '../../src/content/escapeHtml.ts';
import { formatBytes } from '../../src/content/formatBytes.ts';

/** One printed flyer. */
export interface Printed {
  file: string;
  title: string;
  languages: string[];
  bytes: number;
  pages: number;
}

/** The list of all flyers as a plain page in English, for those who print many. */
export function flyerIndex(printed: Printed[], date: string, version: string): string {
  const rows = printed.map(
    ({ file, title, languages, bytes, pages }) =>
      `<tr><td><a href="${file}">${escapeHtml(title)}</a></td><td>${escapeHtml(languages.join(' + '))}</td><td>${pages}</td><td>${formatBytes(bytes)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Flyers to print · Know Your Rights NYC</title>
</head>
<body>
<h1>Flyers to print</h1>
<p>Text of ${date}. Version ${version}. PDF, US Letter. Information, not legal advice.</p>
<table>
<thead><tr><th scope="col">Topic</th><th scope="col">Languages</th><th scope="col">Pages</th><th scope="col">Size</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`;
}
