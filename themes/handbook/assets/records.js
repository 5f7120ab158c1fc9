// Lists that are made from data: filters in place, values to copy, today on a roadmap. Everything is readable without it.
(() => {
  // A filter is a link to a page with such a group; here, it hides the other entries instead.
  function addFilters(list) {
    const nav = list.querySelector('.filters');
    if (!nav || nav.dataset.ready) return;
    nav.dataset.ready = '';
    const entries = [...list.querySelectorAll('.campaign, .campaign-again')];
    const choices = [...nav.querySelectorAll('[data-key]')];
    const result = nav.appendChild(document.createElement('p'));
    result.className = 'filter-result';
    const count = result.appendChild(document.createElement('span'));
    count.setAttribute('role', 'status');
    const clear = result.appendChild(Object.assign(document.createElement('button'), { type: 'button', textContent: nav.dataset.all }));
    const chosen = new Map();

    function show() {
      const fits = entry => [...chosen].every(([key, value]) => (entry.getAttribute(`data-${key}`) ?? '').split(' ').includes(value));
      for (const entry of entries) entry.hidden = !fits(entry);
      for (const group of list.querySelectorAll('.campaign-list')) {
        const isEmpty = [...group.children].every(entry => entry.hidden);
        group.hidden = isEmpty;
        if (/^H\d$/.test(group.previousElementSibling?.tagName)) group.previousElementSibling.hidden = isEmpty;
      }
      const all = entries.filter(entry => entry.matches('.campaign'));
      const shown = all.filter(entry => !entry.hidden);
      count.textContent = chosen.size ? nav.dataset.shown.replace('{shown}', shown.length).replace('{all}', all.length) : '';
      result.hidden = chosen.size === 0;
      for (const choice of choices) {
        const isChosen = chosen.get(choice.dataset.key) === choice.dataset.value;
        if (isChosen) choice.setAttribute('aria-current', 'true');
        else choice.removeAttribute('aria-current');
      }
      for (const filter of nav.querySelectorAll('.filter')) {
        const current = filter.querySelector('[aria-current]');
        const summary = filter.querySelector('summary');
        summary.dataset.title ??= summary.textContent;
        summary.textContent = current ? `${summary.dataset.title}: ${current.firstChild.textContent.trim()}` : summary.dataset.title;
        filter.classList.toggle('chosen', current !== null);
      }
    }

    function remember() {
      const url = new URL(location.href);
      for (const choice of choices) url.searchParams.delete(choice.dataset.key);
      for (const [key, value] of chosen) url.searchParams.set(key, value);
      try { history.replaceState(history.state, '', url); } catch { /* Some browsers refuse it for files. */ }
    }

    function change(key, value) {
      if (value === undefined || chosen.get(key) === value) chosen.delete(key);
      else chosen.set(key, value);
      show();
      remember();
    }

    nav.addEventListener('click', event => {
      const choice = event.target.closest('[data-key]');
      if (!choice || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const filter = choice.closest('details');
      filter.open = false;
      filter.querySelector('summary').focus();
      change(choice.dataset.key, choice.dataset.value);
    });
    nav.addEventListener('keydown', event => {
      const filter = event.target.closest('details[open]');
      if (event.key !== 'Escape' || !filter) return;
      filter.open = false;
      filter.querySelector('summary').focus();
    });
    document.addEventListener('click', event => {
      for (const filter of nav.querySelectorAll('details[open]')) if (!filter.contains(event.target)) filter.open = false;
    });
    clear.addEventListener('click', () => { chosen.clear(); show(); remember(); nav.querySelector('summary').focus(); });
    for (const [key, value] of new URLSearchParams(location.search))
      if (choices.some(choice => choice.dataset.key === key && choice.dataset.value === value)) chosen.set(key, value);
    show();
  }

  function addCopying(button) {
    button.dataset.ready = '';
    const text = button.firstChild.textContent;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(button.dataset.copy);
        button.firstChild.textContent = words('copied');
        setTimeout(() => { button.firstChild.textContent = text; }, 1500);
      } catch { /* The value can be selected by hand. */ }
    });
  }

  // The site was built some day; the browser knows which one it is now.
  function markToday(roadmap) {
    const years = roadmap.querySelector('.roadmap-years');
    if (!years || roadmap.querySelector('.today')) return;
    const [first, end] = [Date.parse(roadmap.dataset.first), Date.parse(roadmap.dataset.end)];
    const share = (Date.now() - first) / (end - first);
    if (!(share >= 0 && share <= 1)) return;
    const line = document.createElementNS(years.namespaceURI, 'line');
    const place = `${(share * 100).toFixed(2)}%`;
    const attributes = { class: 'today', x1: place, x2: place, y1: 24, y2: '100%' };
    for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, value);
    years.append(line);
  }

  function enhance() {
    document.querySelectorAll('.campaigns').forEach(addFilters);
    document.querySelectorAll('.copy-value:not([data-ready])').forEach(addCopying);
    document.querySelectorAll('.roadmap').forEach(markToday);
  }
  enhance();
  document.addEventListener('handbookgen:patched', enhance);
})();
