// The people one may act as.

import { byId, element } from "./dom.js";
import { text } from "./texts.js";

const HUES = [172, 32, 265, 340, 205, 95, 15, 235];

export class People {
  #choose;

  constructor(choose) {
    this.#choose = choose;
    byId("people").addEventListener("click", (event) => {
      const pressed = event.target.closest("[data-person]");
      if (pressed) {
        this.#toggle(false);
        this.#choose(pressed.dataset.person);
      }
    });
    byId("open-side").addEventListener("click", () => this.#toggle(byId("side").dataset.open !== "true"));
    byId("playing").addEventListener("click", () => this.#toggle(true));
    byId("veil").addEventListener("click", () => this.#toggle(false));
    addEventListener("keydown", (event) => event.key === "Escape" && this.#toggle(false));
  }

  show(people, current) {
    byId("people").replaceChildren(...people.map((person) =>
      element("li", {},
        element("button", { type: "button", class: "person", "data-person": person.id, "aria-current": person.id === current?.id ? "true" : null },
          face(person),
          element("span", { class: "person-words" },
            element("strong", { dir: "auto" }, person.name),
            element("span", { dir: "auto" }, person.about ?? ""))))));
    byId("playing").replaceChildren(...(current ? [face(current), element("span", {}, text("youAre", current.name))] : []));
  }

  #toggle(open) {
    byId("side").dataset.open = String(open);
    byId("open-side").setAttribute("aria-expanded", String(open));
    if (open) {
      byId("people").querySelector("[aria-current], button")?.focus();
    }
  }
}

/** Initials on a colour of their own. */
function face(person) {
  const initials = person.name.trim().split(/\s+/).map((word) => [...word][0]).slice(0, 2).join("").toUpperCase();
  const hue = HUES[[...person.id].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % HUES.length];
  const made = element("span", { class: "face", "aria-hidden": "true" }, initials);
  // Set by script, which the policy allows; a style attribute it would not.
  made.style.setProperty("--hue", hue);
  return made;
}
