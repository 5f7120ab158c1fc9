// Tables: rows can be sorted by a column, and long tables filtered.
(() => {

const { make, announce } = window.handbook;
const body = document.querySelector('[data-page-body]');
const fewestToSort = 4;
const fewestToFilter = 12;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthOf = word => months.indexOf(word.slice(0, 3).toLowerCase()) + 1;

// '1,234.5', '$12', '40 %', '3.5k'. A number that is part of a text counts, too, but in the text.
const amount = /^[^\d\p{L}+-]{0,3}([+-]?)\s?[^\d\p{L}+-]{0,3}(\d{1,3}(?:[,' ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(%|k|m|b)?\p{Sc}?$/iu;
const units = { k: 1e3, m: 1e6, b: 1e9 };

function numberIn(text) {
  const [, sign, digits, unit = ''] = amount.exec(text) ?? [];
  return digits === undefined ? undefined : Number(sign + digits.replace(/[,' ]/g, '')) * (units[unit.toLowerCase()] ?? 1);
}

// '2024-01-15', '15 January 2024', 'Jan 15, 2024', 'January 2024'; days and months alone are ambiguous.
function dateIn(text) {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?/.exec(text);
  if (iso) return iso[1] * 10000 + iso[2] * 100 + Number(iso[3] ?? 0);
  const [, before, word, after, year] = /^(?:(\d{1,2})\.?\s+)?([a-z]{3,9})\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})$/i.exec(text) ?? [];
  return word && monthOf(word) ? year * 10000 + monthOf(word) * 100 + Number(before ?? after ?? 0) : undefined;
}

// Texts as people expect it: numbers in them by value, without regard to case and accents, and the same in every country.
const fold = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const pieces = text => fold(text).match(/\d+|\D+/g) ?? [];

function compareTexts(a, b) {
  const [some, others] = [pieces(a), pieces(b)];
  for (let i = 0; i < Math.min(some.length, others.length); i++) {
    if (some[i] === others[i]) continue;
    const difference = some[i] - others[i];
    return difference || (some[i] < others[i] ? -1 : 1);
  }
  return some.length - others.length;
}

// Dates are sorted by their data, whatever the language.
const textOf = cell =>
  cell?.querySelector(':scope > time:only-child')?.dateTime || (cell?.textContent.trim().replace(/\s+/g, ' ') ?? '');
const isEmpty = text => /^[-–—]?$/.test(text);

// A column of numbers, of dates, or of texts. What is empty comes last in either direction.
function comparison(texts) {
  const full = texts.filter(text => !isEmpty(text));
  const read = [dateIn, numberIn].find(each => full.every(text => each(text) !== undefined));
  return read && full.length ? (a, b) => read(a) - read(b) : compareTexts;
}

function sort(table, index, direction) {
  const rows = originals.get(table).filter(row => row.isConnected);
  const keyed = rows.map(row => [row, textOf(row.cells[index])]);
  if (direction) {
    const compare = comparison(keyed.map(([, text]) => text));
    const sign = direction === 'ascending' ? 1 : -1;
    keyed.sort(([, a], [, b]) => isEmpty(a) - isEmpty(b) || (isEmpty(a) ? 0 : sign * compare(a, b)));
  }
  table.tBodies[0].append(...keyed.map(([row]) => row));
}

const originals = new WeakMap();
const following = { none: 'ascending', ascending: 'descending', descending: 'none' };

function addSorting(table) {
  const head = [...table.tHead.rows[0].cells];
  originals.set(table, [...table.tBodies[0].rows]);
  head.forEach((cell, index) => {
    if (!textOf(cell) || cell.querySelector('a, button, input')) return;
    const button = make('button', { type: 'button', className: 'sort' }, ...cell.childNodes);
    cell.append(button);
    button.addEventListener('click', () => {
      const direction = following[cell.getAttribute('aria-sort') ?? 'none'];
      for (const other of head) other.removeAttribute('aria-sort');
      if (direction !== 'none') cell.setAttribute('aria-sort', direction);
      sort(table, index, direction === 'none' ? '' : direction);
      const said = { none: 'unsorted', ascending: 'sortedUp', descending: 'sortedDown' }[direction];
      announce(words(said, { column: textOf(cell) }));
    });
  });
}

function addFilter(table) {
  const rows = [...table.tBodies[0].rows];
  const texts = rows.map(row => fold(textOf(row)));
  const input = make('input', { type: 'search', placeholder: words('filterRows'), autocomplete: 'off' });
  input.setAttribute('aria-label', input.placeholder);
  const count = make('span', { className: 'table-count' });
  const filter = make('div', { className: 'table-filter' }, input, count);
  input.addEventListener('input', () => {
    const wanted = fold(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = !wanted.every(word => texts[i].includes(word));
      shown += !row.hidden;
    });
    const text = words('rowsShown', { shown, all: rows.length });
    count.textContent = wanted.length ? text : '';
    announce(text);
  });
  (table.closest('.table') ?? table).before(filter);
}

// Only a plain grid below one row of headings: each row has one cell for each.
function isGrid(table) {
  const head = table.tHead?.rows;
  if (head?.length !== 1 || table.tBodies.length !== 1 || table.tFoot || table.querySelector('table')) return false;
  const { length } = head[0].cells;
  return [head[0], ...table.tBodies[0].rows].every(row => row.cells.length === length
    && [...row.cells].every(cell => cell.colSpan === 1 && cell.rowSpan === 1));
}

const known = new WeakSet();

function enhance() {
  for (const table of body.querySelectorAll('table')) {
    const rows = table.tBodies[0]?.rows.length ?? 0;
    if (known.has(table) || rows < fewestToSort || table.matches('[data-plain]') || !isGrid(table)) continue;
    known.add(table);
    addSorting(table);
    if (rows >= fewestToFilter) addFilter(table);
  }
}
enhance();
document.addEventListener('handbookgen:patched', enhance);

})();
