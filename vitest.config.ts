import { defineConfig } from "vitest/config";

// A busy machine is slow, not wrong: no test is about time.
export default defineConfig({
  test: { globalSetup: "test/build-dist.ts", testTimeout: 600_000, hookTimeout: 600_000 },
});
