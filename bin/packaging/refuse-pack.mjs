// Before `npm pack` and `npm publish` in this folder, which would make a file that needs a network to install.
console.error("请改用 npm run pack：它做出的安装包不用联网就能装；要发布，再运行 npm publish ./yanxiu-<版本>.tgz。");
console.error(
  "Use `npm run pack`: what it makes installs without a network. To publish that: npm publish ./yanxiu-<version>.tgz",
);
process.exitCode = 1;
