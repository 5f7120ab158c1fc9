// Asks two search engines the same questions: node search-quality.mjs ASSETS SITE ITEMS [PAGEFIND]
// ASSETS is the folder of search.js, SITE a built site, PAGEFIND the folder that Pagefind made of it. ITEMS is a file with
// [{ urls: [...], queries: [...] }]; printed is, for each engine, the place of the page (0-based, -1 for none of the first five) by item
// and query. A URL with an anchor is only met by a result with that anchor. Sizes are those of the files after gzip, as hosts send them;
// of the texts, which are compressed already, only the bytes that are asked for count, or in wholeSize the whole files.
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
      files.set(name, readFile(join(site, 'search', name)).then(bytes => ({ bytes, size: gzipSync(bytes).length })));
    return files.get(name);
  };
  const places = [];
  const sizes = [];
  const wholeSizes = [];
  for (const item of items) {
    const row = [];
    for (const query of item.queries) {
      // Each query in a browser of its own, that has loaded nothing yet.
      let size = 0;
      const whole = new Map();
      const search = await openSearch(async (name, _, range) => {
        const file = await read(name);
        size += range ? range.to - range.from : file.size;
        whole.set(name, range ? file.bytes.length : file.size);
        return range ? new Uint8Array(file.bytes.subarray(range.from, range.to)) : file.bytes.toString('utf8');
      });
      const { results } = await search.find(query, { count: first });
      row.push(results.findIndex(({ url, anchor }) => item.urls.includes(url) || item.urls.includes(`${url}#${anchor}`)));
      sizes.push(size);
      wholeSizes.push([...whole.values()].reduce((sum, size) => sum + size, 0));
    }
    places.push(row);
  }
  for (const list of [sizes, wholeSizes]) list.sort((a, b) => a - b);
  const middle = sizes.length >> 1;
  return { places, medianSize: sizes[middle], largestSize: sizes.at(-1), medianWholeSize: wholeSizes[middle] };
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
      row.push(shown.findIndex(result => item.urls.some(url => pathOf(result) === decodeURI(url))));
    }
    places.push(row);
  }
  return { places };
}

const own = await searchOwn();
const pagefind = pagefindFolder ? await searchPagefind() : null;
console.log(JSON.stringify({ own, pagefind }));
process.exit(0);
