// The page as the server sent it last, and which nodes of the open page show it. What differs in the next version is changed in the open
// page; everything else stays the same objects, with all that scripts and readers did to them.
import { align } from './align.js';

export class SentPage {
  #root;
  #live;
  #changed;
  #gone;

  /**
   * @param {Element} root The root element of a copy of the page, in a document of its own.
   * @param {Map<Node, Node>} live The node of the open page for each node of the copy.
   */
  constructor(root, live) {
    this.#root = root;
    this.#live = live;
    strip(root);
  }

  get root() {
    return this.#root;
  }

  /**
   * Makes the open page show the next version.
   * @param {Document} next Its parts become parts of the copy.
   * @returns {{ changed: Node[], gone: Node[] }} The nodes that changed or came, and the nodes that went.
   */
  become(next) {
    this.#changed = [];
    this.#gone = [];
    const now = next.documentElement;
    strip(now);
    // Scripts of a theme keep their state in other attributes of the root.
    for (const name of ['lang', 'dir']) this.#setAttribute(this.#root, now, this.#live.get(this.#root), name);
    for (const part of ['head', 'body'])
      this.#sync(this.#root.querySelector(`:scope > ${part}`), now.querySelector(`:scope > ${part}`));
    return { changed: this.#changed, gone: this.#gone };
  }

  /** Notes that another element of the open page has taken the place of one. */
  replaced(before, after) {
    for (const [copy, node] of this.#live)
      if (node === before) this.#live.set(copy, after);
  }

  #sync(was, now) {
    if (was.isEqualNode(now)) return;
    const shown = this.#live.get(was);
    if (was.nodeType !== Node.ELEMENT_NODE) {
      replaceText(shown, was.data, now.data);
      was.data = now.data;
      this.#changed.push(shown);
      return;
    }
    for (const name of new Set([...was.getAttributeNames(), ...now.getAttributeNames()])) this.#setAttribute(was, now, shown, name);
    this.#syncChildren(was, now, shown);
  }

  #syncChildren(was, now, shown) {
    const [old, young] = [[...was.childNodes], [...now.childNodes]];
    const pairs = align(old, young);
    const kept = new Map(pairs.map(([i, j]) => [old[i], young[j]]));
    const hosts = old.map(node => this.#hostOf(node, shown));
    const isTouched = node => !kept.get(node)?.isEqualNode(node);
    if (!areInOrder(hosts.filter(Boolean), shown) || old.some((node, i) => !hosts[i] && isTouched(node))) {
      this.#refill(was, now, shown);
      return;
    }
    old.forEach((node, i) => {
      if (kept.has(node)) return;
      this.#gone.push(hosts[i]);
      hosts[i].remove();
      node.remove();
      this.#forget(node);
    });
    for (const [node, next] of kept) this.#sync(node, next);
    // From the end to the start, each new node comes before what follows it.
    let [before, place] = [null, null];
    const byYoung = new Map(pairs.map(([i, j]) => [j, i]));
    for (let j = young.length - 1; j >= 0; j--) {
      if (byYoung.has(j)) {
        const i = byYoung.get(j);
        [before, place] = [old[i], hosts[i] ?? place];
      } else {
        [before, place] = [was.insertBefore(young[j], before), shown.insertBefore(this.#show(young[j]), place)];
        this.#changed.push(place);
      }
    }
  }

  // The child of a parent that holds the live node: itself, or a box that a script has put around it. Null if it is not there.
  #hostOf(node, parent) {
    let host = this.#live.get(node);
    while (host && host.parentNode !== parent) host = host.parentNode;
    return host ?? null;
  }

  // A script has changed the structure, so the next version replaces all of it.
  #refill(was, now, shown) {
    this.#gone.push(...shown.childNodes);
    for (const child of was.childNodes) this.#forget(child);
    was.replaceChildren(...now.childNodes);
    shown.replaceChildren(...[...was.childNodes].map(node => this.#show(node)));
    this.#changed.push(shown);
  }

  #show(node) {
    const shown = document.importNode(node, true);
    this.#pair(node, shown);
    return shown;
  }

  #pair(copy, node) {
    this.#live.set(copy, node);
    for (let a = copy.firstChild, b = node.firstChild; a; a = a.nextSibling, b = b.nextSibling) this.#pair(a, b);
  }

  #forget(copy) {
    this.#live.delete(copy);
    for (const child of copy.childNodes) this.#forget(child);
  }

  #setAttribute(was, now, shown, name) {
    const [old, value] = [was.getAttribute(name), now.getAttribute(name)];
    if (old === value) return;
    if (name === 'class') {
      // Scripts add classes of their own.
      shown.classList.remove(...was.classList);
      shown.classList.add(...now.classList);
      if (value === null && shown.classList.length === 0) shown.removeAttribute(name);
    } else if (name === 'style') shown.style.cssText = value ?? '';
    else if (value === null) shown.removeAttribute(name);
    else shown.setAttribute(name, value);
    if (value === null) was.removeAttribute(name);
    else was.setAttribute(name, value);
    this.#changed.push(shown);
  }
}

// What a parser sees differently where scripts run, and what the preview has added.
function strip(root) {
  for (const element of root.querySelectorAll('noscript')) element.replaceChildren();
  root.querySelector('script[data-preview]')?.remove();
}

// Only the characters that differ, so that a selection in the others stays.
function replaceText(text, was, now) {
  const shorter = Math.min(was.length, now.length);
  let start = 0, ends = 0;
  while (start < shorter && was[start] === now[start]) start++;
  while (ends < shorter - start && was[was.length - 1 - ends] === now[now.length - 1 - ends]) ends++;
  if (text.data === was) text.replaceData(start, was.length - start - ends, now.slice(start, now.length - ends));
  else text.data = now;
}

function areInOrder(hosts, parent) {
  let next = parent.firstChild;
  for (const host of hosts) {
    while (next && next !== host) next = next.nextSibling;
    if (!next) return false;
    next = next.nextSibling;
  }
  return true;
}
