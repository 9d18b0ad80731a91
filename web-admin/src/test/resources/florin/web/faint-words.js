// Texts whose colour has less than 4.5 to 1 against the first ground behind them that is not see-through.
() => {
  const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const found = rgba(getComputedStyle(at).backgroundColor);
      if (found[3] > 200) {
        return found;
      }
    }
    return [255, 255, 255, 255];
  };
  const hasWords = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  return [...document.querySelectorAll("body *")]
    .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && hasWords(element))
    .map((element) => {
      const [one, other] = [light(rgba(getComputedStyle(element).color)), light(ground(element))].sort((a, b) => b - a);
      return { words: element.className + " " + element.textContent.slice(0, 30), ratio: (one + 0.05) / (other + 0.05) };
    })
    .filter(({ ratio }) => ratio < 4.5)
    .map(({ words, ratio }) => `${words}: ${ratio.toFixed(2)}`);
}
