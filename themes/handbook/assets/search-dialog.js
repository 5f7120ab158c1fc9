// The search dialog. It is created on first use; search.js finds the results.
import { openSearch } from './search.js';

const pageSize = 5;
const waitMilliseconds = 120;
const root = new URL('../', import.meta.url);

const load = async (name, version, range) => {
  const url = new URL('search/' + name, root);
  if (version) url.searchParams.set('v', version);
  // The manifest has no version, so it is always revalidated; the other files never change under their version.
  const options = version ? {} : { cache: 'no-cache' };
  if (range) options.headers = { Range: `bytes=${range.from}-${range.to - 1}` };
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  if (!range) return response.text();
  const bytes = new Uint8Array(await response.arrayBuffer());
  // A server that does not know ranges sends the whole file.
  return response.status === 206 ? bytes : bytes.subarray(range.from, range.to);
};

let search;
let opener;
let dialog;

/** Shows the dialog. @param {HTMLElement} from Gets the focus back when the dialog closes. */
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
    dialog.say(words('searchNoIndex'));
  });
}

// In a preview, the index is made anew while the page is open.
document.addEventListener('handbookgen:search', () => {
  search = undefined;
  if (dialog?.element?.open) connect();
});

// Elements

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Text with marked words. It is never parsed as HTML. */
const marked = pieces => pieces.map(({ text, isMarked }) => isMarked ? element('mark', {}, text) : text);

async function make() {
  const style = element('link', { rel: 'stylesheet', href: new URL('search.css', import.meta.url) });
  const styled = new Promise(done => style.onload = style.onerror = done);
  document.head.append(style);

  const input = element('input', {
    type: 'search', class: 'search-input', id: 'search-input', role: 'combobox', 'aria-expanded': 'false',
    'aria-controls': 'search-results', 'aria-autocomplete': 'list', 'aria-label': words('searchField'),
    placeholder: words('searchField'), autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'search',
    maxlength: '200', 'data-search-input': '',
  });
  const close = element('button', {
    type: 'button', class: 'search-close', 'aria-label': words('searchClose'), 'data-search-close': '',
  });
  const facets = element('div', {
    class: 'search-facets', role: 'group', 'aria-label': words('searchFilters'), 'data-search-facets': '', hidden: '',
  });
  const status = element('p', { class: 'search-status', role: 'status', 'data-search-status': '' });
  const help = element('div', { class: 'search-help', 'data-search-help': '' });
  const results = element('div', {
    id: 'search-results', class: 'search-results', role: 'listbox', 'aria-label': words('searchResults'), 'data-search-results': '',
  });
  const more = element('button', { type: 'button', class: 'search-more', 'data-search-more': '', hidden: '' }, words('searchMore'));
  const keys = element('p', { class: 'search-keys', 'aria-hidden': 'true' });
  for (const [names, use] of [[['↑', '↓'], 'searchKeySelect'], [['↵'], 'searchKeyOpen'], [['esc'], 'searchKeyClose']])
    keys.append(element('span', {}, ...names.map(name => element('kbd', {}, name)), ' ' + words(use)));
  const box = element('dialog', { class: 'search-dialog', 'aria-label': words('searchField'), 'data-search-dialog': '' },
    element('div', { class: 'search-bar' }, input, close), facets,
    element('div', { class: 'search-scroll', tabindex: '-1' }, status, help, results, more), keys);
  document.body.append(box);
  await styled;
  return new Dialog({ box, input, close, facets, status, help, results, more });
}

