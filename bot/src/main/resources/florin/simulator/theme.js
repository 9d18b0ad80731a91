// A classic script in the head: it runs before the first paint, so that a dark page never flashes white.
(() => {
  const key = "florin.theme";
  const system = matchMedia("(prefers-color-scheme: dark)");

  function stored() {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // Storage may be switched off; the system's choice is then the choice.
    }
  }

  function apply() {
    const theme = stored() ?? (system.matches ? "dark" : "light");
    document.documentElement.dataset.theme = theme;
  }

  window.florinTheme = {
    toggle() {
      const other = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
      try {
        localStorage.setItem(key, other);
      } catch {
        // Then it lasts as long as the page.
      }
      document.documentElement.dataset.theme = other;
    },
  };
  system.addEventListener("change", apply);
  apply();
})();
