/**
 * The addresses in the packed package.json, from the address that the clone came from: a web address or one of ssh. None
 * for a folder on a disk, and never the name or the password that an address may hold.
 */
export function addressesOf(origin) {
  const [, host, path] =
    /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+?)(?:\.git)?\/?$/.exec(origin) ??
    /^[\w.-]+@([\w.-]+\.[\w-]+):([^/].*?)(?:\.git)?\/?$/.exec(origin) ??
    [];
  if (host === undefined || !host.includes(".") || /^[\d.]+$/.test(host)) return {};
  const web = `https://${host}/${path}`;
  return {
    repository: { type: "git", url: `git+${web}.git` },
    homepage: `${web}#readme`,
    bugs: { url: `${web}/issues` },
  };
}
