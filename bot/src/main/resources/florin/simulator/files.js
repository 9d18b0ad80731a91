// Files on their way: chosen, dropped or pasted; uploaded at once, sent with the next message.

import { byId, element, icon } from "./dom.js";
import { size, text } from "./texts.js";
import { toast } from "./toast.js";

const MOST_FILES = 10;

export class Files {
  #chips = byId("chips");
  #all = [];
  #changed;
  mostBytes = Infinity;

  constructor(changed) {
    this.#changed = changed;
    const input = byId("files");
    byId("attach").addEventListener("click", () => input.click());
    input.addEventListener("change", () => {
      this.add(input.files);
      input.value = "";
    });
    this.#acceptDrops();
    byId("compose").addEventListener("paste", (event) => {
      if (event.clipboardData.files.length) {
        event.preventDefault();
        this.add(event.clipboardData.files);
      }
    });
  }

  get isEmpty() {
    return this.#all.length === 0;
  }

  add(files) {
    for (const file of files) {
      if (file.size > this.mostBytes) {
        toast(text("tooLarge", file.name, size(this.mostBytes)), true);
      } else if (this.#all.length === MOST_FILES) {
        toast(text("tooMany", String(MOST_FILES)), true);
        break;
      } else {
        this.#all.push(this.#begin(file));
      }
    }
    this.#draw();
    byId("compose").focus();
  }

  /** Takes what is attached, once it is uploaded: what the socket is to be told, and what the page shows meanwhile. */
  async take() {
    const taken = this.#all;
    this.clear();
    const done = await Promise.all(taken.map((each) => each.done));
    return done.filter(Boolean);
  }

  clear() {
    this.#all.forEach((each) => each.preview && URL.revokeObjectURL(each.preview));
    this.#all = [];
    this.#draw();
  }

  #begin(file) {
    const each = { file, preview: file.type.startsWith("image/") ? URL.createObjectURL(file) : null, ready: false };
    each.done = this.#upload(file).then((kept) => {
      each.ready = Boolean(kept);
      if (!kept) {
        this.#all = this.#all.filter((other) => other !== each);
        toast(text("uploadFailed", file.name), true);
      }
      this.#draw();
      return kept && { reference: kept.reference, name: file.name, mediaType: file.type || "application/octet-stream", size: kept.size };
    });
    return each;
  }

  async #upload(file) {
    try {
      const answer = await fetch("/simulator/upload", { method: "POST", body: file });
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  #draw() {
    this.#chips.replaceChildren(...this.#all.map((each) => this.#chip(each)));
    this.#chips.hidden = this.isEmpty;
    this.#changed();
  }

  #chip(each) {
    const remove = element("button", { type: "button", class: "icon-button", "aria-label": `${text("remove")}: ${each.file.name}` }, icon("close"));
    remove.addEventListener("click", () => {
      this.#all = this.#all.filter((other) => other !== each);
      this.#draw();
    });
    return element("li", { class: each.ready ? "chip" : "chip loading" },
      each.preview ? element("img", { src: each.preview, alt: "" }) : element("span", { class: "file-icon" }, icon("file")),
      element("span", { class: "chip-words" },
        element("span", { class: "chip-name", dir: "auto" }, each.file.name),
        element("span", { class: "file-size" }, size(each.file.size))),
      remove);
  }

  #acceptDrops() {
    const cover = byId("drop");
    const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
    let depth = 0;
    addEventListener("dragenter", (event) => {
      if (hasFiles(event)) {
        depth++;
        cover.hidden = false;
      }
    });
    addEventListener("dragleave", (event) => {
      if (hasFiles(event) && --depth <= 0) {
        depth = 0;
        cover.hidden = true;
      }
    });
    addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault());
    addEventListener("drop", (event) => {
      if (hasFiles(event)) {
        event.preventDefault();
        depth = 0;
        cover.hidden = true;
        this.add(event.dataTransfer.files);
      }
    });
  }
}
