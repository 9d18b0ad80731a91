// The page put together: events of the line go to the chat, what the person does goes to the line.

import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { byId, element, placeIcons } from "./dom.js";
import { enlarge } from "./lightbox.js";
import { People } from "./people.js";
import { Socket } from "./socket.js";
import { speak, text } from "./texts.js";
import { toast } from "./toast.js";

const TYPING = 6_000;
const REMEMBERED = "florin.person";

const chat = new Chat();
const people = new People((id) => (location.hash = encodeURIComponent(id)));
const socket = new Socket(heard);
const composer = new Composer({ write, change, lastMine: () => chat.lastMine() });
const drafts = new Map();
let person = null;
let playing = wanted();
let online = false;
let typing = 0;

function heard(event) {
  switch (event.type) {
    case "hello": return greeted(event);
    case "online": return line(true);
    case "offline": return line(false);
    case "shown": return shown(event.message);
    case "gone": return chat.gone(event.message);
    case "kept": return chat.state(`m-${event.id}`, "kept");
    case "refused": return chat.state(`m-${event.id}`, "retrying");
    case "lost": return lost(event.id);
    case "working": return works(true);
    case "acknowledged": return acknowledged(event);
  }
}

function greeted(event) {
  const language = event.person?.language ?? navigator.language;
  speak(language, event.person?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
  composer.commands.know(event.commands, event.commandWords);
  composer.files.mostBytes = event.mostUploadBytes;
  chat.commands = new Set(event.commandWords);
  const another = event.person?.id !== person?.id;
  if (another) {
    chat.clear();
  }
  person = event.person ?? null;
  if (!person && event.people.length) {
    play(event.people[0].id);
    return;
  }
  remember(person?.id);
  people.show(event.people, person);
  welcome();
  // A page that was open during a restart keeps what it shows; what is there as well is brought up to date.
  chat.fill(event.messages);
  if (another) {
    composer.files.clear();
    composer.draft = drafts.get(person?.id) ?? "";
  }
  composer.focus();
}

function welcome() {
  byId("empty-title").textContent = person ? text("empty", person.name) : text("nobody");
  byId("empty-about").textContent = person ? text("emptyAbout") : text("nobodyAbout");
  const examples = person ? text("examples").split("|") : [];
  byId("examples").replaceChildren(...examples.map((words) =>
    element("button", { type: "button", class: "example", "data-command": words }, words)));
  byId("composer").hidden = !person;
}

function line(up) {
  online = up;
  document.documentElement.dataset.online = String(up);
  status();
}

function status() {
  const isTyping = typing !== 0;
  byId("status").textContent = !online ? text("connecting") : isTyping ? text("typing") : text("online");
  byId("status").dataset.state = !online ? "off" : isTyping ? "typing" : "on";
}

function works(on) {
  clearTimeout(typing);
  typing = on ? setTimeout(() => works(false), TYPING) : 0;
  chat.typing(on);
  status();
}

function shown(message) {
  if (!message.mine) {
    works(false);
  }
  chat.show(message);
}

function acknowledged(event) {
  chat.answered(event.message, event.token);
  if (event.toast) {
    toast(event.toast);
  }
}

function lost(id) {
  chat.drop(`m-${id}`);
  toast(text("lost"), true);
}

function write(words, files, repliesTo) {
  const id = crypto.randomUUID();
  const message = {
    id: `m-${id}`, mine: true, at: new Date().toISOString(), repliesTo,
    words: words ? [{ kind: "paragraph", text: words }] : [],
    files: files.map((file) => ({ ...file, picture: /^image\/(png|jpeg|gif|webp)$/.test(file.mediaType) })),
  };
  chat.state(message.id, "sending");
  chat.show(message);
  socket.send({ type: "wrote", id, text: words, repliesTo, files: files.map(({ reference, name, mediaType }) => ({ reference, name, mediaType })) });
}

function change(message, words) {
  socket.send({ type: "edited", id: crypto.randomUUID(), message, text: words });
}

function press(message, token) {
  if (!chat.isWaiting(token)) {
    chat.wait(message, token);
    socket.send({ type: "pressed", id: crypto.randomUUID(), message, token });
  }
}

/** Also called by the address, which this changes: the second call finds nothing to do. */
function play(id) {
  if (id === playing) {
    return;
  }
  if (person) {
    drafts.set(person.id, composer.draft);
  }
  playing = id;
  location.hash = encodeURIComponent(id);
  socket.open(id);
}

function wanted() {
  try {
    return decodeURIComponent(location.hash.slice(1)) || localStorage.getItem(REMEMBERED) || "";
  } catch {
    return "";
  }
}

function remember(id) {
  try {
    localStorage.setItem(REMEMBERED, id ?? "");
  } catch {
    // Then the next page begins with the first person.
  }
}

byId("chat").addEventListener("click", (event) => {
  const at = (selector) => event.target.closest(selector);
  const item = at(".message");
  const message = item && chat.find(item.dataset.id);
  if (at("[data-token]")) {
    press(item.dataset.id, at("[data-token]").dataset.token);
  } else if (at("[data-command]")) {
    write(at("[data-command]").dataset.command, []);
  } else if (at("[data-picture]")) {
    enlarge(at("[data-picture]").dataset.picture, at("[data-picture]").dataset.caption);
  } else if (at("[data-jump]")) {
    chat.jump(at("[data-jump]").dataset.jump);
  } else if (at("[data-action=reply]") && message) {
    composer.reply(message);
  } else if (at("[data-action=edit]") && message) {
    composer.edit(message);
  }
});

// Its address would name somebody to play.
document.querySelector(".florin-skip").addEventListener("click", (event) => {
  event.preventDefault();
  composer.focus();
});
addEventListener("hashchange", () => play(wanted()));

placeIcons();
speak(navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone);
line(false);
socket.open(playing);
