// One message as an element.

import { element, icon } from "./dom.js";
import { moment, size, text, time } from "./texts.js";
import { words } from "./words.js";

/** Such a line begins where the time would stand. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** State is "sending", "kept" or "retrying" for what the person wrote. */
export function draw(message, { commands, quoted, state }) {
  const item = element("li", {
    class: `message ${message.mine ? "mine" : "theirs"}`, "data-id": message.id, "data-at": message.at, tabindex: -1,
  });
  const bubble = element("div", { class: "bubble" });
  if (message.repliesTo && quoted) {
    bubble.append(quote(quoted));
  }
  const parts = message.words ?? [];
  const known = message.mine ? new Set() : commands;
  bubble.append(...parts.map((part) => words(part, known)));
  bubble.append(...(message.files ?? []).map(file));
  bubble.append(meta(message, state));
  const last = message.files?.length ? undefined : parts.at(-1);
  bubble.classList.toggle("ends-in-text", last?.kind === "paragraph" && !RIGHT_TO_LEFT.test(last.text));
  bubble.classList.toggle("has-picture", Boolean(message.files?.some((each) => each.picture)));
  item.append(bubble);
  if (message.keys?.length) {
    item.append(keys(message.keys));
  }
  item.append(actions(message));
  return item;
}

/** The beginning of a message, for a quotation. */
export function brief(message) {
  const said = (message.words ?? []).map((part) => part.text).join(" ");
  return (said || message.files?.[0]?.name || "").replace(/\s+/g, " ").slice(0, 160);
}

function quote(message) {
  return element("button", { type: "button", class: "quote", "data-jump": message.id },
    element("strong", {}, message.mine ? text("you") : "Florin"),
    element("span", { dir: "auto" }, brief(message)));
}

function file(each) {
  const address = `/simulator/files/${each.reference}`;
  const caption = each.caption ? element("figcaption", { dir: "auto" }, each.caption) : null;
  if (each.picture) {
    return element("figure", { class: "picture" },
      element("button", { type: "button", "data-picture": address, "data-caption": each.caption ?? "", "aria-label": `${text("enlarge")}: ${each.name}` },
        element("img", { src: address, alt: each.caption || each.name, decoding: "async" })),
      caption);
  }
  return element("figure", { class: "file" },
    element("a", { href: address, download: each.name },
      element("span", { class: "file-icon" }, icon("file")),
      element("span", { class: "file-words" },
        element("span", { class: "file-name", dir: "auto" }, each.name),
        element("span", { class: "file-size" }, size(each.size)))),
    caption);
}

function meta(message, state) {
  const line = element("span", { class: "meta" });
  if (message.again) {
    line.append(element("span", {}, text("again")));
  }
  if (message.edited) {
    line.append(element("span", {}, text("edited")));
  }
  line.append(element("time", { datetime: message.at, title: moment(message.at) }, time(message.at)));
  if (message.mine) {
    const [drawing, label] = { sending: ["clock", "sending"], retrying: ["warn", "retrying"], kept: ["check", "kept"] }[state];
    line.append(element("span", { class: `state ${state}`, role: "img", "aria-label": text(label), title: text(label) }, icon(drawing)));
  }
  return line;
}

function keys(rows) {
  return element("div", { class: "keys" }, ...rows.map((row) =>
    element("div", { class: "key-row" }, ...row.map(key))));
}

function key(each) {
  const look = `key ${each.style}`;
  const label = element("span", { dir: "auto" }, each.label);
  if (each.url) {
    return element("a", { class: look, href: each.url, target: "_blank", rel: "noopener noreferrer" }, label, icon("link"));
  }
  return element("button", { type: "button", class: look, "data-token": each.token }, label);
}

function actions(message) {
  const made = element("div", { class: "actions" }, action("reply"));
  if (message.mine && !message.files?.length) {
    made.append(action("edit"));
  }
  return made;
}

function action(name) {
  return element("button", { type: "button", class: "icon-button", "data-action": name, "aria-label": text(name), title: text(name) }, icon(name));
}
