// The dialog in which readers search. It is made on first use; search.js finds what it shows.
import { openSearch } from './search.js';

const pageSize = 5;
const waitMilliseconds = 120;
const root = new URL('../', import.meta.url);

const load = async (name, version) => {
  const url = new URL('search/' + name, root);
  if (version) url.searchParams.set('v', version);
  // The manifest has no version of its own, so it is asked for each time; the others never change under their version.
  const response = await fetch(url, version ? {} : { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.text();
};

let search;
let opener;
let dialog;

/** Shows the dialog. @param {HTMLElement} from Takes the focus back when the dialog closes. */
export async function open(from) {
  opener = from;
  dialog ??= await make();
  if (dialog.element.open) return;
  dialog.element.showModal();
  dialog.input.select();
  connect();
}

function connect() {
  search ??= openSearch(load);
  search.then(() => dialog.refresh(), () => {
    search = undefined;
    dialog.say('The search index cannot be loaded. Check the connection and type again.');
  });
}

// Elements

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Text whose words may be marked. It is never read as HTML. */
const marked = pieces => pieces.map(({ text, isMarked }) => isMarked ? element('mark', {}, text) : text);

async function make() {
  const style = element('link', { rel: 'stylesheet', href: new URL('search.css', import.meta.url) });
  const styled = new Promise(done => style.onload = style.onerror = done);
  document.head.append(style);

  const input = element('input', {
    type: 'search', class: 'search-input', id: 'search-input', role: 'combobox',
    'aria-expanded': 'false', 'aria-controls': 'search-results', 'aria-autocomplete': 'list', 'aria-label': 'Search',
    placeholder: 'Search pages, headings and codes', autocomplete: 'off', autocapitalize: 'off',
    spellcheck: 'false', enterkeyhint: 'search', maxlength: '200', 'data-search-input': '',
  });
  const close = element('button', { type: 'button', class: 'search-close', 'data-search-close': '' }, 'Close');
  const facets = element('div', {
    class: 'search-facets', role: 'group', 'aria-label': 'Narrow the results', 'data-search-facets': '', hidden: '',
  });
  const status = element('p', { class: 'search-status', role: 'status', 'aria-live': 'polite', 'data-search-status': '' });
  const results = element('div', {
    id: 'search-results', class: 'search-results', role: 'listbox', 'aria-label': 'Results', 'data-search-results': '',
  });
  const more = element('button', { type: 'button', class: 'search-more', 'data-search-more': '', hidden: '' }, 'More results');
  const keys = element('p', { class: 'search-keys', 'aria-hidden': 'true' });
  for (const [key, use] of [['↑ ↓', 'choose'], ['Enter', 'open'], ['Esc', 'close']]) keys.append(element('kbd', {}, key), ` ${use} `);
  const box = element('dialog', { class: 'search-dialog', 'aria-label': 'Search', 'data-search-dialog': '' },
    element('div', { class: 'search-bar' }, input, close), facets, element('div', { class: 'search-scroll' }, status, results, more), keys);
  document.body.append(box);
  await styled;
  return new Dialog({ box, input, close, facets, status, results, more });
}

class Dialog {
  #parts;
  #filters = {};
  #shown = 0;
  #chosen = -1;
  #made = 0;
  #timer;
  // Answers to what was typed before come too late.
  #asked = 0;

  constructor(parts) {
    this.#parts = parts;
    this.element = parts.box;
    this.input = parts.input;
    parts.input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => search ? this.refresh() : connect(), waitMilliseconds);
    });
    parts.input.addEventListener('keydown', event => this.#press(event));
    parts.close.addEventListener('click', () => parts.box.close());
    parts.more.addEventListener('click', () => this.#showMore());
    // A click beside the dialog is one on its backdrop.
    parts.box.addEventListener('click', event => { if (event.target === parts.box) parts.box.close(); });
    parts.box.addEventListener('close', () => opener?.focus({ preventScroll: true }));
    parts.results.addEventListener('click', event => { if (event.target.closest('a')) parts.box.close(); });
  }

  /** Searches for what is in the field, from the first result on. */
  refresh() {
    return this.#ask(0);
  }

  say(text) {
    this.#parts.status.textContent = text;
  }

  async #showMore() {
    const first = this.#shown;
    await this.#ask(first);
    this.#choose(this.#options().findIndex(option => Number(option.dataset.rank) >= first));
    this.input.focus();
  }

  async #ask(from) {
    const query = this.input.value;
    const asked = ++this.#asked;
    if (query.trim() === '') {
      this.#clear('');
      return;
    }
    try {
      const answer = await (await search).find(query, { filters: this.#filters, from, count: pageSize });
      if (asked === this.#asked) this.#show(answer, from);
    } catch {
      if (asked === this.#asked) this.#clear('A part of the search index cannot be loaded. Check the connection and type again.');
    }
  }

  #clear(text) {
    this.#parts.results.replaceChildren();
    this.#parts.facets.hidden = this.#parts.more.hidden = true;
    this.#choose(-1);
    this.input.setAttribute('aria-expanded', 'false');
    this.say(text);
  }

  #show({ total, results, facets }, from) {
    const list = this.#parts.results;
    if (from === 0) list.replaceChildren();
    results.forEach((result, i) => list.append(...this.#optionsOf(result, from + i)));
    this.#shown = from + results.length;
    this.#parts.more.hidden = this.#shown >= total;
    this.#showFacets(facets);
    this.input.setAttribute('aria-expanded', String(this.#shown > 0));
    if (from === 0) this.#choose(total > 0 ? 0 : -1);
    const narrowed = Object.values(this.#filters).some(value => value) ? ' with these filters' : '';
    this.say(
      total === 0 ? `Nothing found${narrowed}.`
        : total === 1 ? `1 page found${narrowed}.`
        : `${total} pages found${narrowed}, ${this.#shown} shown.`);
  }

  #optionsOf(result, rank) {
    const url = anchor => new URL('.' + result.url + (anchor ? '#' + encodeURIComponent(anchor) : ''), root).href;
    const own = element('span', { class: 'search-title' }, ...marked(result.heading.length > 0 ? result.heading : result.titlePieces));
    const place = [result.trail, result.heading.length > 0 ? result.title : ''].filter(text => text).join(' › ');
    const options = [this.#option(url(result.anchor), rank, 'search-result', own,
      ...place ? [element('span', { class: 'search-place' }, place)] : [],
      ...result.snippet.length > 0 ? [element('span', { class: 'search-snippet' }, ...marked(result.snippet))] : [])];
    for (const { anchor, heading } of result.others)
      options.push(
        this.#option(url(anchor), rank, 'search-result search-other', element('span', { class: 'search-title' }, ...marked(heading))));
    return options;
  }

  #option(href, rank, name, ...children) {
    const option = element('a', {
      href, tabindex: '-1', class: name, role: 'option', 'aria-selected': 'false', id: `search-option-${++this.#made}`,
      'data-rank': rank, 'data-search-result': '',
    }, ...children);
    option.addEventListener('pointermove', () => this.#choose(this.#options().indexOf(option), false));
    return option;
  }

  #showFacets(facets) {
    const selects = facets.filter(facet => facet.values.length > 1 || this.#filters[facet.name]).map(({ name, values }) => {
      const chosen = this.#filters[name] ?? '';
      const select = element('select', { 'data-search-facet': name }, element('option', { value: '' }, 'Any'),
        ...values.map(({ value, count }) => element('option', { value }, `${value} (${count})`)));
      select.value = chosen;
      select.addEventListener('change', async () => {
        this.#filters[name] = select.value;
        await this.refresh();
        // The field is a new one with every answer.
        this.#parts.facets.querySelector(`[data-search-facet="${CSS.escape(name)}"]`)?.focus();
      });
      return element('label', { class: 'search-facet' }, element('span', {}, name), select);
    });
    this.#parts.facets.replaceChildren(...selects);
    this.#parts.facets.hidden = selects.length === 0;
  }

  // The keyboard stays in the field; the chosen result is its active descendant.

  #options() {
    return [...this.#parts.results.children];
  }

  #choose(number, scroll = true) {
    const options = this.#options();
    options[this.#chosen]?.setAttribute('aria-selected', 'false');
    this.#chosen = number;
    const option = options[number];
    if (!option) {
      this.input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    this.input.setAttribute('aria-activedescendant', option.id);
    if (scroll) option.scrollIntoView({ block: 'nearest' });
  }

  #press(event) {
    const count = this.#parts.results.childElementCount;
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && count > 0) this.#choose((this.#chosen + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) this.#choose((this.#chosen - 1 + count) % count);
    else if (event.key === 'Enter' && this.#chosen >= 0) this.#options()[this.#chosen].click();
    else if (event.key === 'Escape') this.element.close();
    else return;
    event.preventDefault();
  }
}
