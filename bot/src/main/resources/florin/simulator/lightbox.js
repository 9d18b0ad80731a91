// A picture, large.

import { byId } from "./dom.js";

const box = byId("lightbox");

export function enlarge(address, caption) {
  const picture = box.querySelector("img");
  picture.src = address;
  picture.alt = caption;
  box.querySelector("p").textContent = caption;
  box.showModal();
}

box.addEventListener("click", (event) => event.target.localName !== "p" && box.close());
