// The first script of every page in a preview. It runs before the scripts of the theme, so it still sees the page as the server sent it.
(() => {
  const script = document.currentScript;
  // A document without a window loads no images.
  const sent = document.implementation.createHTMLDocument('').importNode(document.documentElement, true);
  const live = new Map();
  const pair = (copy, node) => {
    live.set(copy, node);
    for (let a = copy.firstChild, b = node.firstChild; a; a = a.nextSibling, b = b.nextSibling) pair(a, b);
  };
  pair(sent, document.documentElement);
  import('./live-page.js').then(page => page.start(script, sent, live));
})();
