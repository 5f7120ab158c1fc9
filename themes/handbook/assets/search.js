// Searches the index that the build wrote to search/. It does not use the DOM: search-dialog.js shows the results,
// and tests and benchmarks run it in Node.

// Characters: a query must be split in the same way as TermCharacters and TermReader split the text in the generator.

const latin = 'aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty'
  + 'aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs';
const cjk = /[\u3005-\u3007\u3041-\u3096\u3099-\u309F\u30A1-\u30FA\u30FC-\u30FE\u3105-\u31FF\u3400-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFF66-\uFF9F]/;
const wordCharacter = /[\p{L}\p{Nd}\p{Nl}\p{Mn}\p{Mc}]/u;
const longestWord = 40;
const longestCode = 64;
const separator = '';
const skipped = '\u0001';

function fold(c) {
  let code = c.charCodeAt(0);
  if (code >= 0x61 && code <= 0x7A) return c;
  if (code >= 0xFF01 && code <= 0xFF5E) c = String.fromCharCode(code -= 0xFEE0);
  if (c === "'" || c === '\u2019' || (code >= 0x300 && code <= 0x36F)) return skipped;
  if (code >= 0xC0 && code <= 0x17F) return latin[code - 0xC0] === '.' ? separator : latin[code - 0xC0];
  if (cjk.test(c)) return c;
  if (!wordCharacter.test(c)) return separator;
  const lower = c.toLowerCase();
  return lower.length === 1 ? lower : c;
}

const isWord = c => c !== undefined && !cjk.test(c) && fold(c) > skipped;

/** Splits a text into terms: { term, start, end, kind } with kind 'word', 'code' or 'cjk'. */
export function cut(text) {
  const terms = [];
  let joined = '';
  let joinedStart = 0;
  let words = 0;
  let looksLikeCode = false;
  for (let at = 0; at < text.length;) {
    if (cjk.test(text[at])) {
      const length = at + 1 < text.length && cjk.test(text[at + 1]) ? 2 : 1;
      terms.push({ term: text.slice(at, at + length), start: at, end: at + length, kind: 'cjk' });
      at++;
      continue;
    }
    if (!isWord(text[at])) {
      at++;
      continue;
    }
    const start = at;
    let word = '';
    for (; at < text.length && !cjk.test(text[at]); at++) {
      const c = fold(text[at]);
      if (c === separator) break;
      if (c === skipped || word.length >= longestWord) continue;
      word += c;
      looksLikeCode ||= c >= '0' && c <= '9';
    }
    if (words++ === 0) joinedStart = start;
    joined += word;
    terms.push({ term: word, start, end: at, kind: 'word' });
    if ((text[at] === '-' || text[at] === '_') && isWord(text[at + 1]) && joined.length < longestCode) {
      looksLikeCode ||= text[at] === '_';
      joined += text[at++];
    } else {
      if (words > 1 && looksLikeCode && joined.length <= longestCode)
        terms.push({ term: joined, start: joinedStart, end: at, kind: 'code' });
      joined = '';
      words = 0;
      looksLikeCode = false;
    }
  }
  return terms;
}

// Files

/** Numbers with five bits per character, lowest first; see SearchNumbers in the generator. */
function numbers(text) {
  const list = [];
  let number = 0;
  let shift = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    number += (digit & 31) * 2 ** shift;
    if (digit < 32) {
      list.push(number);
      number = shift = 0;
    } else {
      shift += 5;
    }
  }
  return list;
}

/** Positions that are stored as differences: pairs of the position and the value of the low bits. */
function places(text, bits) {
  const list = numbers(text);
  const size = 2 ** bits;
  let last = 0;
  for (let i = 0; i < list.length; i++) {
    list[i] += last;
    last = list[i] - list[i] % size;
  }
  return list;
}

/** The last boundary that is not after the term. */
function shardOf(boundaries, term) {
  let low = 0;
  let high = boundaries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (boundaries[middle] <= term) low = middle;
    else high = middle - 1;
  }
  return low;
}

function readShard(text) {
  const terms = [];
  const columns = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [term, entries, parts] = line.split('\t');
    terms.push(term);
    columns.push({ term, entries, parts });
  }
  return { terms, columns };
}

