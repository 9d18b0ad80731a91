// The menu of commands that opens on a slash.

import { byId, element } from "./dom.js";
import { text } from "./texts.js";

export class Commands {
  #box = byId("commands");
  #compose = byId("compose");
  #items = [];
  #words = new Set();
  #found = [];
  #selected = 0;
  #moved = false;
  #choose;

  /** `choose(name, now)` is told what was picked and whether to send it at once. */
  constructor(choose) {
    this.#choose = choose;
    // The words being written keep the focus.
    this.#box.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#box.addEventListener("click", (event) => {
      const item = event.target.closest("[data-name]");
      if (item) {
        this.#pick(item.dataset.name, true);
      }
    });
    this.#compose.addEventListener("blur", () => this.close());
  }

  /** What to offer, and every word that is a command as it stands. */
  know(items, words) {
    this.#items = items;
    this.#words = new Set(words);
  }

  get isOpen() {
    return !this.#box.hidden;
  }

  /** Opens, narrows or closes by what is written. */
  follow(written) {
    const typed = /^\/([a-z]*)$/i.exec(written);
    if (!typed || this.#items.length === 0) {
      this.close();
      return;
    }
    const begin = typed[1].toLowerCase();
    this.#found = this.#items.filter((item) => item.name.startsWith(begin));
    this.#selected = 0;
    this.#moved = false;
    this.#draw();
  }

  /** Whether the key was for the menu. */
  key(event) {
    // "/e" is a command of its own, though "/edit" stands in the menu: what is complete is sent as it is written.
    if (!this.isOpen || (event.key === "Enter" && !this.#moved && this.#words.has(this.#compose.value.slice(1).toLowerCase()))) {
      return false;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.#found.length) {
      this.#moved = true;
      this.#selected = (this.#selected + step + this.#found.length) % this.#found.length;
      this.#draw();
      return true;
    }
    if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey && this.#found.length) {
      this.#pick(this.#found[this.#selected].name, event.key === "Enter");
      return true;
    }
    if (event.key === "Escape") {
      this.close();
      return true;
    }
    return false;
  }

  close() {
    this.#box.hidden = true;
    this.#compose.setAttribute("aria-expanded", "false");
    this.#compose.removeAttribute("aria-activedescendant");
  }

  #pick(name, now) {
    this.close();
    this.#choose(name, now);
  }

  #draw() {
    this.#box.replaceChildren(...this.#found.map((item, index) =>
      element("div", { role: "option", id: `command-${item.name}`, class: "command-item", "data-name": item.name, "aria-selected": String(index === this.#selected) },
        element("strong", {}, `/${item.name}`), element("span", {}, item.about))));
    if (this.#found.length === 0) {
      this.#box.append(element("p", { class: "command-none" }, text("noCommand")));
    }
    this.#box.hidden = false;
    this.#compose.setAttribute("aria-expanded", "true");
    const chosen = this.#box.querySelector("[aria-selected=true]");
    chosen?.scrollIntoView({ block: "nearest" });
    this.#compose.setAttribute("aria-activedescendant", chosen?.id ?? "");
  }
}
