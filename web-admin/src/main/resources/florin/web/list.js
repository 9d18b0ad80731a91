// A choice in the filter of a list shows what fits at once; dates and words wait until they are complete.
const narrow = (form) => {
  const chosen = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value !== "") {
      chosen.append(name, value);
    }
  }
  const query = chosen.toString();
  return form.getAttribute("action") + (query ? "?" + query : "");
};

// The browser's way back leads to the list as it came, which htmx restores only where it is said to be its own.
history.replaceState({ htmx: true }, "", location.href);

// The address says only what is chosen: empty fields would make it unreadable.
const open = (form) => {
  const address = narrow(form);
  globalThis.htmx.ajax("GET", address, { target: "#list", select: "#list", swap: "outerHTML show:none" }).then(() => {
    const refused = !document.getElementById("toast").hidden;
    if (!refused && address !== location.pathname + location.search) {
      history.pushState({ htmx: true }, "", address);
    }
  });
};

document.addEventListener(
  "submit",
  (event) => {
    if (event.target.matches(".florin-filter") && globalThis.htmx) {
      event.preventDefault();
      event.stopImmediatePropagation();
      open(event.target);
    }
  },
  true,
);

document.addEventListener("change", (event) => {
  const form = event.target.closest(".florin-filter");
  if (form && event.target.matches("select") && globalThis.htmx) {
    open(form);
  }
});
