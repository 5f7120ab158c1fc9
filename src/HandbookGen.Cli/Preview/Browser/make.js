// Makes elements. Text is never parsed as HTML.

/** @param {string} name @param {Record<string, string | boolean | Function>} attributes Functions are event handlers. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (typeof value === 'boolean') element.toggleAttribute(key, value);
    else element.setAttribute(key, value);
  }
  element.append(...children.filter(child => child !== null && child !== ''));
  return element;
}

const paths = {
  good: 'M3.5 8.5l3 3 6-7',
  error: 'M5 5l6 6M11 5l-6 6',
  warning: 'M8 4.5v4.5M8 11.5v.01',
  information: 'M8 7.5v4M8 4.5v.01',
  lost: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  close: 'M4 4l8 8M12 4l-8 8',
  left: 'M10 3.5L5.5 8l4.5 4.5',
  right: 'M6 3.5L10.5 8 6 12.5',
  edit: 'M9.5 4l2.5 2.5L6 12.5l-3 .5.5-3z',
};

/** A drawing of 16 by 16 in the color of the text; screen readers skip it. @param {keyof typeof paths} name */
export function icon(name) {
  const [svg, path] = ['svg', 'path'].map(part => document.createElementNS('http://www.w3.org/2000/svg', part));
  for (const [key, value] of Object.entries({ viewBox: '0 0 16 16', 'aria-hidden': 'true', class: 'icon' })) svg.setAttribute(key, value);
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

/** 'no errors', '1 error', '2,000 errors'. */
export const count = (number, one) => `${number === 0 ? 'no' : number.toLocaleString('en')} ${number === 1 ? one : one + 's'}`;
