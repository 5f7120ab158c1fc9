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

  // The last heading above the upper third of the window. Who has scrolled down to the link is not reading the last section.
  const rest = () => {
    const foot = links().at(-1);
    if (!foot || !body || (isSeen(foot) && scrollY > 0)) return;
    const above = [...body.querySelectorAll(':is(h1, h2, h3, h4, h5, h6)[id]')]
      .findLast(heading => heading.getBoundingClientRect().top <= innerHeight / 3);
    id = scrollY > 0 ? above?.id ?? '' : '';
    fill();
  };

  const follow = () => {
    let wanted = location.hash.slice(1);
    try { wanted = decodeURIComponent(wanted); } catch { /* A sign of percent that encodes nothing stands for itself. */ }
    if (!wanted || !body?.contains(document.getElementById(wanted))) return;
    id = wanted;
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
