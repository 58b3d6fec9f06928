import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import packageJson from "../../../../../package.json" with { type: "json" };
import { shippedFolder } from "../../../files/shipped-folder.ts";
import { walkFolder } from "../../../files/walk-folder.ts";

let identity: string | undefined;

/** A sum of all that decides about a report beside a school's own files: the program, what comes with it, and Node. */
export function programIdentity(): string {
  identity ??= identityNow();
  return identity;
}

function identityNow(): string {
  const sum = createHash("sha256").update(`${packageJson.version} ${process.version} ${process.arch}\n`);
  const own = dirname(fileURLToPath(import.meta.url));
  // The names of the bundler's files hold a hash of what is in them.
  for (const name of readdirSync(own).toSorted()) sum.update(`${name} ${statSync(join(own, name)).size}\n`);
  for (const path of walkFolder(shippedFolder("templates")).files) sum.update(`${path}\n`).update(readFileSync(path));
  return sum.digest("hex");
}
