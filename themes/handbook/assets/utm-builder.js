// The form for tagged links: creates them from the lists of the registry, by the rules of 'handbookgen check'.

const code = /^[a-z0-9]+([_-][a-z0-9]+)*$/;
const allowed = 'may only contain lower-case letters, digits, and single hyphens or underscores between them.';

// The errors in the values, or the link if there are none. `media` are those allowed for the source; empty for all.
export function compose(values, hosts, media) {
  const mistakes = [];
  let url;
  try {
    url = new URL(values.address);
  } catch {
    return { mistakes: ['Enter the complete URL of the page, including https://.'] };
  }
  if (url.protocol !== 'https:') mistakes.push('The URL must start with https://.');
  if (hosts.length > 0 && !hosts.includes(url.hostname)) mistakes.push(`Tag only links to our own sites: ${hosts.join(', ')}.`);
  if (!values.utm_source) mistakes.push('Choose a source.');
  if (!values.utm_medium) mistakes.push('Choose a medium.');
  if (values.utm_source && values.utm_medium && media.length > 0 && !media.includes(values.utm_medium))
    mistakes.push(`The source '${values.utm_source}' can only be combined with ${media.join(', ')}.`);
  const campaign = values.form === 'structured' ? structured(values, mistakes) : values.code;
  if (!campaign) mistakes.push('Choose a campaign code.');
  for (const key of ['utm_content', 'utm_term'])
    if (values[key] && !code.test(values[key])) mistakes.push(`'${values[key]}' ${allowed}`);

  const tags = { utm_campaign: campaign, utm_medium: values.utm_medium, utm_source: values.utm_source };
  for (const key of ['utm_content', 'utm_term', 'utm_budget'])
    if (values[key]) tags[key] = values[key];
  for (const key of [...url.searchParams.keys()])
    if (key.toLowerCase().startsWith('utm_')) url.searchParams.delete(key);
  for (const [key, value] of Object.entries(tags)) url.searchParams.set(key, value ?? '');
  return { mistakes, link: mistakes.length === 0 ? url.href : undefined };
}

// Date, region, budget, type and GTM code; then optionally a language and a name.
function structured(values, mistakes) {
  const fields = [values.date ? values.date.replaceAll('-', '_') : 'eg', values.region, values.budget, values.type, values.gtm];
  if (values.language) {
    if (!/^[a-z]{2}$/.test(values.language)) mistakes.push('Enter the language as two lower-case letters.');
    fields.push(values.language);
  }
  if (values.name) {
    if (!code.test(values.name)) mistakes.push(`The name '${values.name}' ${allowed}`);
    // Two letters in this position would be read as a language.
    else if (!values.language && /^[a-z]{2}(_|$)/.test(values.name))
      mistakes.push(`'${values.name}' starts with what looks like a language; choose a longer name.`);
    fields.push(values.name);
  }
  return fields.join('_');
}

function start(form) {
  const result = form.querySelector('[data-result]');
  const list = form.querySelector('[data-mistakes]');
  const copy = form.querySelector('[data-copy]');
  const hosts = form.dataset.hosts.split(' ').filter(Boolean);

  function show() {
    const values = Object.fromEntries(new FormData(form));
    const isStructured = values.form === 'structured';
    form.querySelector('[data-structured]').hidden = !isStructured;
    form.elements.code.closest('p').hidden = isStructured;
    const media = (form.elements.utm_source.selectedOptions[0]?.dataset.media ?? '').split(' ').filter(Boolean);
    const { mistakes, link } = compose(values, hosts, media);
    // Nothing has been entered yet, so there is nothing to report.
    const shown = values.address ? mistakes : [];
    list.replaceChildren(...shown.map(text => Object.assign(document.createElement('li'), { textContent: text })));
    result.textContent = link ?? '';
    copy.hidden = !link;
  }

  form.addEventListener('input', show);
  form.addEventListener('submit', event => event.preventDefault());
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(result.textContent);
      copy.textContent = 'Copied';
      setTimeout(() => { copy.textContent = 'Copy'; }, 1500);
    } catch { /* The link can be selected by hand. */ }
  });
  form.previousElementSibling?.remove();
  form.hidden = false;
  show();
}

document.querySelectorAll('[data-utm-builder]').forEach(start);
