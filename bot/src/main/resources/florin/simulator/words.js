// Text of a message as elements: addresses can be followed, commands of ours can be pressed; everything else stays text.

import { element } from "./dom.js";

const SPECIAL = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]|(?<![\p{L}\p{N}/_.])\/[a-z]{2,32}(?![\p{L}\p{N}_/.])/gu;

export function words(part, commands) {
  switch (part.kind) {
    case "heading":
      return element("h3", { dir: "auto" }, ...pieces(part.text, commands));
    case "mono":
      // Wider than the bubble it scrolls, and then the keyboard must reach it.
      return element("pre", { tabindex: 0 }, part.text);
    default:
      return element("p", { dir: "auto" }, ...pieces(part.text, commands));
  }
}

function pieces(text, commands) {
  const made = [];
  let from = 0;
  for (const found of text.matchAll(SPECIAL)) {
    const piece = special(found[0], commands);
    if (piece) {
      made.push(text.slice(from, found.index), piece);
      from = found.index + found[0].length;
    }
  }
  made.push(text.slice(from));
  return made;
}

function special(found, commands) {
  if (!found.startsWith("/")) {
    return element("a", { href: found, target: "_blank", rel: "noopener noreferrer" }, found);
  }
  return commands.has(found.slice(1)) ? element("button", { type: "button", class: "command", "data-command": found }, found) : null;
}