/** The position of the first term that is not before the given one. */
function positionOf(terms, term) {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle] < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text of a compressed block. */
const inflate = bytes =>
  // The first byte is the length of the padding at the end.
  new Response(new Blob([bytes.subarray(1, bytes.length - bytes[0])]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();

/** For each group, as many times its number as it has members; and the first member of each group. */
function spread(counts) {
  const groups = [];
  const firsts = [];
  counts.forEach((count, group) => {
    firsts.push(groups.length);
    for (let i = 0; i < count; i++) groups.push(group);
  });
  return [groups, firsts];
}

/** The parts of a block, each with its page and the entries that start in it. */
function readTexts(text) {
  const parts = [];
  let page = null;
  let part = { entries: [], texts: [] };
  let entry = null;
  for (const line of text.split('\n')) {
    const rest = line.slice(1);
    if (line[0] === '>' || line[0] === '<') {
      const [url, title, trail] = rest.split('\t');
      page = { url, title, trail };
      entry = { anchor: '', heading: '' };
      // The title and the words of the URL.
      if (line[0] === '>') part.entries.push(entry, entry);
    } else if (line[0] === '#' || line[0] === '=') {
      const [anchor, heading] = rest.split('\t');
      entry = { anchor, heading };
      if (line[0] === '#') part.entries.push(entry);
    } else if (line[0] === ' ') {
      part.texts.push({ entry, text: rest });
    } else if (line[0] === '-') {
      parts.push({ ...part, page });
      part = { entries: [], texts: [] };
    }
  }
  return parts;
}

// Typos

/** Whether two words differ by one letter that is added, missing or different, or by two swapped letters. */
export function isNear(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [endA - start, endB - start];
  return (restA <= 1 && restB <= 1) || (restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]);
}

const isNearBeginning = (word, term) =>
  term.length > word.length
    && (isNear(word, term.slice(0, word.length))
      || isNear(word, term.slice(0, word.length + 1))
      || isNear(word, term.slice(0, word.length - 1)));

const backwards = word => [...word].reverse().join('');

// Whether two words are the singular and the plural of the same word.
function forms(word) {
  const found = [word + 's', word + 'es'];
  if (word.endsWith('y')) found.push(word.slice(0, -1) + 'ies');
  if (word.endsWith('s')) found.push(word.slice(0, -1));
  if (word.endsWith('es')) found.push(word.slice(0, -2));
  if (word.endsWith('ies')) found.push(word.slice(0, -3) + 'y');
  return found.filter(form => form.length > 2);
}

// Queries

const mostUnits = 7;

/** The parsed query: units, each a term and what it represents. A code represents all words of its chunk. */
function unitsOf(query) {
  const units = [];
  const codes = [];
  const isOpen = !/\s$/.test(query);
  for (const typed of query.trim().split(/\s+/)) {
    // '#anchor', '/page/#anchor' and complete URLs, as copied from the browser.
    const chunk = typed.includes('#') && !typed.endsWith('#') ? typed.slice(typed.lastIndexOf('#') + 1)
      : /^(https?:\/)?\//.test(typed) ? typed.replace(/\/+$/, '').split('/').pop() : typed;
    const first = units.length;
    let run = [];
    const closeRun = () => {
      // In a long run, every second pair is enough to cover all characters.
      const kept = run.filter((_, i) => run.length <= 3 || i % 2 === 0 || i === run.length - 1);
      for (const pair of kept) units.push({ ...pair, size: run.length / kept.length, share: 1 / kept.length });
      run = [];
    };
    let last = -1;
    for (const { term, start, end, kind } of cut(chunk)) {
      if (kind === 'code') continue;
      if (kind === 'cjk') {
        if (last !== start) closeRun();
        if (end - start === 2 || run.length === 0) run.push({ term, kind });
        last = start + 1;
      } else {
        closeRun();
        units.push({ term, kind, size: 1, share: 1 });
      }
    }
    closeRun();
    const isId = typed.includes('#') || /[-_:.\d]/.test(chunk);
    if (isId && units.length > first) {
      const code = chunk.toLowerCase().replace(/[.,;:!?)]+$/, '').slice(0, longestCode);
      codes.push({ code, first, end: units.length });
    }
  }
  const known = new Map();
  for (const unit of units) known.set(unit.term, unit);
  const lastUnit = units[units.length - 1];
  // In a long query, the long words are the most significant.
  const isLast = unit => unit.term === lastUnit?.term;
  const kept = new Set(
    [...known.values()].sort((a, b) => isLast(b) - isLast(a) || b.term.length - a.term.length).slice(0, mostUnits));
  const list = [...known.values()].filter(unit => kept.has(unit));
  for (const unit of list) {
    unit.isOpen = isOpen && unit.term === lastUnit.term && (unit.kind === 'word' || unit.term.length === 1);
    // After other words, the first letters of another word are not significant yet.
    unit.isVague = unit.isOpen && unit.kind === 'word' && unit.term.length <= 2 && list.length > 1;
  }
  for (const code of codes)
    code.units = units.slice(code.first, code.end).map(unit => list.findIndex(kept => kept.term === unit.term)).filter(i => i >= 0);
  return { units: list, codes, isOpen };
}

