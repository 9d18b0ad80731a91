// The page's words, in the language of the person played.

const all = JSON.parse(document.getElementById("texts").textContent);
let language = "en";
let zone = "UTC";

export function speak(tag, timeZone) {
  language = all[tag.split("-")[0]] ? tag : "en";
  zone = timeZone;
  document.documentElement.lang = language;
  for (const place of document.querySelectorAll("[data-text]")) {
    place.textContent = text(place.dataset.text);
  }
  for (const place of document.querySelectorAll("[data-label]")) {
    place.setAttribute("aria-label", text(place.dataset.label));
    if (place.localName === "button") {
      place.title = text(place.dataset.label);
    }
  }
  for (const place of document.querySelectorAll("[data-placeholder]")) {
    place.placeholder = text(place.dataset.placeholder);
  }
}

export function text(key, ...values) {
  const words = all[language.split("-")[0]][key] ?? key;
  return values.reduce((filled, value, index) => filled.replace(`{${index}}`, () => value), words);
}

export function time(instant) {
  return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone })
    .format(new Date(instant));
}

export function moment(instant) {
  return new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "medium", timeZone: zone })
    .format(new Date(instant));
}

/** The calendar day of an instant where the person is, as 2026-03-05. */
export function day(instant) {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(new Date(instant));
}

export function dayName(instant) {
  const now = Date.now();
  if (day(instant) === day(now)) {
    return text("today");
  }
  if (day(instant) === day(now - 86_400_000)) {
    return text("yesterday");
  }
  const year = day(instant).slice(0, 4) === day(now).slice(0, 4) ? {} : { year: "numeric" };
  return new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long", timeZone: zone, ...year })
    .format(new Date(instant));
}

export function size(bytes) {
  const units = ["byte", "kilobyte", "megabyte"];
  const step = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  return new Intl.NumberFormat(language, {
    style: "unit", unit: units[step], unitDisplay: step ? "short" : "long", maximumFractionDigits: step === 2 ? 1 : 0,
  }).format(bytes / 1_000 ** step);
}
