// The form for tagged links: creates them from the lists of the registry, by the rules of 'handbookgen check'.
(() => {
  const code = /^[a-z0-9]+([_-][a-z0-9]+)*$/;
  
  // The kinds of sites by which GA4 tells channels apart. Google's own list has hundreds; these are the ones that campaigns use.
  const sites = {
    search: 'adwords ask aol baidu bing brave dogpile duckduckgo ecosia google google-ads googleads kagi naver qwant seznam '
      + 'startpage yahoo yandex',
    social: 'facebook fb flickr foursquare hacker-news hackernews ig instagram line linkedin mastodon messenger meetup pinterest '
      + 'quora reddit snapchat stack-overflow stackoverflow telegram threads tiktok tumblr twitter vk wechat weibo whatsapp x xing',
    video: 'dailymotion netflix twitch vimeo wistia youtube',
    shopping: 'alibaba aliexpress amazon ebay etsy shopify shopping walmart',
    other: '6sense demandbase doubleclick g2 gartnerdigital gartnerpeer gmail highspot hubspot iterable mailchimp mailjet marketo '
      + 'newsletter outreach pardot salesforce sendgrid trustradius',
  };
  const kindOf = source => {
    const name = source.toLowerCase().replace(/^(www|m|l)\./, '').replace(/\.(com|org|net|co\.uk|io)$/, '');
    return Object.keys(sites).find(kind => sites[kind].split(' ').includes(name));
  };

  // The default channel group of GA4: the first of its rules that fits (support.google.com/analytics/answer/9756891).
  // Undefined where it depends on what kind of site an unknown source is.
  function channelOf(source, medium, campaign) {
    const kind = kindOf(source);
    const [from, by] = [source.toLowerCase(), medium.toLowerCase()];
    const isPaid = /^(.*cp.*|ppc|retargeting|paid.*)$/.test(by);
    const isShopping = kind === 'shopping' || /^(.*(([^a-df-z]|^)shop|shopping).*)$/.test(campaign.toLowerCase());
    if (from === '(direct)' && /^\((not set|none)\)$/.test(by)) return 'Direct';
    if (campaign.toLowerCase().includes('cross-network')) return 'Cross-network';
    if (isPaid && isShopping) return 'Paid Shopping';
    if (isPaid && kind === undefined) return undefined;
    if (isPaid && kind === 'search') return 'Paid Search';
    if (isPaid && kind === 'social') return 'Paid Social';
    if (isPaid && kind === 'video') return 'Paid Video';
    if (['display', 'banner', 'expandable', 'interstitial', 'cpm'].includes(by)) return 'Display';
    if (isPaid) return 'Paid Other';
    if (isShopping) return 'Organic Shopping';
    if (kind === undefined) return undefined;
    if (kind === 'social' || /^(social|social-network|social-media|sm|social network|social media)$/.test(by)) return 'Organic Social';
    if (kind === 'video' || by.includes('video')) return 'Organic Video';
    if (kind === 'search' || by === 'organic') return 'Organic Search';
    if (['referral', 'app', 'link'].includes(by)) return 'Referral';
    if ([from, by].some(value => /^e[-_ ]?mail$/.test(value))) return 'Email';
    if (by === 'affiliate') return 'Affiliates';
    if (by === 'audio') return 'Audio';
    if (from === 'sms' || by === 'sms') return 'SMS';
    if (/push$|mobile|notification/.test(by) || from === 'firebase') return 'Mobile Push Notifications';
    return 'Unassigned';
  }

  // What is wrong, by the name of the field; and the link as far as it goes.
  function compose(values, hosts, media, say) {
    const mistakes = new Map();
    const wrong = (field, text) => { if (!mistakes.has(field)) mistakes.set(field, text); };
    let url;
    try {
      url = new URL(values.address);
      if (url.protocol !== 'https:') wrong('address', say('formHttps'));
      else if (hosts.length > 0 && !hosts.includes(url.hostname)) wrong('address', say('formHosts', { hosts: hosts.join(', ') }));
    } catch {
      wrong('address', say('formAddress'));
    }
    if (!values.utm_source) wrong('utm_source', say('formSource'));
    if (!values.utm_medium) wrong('utm_medium', say('formMedium'));
    else if (values.utm_source && media.length > 0 && !media.includes(values.utm_medium))
      wrong('utm_medium', say('formPair', { source: values.utm_source, media: media.join(', ') }));
    const campaign = values.form === 'structured' ? structured(values, wrong, say) : values.code;
    if (!campaign) wrong('code', say('formCode'));
    for (const key of ['utm_content', 'utm_term'])
      if (values[key] && !code.test(values[key])) wrong(key, say('formCharacters'));

    const tags = { utm_campaign: campaign, utm_medium: values.utm_medium, utm_source: values.utm_source };
    for (const key of ['utm_content', 'utm_term', 'utm_budget']) tags[key] = values[key];
    if (!url) return { mistakes, campaign };
    for (const key of [...url.searchParams.keys()])
      if (key.toLowerCase().startsWith('utm_')) url.searchParams.delete(key);
    for (const [key, value] of Object.entries(tags))
      if (value) url.searchParams.set(key, value);
    return { mistakes, campaign, link: url.href };
  }

  // Date, region, budget, type and GTM code; then optionally a language and a name.
  function structured(values, wrong, say) {
    const fields = [values.date ? values.date.replaceAll('-', '_') : 'eg', values.region, values.budget, values.type, values.gtm];
    if (values.language) {
      if (!/^[a-z]{2}$/.test(values.language)) wrong('language', say('formLanguage'));
      fields.push(values.language);
    }
    if (values.name) {
      if (!code.test(values.name)) wrong('name', say('formCharacters'));
      // Two letters in this position would be read as a language.
      else if (!values.language && /^[a-z]{2}(_|$)/.test(values.name))
        wrong('name', say('formName', { name: values.name }));
      fields.push(values.name);
    }
    return fields.join('_');
  }

  // A select offers only some of its options: they are removed, because not every browser hides them.
  function offers(select) {
    const all = [...select.options];
    return allows => {
      const value = select.value;
      const left = all.filter(option => option.value === '' || allows(option.value));
      select.replaceChildren(...left);
      const real = left.filter(option => option.value !== '');
      select.value = real.some(option => option.value === value) ? value : real.length === 1 ? real[0].value : left[0]?.value ?? '';
    };
  }

  function start(form) {
    const fields = form.elements;
    const texts = JSON.parse(form.dataset.words);
    const say = (key, values = {}) => texts[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
    const [result, channel, copy, status] = ['result', 'channel', 'copy', 'status'].map(name => form.querySelector(`[data-${name}]`));
    const hosts = form.dataset.hosts.split(' ').filter(Boolean);
    const [offerMedia, offerCodes, offerGtm] = [fields.utm_medium, fields.code, fields.gtm].map(offers);
    // Nobody is told that a field is empty before leaving it.
    const visited = new Set();

    function narrow(changed) {
      const media = mediaOf(fields.utm_source);
      if (changed === 'utm_source') offerMedia(medium => media.length === 0 || media.includes(medium));
      if (changed === 'campaign') {
        const own = fields.campaign.value;
        offerCodes(value => !own || value === own || value.startsWith(`${own}_`));
        offerGtm(value => !own || value === 'x' || value === own);
        if (own && [...fields.gtm.options].some(option => option.value === own)) fields.gtm.value = own;
      }
    }
    const mediaOf = select => (select.selectedOptions[0]?.dataset.media ?? '').split(' ').filter(Boolean);

    function show() {
      const values = Object.fromEntries(new FormData(form));
      const isStructured = values.form === 'structured';
      form.querySelector('[data-structured]').hidden = !isStructured;
      fields.code.closest('p').hidden = isStructured;
      const { mistakes, campaign, link } = compose(values, hosts, mediaOf(fields.utm_source), say);
      for (const field of fields) {
        const place = document.getElementById(`${field.id}-error`);
        if (!place) continue;
        const text = visited.has(field.name) ? mistakes.get(field.name) ?? '' : '';
        if (place.textContent !== text) place.textContent = text;
        if (text) field.setAttribute('aria-invalid', 'true');
        else field.removeAttribute('aria-invalid');
      }
      result.textContent = mistakes.has('address') ? '' : link ?? '';
      form.classList.toggle('complete', mistakes.size === 0);
      showChannel(values, campaign);
      return mistakes;
    }

    function showChannel({ utm_source: source, utm_medium: medium }, campaign) {
      const text = source && medium ? channelOf(source, medium, campaign ?? '') ?? 'unknown' : '';
      if (channel.dataset.shown === text) return;
      channel.dataset.shown = text;
      const make = (name, textContent, className = '') => Object.assign(document.createElement(name), { textContent, className });
      const tone = text === 'Unassigned' ? 'pill-wip' : text === 'unknown' ? '' : 'pill-active';
      const note =
        text === 'Unassigned' ? ` ${say('formUnassigned')}`
        : text === 'unknown' ? ` ${say('formDepends', { source })}` : '';
      channel.replaceChildren(...text ? [
        `${say('formChannel')} `,
        make('span', text === 'unknown' ? say('formNotKnown') : text, `pill ${tone}`),
        make('small', note),
      ] : []);
    }

    form.addEventListener('input', event => {
      status.textContent = '';
      narrow(event.target.name);
      if (event.target.localName === 'select') visited.add(event.target.name);
      show();
    });
    form.addEventListener('focusout', event => {
      if (event.target.name && event.target.value) visited.add(event.target.name);
      show();
    });
    form.addEventListener('submit', async event => {
      event.preventDefault();
      for (const field of fields) visited.add(field.name);
      const mistakes = show();
      if (mistakes.size > 0) {
        [...fields].find(field => mistakes.has(field.name))?.focus();
        status.textContent = '';
        return;
      }
      try {
        await navigator.clipboard.writeText(result.textContent);
        status.textContent = say('formCopied');
      } catch {
        getSelection().selectAllChildren(result);
        status.textContent = say('formCopyByHand');
      }
    });
    form.previousElementSibling?.remove();
    form.hidden = false;
    show();
  }

  const startAll = () => document.querySelectorAll('[data-utm-builder][hidden]').forEach(start);
  startAll();
  document.addEventListener('handbookgen:patched', startAll);
})();
