// npm run fuzz -- bounds [PART [SHARE]]: every input of test/bounds at its full size, or those whose name holds PART at a share of it.
import { inputs } from "../bounds/inputs.ts";
import { inSchool, runBounded } from "../bounds/run-bounded.ts";

const [part = "", share = "1", seconds = "120"] = process.argv.slice(2);
let faults = 0;
for (const {
  name,
  full,
  files,
  commands = process.env.FIRST ? [["check"]] : [["check"], ["report", ".", "--draft"]],
} of inputs.filter((one) => new RegExp(part).test(one.name))) {
  const count = Math.max(1, Math.round(full * Number(share)));
  await inSchool(files(count), async (folder) => {
    for (const args of commands) {
      const ran = await runBounded(process.cwd(), folder, args, Number(seconds));
      if (ran.fault) faults++;
      const said = ran.out.replace(/\s+/g, " ").slice(0, Number(process.env.SAID ?? 90));
      console.log(
        `${ran.fault ? "FAULT" : "     "} ${ran.seconds.toFixed(1).padStart(6)} s ${String(ran.megabytes).padStart(5)} MiB ${name} ×${count} ${args.join(" ")}: ${ran.fault ?? said}`,
      );
    }
  });
}
process.exitCode = faults > 0 ? 1 : 0;
