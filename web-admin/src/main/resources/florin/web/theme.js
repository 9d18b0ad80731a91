// Runs before the first paint, so that a dark page never flashes white.
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const stored = () => {
    try {
      return localStorage.getItem("florin.theme");
    } catch {
      return null; // Storage may be switched off; the system's choice is then the choice.
    }
  };
  const show = (theme) => {
    root.dataset.bsTheme = theme;
    document.dispatchEvent(new CustomEvent("florin:theme"));
  };
  const follow = () => show(stored() ?? (system.matches ? "dark" : "light"));

  document.addEventListener("click", (event) => {
    if (!event.target.closest("#theme")) {
      return;
    }
    const next = root.dataset.bsTheme === "dark" ? "light" : "dark";
    try {
      localStorage.setItem("florin.theme", next);
    } catch {
      // The choice then holds for this page.
    }
    show(next);
  });
  system.addEventListener("change", follow);
  follow();
})();
