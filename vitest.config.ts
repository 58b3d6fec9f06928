import { defineConfig } from "vitest/config";

// A busy machine is slow, not wrong: no test is about time.
export default defineConfig({
  test: { globalSetup: "test/build-dist.ts", testTimeout: 900_000, hookTimeout: 900_000 },
});