class Dialog {
  #parts;
  #filters = {};
  #shown = 0;
  #chosen = -1;
  #made = 0;
  #timer;
  // Results for an earlier query are outdated.
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
    // A click outside the dialog is a click on its backdrop.
    parts.box.addEventListener('click', event => { if (event.target === parts.box) parts.box.close(); });
    parts.box.addEventListener('close', () => opener?.focus({ preventScroll: true }));
    parts.results.addEventListener('click', event => { if (event.target.closest('a')) parts.box.close(); });
  }

  /** Searches for the text in the field, starting at the first result. */
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
      this.#help(words('searchHint'));
      return;
    }
    try {
      const answer = await (await search).find(query, { filters: this.#filters, from, count: pageSize });
      if (asked === this.#asked) this.#show(answer, from);
    } catch {
      if (asked === this.#asked) this.#clear(words('searchPartMissing'));
    }
  }

  // What somebody can do who sees no results.
  #help(text, ...more) {
    this.#parts.help.replaceChildren(...text ? [element('p', {}, text), ...more] : []);
  }

  #clear(text) {
    this.#help('');
    this.#parts.results.replaceChildren();
    this.#parts.facets.hidden = this.#parts.more.hidden = true;
    this.#choose(-1);
    this.input.setAttribute('aria-expanded', 'false');
    this.say(text);
  }

  #show({ total, results, facets }, from) {
    const list = this.#parts.results;
    if (from === 0) list.replaceChildren();
    results.forEach((result, i) => list.append(this.#groupOf(result, from + i)));
    this.#shown = from + results.length;
    this.#parts.more.hidden = this.#shown >= total;
    this.#showFacets(facets);
    this.input.setAttribute('aria-expanded', String(this.#shown > 0));
    // The section that was found rather than its page.
    if (from === 0) this.#choose(this.#options().findIndex(option => 'best' in option.dataset), false);
    if (from === 0) this.#parts.box.querySelector('.search-scroll').scrollTop = 0;
    if (total > 0) {
      this.#help('');
      this.say(words('searchFound', { count: total }));
      return;
    }
    const isFiltered = Object.values(this.#filters).some(value => value);
    this.say(words(isFiltered ? 'searchNothingFiltered' : 'searchNothing', { query: this.input.value.trim() }));
    this.#help(words('searchTips'), ...isFiltered ? [this.#clearButton()] : []);
  }

  #clearButton() {
    const button = element('button', { type: 'button', class: 'search-more' }, words('searchClearFilters'));
    button.addEventListener('click', () => {
      this.#filters = {};
      this.refresh();
      this.input.focus();
    });
    return button;
  }

  // A page with the sections that were found on it.
  #groupOf(result, rank) {
    const url = anchor => new URL('.' + result.url + (anchor ? '#' + encodeURIComponent(anchor) : ''), root).href;
    const snippet = result.snippet.length > 0 ? [element('span', { class: 'search-snippet' }, ...marked(result.snippet))] : [];
    const isSection = result.anchor !== '';
    const title = element('span', { class: 'search-title' }, ...marked(result.titlePieces));
    const place = result.trail ? [element('span', { class: 'search-place' }, result.trail)] : [];
    const page = this.#option(url(''), rank, 'search-result search-page', ...place, title, ...isSection ? [] : snippet);
    const sections = (isSection ? [{ ...result, isBest: true }, ...result.others] : result.others).map(({ anchor, heading, isBest }) =>
      this.#option(url(anchor), rank, 'search-result search-section',
        element('span', { class: 'search-title' }, ...marked(heading)), ...isBest ? snippet : []));
    (isSection ? sections[0] : page).dataset.best = '';
    return element('div', { class: 'search-group', role: 'group', 'aria-label': result.title }, page, ...sections);
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
      const select = element('select', { 'data-search-facet': name, 'aria-label': name, class: chosen ? 'search-chosen' : '' },
        element('option', { value: '' }, name), ...values.map(({ value, count }) => element('option', { value }, `${value} (${count})`)));
      select.value = chosen;
      select.addEventListener('change', async () => {
        this.#filters[name] = select.value;
        await this.refresh();
        // The field is created again for each set of results.
        this.#parts.facets.querySelector(`[data-search-facet="${CSS.escape(name)}"]`)?.focus();
      });
      return select;
    });
    this.#parts.facets.replaceChildren(...selects);
    this.#parts.facets.hidden = selects.length === 0;
  }

  // The focus stays in the field; the selected result is its active descendant.

  #options() {
    return [...this.#parts.results.querySelectorAll('[role=option]')];
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
    const count = this.#options().length;
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && count > 0) this.#choose((this.#chosen + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) this.#choose((this.#chosen - 1 + count) % count);
    else if (event.key === 'Enter' && this.#chosen >= 0) this.#options()[this.#chosen].click();
    else if (event.key === 'Escape') this.element.close();
    else return;
    event.preventDefault();
  }
}
