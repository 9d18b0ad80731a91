// Where the person writes: text, an answer to a message, a change of an own one.

import { Commands } from "./commands.js";
import { byId, icon } from "./dom.js";
import { Files } from "./files.js";
import { brief } from "./message.js";
import { text } from "./texts.js";

export class Composer {
  #area = byId("compose");
  #context = null;
  #hooks;
  files;
  commands;

  /** Hooks: `write(text, files, repliesTo)`, `change(id, text)`, `lastMine()`. */
  constructor(hooks) {
    this.#hooks = hooks;
    this.files = new Files(() => this.#refresh());
    this.commands = new Commands((name, now) => this.#chosen(name, now));
    byId("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#area.addEventListener("input", () => this.#written());
    this.#area.addEventListener("keydown", (event) => this.#key(event));
    addEventListener("resize", () => this.#grow());
    byId("context-close").addEventListener("click", () => this.#leaveContext());
    // Pressing it must not take the focus from the words, which would close what it opens.
    byId("slash").addEventListener("pointerdown", (event) => event.preventDefault());
    byId("slash").addEventListener("click", () => this.#slash());
  }

  focus() {
    this.#area.focus({ preventScroll: true });
  }

  get draft() {
    return this.#context?.kind === "edit" ? "" : this.#area.value;
  }

  set draft(words) {
    this.#leaveContext();
    this.#area.value = words;
    this.#written();
  }

  reply(message) {
    this.#enter({ kind: "reply", message });
  }

  edit(message) {
    this.#enter({ kind: "edit", message });
    this.#area.value = message.words?.[0]?.text ?? "";
    this.#written();
    this.commands.close();
  }

  #enter(context) {
    this.#context = context;
    byId("context-icon").replaceChildren(icon(context.kind));
    byId("context-title").textContent = context.kind === "edit" ? text("editing") : text("replying");
    byId("context-text").textContent = brief(context.message);
    byId("context").hidden = false;
    this.#refresh();
    this.focus();
  }

  #leaveContext() {
    if (this.#context?.kind === "edit") {
      this.#area.value = "";
      this.#written();
    }
    this.#context = null;
    byId("context").hidden = true;
    this.#refresh();
  }

  #key(event) {
    // While an input method composes a character, its keys are its own.
    if (event.isComposing) {
      return;
    }
    if (this.commands.key(event)) {
      event.preventDefault();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape" && this.#context) {
      this.#leaveContext();
    } else if (event.key === "ArrowUp" && this.#area.value === "" && !this.#context) {
      const last = this.#hooks.lastMine();
      if (last) {
        event.preventDefault();
        this.edit(last);
      }
    }
  }

  async #submit() {
    const words = this.#area.value.trim();
    if (!words && this.files.isEmpty) {
      return;
    }
    const context = this.#context;
    if (context?.kind === "edit") {
      this.#leaveContext();
      if (words && words !== context.message.words?.[0]?.text) {
        this.#hooks.change(context.message.id, words);
      }
      return;
    }
    this.#area.value = "";
    this.#leaveContext();
    this.#written();
    const files = this.files.isEmpty ? [] : await this.files.take();
    if (words || files.length) {
      this.#hooks.write(words, files, context?.message.id);
    }
  }

  #slash() {
    this.focus();
    if (this.commands.isOpen) {
      this.commands.close();
    } else if (this.#area.value === "" || this.#area.value === "/") {
      this.#area.value = "/";
      this.#written();
    }
  }

  #chosen(name, now) {
    if (now) {
      this.#area.value = `/${name}`;
      this.#submit();
    } else {
      this.#area.value = `/${name} `;
      this.#written();
    }
  }

  #grow() {
    this.#area.style.height = "auto";
    this.#area.style.height = `${this.#area.scrollHeight}px`;
  }

  #written() {
    this.#grow();
    this.commands.follow(this.#context?.kind === "edit" ? "" : this.#area.value);
    this.#refresh();
  }

  #refresh() {
    byId("send").disabled = !this.#area.value.trim() && this.files.isEmpty;
    byId("attach").disabled = this.#context?.kind === "edit";
    this.#area.placeholder = this.files.isEmpty ? text("placeholder") : text("caption");
  }
}
