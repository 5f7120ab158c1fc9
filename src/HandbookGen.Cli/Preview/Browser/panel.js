// The panel at the edge of the page: how many findings there are, and on a click, which. Themes cannot reach into it.
import { applyFix } from './fix.js';
import { fill, tally, totalOf, worstOf } from './finding-list.js';
import { count, icon, make } from './make.js';
import { clearMark } from './marks.js';
import { OtherFiles } from './other-files.js';
import { keepPlaceOf } from './places.js';
import { isRemembered, remember } from './remember.js';

const narrow = matchMedia('(max-width: 40rem)');

export class Panel {
  #own;
  #page;
  #data = null;
  #isConnected = true;
  #others = new OtherFiles();
  #listed = null;
  #isListing = false;
  #said = '';

  /**
   * @param {CSSStyleSheet} sheet @param {URL} own The folder of the preview.
   * @param {() => object} page What the server said about the page.
   */
  constructor(sheet, own, page) {
    this.#own = own;
    this.#page = page;
    this.#make();
    const host = make('handbookgen-preview');
    this.root = host.attachShadow({ mode: 'open' });
    this.root.adoptedStyleSheets = [sheet];
    this.root.append(this.panel);
    // Outside of the body, whose layout belongs to the theme.
    document.documentElement.append(host);
    this.root.addEventListener('keydown', event => this.#press(event));
    document.addEventListener('keydown', event => {
      if (document.activeElement === document.body) this.#press(event);
    });
    if (isRemembered('open') && !narrow.matches) this.#open();
    else this.#render();
  }

  /** @param {object} data The totals of the site, and the findings of this page. */
  show(data) {
    this.#data = data;
    keepPlaceOf(data.page);
    this.#render();
  }

  /** Whether the server answers. */
  setConnected(isConnected) {
    if (this.#isConnected === isConnected) return;
    this.#isConnected = isConnected;
    this.#render();
  }

  #make() {
    this.face = make('span', { class: 'face' });
    this.pill = make('button', {
      type: 'button', class: 'pill', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', click: () => this.#switch(),
    }, this.face);
    this.small = make('button', { type: 'button', class: 'round small', click: () => this.#toggle('small') });
    this.side = make('button', { type: 'button', class: 'round side', click: () => this.#toggle('left') });
    this.total = make('p', { class: 'totals' });
    this.here = make('ul', { class: 'findings' });
    this.none = make('p', { class: 'none' });
    this.elsewhere = make('section', { 'aria-labelledby': 'elsewhere' },
      make('h3', { id: 'elsewhere' }, 'Other files'), this.#others.element);
    this.notice = make('p', { class: 'notice', role: 'status' });
    this.sheet = make('section', { class: 'sheet', role: 'dialog', 'aria-label': 'Findings', tabindex: '-1', hidden: true },
      make('header', {}, make('h2', {}, 'Findings'), this.total, this.side,
        make('button', { type: 'button', class: 'round', 'aria-label': 'Close', click: () => this.#switch() }, icon('close'))),
      make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'List of findings' },
        make('section', { 'aria-labelledby': 'here' }, make('h3', { id: 'here' }, 'This page'), this.here, this.none), this.elsewhere),
      this.notice);
    this.status = make('p', { class: 'unseen', role: 'status' });
    this.panel = make('aside', { class: 'panel', 'aria-label': 'Preview' },
      this.sheet, make('div', { class: 'bar' }, this.pill, this.small), this.status);
  }

  #render() {
    const page = tally(this.#data?.page ?? []);
    const [own, all] = [page, this.#data ?? page].map(({ errors, warnings, information }) => errors + warnings + information);
    const [tone, short, long] =
      !this.#isConnected ? ['lost', 'Reconnecting…', 'The preview does not answer. Reconnecting.']
      : this.#data === null ? ['lost', 'Checking…', 'The site is being checked.']
      : all === 0 ? ['good', 'No findings', 'No findings in the site.']
      : [worstOf(page), `${own || 'None'} here · ${all.toLocaleString('en')} in all`,
        `${count(own, 'finding')} on this page, ${all.toLocaleString('en')} in the site`];
    const [isLeft, isSmall] = [isRemembered('left'), isRemembered('small', narrow.matches)];
    this.panel.dataset.tone = tone;
    this.panel.classList.toggle('left', isLeft);
    this.panel.classList.toggle('tiny', isSmall);
    if (this.face.dataset.text !== tone + short) {
      this.face.dataset.text = tone + short;
      this.face.replaceChildren(
        icon(tone), make('span', { class: 'unseen' }, long), make('span', { class: 'long', 'aria-hidden': 'true' }, short),
        make('span', { class: 'short', 'aria-hidden': 'true' }, own > 0 ? String(own) : ''));
    }
    this.#label(this.small, isSmall ? 'Make larger' : 'Make smaller', isSmall === isLeft ? 'right' : 'left');
    this.#label(this.side, isLeft ? 'Move to the right' : 'Move to the left', isLeft ? 'right' : 'left');
    this.#say(long);
    if (!this.sheet.hidden) this.#renderList();
  }

  #renderList() {
    const hadFocus = this.sheet.contains(this.root.activeElement);
    this.total.textContent = this.#data ? totalOf(this.#data) : '';
    fill(this.here, this.#data?.page ?? [], this.#placeOf(this.#page().url, true));
    this.none.hidden = this.here.childElementCount > 0;
    this.none.textContent = this.#data ? 'Nothing to correct on this page.' : 'The site is being checked.';
    // Those of a large site take a moment; what comes meanwhile is asked for afterwards.
    if (this.#data !== this.#listed) this.#list();
    if (hadFocus && !this.root.activeElement) this.sheet.focus();
  }

  async #list() {
    if (this.#isListing) return;
    const asked = this.#data;
    this.#isListing = true;
    try {
      const { files } = await (await fetch(new URL('findings.json', this.#own), { cache: 'no-store' })).json();
      this.#listed = asked;
      const others = files.filter(file => file.url !== this.#page().url);
      this.#others.show(others, file => this.#placeOf(file.url, false));
      this.elsewhere.hidden = others.length === 0;
    } catch {
      // The next findings are another occasion.
    } finally {
      this.#isListing = false;
    }
    if (this.#data !== asked) this.#list();
  }

  #placeOf(url, isHere) {
    return {
      url,
      isHere,
      fix: this.#page().canFix ? (finding, button) => this.#fix(finding, button) : null,
      // On a phone, the list would cover the place.
      left: () => { if (narrow.matches) this.#hide(); },
    };
  }

  async #fix({ fix }, button) {
    button.disabled = true;
    this.notice.textContent = await applyFix(this.#own, this.#page().token, fix);
    button.disabled = false;
  }

  #open() {
    this.sheet.hidden = false;
    this.pill.setAttribute('aria-expanded', 'true');
    remember('open', true);
    this.notice.textContent = '';
    this.#render();
  }

  #hide() {
    this.sheet.hidden = true;
    this.pill.setAttribute('aria-expanded', 'false');
    remember('open', false);
    this.pill.focus({ preventScroll: true });
  }

  #switch() {
    if (this.sheet.hidden) {
      this.#open();
      this.sheet.focus({ preventScroll: true });
    } else {
      this.#hide();
      clearMark();
    }
  }

  #toggle(name) {
    remember(name, !isRemembered(name, name === 'small' && narrow.matches));
    this.#render();
  }

  #press(event) {
    if (event.key !== 'Escape' || event.defaultPrevented || this.sheet.hidden) return;
    event.preventDefault();
    this.#switch();
  }

  #label(button, text, drawing) {
    if (button.getAttribute('aria-label') === text) return;
    button.setAttribute('aria-label', text);
    button.replaceChildren(icon(drawing));
  }

  // Only what has changed since, so that the first page is quiet.
  #say(text) {
    if (this.#said && this.#said !== text) this.status.textContent = text;
    this.#said = text;
  }
}
