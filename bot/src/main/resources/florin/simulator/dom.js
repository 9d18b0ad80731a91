// Building the page without ever turning text into markup.

/** An element with attributes; children are elements or text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) {
      made.setAttribute(key, "");
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, String(value));
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export const byId = (id) => document.getElementById(id);

const PATHS = {
  theme: "M21 12.8A8.5 8.5 0 1 1 11.2 3a6.8 6.8 0 0 0 9.8 9.8Z",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  menu: "M4 7h16M4 12h16M4 17h16",
  down: "M12 5v14M6 13l6 6 6-6",
  close: "M6 6l12 12M18 6L6 18",
  clip: "M20 11.5l-8.2 8.2a5 5 0 0 1-7.1-7.1l8.9-8.9a3.4 3.4 0 0 1 4.8 4.8l-8.7 8.7a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6",
  slash: "M5 3.5h14a1.5 1.5 0 0 1 1.5 1.5v14a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 19V5A1.5 1.5 0 0 1 5 3.5ZM14 8l-4 8",
  send: "M4.5 12L3 4l18 8-18 8 1.5-8Zm0 0H13",
  reply: "M9 7L4 12l5 5M4 12h10a6 6 0 0 1 6 6v1",
  edit: "M4 20l1-4.5L16.5 4a2.1 2.1 0 0 1 3 3L8.5 18.8 4 20ZM14.5 6l3.5 3.5",
  check: "M5 12.5l4.5 4.5L19 7",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2",
  warn: "M12 8v5M12 16.5v.1M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z",
  file: "M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5",
  link: "M14 5h5v5M19 5l-8 8M17 14v5H5V7h5",
};

/** A line drawing, 24 by 24, in the colour of the text around it. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** Puts the drawings where the page asks for them. */
export function placeIcons() {
  for (const place of document.querySelectorAll("[data-icon]")) {
    place.prepend(icon(place.dataset.icon));
  }
}