const titleWeight = 3;
const addressWeight = 1.5;
const headingWeight = 2;
const textWeight = 1;
const standingWeight = 0.15;
const middleRank = 6;
const generatedWeight = 0.8;
const wholeCode = 6;
const mostShards = 3;
const longestEntry = 15;
const blockUnit = 128;

class Search {
  #load;
  #files = new Map();

  constructor(load, manifest) {
    const lines = manifest.split('\n');
    const [format, number, version] = lines[0].split(' ');
    if (format !== 'handbook-search' || number !== '2') throw new Error('The search index has another format.');
    this.#load = (name, range) => load(name, version, range);
    this.termShards = lines[1].split('\t');
    this.wordShards = lines[2].split('\t');
    [this.fileOfBlock, this.firstBlockOfFile] = spread(numbers(lines[3]));
    [this.blockOfPart, this.firstPartOfBlock] = spread(numbers(lines[4]));
    this.lengthOfBlock = numbers(lines[5]).map(units => units * blockUnit);
    [this.pageOfPart, this.firstPartOfPage] = spread(numbers(lines[6]));
    [this.partOfEntry, this.firstEntryOfPart] = spread(numbers(lines[7]));
    this.standings = numbers(lines[8]);
    this.facets = [];
    for (let i = 9; i + 1 < lines.length; i += 2) {
      const [name, ...values] = lines[i].split('\t');
      const list = numbers(lines[i + 1]);
      const ofPages = [];
      for (let at = 0; at < list.length; at += list[at] + 1) ofPages.push(list.slice(at + 1, at + 1 + list[at]));
      this.facets.push({ name, values, ofPages });
    }
  }

