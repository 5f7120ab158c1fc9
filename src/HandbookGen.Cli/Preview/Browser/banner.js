// The banner above a page that cannot be shown as its files are: something is broken, or the page is gone.
import { icon, make } from './make.js';

export class Banner {
  #isGone = false;
  #title = '';
  #findings = [];
  #height = 0;

  /** @param {CSSStyleSheet} sheet */
  constructor(sheet) {
    this.host = make('handbookgen-banner');
    const root = this.host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.box = make('aside', { class: 'banner', 'aria-label': 'Preview: problems', hidden: true });
    this.status = make('div', { role: 'alert' }, this.box);
    root.append(this.status);
    // Behind the body, whose layout and first link belong to the theme.
    document.documentElement.append(this.host);
    new ResizeObserver(() => this.#makeRoom()).observe(this.box);
  }

  /** @param {string | undefined} title What is broken; nothing if all is well. @param {object[]} findings */
  show(title, findings) {
    this.#title = title ?? '';
    this.#findings = findings;
    this.#render();
  }

  setGone(isGone) {
    if (this.#isGone === isGone) return;
    this.#isGone = isGone;
    this.#render();
  }

  #render() {
    this.box.hidden = !this.#title && !this.#isGone;
    this.box.classList.toggle('gone', !this.#title);
    this.box.replaceChildren(...this.box.hidden ? [] : [
      make('p', { class: 'title' },
        icon(this.#title ? 'error' : 'information'),
        make('strong', {}, this.#title ? `${this.#title}.` : 'This page no longer exists.'),
        make('span', {}, this.#title ? 'Below is the last version that worked.' : 'Its text stays here until you leave it.')),
      this.#findings.length > 0 ? make('ul', {}, ...this.#findings.map(lineOf)) : '',
    ]);
    this.#makeRoom();
  }

  // The page begins below the banner; who reads further down keeps the place.
  #makeRoom() {
    const [before, height] = [this.#height, this.box.hidden ? 0 : this.box.offsetHeight];
    if (height === before) return;
    this.#height = height;
    document.documentElement.style.paddingTop = height === 0 ? '' : `${height}px`;
    if (scrollY > 0) scrollBy({ top: height - before, behavior: 'instant' });
  }
}

const lineOf = ({ file, line, column, message, help, editor }) => {
  const place = `${file}:${line}:${column}`;
  return make('li', {}, editor ? make('a', { href: editor }, place) : make('span', { class: 'place' }, place),
    make('span', { class: 'message' }, message), help ? make('span', { class: 'help' }, help) : '');
};
