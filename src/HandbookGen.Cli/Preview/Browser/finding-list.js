// Findings as a list: what is wrong, what to do, and where.
import { count, icon, make } from './make.js';
import { notePlace, showPlace } from './places.js';

const names = { error: 'Error', warning: 'Warning', information: 'Information' };

/**
 * Shows findings in a list; items of findings that were there before stay the same elements, with the focus in them.
 * @param {HTMLElement} list @param {object[]} findings
 * @param {{ url: string | null, isHere: boolean, fix: Function | null, left: Function }} place
 */
export function fill(list, findings, place) {
  const before = new Map([...list.children].map(item => [item.dataset.key, item]));
  const items = findings.map((finding, i) => {
    const key = JSON.stringify(finding) + findings.slice(0, i).filter(other => other.line === finding.line).length + place.url;
    return before.get(key) ?? itemOf(finding, key, place);
  });
  for (const item of list.children) if (!items.includes(item)) item.remove();
  items.forEach((item, i) => { if (list.children[i] !== item) list.insertBefore(item, list.children[i] ?? null); });
}

function itemOf(finding, key, place) {
  const { severity, message, help, fix } = finding;
  const item = make('li', { class: `finding ${severity}`, 'data-key': key },
    make('span', { class: 'severity', role: 'img', 'aria-label': names[severity] }, icon(severity)),
    make('div', { class: 'about' },
      make('p', { class: 'message' }, place.url === null ? message : linkTo(finding, message, place)),
      help ? make('p', { class: 'help' }, help) : '',
      make('p', { class: 'source' },
        make('span', {}, `${finding.rule} ${finding.name}`), make('span', {}, `line ${finding.line}`),
        finding.editor ? make('a', { class: 'act', href: finding.editor }, icon('edit'), 'Open in editor') : '',
        fix && place.fix ? fixOf(finding, place) : '')));
  return item;
}

const fixOf = (finding, place) => make('button', {
  type: 'button', class: 'act fix', click: event => place.fix(finding, event.currentTarget),
}, finding.fix.title);

function linkTo(finding, message, { url, isHere, left }) {
  const href = url + (finding.section ? '#' + encodeURIComponent(finding.section) : '');
  return make('a', {
    href,
    click(event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!isHere) {
        notePlace(url, finding);
        return;
      }
      event.preventDefault();
      showPlace(finding);
      left();
    },
  }, message);
}

/** The totals in words: '1 error · 2 warnings'. */
export function totalOf({ errors, warnings, information }) {
  const parts = [
    errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : '',
    information > 0 ? count(information, 'info') : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'no findings' : parts.join(' · ');
}

/** The totals of a list. */
export const tally = findings => ({
  errors: findings.filter(finding => finding.severity === 'error').length,
  warnings: findings.filter(finding => finding.severity === 'warning').length,
  information: findings.filter(finding => finding.severity === 'information').length,
});

/** The worst severity of totals; 'good' for none. */
export const worstOf = ({ errors, warnings, information }) =>
  errors > 0 ? 'error' : warnings > 0 ? 'warning' : information > 0 ? 'information' : 'good';