  /**
   * The best pages for a query.
   * @param {string} query
   * @param {{ filters?: Record<string, string>, from?: number, count?: number }} options Filters, by facet name.
   */
  async find(query, { filters = {}, from = 0, count = 5 } = {}) {
    const { units, codes, isOpen } = unitsOf(query.normalize('NFC'));
    if (units.length === 0) return { total: 0, results: [], facets: [] };
    await Promise.all([
      ...units.map(unit => this.#match(unit, false)),
      ...codes.map(code => this.#matchCode(code, isOpen && code === codes[codes.length - 1])),
    ]);
    let pages = this.#rank(units, codes);
    if (!pages.some(page => page.cover > 0.99)) {
      // A word can be a typo for another word even if it exists.
      await Promise.all(units.map(unit => this.#match(unit, true)));
      pages = this.#rank(units, codes);
    }
    const whole = pages.filter(page => page.cover > 0.99);
    if (whole.length >= 5) pages = whole;
    const facets = this.#count(pages, filters);
    const chosen = pages.filter(page => this.#passes(page.page, filters));
    const shown = chosen.slice(from, from + count);
    return { total: chosen.length, results: await Promise.all(shown.map(page => this.#show(page, units))), facets };
  }

  // Files

  #file(name) {
    if (!this.#files.has(name)) {
      const loaded = this.#load(name);
      this.#files.set(name, loaded);
      loaded.catch(() => this.#files.delete(name));
    }
    return this.#files.get(name);
  }

  #parsed(name, read) {
    const key = 'read ' + name;
    if (!this.#files.has(key)) this.#files.set(key, this.#file(name).then(read, error => { this.#files.delete(key); throw error; }));
    return this.#files.get(key);
  }

  #shard(number) {
    return this.#parsed(`terms-${number}.txt`, readShard);
  }

  // Terms

  async #match(unit, withMistakes) {
    const { term } = unit;
    const found = withMistakes ? unit.matches : new Map();
    const add = (column, likeness) => {
      if (column && !(found.get(column.term)?.likeness >= likeness)) found.set(column.term, { ...column, likeness });
    };
    if (!withMistakes) {
      const own = await this.#shard(shardOf(this.termShards, term));
      const at = (shard, wanted) => {
        const column = shard.columns[positionOf(shard.terms, wanted)];
        return column?.term === wanted ? column : null;
      };
      add(at(own, term), 1);
      if (unit.kind === 'word' && term.length > 2) for (const form of forms(term)) add(at(own, form), 0.85);
      if (unit.isOpen) await this.#matchBeginning(term, add);
    }
    const mayBeWrong = withMistakes ? term.length > 4 && !unit.isCommon : term.length > 3 && found.size === 0;
    if (unit.kind === 'word' && mayBeWrong) await this.#matchMistakes(unit, add, withMistakes ? 1 : 2);
    unit.matches = found;
  }

  async #matchBeginning(term, add) {
    const [first, last] = [shardOf(this.termShards, term), shardOf(this.termShards, term + '\uFFFF')];
    const isShort = last - first >= mostShards;
    const shards = isShort ? [await this.#shard(shardOf(this.termShards, term + '*'))] : await this.#shards(first, last);
    for (const shard of shards) {
      for (let i = positionOf(shard.terms, term); i < shard.terms.length && shard.terms[i].startsWith(term); i++) {
        const longer = shard.terms[i];
        if (longer.endsWith('*')) {
          if (isShort && longer === term + '*') add(shard.columns[i], 0.7);
        } else {
          add(shard.columns[i], 0.55 + 0.4 * term.length / longer.length);
        }
      }
    }
  }

  // With one typo, the first or the second half of the word is still correct.
  async #matchMistakes({ term, isOpen }, add, most) {
    const half = (term.length - 1) >> 1;
    const near = (other, column) => {
      if (other === term || other.endsWith('*')) return;
      if (isNear(term, other)) add(column, 0.75);
      else if (isOpen && isNearBeginning(term, other)) add(column, 0.6 * term.length / other.length);
    };
    const own = shardOf(this.termShards, term);
    const [first, last] = this.#around(this.termShards, term.slice(0, half), own, most);
    const forwards = this.#shards(first, last).then(shards => {
      for (const shard of shards) shard.terms.forEach((other, i) => near(other, shard.columns[i]));
    });
    const end = backwards(term);
    const [firstEnd, lastEnd] = this.#around(this.wordShards, end.slice(0, half), shardOf(this.wordShards, end), most);
    const names = Array.from({ length: lastEnd - firstEnd + 1 }, (_, i) => `words-${firstEnd + i}.txt`);
    const endings = Promise.all(names.map(name => this.#parsed(name, text => text.split('\n')))).then(async lists => {
      const candidates = lists.flat().filter(word => word !== term && word[0] !== undefined && isNear(term, word));
      await Promise.all(candidates.slice(0, 3).map(async word => {
        const shard = await this.#shard(shardOf(this.termShards, word));
        const at = positionOf(shard.terms, word);
        if (shard.terms[at] === word) near(word, shard.columns[at]);
      }));
    });
    await Promise.all([forwards, endings]);
  }

  // The shards for a prefix, or only the shard with the word itself if there are too many.
  #around(boundaries, beginning, own, most) {
    const [first, last] = [shardOf(boundaries, beginning), shardOf(boundaries, beginning + '\uFFFF')];
    return last - first < most ? [first, last] : [own, own];
  }

  #shards(first, last) {
    return Promise.all(Array.from({ length: last - first + 1 }, (_, i) => this.#shard(first + i)));
  }

  async #matchCode(code, isOpen) {
    const shard = await this.#shard(shardOf(this.termShards, code.code));
    code.matches = [];
    for (let i = positionOf(shard.terms, code.code); i < shard.terms.length && shard.terms[i].startsWith(code.code); i++) {
      const isWhole = shard.terms[i] === code.code;
      if (isWhole || (isOpen && code.code.length > 2 && !shard.terms[i].endsWith('*'))) code.matches.push({ ...shard.columns[i], isWhole });
    }
  }

  // Ranking

  #rank(units, codes) {
    const entries = new Map();
    const parts = new Map();
    const at = (map, key) => {
      if (!map.has(key)) map.set(key, { likeness: new Float32Array(units.length), impact: 0, length: 0, code: 0 });
      return map.get(key);
    };
    const all = this.pageOfPart.length;
    units.forEach((unit, i) => {
      const inParts = new Map();
      for (const match of unit.matches.values()) {
        unit.isCommon ||= match.parts === '*' && match.likeness === 1;
        for (const place of places(match.entries, 4)) {
          const entry = at(entries, Math.floor(place / 16));
          // The entry of a code does not consist of its words.
          if (place % 16 > 0) entry.length = Math.min(entry.length || longestEntry, place % 16);
          entry.likeness[i] = Math.max(entry.likeness[i], match.likeness);
        }
        if (!match.parts || match.parts === '*') continue;
        for (const place of places(match.parts, 3)) {
          const part = Math.floor(place / 8);
          inParts.set(part, Math.max(inParts.get(part) ?? 0, match.likeness * (1 + place % 8) / 8));
        }
      }
      const exact = unit.matches.get(unit.term);
      const occurrences = exact?.parts && exact.parts !== '*' ? places(exact.parts, 3).length : inParts.size;
      unit.weight = unit.size * (unit.isVague ? 0.25 : unit.isCommon ? 0.5 : Math.log2(1 + all / (occurrences + 0.5)) / 2 + 0.5);
      for (const [part, impact] of inParts) {
        const seen = at(parts, part);
        seen.likeness[i] = 1;
        seen.impact += impact * unit.weight;
      }
    });
    for (const { matches, units: stoodFor } of codes) {
      for (const match of matches) {
        for (const place of places(match.entries, 4)) {
          const entry = at(entries, Math.floor(place / 16));
          entry.code = Math.max(entry.code, match.isWhole ? wholeCode : 2);
          for (const i of stoodFor) entry.likeness[i] = 1;
        }
        if (!match.parts || match.parts === '*') continue;
        for (const place of places(match.parts, 3)) at(parts, Math.floor(place / 8)).code = match.isWhole ? 4 : 1;
      }
    }
    return this.#rankPages(units, entries, parts);
  }

  #rankPages(units, entries, parts) {
    const whole = units.reduce((sum, unit) => sum + unit.weight, 0);
    const pages = new Map();
    const at = part => {
      const page = this.pageOfPart[part];
      if (!pages.has(page))
        pages.set(page, {
          page, title: 0, entry: -1, entryScore: 0, part: -1, partScore: 0, entries: [], met: new Uint8Array(units.length),
        });
      return pages.get(page);
    };
    // A title of ten ideographs is short, though it has ten pairs.
    const hasPairs = units.some(unit => unit.kind === 'cjk');
    const scored = [];
    const exactPages = new Set();
    for (const [entry, seen] of entries) {
      const part = this.partOfEntry[entry];
      const page = at(part);
      let [likeness, matched] = [0, 0];
      units.forEach((unit, i) => {
        if (seen.likeness[i] === 0) {
          if (unit.isVague) matched += unit.size;
          return;
        }
        page.met[i] = 1;
        likeness += unit.weight * seen.likeness[i];
        matched += unit.size;
      });
      const cover = likeness / whole;
      const fit = seen.length === 0 ? 0 : Math.min(1, matched / seen.length);
      const isExact = cover > 0.7 && fit > 0.99 && units.every((unit, i) => seen.likeness[i] > 0.5 || unit.isVague);
      const kind = entry - this.firstEntryOfPart[this.firstPartOfPage[page.page]];
      if (isExact && kind > 1) exactPages.add(page);
      // Folders say less about a page than its own name.
      const isFolder = kind === 1 && seen.length === longestEntry;
      const base = kind > 1 ? 0.5 + 0.5 * fit : isFolder ? 0.2 : 0.3 + 0.7 * (hasPairs ? Math.sqrt(fit) : fit);
      page.isCode ||= seen.code >= wholeCode;
      scored.push({ entry, page, kind, code: seen.code, exact: isExact ? cover : 0, score: cover * cover * base });
    }
    // A heading that is on many pages says little about each.
    const share = 1 / (1 + Math.log2(Math.max(1, exactPages.size)));
    for (const { entry, page, kind, code, exact, score } of scored) {
      if (kind <= 1) {
        const weight = kind === 0 ? titleWeight : addressWeight;
        page.title = Math.max(page.title, weight * (score + exact)) + code;
        page.isNamed ||= exact > 0;
      } else {
        // An entry of a list that is made of other pages is rarely what somebody wants.
        const [weight, part] = this.#isGenerated(page) ? [generatedWeight, 0.4 * share] : [1, share];
        const found = headingWeight * weight * (score + exact * part) + code;
        page.entries.push({ entry, score: found });
        if (found > page.entryScore) [page.entry, page.entryScore, page.isUnique] = [entry, found, exact > 0 && exactPages.size === 1];
      }
    }
    for (const [part, seen] of parts) {
      const page = at(part);
      units.forEach((_, i) => page.met[i] |= seen.likeness[i] > 0 ? 1 : 0);
      const together = units.reduce((sum, unit, i) => sum + (seen.likeness[i] > 0 ? unit.weight : 0), 0) / whole;
      const score = textWeight * together * seen.impact / whole + seen.code;
      if (score > page.partScore) [page.part, page.partScore] = [part, score];
    }
    const list = [...pages.values()];
    const words = units.reduce((sum, unit) => sum + unit.share, 0);
    for (const page of list) {
      // A term that occurs in almost every text does not count as missing.
      page.cover = units.reduce((sum, unit, i) => sum + (page.met[i] || unit.isCommon || unit.isVague ? unit.weight : 0), 0) / whole;
      const [most, least] = [Math.max(page.title, page.entryScore), Math.min(page.title, page.entryScore)];
      page.score = (most + 0.5 * least + page.partScore) * page.cover * page.cover * this.#standingOf(page, words);
    }
    return list.filter(page => page.cover > 0.4).sort((a, b) => b.score - a.score || a.page - b.page);
  }

