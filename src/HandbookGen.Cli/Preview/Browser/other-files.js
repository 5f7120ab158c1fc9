// The findings of the rest of the site, by file. Thousands of them are listed only as they are asked for.
import { fill, tally, totalOf, worstOf } from './finding-list.js';
import { icon, make } from './make.js';

const step = 50;

export class OtherFiles {
  #files = [];
  #place;
  #count = step;

  constructor() {
    this.list = make('div', { class: 'files' });
    this.more = make('button', { type: 'button', class: 'more', hidden: true, click: () => this.#showMore() }, 'More files');
    this.element = make('div', {}, this.list, this.more);
  }

  /** @param {object[]} files @param {(file: object) => object} place For the links of a file's findings. */
  show(files, place) {
    this.#files = files;
    this.#place = place;
    const before = new Map([...this.list.children].map(details => [details.dataset.file, details]));
    const shown = files.slice(0, this.#count).map(file => {
      const details = before.get(file.file) ?? this.#make(file);
      this.#update(details, file);
      return details;
    });
    for (const details of this.list.children) if (!shown.includes(details)) details.remove();
    shown.forEach((details, i) => {
      if (this.list.children[i] !== details) this.list.insertBefore(details, this.list.children[i] ?? null);
    });
    this.more.hidden = files.length <= this.#count;
  }

  #showMore() {
    const first = this.#count;
    this.#count += step;
    this.show(this.#files, this.#place);
    this.list.children[first]?.querySelector('summary').focus();
  }

  #make({ file }) {
    const slash = file.lastIndexOf('/') + 1;
    return make('details', { class: 'file', 'data-file': file, toggle: event => this.#open(event.currentTarget) },
      make('summary', {},
        make('span', { class: 'severity' }), make('span', { class: 'path' }, make('span', {}, file.slice(0, slash)), file.slice(slash)),
        make('span', { class: 'total' })),
      make('ul', { class: 'findings' }));
  }

  #update(details, { findings }) {
    const total = tally(findings);
    const severity = details.querySelector('summary .severity');
    if (severity.dataset.severity !== worstOf(total)) {
      severity.dataset.severity = worstOf(total);
      severity.replaceChildren(icon(worstOf(total)));
    }
    const words = details.querySelector('.total');
    words.textContent = String(findings.length);
    words.title = totalOf(total);
    if (details.open) this.#open(details);
  }

  #open(details) {
    const file = this.#files.find(other => other.file === details.dataset.file);
    if (details.open && file) fill(details.querySelector('ul'), file.findings, this.#place(file));
  }
}
