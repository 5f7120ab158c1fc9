// 404.html: suggests pages that the reader may have looked for. Only this page loads the list of pages.
{
  const place = document.getElementById('suggestions');
  // The script in the head of the page has found the root. URLs in the list begin there.
  const home = new URL(document.documentElement.dataset.root, location.href);
  const onSite = url => url.startsWith('/') ? new URL('.' + url, home).href : url;

  const clean = path => {
    try { path = decodeURIComponent(path); } catch { /* A sign of percent that encodes nothing stands for itself. */ }
    return path.toLowerCase().replace(/(\/index)?\.(html?|md)$/, '/').replace(/[\s_]+/g, '-').replace(/\/+/g, '/').replace(/\/$/, '');
  };
  const wordsOf = text => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  // The edit distance, counting swapped letters as one edit; `limit` if it is larger.
  const distance = (a, b, limit) => {
    if (Math.abs(a.length - b.length) >= limit) return limit;
    let before = [], last = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return Math.min(last[b.length], limit);
  };

  // 0 if they are the same, 1 if they have nothing in common.
  const difference = (a, b) => distance(a, b, Math.max(a.length, b.length, 1)) / Math.max(a.length, b.length, 1);

  const score = (wanted, path, title) => {
    const [a, b] = [clean(wanted), clean(path)];
    const [lastA, lastB] = [a, b].map(part => part.slice(part.lastIndexOf('/') + 1));
    const known = wordsOf(`${lastB} ${title}`);
    const typed = wordsOf(lastA);
    const differences = typed.map(word => Math.min(1, ...known.map(other => difference(word, other))));
    const strange = differences.reduce((sum, part) => sum + part, 0) / Math.max(1, typed.length);
    return 0.35 * difference(a, b) + 0.35 * difference(lastA, lastB) + 0.3 * strange;
  };

  const link = (url, text) => Object.assign(document.createElement('a'), { href: url, textContent: text });

  // Once the page is known, the nearest of its anchors is found on the page itself.
  const anchorOn = async (url, wanted) => {
    const answer = await fetch(url);
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const ids = [...page.querySelectorAll('[data-page-body] [id]')].map(element => element.id);
    const nearest = ids.map(id => [difference(id.toLowerCase(), wanted.toLowerCase()), id]).sort((a, b) => a[0] - b[0])[0];
    return nearest && nearest[0] < 0.4 ? nearest[1] : null;
  };

  const pairs = list => list.flatMap((value, i) => i % 2 ? [] : [[value, list[i + 1]]]);

  (async () => {
    const answer = await fetch(new URL('404.json', home));
    if (!answer.ok) return;
    const { pages, redirects } = await answer.json();
    const titles = new Map(pairs(pages));
    const known = [
      ...pairs(pages).map(([url, title]) => ({ url, title, at: url })),
      ...pairs(redirects).map(([from, to]) => ({ url: to, title: titles.get(to.split(/[?#]/)[0]) ?? to, at: from })),
    ];
    const wanted = location.pathname.slice(home.pathname.length - 1);
    const seen = new Set();
    const near = known
      .map(page => ({ ...page, score: score(wanted, page.at, page.title) }))
      .filter(page => page.score < 0.5)
      .sort((a, b) => a.score - b.score || (a.url < b.url ? -1 : 1))
      .filter(page => !seen.has(page.url) && seen.add(page.url))
      .filter((page, _, all) => page.score < all[0].score + 0.25)
      .slice(0, 5);
    if (!near.length) return;

    let fragment = location.hash.slice(1);
    try { fragment = decodeURIComponent(fragment); } catch { /* as above */ }
    if (fragment) {
      const anchor = near[0].url.startsWith('/') && !near[0].url.includes('#') ? await anchorOn(onSite(near[0].url), fragment) : null;
      if (anchor) near[0] = { ...near[0], url: `${near[0].url}#${anchor}`, title: `${near[0].title} › ${anchor}` };
    }

    const list = document.createElement('ul');
    list.className = 'suggestions';
    for (const page of near) {
      const item = document.createElement('li');
      const address = document.createElement('small');
      address.textContent = decodeURI(page.url);
      item.append(link(onSite(page.url), page.title), ' ', address);
      list.append(item);
    }
    const heading = document.createElement('h2');
    heading.textContent = words(near[0].score < 0.2 ? 'didYouMean' : 'similarPages');
    place.append(heading, list);
  })().catch(() => {});
}