  // Pages that many others link to and that are near the top come first. The more words somebody types, the less it matters; a unique
  // heading is meant itself, and so is a code.
  #standingOf(page, words) {
    const rank = this.#isGenerated(page) ? middleRank + 1 : this.standings[page.page] & 15;
    return 2 ** ((rank - middleRank) * standingWeight * (page.isCode ? 0 : page.isUnique ? 0.3 : 1) / words ** 1.5);
  }

  #isGenerated(page) {
    return this.standings[page.page] > 15;
  }

  // Facets

  #passes(page, filters, except) {
    return this.facets.every(facet => {
      const wanted = filters[facet.name];
      return facet.name === except || !wanted || facet.ofPages[page].some(value => facet.values[value] === wanted);
    });
  }

  // The number of pages for each value, with the other facets applied.
  #count(pages, filters) {
    return this.facets.map(facet => {
      const counts = new Array(facet.values.length).fill(0);
      for (const { page } of pages) {
        if (this.#passes(page, filters, facet.name)) for (const value of facet.ofPages[page]) counts[value]++;
      }
      const values = facet.values
        .map((value, i) => ({ value, count: counts[i] }))
        .filter(({ value, count }) => count > 0 || filters[facet.name] === value);
      return { name: facet.name, values: values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)) };
    }).filter(facet => facet.values.length > 0);
  }

  // Results

  #texts(part) {
    const block = this.blockOfPart[part];
    const key = 'block ' + block;
    if (!this.#files.has(key)) {
      const file = this.fileOfBlock[block];
      let from = 0;
      for (let i = this.firstBlockOfFile[file]; i < block; i++) from += this.lengthOfBlock[i];
      const loaded = this.#load(`text-${file}.bin`, { from, to: from + this.lengthOfBlock[block] }).then(inflate).then(readTexts);
      this.#files.set(key, loaded);
      loaded.catch(() => this.#files.delete(key));
    }
    return this.#files.get(key).then(parts => parts[part - this.firstPartOfBlock[block]]);
  }

  async #show(page, units) {
    const isHeading = page.entry >= 0 && page.entryScore >= page.partScore;
    const part = isHeading ? this.partOfEntry[page.entry] : page.part >= 0 ? page.part : this.firstPartOfPage[page.page];
    const shown = await this.#texts(part);
    const own = isHeading ? shown.entries[page.entry - this.firstEntryOfPart[part]] : null;
    const titleIsBest = page.title > page.entryScore && page.title > page.partScore;
    const section = isHeading && !titleIsBest
      ? { entry: own, text: shown.texts.find(text => text.entry === own)?.text ?? '' }
      : this.#bestText(shown, units);
    const entry = titleIsBest ? { anchor: '', heading: '' } : isHeading ? own : section.entry;
    const others = page.entries
      .filter(({ entry: number, score }) =>
        (titleIsBest || number !== page.entry) && this.partOfEntry[number] === part && score >= page.entryScore * 0.6)
      .sort((a, b) => b.score - a.score || a.entry - b.entry)
      .slice(0, 2)
      .map(({ entry: number }) => shown.entries[number - this.firstEntryOfPart[part]]);
    return {
      ...shown.page,
      titlePieces: pieces(shown.page.title, units, Infinity),
      trail: shown.page.trail,
      anchor: entry.anchor,
      heading: pieces(entry.heading || (entry.anchor ? '#' + entry.anchor : ''), units, Infinity),
      snippet: pieces(section.text, units, 180),
      others: others
        .filter(other => other !== entry)
        .map(({ anchor, heading }) => ({ anchor, heading: pieces(heading || '#' + anchor, units, Infinity) })),
    };
  }

  #bestText(part, units) {
    let [best, bestCount] = [part.texts[0] ?? { entry: part.entries[0] ?? { anchor: '', heading: '' }, text: '' }, 0];
    for (const section of part.texts) {
      const count = new Set(marksIn(section.text, units).map(mark => mark.unit)).size;
      if (count > bestCount) [best, bestCount] = [section, count];
    }
    return best;
  }
}

