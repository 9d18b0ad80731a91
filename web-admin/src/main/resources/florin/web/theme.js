// Runs before the first paint, so that a dark page never flashes white.
const stored = (() => {
  try {
    return localStorage.getItem("florin.theme");
  } catch {
    return null; // Storage may be switched off; the system's choice is then the choice.
  }
})();
const dark = stored ? stored === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
document.documentElement.dataset.bsTheme = dark ? "dark" : "light";
