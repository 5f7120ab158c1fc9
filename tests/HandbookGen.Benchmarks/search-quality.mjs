// Asks two search engines the same questions: node search-quality.mjs ASSETS SITE ITEMS [PAGEFIND]
// ASSETS is the folder of search.js, SITE a built site, PAGEFIND the folder that Pagefind made of it. ITEMS is a file with
// [{ url, queries: [...] }]; printed is, for each engine, the place of the page (0-based, -1 for none of the first five) by item and query.
import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';

const [assets, site, itemsFile, pagefindFolder] = process.argv.slice(2);
const items = JSON.parse(await readFile(itemsFile, 'utf8'));
const first = 5;

const { openSearch } = await import(pathToFileURL(join(assets, 'search.js')));

async function searchOwn() {
  const files = new Map();
  const read = name => {
    if (!files.has(name))
      files.set(name, readFile(join(site, 'search', name), 'utf8').then(text => ({ text, size: gzipSync(text).length })));
    return files.get(name);
  };
  const places = [];
  const sizes = [];
  for (const item of items) {
    const row = [];
    for (const query of item.queries) {
      // Each query in a browser of its own, that has loaded nothing yet.
      let size = 0;
      const search = await openSearch(async name => {
        const file = await read(name);
        size += file.size;
        return file.text;
      });
      const { results } = await search.find(query, { count: first });
      row.push(results.findIndex(result => result.url === item.url));
      sizes.push(size);
    }
    places.push(row);
  }
  sizes.sort((a, b) => a - b);
  return { places, medianSize: sizes[sizes.length >> 1], largestSize: sizes[sizes.length - 1] };
}

async function searchPagefind() {
  // Pagefind loads its files with fetch, which does not read from disk in Node, and asks for the language of the page.
  globalThis.fetch = async url => {
    const bytes = await readFile(fileURLToPath(String(url).split('?')[0]));
    return new Response(bytes);
  };
  globalThis.window = { location: { origin: 'https://example.com', href: 'https://example.com/' } };
  globalThis.location = globalThis.window.location;
  globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => 'en' }) };
  await writeFile(join(pagefindFolder, 'package.json'), '{ "type": "module" }');
  const pagefind = await import(pathToFileURL(join(pagefindFolder, 'pagefind.js')));
  await pagefind.options({ basePath: pathToFileURL(pagefindFolder).href + '/', baseUrl: '/' });
  await pagefind.init();
  const places = [];
  for (const item of items) {
    const row = [];
    for (const query of item.queries) {
      const { results } = await pagefind.search(query);
      const shown = await Promise.all(results.slice(0, first).map(result => result.data()));
      const pathOf = result => decodeURI(result.url).replace(/^file:\/+/, '/').replace(/index\.html$/, '');
      row.push(shown.findIndex(result => pathOf(result) === decodeURI(item.url)));
    }
    places.push(row);
  }
  return { places };
}

const own = await searchOwn();
const pagefind = pagefindFolder ? await searchPagefind() : null;
console.log(JSON.stringify({ own, pagefind }));
process.exit(0);
