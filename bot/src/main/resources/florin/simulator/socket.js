// The line to Florin. What is sent waits here until it is known to be stored, over any number of broken connections; every
// request bears an id, so sending it twice does nothing twice.

const PING_EVERY = 20_000;
const SILENCE = 10_000;
const LONGEST_PAUSE = 10_000;
const REFUSED_PAUSE = 2_000;

export class Socket {
  #person = "";
  #socket = null;
  #waiting = new Map();
  #failures = 0;
  #retry = 0;
  #ping = 0;
  #silence = 0;
  #listener;

  /** The listener hears of every event, and of `online` and `offline`. */
  constructor(listener) {
    this.#listener = listener;
  }

  /** Talks as this person from now on. */
  open(person) {
    if (person !== this.#person) {
      this.#waiting.clear();
    }
    this.#person = person;
    this.#failures = 0;
    this.#drop();
    this.#connect();
  }

  /** Sends now or as soon as there is a line. */
  send(request) {
    this.#waiting.set(request.id, request);
    this.#push(request);
  }

  /** Whether it is not yet known to be stored. */
  isWaiting(id) {
    return this.#waiting.has(id);
  }

  #push(request) {
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify(request));
    }
  }

  #connect() {
    const socket = new WebSocket(`ws://${location.host}/simulator/ws?person=${encodeURIComponent(this.#person)}`);
    this.#socket = socket;
    socket.onmessage = (event) => socket === this.#socket && this.#heard(JSON.parse(event.data));
    socket.onclose = () => socket === this.#socket && this.#lost();
  }

  #heard(event) {
    clearTimeout(this.#silence);
    if (event.type === "pong") {
      return;
    }
    if (event.type === "kept" || event.type === "lost") {
      this.#waiting.delete(event.id);
    }
    if (event.type === "refused") {
      setTimeout(() => this.#waiting.has(event.id) && this.#push(this.#waiting.get(event.id)), REFUSED_PAUSE);
    }
    this.#listener(event);
    if (event.type === "hello") {
      this.#failures = 0;
      this.#keepAlive();
      this.#listener({ type: "online" });
      this.#waiting.forEach((request) => this.#push(request));
    }
  }

  #keepAlive() {
    clearInterval(this.#ping);
    this.#ping = setInterval(() => {
      this.#push({ type: "ping", id: "ping" });
      clearTimeout(this.#silence);
      this.#silence = setTimeout(() => this.#lost(), SILENCE);
    }, PING_EVERY);
  }

  #lost() {
    this.#drop();
    this.#listener({ type: "offline" });
    // A little chance in the pause keeps many pages from coming back in the same instant.
    const pause = Math.min(LONGEST_PAUSE, 250 * 2 ** this.#failures++) * (0.75 + Math.random() / 2);
    this.#retry = setTimeout(() => this.#connect(), pause);
  }

  #drop() {
    clearTimeout(this.#retry);
    clearTimeout(this.#silence);
    clearInterval(this.#ping);
    const old = this.#socket;
    this.#socket = null;
    old?.close();
  }
}
