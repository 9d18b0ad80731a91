// One invoice: single keys, the width of the document, and on narrow screens the document or the details.
const desk = document.getElementById("desk");
const remember = (name, value) => {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage may be switched off; it then holds for this page.
  }
};
const remembered = (name) => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};

// What was done just now is said once, not again when the page is loaded again.
if (document.getElementById("done")) {
  history.replaceState(history.state, "", location.pathname);
}
document.getElementById("problem")?.focus();

const split = desk.querySelector(".florin-split");
const divider = document.getElementById("divider");
const LEAST = 25;
const MOST = 75;
const setShare = (share) => {
  const kept = Math.round(Math.min(MOST, Math.max(LEAST, share)));
  split.style.setProperty("--florin-share", kept);
  divider.setAttribute("aria-valuenow", kept);
  remember("florin.split", kept);
};
if (divider) {
  divider.hidden = false;
  setShare(Number(remembered("florin.split")) || 55);
  divider.addEventListener("keydown", (event) => {
    const now = Number(divider.getAttribute("aria-valuenow"));
    const moves = { ArrowLeft: now - 5, ArrowRight: now + 5, Home: LEAST, End: MOST };
    if (event.key in moves) {
      event.preventDefault();
      setShare(moves[event.key]);
    }
  });
  divider.addEventListener("pointerdown", (event) => {
    divider.setPointerCapture(event.pointerId);
    split.classList.add("is-moving");
  });
  divider.addEventListener("pointermove", (event) => {
    if (divider.hasPointerCapture(event.pointerId)) {
      const box = split.getBoundingClientRect();
      setShare(((event.clientX - box.left) / box.width) * 100);
    }
  });
  divider.addEventListener("lostpointercapture", () => split.classList.remove("is-moving"));
  divider.addEventListener("dblclick", () => setShare(55));
}

const tabs = desk.querySelector(".florin-switch");
if (tabs) {
  const buttons = [...tabs.querySelectorAll("button")];
  const narrow = matchMedia("(max-width: 991.98px)");
  const choose = (button) => {
    for (const one of buttons) {
      const chosen = one === button;
      one.setAttribute("aria-selected", chosen);
      one.tabIndex = chosen ? 0 : -1;
    }
    split.dataset.shown = button.getAttribute("aria-controls");
  };
  const arrange = () => {
    for (const button of buttons) {
      const pane = document.getElementById(button.getAttribute("aria-controls"));
      if (narrow.matches) {
        pane.setAttribute("role", "tabpanel");
        pane.setAttribute("aria-labelledby", button.id);
      } else {
        pane.removeAttribute("role");
        pane.removeAttribute("aria-labelledby");
      }
    }
  };
  tabs.hidden = false;
  narrow.addEventListener("change", arrange);
  arrange();
  choose(buttons[0]);
  for (const button of buttons) {
    button.addEventListener("click", () => choose(button));
    button.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
        const other = buttons[(buttons.indexOf(button) + 1) % buttons.length];
        choose(other);
        other.focus();
      }
    });
  }
}

const help = document.getElementById("help");
const keysOn = document.getElementById("keys-on");
const helpButton = document.getElementById("help-open");
helpButton.hidden = false;
helpButton.addEventListener("click", () => help.showModal());
keysOn.checked = remembered("florin.keys") !== "off";
keysOn.addEventListener("change", () => remember("florin.keys", keysOn.checked ? "on" : "off"));

const reject = document.getElementById("reject");
reject?.addEventListener("toggle", () => {
  if (reject.open) {
    reject.querySelector("textarea").focus();
  }
});
if (reject?.open) {
  reject.querySelector("textarea").focus();
}

const go = (address) => {
  if (address) {
    location.assign(address);
  }
};
const keys = {
  j: () => go(desk.dataset.next),
  k: () => go(desk.dataset.previous),
  e: () => go(desk.dataset.edit),
  a: () => document.getElementById("approve")?.requestSubmit(),
  r: () => {
    if (reject) {
      reject.open = true;
    }
  },
  "?": () => help.showModal(),
};
document.addEventListener("keydown", (event) => {
  const writing = event.target.closest("input, textarea, select, [contenteditable]");
  if (!writing && keysOn.checked && !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat && !help.open && event.key in keys) {
    event.preventDefault();
    keys[event.key]();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && reject?.open) {
    reject.open = false;
    reject.querySelector("summary").focus();
  }
});
