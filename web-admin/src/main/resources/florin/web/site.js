// What every page of the site does by itself: forms of htmx, the end of a session.
"use strict";

const body = document.body;

document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-Florin-Form"] = body.dataset.csrf;
});

// A list that cannot be shown says why and stays as it is; other answers that say what was wrong are shown like any.
const toast = document.getElementById("toast");
const complain = (event) => {
  const answer = event.detail.xhr;
  if (answer.status < 400 || !answer.getResponseHeader("Content-Type")?.startsWith("application/json")) {
    return false;
  }
  toast.textContent = JSON.parse(answer.responseText).error;
  toast.hidden = false;
  event.detail.shouldSwap = false;
  return true;
};
document.addEventListener("htmx:beforeRequest", () => {
  toast.hidden = true;
});
document.addEventListener("htmx:beforeSwap", (event) => {
  if (!complain(event) && event.detail.xhr.status >= 400 && event.detail.xhr.status < 500) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

// On a narrow screen what is chosen may lie beyond the edge.
document.querySelectorAll(".florin-tabs [aria-current]").forEach((chosen) => {
  const row = chosen.parentElement;
  row.scrollLeft = chosen.offsetLeft - row.offsetLeft - (row.clientWidth - chosen.clientWidth) / 2;
});

// Two minutes before the session ends it says so; afterwards nothing of it stays on the screen.
const WARNING = 120;
const expiry = document.getElementById("expiry");
let ends = 0;
const restart = () => {
  ends = Date.now() + Number(body.dataset.idle) * 1000;
  expiry.hidden = true;
};
const watch = () => {
  const left = (ends - Date.now()) / 1000;
  if (left <= 0) {
    location.assign("/sign-in?back=" + encodeURIComponent(location.pathname + location.search));
    return;
  }
  if (left <= WARNING && expiry.hidden) {
    expiry.hidden = false;
    document.getElementById("stay").focus();
  }
  setTimeout(watch, 1000);
};
if (expiry) {
  restart();
  watch();
  document.addEventListener("htmx:afterRequest", restart);
  document.getElementById("stay").addEventListener("click", async () => {
    const answer = await fetch("/session", { method: "POST", headers: { "X-Florin-Form": body.dataset.csrf, "HX-Request": "true" } });
    const gone = answer.headers.get("HX-Redirect");
    if (gone) {
      location.assign(gone);
    } else if (answer.ok) {
      restart();
    }
  });
}

// A form that was being filled in when the session ended comes back as it was, for whoever filled it in.
const drafts = document.querySelectorAll("form[data-draft]");
const place = (form) => `florin.draft.${body.dataset.person}.${form.dataset.draft}`;
drafts.forEach((form) => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place(form)) ?? "null");
    if (kept) {
      Object.entries(kept).forEach(([name, value]) => {
        const field = form.elements.namedItem(name);
        if (field && "value" in field && field.type !== "hidden") {
          field.value = value;
        }
      });
    }
    form.addEventListener("input", () => {
      const values = {};
      Array.from(form.elements).forEach((field) => {
        if (field.name && field.type !== "hidden" && field.type !== "password") {
          values[field.name] = field.value;
        }
      });
      sessionStorage.setItem(place(form), JSON.stringify(values));
    });
    form.addEventListener("submit", () => sessionStorage.removeItem(place(form)));
  } catch {
    // Without storage nothing is kept.
  }
});
