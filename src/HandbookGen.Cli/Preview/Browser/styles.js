// Replaces style sheets, without a moment in which the page has none, and pictures.

/** @param {string[]} paths On the host, percent-encoded. @param {import('./sent-page.js').SentPage} page */
export function replaceStyles(paths, page) {
  const newUrlOf = address => {
    const url = new URL(address, location.href);
    url.searchParams.set('preview', Date.now());
    return url.origin === location.origin && paths.includes(url.pathname) ? url.href : null;
  };
  for (const image of document.querySelectorAll('img[src]')) {
    const url = newUrlOf(image.src);
    if (url !== null) image.src = url;
  }
  for (const link of document.querySelectorAll('link[rel~=stylesheet]')) {
    const url = newUrlOf(link.href);
    if (url === null) continue;
    const next = link.cloneNode();
    next.href = url;
    next.addEventListener('load', () => link.remove());
    next.addEventListener('error', () => {
      page.replaced(next, link);
      next.remove();
    });
    page.replaced(link, next);
    link.after(next);
  }
}
