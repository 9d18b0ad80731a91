// A word in passing. Problems stay until they are read.

import { byId, element, icon } from "./dom.js";
import { text } from "./texts.js";

const LIFE = 3_500;

export function toast(words, isProblem = false) {
  const shown = element("div", { class: isProblem ? "toast problem" : "toast", role: isProblem ? "alert" : null }, element("span", { dir: "auto" }, words));
  if (isProblem) {
    const close = element("button", { type: "button", class: "icon-button", "aria-label": text("close") }, icon("close"));
    close.addEventListener("click", () => shown.remove());
    shown.append(close);
  } else {
    setTimeout(() => shown.remove(), LIFE);
  }
  byId("toasts").append(shown);
}
