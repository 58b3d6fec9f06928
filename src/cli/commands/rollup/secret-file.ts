import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { readPlainFile } from "../../files/read-plain-file.ts";
import { placeOfTyped } from "../../files/refuse-detour.ts";
import { saveText } from "../../files/save-text.ts";
import { Refusal } from "../../refusal.ts";
import { cannotRead } from "../../system-fault.ts";

/** The secret with which keys in summaries are hashed, and the folder from which files are named in them. */
export interface Secret {
  readonly secret: string;
  readonly root: string;
  /** The file was made now. */
  readonly made?: string;
}

/** The name of the file beside a summary. */
export const secretName = "小结密钥";

interface WhereSecret {
  readonly keyFile?: string | undefined;
  /** The summary to be written. */
  readonly summary?: string | undefined;
  /** Summaries that are read. */
  readonly read: readonly string[];
}

/**
 * The secret of a group: of the file that is named, else beside the summary that is written or one that is read; made where
 * a summary is written and there is none. Without any summary one for this run is enough.
 */
export async function secretFor({ keyFile, summary, read }: WhereSecret, cwd: string): Promise<Secret> {
  const typed = keyFile ?? (summary === undefined ? undefined : join(dirname(summary), secretName));
  if (typed !== undefined) {
    const path = resolve(cwd, typed);
    return existsSync(path) ? readSecret(path, typed) : makeSecret(path, typed, cwd);
  }
  const beside = read.map((one) => join(dirname(one), secretName)).find((one) => existsSync(resolve(cwd, one)));
  if (beside !== undefined) return readSecret(resolve(cwd, beside), beside);
  return { secret: randomBytes(32).toString("hex"), root: cwd };
}

function readSecret(path: string, shown: string): Secret {
  let text: string;
  try {
    text = readPlainFile(path, mostBytes).toString("utf8").trim();
  } catch (thrown) {
    throw cannotRead(thrown, shown);
  }
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new Refusal(
      `“${shown}”不是小结的密钥`,
      "密钥是程序写的一行64个字；请写对文件，或换一个还没有的文件名来新建。",
    );
  return { secret: text, root: dirname(path) };
}

const mostBytes = 65_536;

async function makeSecret(path: string, shown: string, cwd: string): Promise<Secret> {
  const secret = randomBytes(32).toString("hex");
  await saveText(path, `${secret}\n`, { shown, place: placeOfTyped(path, cwd), expected: { bytes: undefined } });
  return { secret, root: dirname(path), made: shown };
}
