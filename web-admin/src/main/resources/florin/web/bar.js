// The bar on top: its menu closes by itself, and what is chosen is in sight.
"use strict";

const menu = document.querySelector(".florin-menu");
document.addEventListener("click", (event) => {
  if (menu?.open && !menu.contains(event.target)) {
    menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menu?.open) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// On a narrow screen what is chosen may lie beyond the edge.
const chosen = document.querySelector(".florin-nav [aria-current]");
if (chosen) {
  const row = chosen.parentElement;
  row.scrollLeft = chosen.offsetLeft - row.offsetLeft - (row.clientWidth - chosen.clientWidth) / 2;
}
