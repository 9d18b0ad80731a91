// The messages on the screen: in order, grouped, with the days between them; and where the reader is.

import { byId, element } from "./dom.js";
import { draw } from "./message.js";
import { day, dayName } from "./texts.js";

const GROUP_WITHIN = 5 * 60_000;
const NEAR_END = 80;
const PATIENCE = 15_000;

export class Chat {
  #list = byId("messages");
  #log = byId("log");
  #scroller = byId("scroller");
  #messages = new Map();
  #items = new Map();
  #states = new Map();
  #waiting = new Map();
  #typing = null;
  commands = new Set();

  constructor() {
    this.#scroller.addEventListener("scroll", () => this.#noticeEnd(), { passive: true });
    byId("down").addEventListener("click", () => this.toEnd(true));
    // A picture that arrives late must not push the newest message out of sight.
    this.#list.addEventListener("load", () => this.#atEnd && this.toEnd(false), true);
    new ResizeObserver(() => this.#atEnd && this.toEnd(false)).observe(this.#scroller);
  }

  #atEnd = true;

  /** Empties the screen for another person. */
  clear() {
    this.#list.replaceChildren();
    [this.#messages, this.#items, this.#states, this.#waiting].forEach((map) => map.clear());
    this.#typing = null;
    this.#atEnd = true;
    this.#noticeEmpty();
  }

  /** Many at once, without reading them out. */
  fill(messages) {
    this.#log.setAttribute("aria-live", "off");
    messages.forEach((message) => this.#put(message));
    this.#arrange();
    this.toEnd(false);
    setTimeout(() => this.#log.setAttribute("aria-live", "polite"), 500);
  }

  show(message) {
    const atEnd = this.#atEnd;
    const isNew = !this.#items.has(message.id);
    if (!message.mine) {
      this.typing(false);
    }
    this.#put(message);
    this.#arrange();
    if ((isNew && message.mine) || atEnd) {
      this.toEnd(isNew);
    } else if (isNew) {
      byId("down").classList.add("news");
    }
  }

  gone(id) {
    // What is still being sent stays on the screen of the one who sends it.
    if (this.#states.get(id) !== "sending" && this.#states.get(id) !== "retrying") {
      this.drop(id);
    }
  }

  drop(id) {
    this.#items.get(id)?.remove();
    this.#items.delete(id);
    this.#messages.delete(id);
    this.#arrange();
  }

  state(id, state) {
    this.#states.set(id, state);
    if (this.#messages.has(id)) {
      this.#put(this.#messages.get(id));
      this.#arrange();
    }
  }

  find(id) {
    return this.#messages.get(id);
  }

  /** The last text the person wrote. */
  lastMine() {
    return [...this.#messages.values()].findLast((message) => message.mine && !message.files?.length);
  }

  /** A pressed button waits until it is answered; not for ever. */
  wait(id, token) {
    this.#waiting.set(token, id);
    this.#markWaiting(id);
    setTimeout(() => this.answered(id, token), PATIENCE);
  }

  isWaiting(token) {
    return this.#waiting.has(token);
  }

  answered(id, token) {
    if (this.#waiting.delete(token)) {
      this.#markWaiting(id);
    }
  }

  #markWaiting(id) {
    for (const key of this.#items.get(id)?.querySelectorAll("[data-token]") ?? []) {
      const waits = this.#waiting.has(key.dataset.token);
      key.classList.toggle("waiting", waits);
      key.setAttribute("aria-busy", String(waits));
    }
  }

  typing(on) {
    this.#typing?.remove();
    this.#typing = null;
    if (on) {
      this.#typing = element("li", { class: "message theirs typing", "aria-hidden": "true" },
        element("div", { class: "bubble" }, element("i"), element("i"), element("i")));
      this.#list.append(this.#typing);
      if (this.#atEnd) {
        this.toEnd(false);
      }
    }
  }

  /** Brings a message into view and shows which it is. */
  jump(id) {
    const item = this.#items.get(id);
    if (item) {
      item.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
      item.classList.remove("found");
      requestAnimationFrame(() => item.classList.add("found"));
    }
  }

  toEnd(smoothly) {
    this.#atEnd = true;
    this.#scroller.scrollTo({ top: this.#scroller.scrollHeight, behavior: smoothly && !calm() ? "smooth" : "auto" });
    byId("down").hidden = true;
    byId("down").classList.remove("news");
  }

  #put(message) {
    const old = this.#items.get(message.id);
    const item = draw(message, {
      commands: this.commands,
      quoted: message.repliesTo ? this.#messages.get(message.repliesTo) : undefined,
      state: this.#states.get(message.id) ?? "kept",
    });
    this.#messages.set(message.id, message);
    this.#items.set(message.id, item);
    if (old) {
      const focused = old.contains(document.activeElement) ? document.activeElement?.dataset.token : undefined;
      old.replaceWith(item);
      if (focused) {
        (item.querySelector(`[data-token="${CSS.escape(focused)}"]`) ?? item).focus();
      }
    } else {
      this.#list.insertBefore(item, this.#typing);
    }
    this.#markWaiting(message.id);
  }

  #arrange() {
    this.#list.querySelectorAll(".day").forEach((separator) => separator.remove());
    let before = null;
    for (const item of this.#list.querySelectorAll(".message:not(.typing)")) {
      const newDay = !before || day(before.dataset.at) !== day(item.dataset.at);
      if (newDay) {
        item.before(element("li", { class: "day" }, element("span", {}, dayName(item.dataset.at))));
      }
      const together = !newDay && sameHand(before, item) && Date.parse(item.dataset.at) - Date.parse(before.dataset.at) < GROUP_WITHIN;
      item.classList.toggle("first", !together);
      before?.classList.toggle("last", !together);
      before = item;
    }
    before?.classList.add("last");
    this.#noticeEmpty();
  }

  #noticeEmpty() {
    byId("empty").hidden = this.#messages.size > 0;
  }

  #noticeEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    this.#atEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
    byId("down").hidden = this.#atEnd;
    if (this.#atEnd) {
      byId("down").classList.remove("news");
    }
  }
}

const sameHand = (one, other) => one.classList.contains("mine") === other.classList.contains("mine");

/** Whether the reader asked for less movement. */
const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