// Marks

function marksIn(text, units) {
  const marks = [];
  for (const { term, start, end, kind } of cut(text)) {
    const unit = units.findIndex(({ matches, isOpen, isVague, term: typed }) =>
      matches.has(term) || (isOpen && !isVague && term.startsWith(typed)));
    if (unit < 0) continue;
    const previous = marks[marks.length - 1];
    if (previous?.isCjk && kind === 'cjk' && start < previous.end) previous.isLong = true;
    marks.push({ start, end, unit, isCjk: kind === 'cjk', isLong: previous?.isLong && start < previous.end });
  }
  // If the query has more syllables, a match of two is a coincidence; two ideographs are a word.
  const isLong = units.filter(unit => unit.kind === 'cjk').length > 1;
  return marks.filter(({ start, end, isCjk, isLong: isInLong }) =>
    !isCjk || !isLong || isInLong || /\p{Script=Han}{2}/u.test(text.slice(start, end)));
}

/** The text or, if it is too long, the part that contains most of the words: [{ text, isMarked }]. */
function pieces(text, units, length) {
  const marks = marksIn(text, units);
  let [from, to] = [0, text.length];
  if (text.length > length) {
    let [best, bestCount] = [0, -1];
    marks.forEach((mark, i) => {
      const inside = new Set();
      for (let j = i; j < marks.length && marks[j].end <= mark.start + length * 0.75; j++) inside.add(marks[j].unit);
      if (inside.size > bestCount) [best, bestCount] = [mark.start, inside.size];
    });
    from = best > length / 4 ? best - Math.floor(length / 4) : 0;
    // Do not cut inside a word or a surrogate pair.
    const blank = text.indexOf(' ', from);
    if (from > 0 && blank >= 0 && blank < best) from = blank + 1;
    to = Math.min(text.length, from + length);
    const lastBlank = text.lastIndexOf(' ', to);
    if (to < text.length && lastBlank > from + length / 2) to = lastBlank;
    if (/[\uDC00-\uDFFF]/.test(text[from] ?? '')) from++;
    if (/[\uD800-\uDBFF]/.test(text[to - 1] ?? '')) to--;
  }
  const list = [];
  const push = (start, end, isMarked) => {
    if (start >= end) return;
    const previous = list[list.length - 1];
    if (previous?.isMarked === isMarked) previous.text += text.slice(start, end);
    else list.push({ text: text.slice(start, end), isMarked });
  };
  let at = from;
  if (from > 0) list.push({ text: '… ', isMarked: false });
  for (const { start, end } of marks) {
    if (end <= at || start >= to) continue;
    push(at, Math.max(at, start), false);
    push(Math.max(at, start), Math.min(end, to), true);
    at = Math.min(end, to);
  }
  push(at, to, false);
  if (to < text.length) list.push({ text: ' …', isMarked: false });
  return list;
}

/**
 * @param {(name: string, version?: string, range?: { from: number, to: number }) => Promise<string | Uint8Array>} load
 * Loads a file of the index; with a range, only these bytes.
 */
export async function openSearch(load) {
  return new Search(load, await load('manifest.txt'));
}
