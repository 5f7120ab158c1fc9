// Fills the section that somebody is reading into the links for reporting a problem.
(() => {
  const restMilliseconds = 300;
  const body = document.querySelector('[data-page-body]');
  const links = () => [...document.querySelectorAll('a[data-report]')];
  let id = '';
  let timer;

  const fill = () => {
    for (const link of links())
      link.href = link.dataset.report.replaceAll('{anchor}', () => encodeURIComponent(id && '#' + id));
  };

  const isSeen = element => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };

  // The element that the URL names, if it is in the text.
  const asked = () => {
    let wanted = location.hash.slice(1);
    try { wanted = decodeURIComponent(wanted); } catch { /* A sign of percent that encodes nothing stands for itself. */ }
    const element = wanted ? document.getElementById(wanted) : null;
    return body?.contains(element) ? element : null;
  };

  // What the URL names, as long as it is in the window; else the last heading above its upper third. Readers who have scrolled down to the
  // link are not reading the last section.
  const rest = () => {
    const foot = links().at(-1);
    if (!foot || !body || (isSeen(foot) && scrollY > 0)) return;
    const isAbove = element => element.getBoundingClientRect().top <= innerHeight / 3;
    const target = asked();
    const read = target && isSeen(target) && isAbove(target)
      ? target
      : [...body.querySelectorAll(':is(h1, h2, h3, h4, h5, h6)[id]')].findLast(isAbove);
    id = scrollY > 0 ? read?.id ?? '' : '';
    fill();
  };

  const follow = () => {
    const target = asked();
    if (!target) return;
    id = target.id;
    fill();
  };

  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(rest, restMilliseconds);
  }, { passive: true });
  addEventListener('hashchange', follow);
  document.addEventListener('handbookgen:patched', fill);
  follow();
})();
