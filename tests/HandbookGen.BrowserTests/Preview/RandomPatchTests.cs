using HandbookGen.BrowserTests.Harness;

namespace HandbookGen.BrowserTests;

[Collection(PreviewSite.Tests)]
public sealed class RandomPatchTests(Browser browser, PreviewSite site)
{
    /// <summary>Random edits of a page that a script has decorated, always the same ones.</summary>
    [Fact]
    public async Task After_any_edits_the_page_is_the_one_that_was_sent()
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Home);

        var faults = await tab.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const { SentPage } = await import('/_handbookgen/sent-page.js');
              let seed = 7;
              const random = count => (seed = seed * 48271 % 2147483647) % count;
              const pick = list => list[random(list.length)];
              const vocabulary = ['one', 'two', 'three', '四', 'five', 'six'];
              const words = () => Array.from({ length: 1 + random(6) }, () => pick(vocabulary)).join(' ');
              const inline = () => pick([words, words, () => `<a href="/${random(9)}/">${words()}</a>`, () => `<em>${words()}</em>`])();
              const block = depth => pick([
                () => `<p>${inline()} ${inline()}</p>`, () => `<p class="${pick(['note', 'alert'])}">${inline()}</p>`,
                () => `<h2 id="h${random(9)}">${words()}</h2>`, () => `<pre class="${pick(['a', 'b'])}"><code>${words()}</code></pre>`,
                () => `<ul>${Array.from({ length: random(5) }, () => `<li>${inline()}</li>`).join('')}</ul>`,
                () => depth > 2 ? '' : `<div>\n${blocks(depth + 1)}</div>`,
                () => depth > 2 ? '' : `<details><summary>${words()}</summary>${blocks(depth + 1)}</details>`, () => `<!--${words()}-->`,
              ])();
              const blocks = depth => Array.from({ length: random(7) }, () => block(depth) + '\n').join('');
              const parse = html => new DOMParser().parseFromString(html, 'text/html');
              const page = list => `<html lang="${pick(['en', 'de'])}"><head><title>${words()}</title></head>`
                + `<body class="${pick(['x', 'x y'])}"><main>\n${list.join('\n')}\n</main></body></html>`;
              const pair = (copy, node, live) => {
                live.set(copy, node);
                copy.childNodes.forEach((child, i) => pair(child, node.childNodes[i], live));
              };
              // What scripts of themes do: boxes, buttons, colored code.
              const decorate = root => {
                for (const pre of root.querySelectorAll('pre')) {
                  if (pre.parentElement.localName === 'x-box') continue;
                  const box = document.createElement('x-box');
                  pre.replaceWith(box);
                  box.append(pre, document.createElement('x-button'));
                }
                for (const code of root.querySelectorAll('code:not(:has(x-color))'))
                  if (random(2)) code.innerHTML = `<x-color>${code.textContent}</x-color>`;
                for (const item of root.querySelectorAll('li:not(:has(x-button))'))
                  if (random(3) === 0) item.prepend(document.createElement('x-button'));
              };
              const plain = root => {
                const copy = root.cloneNode(true);
                for (const button of copy.querySelectorAll('x-button')) button.remove();
                for (const box of copy.querySelectorAll('x-box, x-color')) box.replaceWith(...box.childNodes);
                copy.normalize();
                return copy.outerHTML;
              };
              const faults = [];
              for (let run = 0; run < 60; run++) {
                const list = Array.from({ length: 2 + random(12) }, () => block(0));
                let html = page(list);
                const [copy, shown, live] = [parse(html).documentElement, parse(html).documentElement, new Map()];
                pair(copy, shown, live);
                const sent = new SentPage(copy, live);
                for (let step = 0; step < 10; step++) {
                  decorate(shown);
                  for (let edits = random(4); edits >= 0; edits--)
                    pick([
                      () => list.splice(random(list.length + 1), 0, block(0)), () => list.splice(random(list.length), 1),
                      () => list.splice(random(list.length), 1, block(0)), () => list.push(...list.splice(random(list.length), 1)),
                      () => { const i = random(list.length); if (list[i]) list[i] = list[i].replace(/one|two|four/, words); },
                    ])();
                  const before = html;
                  html = page(list);
                  sent.become(parse(html));
                  const [now, wanted] = [plain(shown), parse(html).documentElement.outerHTML];
                  if (now !== wanted) faults.push([before, wanted, now].join('\n-----\n'));
                  if (sent.root.outerHTML !== wanted) faults.push('copy\n' + [before, wanted, sent.root.outerHTML].join('\n-----\n'));
                }
              }
              return faults.slice(0, 2);
            }
            """
        );

        faults.ShouldBeEmpty();
    }
}
