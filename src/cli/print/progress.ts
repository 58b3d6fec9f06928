import type { Terminal } from "../terminal.ts";
import { displayWidth } from "./display-width.ts";

/** How far a long run has come, in one line that is drawn anew. Nothing where there is no screen, and under `--quiet`. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #total: number;
  readonly #now: () => number;
  readonly #began: number;
  #done = 0;
  #running = "";

  constructor(terminal: Terminal, total: number, now = () => performance.now()) {
    this.#terminal = terminal;
    this.#total = total;
    this.#now = now;
    this.#began = now();
  }

  /** What is worked on from now on. */
  begin(name: string): void {
    this.#running = name;
    this.#draw();
  }

  /** One more is done; `print` says what became of it. */
  end(print: () => void): void {
    this.clear();
    print();
    this.#done += 1;
    if (this.#done < this.#total) this.#draw();
  }

  clear(): void {
    if (this.#isShown) this.#terminal.redraw?.("");
  }

  get #isShown(): boolean {
    return !this.#terminal.isQuiet;
  }

  #draw(): void {
    if (!this.#isShown) return;
    const filled = Math.floor((this.#done / this.#total) * barWidth);
    const bar = "█".repeat(filled) + "░".repeat(barWidth - filled);
    const line = `${bar} ${this.#done}/${this.#total}${this.#left()}  ${this.#running}`;
    this.#terminal.redraw?.(cut(line, this.#terminal.width - 1));
  }

  /** How long it may take, as soon as that can be told. */
  #left(): string {
    const passed = (this.#now() - this.#began) / 1000;
    if (this.#done < 3 || passed < 2) return "";
    const seconds = Math.ceil((passed / this.#done) * (this.#total - this.#done));
    return seconds < 60 ? `，约还要${seconds}秒` : `，约还要${Math.ceil(seconds / 60)}分钟`;
  }
}

const barWidth = 20;

function cut(line: string, width: number): string {
  const characters = [...line];
  while (displayWidth(characters.join("")) > width) characters.pop();
  return characters.join("");
}
